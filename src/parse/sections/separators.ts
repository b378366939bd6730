import type { Document, Leaf } from '../document.ts'
import { isKickerLine } from '../lead.ts'
import type { Cut, Part, PartName } from './outline.ts'

/** Runs of eight `#` and more inside flattened text separate stories. Cuts the leaves at them; code is left alone. */
export function splitAtRuns({ text, leaves }: Document): {
  readonly leaves: readonly Leaf[]
  readonly runs: ReadonlySet<number>
} {
  const split: Leaf[] = []
  const runs = new Set<number>()
  for (const leaf of leaves) {
    const words = leaf.kind === 'paragraph' || leaf.kind === 'heading' ? text.slice(leaf.start, leaf.end) : ''
    const found = words.includes('########') ? [...words.matchAll(/#{8,}/g)] : []
    if (found.length === 0) {
      split.push(leaf)
      continue
    }
    let from = leaf.start
    for (const run of found) {
      pushPart(text, split, leaf, from, leaf.start + run.index)
      from = leaf.start + run.index + run[0].length
      runs.add(split.length)
      split.push({ ...leaf, kind: 'rule', start: leaf.start + run.index, end: from, links: [], strong: [], breaks: [] })
    }
    pushPart(text, split, leaf, from, leaf.end)
  }
  return { leaves: split, runs }
}

function pushPart(text: string, split: Leaf[], leaf: Leaf, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end <= start) return
  const within = <T extends { start: number; end: number }>(span: T) => span.start >= start && span.end <= end
  split.push({
    ...leaf,
    start,
    end,
    links: leaf.links.filter(within),
    strong: leaf.strong.filter(within),
    breaks: leaf.breaks.filter((at) => at > start && at < end),
  })
}

/** The ranges between separators, each a story whose heading is read from its first lines. */
export function cutAtRuns(range: readonly number[], runs: ReadonlySet<number>): Cut {
  return {
    own: [...runs],
    children: stretches(range, (index) => runs.has(index)).map((own) => ({
      name: null,
      own,
      children: [],
      why: 'a run of # separates',
    })),
  }
}

/**
 * Between rules, a range that starts with a bold line, or with a line above a kicker line, is a story. Any other range continues the story
 * before it.
 */
export function cutAtRules(text: string, leaves: readonly Leaf[], range: readonly number[]): Cut | null {
  const rules = range.filter((index) => leaves[index]?.kind === 'rule')
  if (rules.length < 2) return null
  const between = stretches(range, (index) => leaves[index]?.kind === 'rule')
  // Where most bold lines stand in the middle of a stretch, they separate the stories and the rules do not.
  const namesText = (stretch: readonly number[], at: number) =>
    leaves[stretch[at] ?? -1]?.kind === 'heading' && leaves[stretch[at + 1] ?? -1]?.kind === 'paragraph'
  const inside = between.flatMap((stretch) => stretch.filter((_, at) => at > 0 && namesText(stretch, at)))
  if (inside.length > between.filter((stretch) => namesText(stretch, 0)).length) return null
  const own: number[] = []
  const children: { name: PartName | null; own: number[]; children: Part[]; why: string }[] = []
  for (const stretch of between) {
    for (const [at, index] of stretch.entries()) {
      const leaf = leaves[index]
      const next = leaves[stretch[at + 1] ?? -1]
      const kicker = next?.kind === 'paragraph' && isKickerLine(text.slice(next.start, next.end))
      const bold = leaf?.kind === 'heading' && at === 0
      if (leaf !== undefined && (bold || kicker)) {
        const name: PartName | null =
          bold && !kicker ? { span: leaf, links: leaf.links, kind: 'bold line', leaf: index, body: leaf.end } : null
        children.push({
          name,
          own: [index],
          children: [],
          why: kicker ? 'a line above a kicker' : 'a bold line behind a rule',
        })
      } else (children.at(-1)?.own ?? own).push(index)
    }
  }
  return children.length < 2 ? null : { own: [...own, ...rules].toSorted((a, b) => a - b), children }
}

function stretches(range: readonly number[], separates: (index: number) => boolean): number[][] {
  const found: number[][] = [[]]
  for (const index of range) {
    if (separates(index)) found.push([])
    else found.at(-1)?.push(index)
  }
  return found.filter((stretch) => stretch.length > 0)
}
