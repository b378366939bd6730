import { ElementType } from 'htmlparser2'
import { MARKER, type PlacedTag } from '../../templates/tags.ts'
import { type Document, type Element, readDocument } from '../mail-document.ts'

export interface HeadingMistake {
  /** Null where the mail as a whole lacks something. */
  readonly element: Element | null
  readonly message: string
}

/**
 * One h1, and no level skipped, whichever way through the conditions and loops of a template a mail takes: who reads by ear
 * goes from heading to heading. Conditions that stand in a template twice are the same both times.
 */
export function checkHeadings(
  html: string,
  tags: readonly PlacedTag[],
): { readonly mistakes: readonly HeadingMistake[]; readonly levels: readonly number[] } {
  const steps = stepsOf(readDocument(html), tags)
  const mistakes = new Map<string, HeadingMistake>()
  const walker: Walker = {
    tracked: repeatedPaths(steps),
    complain: (key, mistake) => {
      if (!mistakes.has(key)) mistakes.set(key, mistake)
    },
  }
  const ends = follow(steps, [{ level: 0, firsts: 0, known: new Map() }], walker)
  if (ends.some(({ firsts }) => firsts === 0)) {
    const always = ends.every(({ firsts }) => firsts === 0)
    const message = always
      ? 'the mail has no <h1>; make its title one'
      : 'the mail can come out without an <h1>; take it out of its condition or loop'
    walker.complain('none', { element: null, message })
  }
  return { mistakes: [...mistakes.values()], levels: levelsOf(steps) }
}

type Step =
  | { readonly kind: 'heading'; readonly level: number; readonly element: Element; readonly key: string }
  | { readonly kind: 'loop'; readonly path: string; readonly name: string; readonly body: Step[] }
  | { readonly kind: 'branch'; readonly path: string; readonly yes: Step[]; readonly no: Step[] }

/** Headings, loops and conditions in the order of the mail. The compiler made sure that blocks close where they opened. */
function stepsOf(document: Document, tags: readonly PlacedTag[]): Step[] {
  const top: Step[] = []
  const open: { readonly block: Step; readonly into: Step[] }[] = []
  const here = () => open.at(-1)?.into ?? top
  const enter = (block: Step, into: Step[]) => {
    here().push(block)
    open.push({ block, into })
  }
  const meetTag = (tag: PlacedTag['tag'] | undefined) => {
    if (tag?.kind === 'each') {
      const body: Step[] = []
      enter({ kind: 'loop', path: tag.path, name: tag.name, body }, body)
    } else if (tag?.kind === 'if') {
      const yes: Step[] = []
      enter({ kind: 'branch', path: tag.path, yes, no: [] }, yes)
    } else if (tag?.kind === 'else') {
      const block = open.pop()?.block
      if (block?.kind === 'branch') open.push({ block, into: block.no })
    } else if (tag?.kind === 'end-each' || tag?.kind === 'end-if') open.pop()
  }
  let serial = 0
  const meet = (nodes: Document['children']) => {
    for (const node of nodes) {
      if (node.type === ElementType.Text && 'data' in node) {
        for (const match of node.data.matchAll(MARKER)) meetTag(tags[Number(match[1])]?.tag)
      } else if ('attribs' in node) {
        const level = levelOf(node)
        if (level !== null) here().push({ kind: 'heading', level, element: node, key: String(serial++) })
        meet(node.children)
      }
    }
  }
  meet(document.children)
  return top
}

function levelOf({ name, attribs }: Element): number | null {
  const level =
    /^h([1-6])$/.exec(name)?.[1] ?? (attribs.role === 'heading' ? (attribs['aria-level'] ?? '2') : undefined)
  return level === undefined || attribs.role === 'presentation' || attribs.role === 'none' ? null : Number(level)
}

/** Where one way through the template has come to. */
interface Way {
  /** Of the last heading; 0 before the first. */
  readonly level: number
  /** How many h1 there were; 2 is "more than one". */
  readonly firsts: 0 | 1 | 2
  /** What was decided for conditions that come again. */
  readonly known: ReadonlyMap<string, boolean>
}

interface Walker {
  readonly tracked: ReadonlySet<string>
  readonly complain: (key: string, mistake: HeadingMistake) => void
}

function follow(steps: readonly Step[], from: readonly Way[], walker: Walker): readonly Way[] {
  let ways = from
  for (const step of steps) {
    if (step.kind === 'heading') ways = ways.map((way) => pass(step, way, walker))
    else if (step.kind === 'branch') {
      const yes = follow(step.yes, decide(ways, step.path, true, walker), walker)
      ways = distinct([...yes, ...follow(step.no, decide(ways, step.path, false, walker), walker)])
    } else ways = loop(step, ways, walker)
  }
  return ways
}

function pass(step: Extract<Step, { kind: 'heading' }>, way: Way, walker: Walker): Way {
  const { level, element, key } = step
  const found = (message: string) => walker.complain(`${key} ${way.level}`, { element, message })
  if (way.level === 0 && level !== 1) found(`the first heading can be this <h${level}>; begin with the <h1>`)
  else if (level > way.level + 1)
    found(`<h${level}> can follow <h${way.level}>; use <h${way.level + 1}>, or a paragraph where it is no heading`)
  if (level === 1 && way.firsts > 0) found('the mail can have more than one <h1>; make this one an <h2>')
  return { ...way, level, firsts: level === 1 ? (way.firsts === 0 ? 1 : 2) : way.firsts }
}

/** Not at all, once, and again until nothing new comes of it. */
function loop(step: Extract<Step, { kind: 'loop' }>, from: readonly Way[], walker: Walker): readonly Way[] {
  const forget = (way: Way): Way => {
    const known = [...way.known].filter(([path]) => path !== step.name && !path.startsWith(`${step.name}.`))
    return { ...way, known: new Map(known) }
  }
  let through: readonly Way[] = []
  let next: readonly Way[] = decide(from, step.path, true, walker).map(forget)
  for (;;) {
    const seen = distinct([...through, ...follow(step.body, next, walker).map(forget)])
    if (seen.length === through.length) break
    through = seen
    next = seen
  }
  return distinct([...decide(from, step.path, false, walker), ...through])
}

function decide(ways: readonly Way[], path: string, holds: boolean, { tracked }: Walker): readonly Way[] {
  if (!tracked.has(path)) return ways
  return ways
    .filter((way) => way.known.get(path) !== !holds)
    .map((way) => ({ ...way, known: new Map(way.known).set(path, holds) }))
}

function distinct(ways: readonly Way[]): readonly Way[] {
  const keys = new Map<string, Way>()
  for (const way of ways) keys.set(`${way.level} ${way.firsts} ${JSON.stringify([...way.known].sort())}`, way)
  return [...keys.values()]
}

/** Ways double with each condition that is remembered; past this many, all are followed as if they were independent. */
const MOST_TRACKED = 8

function repeatedPaths(steps: readonly Step[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const count = (list: readonly Step[]) => {
    for (const step of list) {
      if (step.kind === 'heading') continue
      counts.set(step.path, (counts.get(step.path) ?? 0) + 1)
      if (step.kind === 'loop') count(step.body)
      else {
        count(step.yes)
        count(step.no)
      }
    }
  }
  count(steps)
  const repeated = [...counts].flatMap(([path, times]) => (times > 1 ? [path] : []))
  return new Set(repeated.length > MOST_TRACKED ? [] : repeated)
}

const levelsOf = (steps: readonly Step[]): number[] =>
  steps.flatMap((step) => {
    if (step.kind === 'heading') return [step.level]
    return step.kind === 'loop' ? levelsOf(step.body) : [...levelsOf(step.yes), ...levelsOf(step.no)]
  })
