import type { Span } from '../../model/issue.ts'
import { CAPITALS, hasLetters } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import type { Leaf } from '../document.ts'
import { isPartLabel } from '../labels.ts'
import { cutAt } from './cut-at.ts'
import { isDay } from './days.ts'
import { isSponsored } from './labels.ts'
import { linkOfLine } from './linked-lines.ts'
import type { Cut, PartName } from './outline.ts'
import { isBody, isFree, type Scene, wordsOf } from './scene.ts'
import { LONGEST_LINE, widthOf } from './widths.ts'

/** Lines that are bold from end to end, at least two of them with text below. */
export function boldLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let bodies = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (!isFree(leaf) || leaf.kind !== 'heading' || leaf.depth !== 7) continue
    const span = titleOf(scene, leaf)
    const words = wordsOf(scene, span)
    if (widthOf(words) > LONGEST_LINE || isPartLabel(words) || isDay(words) || scene.fields.has(plainWords(words)))
      continue
    if (isBody(scene.leaves[range[at + 1] ?? -1])) bodies++
    names.set(index, { span, links: leaf.links, kind: 'bold line', leaf: index, body: leaf.end })
  }
  if (labelsLists(scene, range, names)) return null
  // If the document often uses bold lines as headings, a single one below a heading is a story as well.
  const alone = scene.boldLines >= HABIT && names.size === 1 && bodies === 1 && opensBody(scene, range, names)
  return bodies >= 2 || alone ? cutAt(range, names, scene.leaves) : null
}

const HABIT = 4

/** The linked title at the start of a line that also names its authors. */
function titleOf(scene: Scene, leaf: Leaf): Span {
  const [link] = leaf.links
  return link?.start === leaf.start && widthOf(wordsOf(scene, leaf)) > LONGEST_LINE ? link : leaf
}

/** "**Key points**" above a list, behind the text below a heading: its points, no stories. */
function labelsLists(scene: Scene, range: readonly number[], names: ReadonlyMap<number, PartName>): boolean {
  const above = scene.leaves[(range[0] ?? 0) - 1]
  if (above?.kind !== 'heading' || above.depth > 6) return false
  const first = range.findIndex((index) => names.has(index))
  const prose = range.slice(0, first).reduce((sum, index) => {
    const leaf = scene.leaves[index]
    return sum + (leaf?.kind === 'paragraph' && leaf.item === null ? widthOf(wordsOf(scene, leaf)) : 0)
  }, 0)
  return (
    prose >= LONG_TEXT &&
    range.every((index, at) => !names.has(index) || scene.leaves[range[at + 1] ?? -1]?.item != null)
  )
}

const LONG_TEXT = 400

/** A single bold line such as "Sponsored by Kettle" with text below. It ends the story above it. */
export function sponsorLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (!isFree(leaf) || leaf.kind !== 'heading' || leaf.depth !== 7 || !isBody(scene.leaves[range[at + 1] ?? -1]))
      continue
    if (isSponsored(wordsOf(scene, leaf)))
      names.set(index, { span: leaf, links: leaf.links, kind: 'bold line', leaf: index, body: leaf.end })
  }
  return names.size > 0 ? cutAt(range, names, scene.leaves) : null
}

const opensBody = (scene: Scene, range: readonly number[], names: ReadonlyMap<number, PartName>): boolean => {
  const first = range.find((index) => scene.leaves[index]?.kind !== 'image' && scene.leaves[index]?.kind !== 'rule')
  return scene.collection && first !== undefined && names.has(first)
}

/** Short lines numbered from 1, "1、The tram", with text below. */
export function numberedLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let bodies = 0
  let last = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const next = scene.leaves[range[at + 1] ?? -1]
    if (
      !isFree(leaf) ||
      leaf.kind !== 'paragraph' ||
      (next !== undefined && next.kind !== 'paragraph' && next.kind !== 'image')
    )
      continue
    const words = wordsOf(scene, leaf)
    const [front = '', number] = NUMBERED.exec(words) ?? []
    const count = Number(number)
    const link = linkOfLine(scene.text, leaf)
    // Authors miscount: a number may be left out.
    if (!(count > last && count <= last + (last === 0 ? 1 : MOST_SKIPPED)) || widthOf(words) > LONGEST_LINE) continue
    if (link === null && /[.。;；:：,，]$/.test(words)) continue
    last = count
    // A quotation below "3、".
    if (!hasLetters(words)) continue
    if (next !== undefined && !NUMBERED.test(wordsOf(scene, next))) bodies++
    names.set(index, {
      span: link ?? { start: leaf.start + front.length, end: leaf.end },
      links: leaf.links,
      kind: 'numbered line',
      leaf: index,
      body: leaf.end,
    })
  }
  return names.size >= 2 && bodies >= 2 && bodies >= 0.5 * names.size ? cutAt(range, names) : null
}

const MOST_SKIPPED = 3
const NUMBERED = /^(\d{1,3})(?:\s?[、．)）]\s*|\s?\.\s*(?=\D))/

/**
 * Lines of a few words with a long paragraph or a list below, at least three of them, in a collection without other headings: "Meetings",
 * "The new tram", as in a letter that was written as plain text.
 */
export function plainLines(scene: Scene, range: readonly number[]): Cut | null {
  if (!scene.collection) return null
  const names = new Map<number, PartName>()
  let paragraphs = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (leaf?.kind === 'heading') return null
    if (!isFree(leaf) || leaf.kind !== 'paragraph') continue
    const words = wordsOf(scene, leaf)
    const next = scene.leaves[range[at + 1] ?? -1]
    if (leaf.links.length > 0 || leaf.breaks.length > 0 || words.length > SHORT_LINE || !PLAIN_LINE.test(words)) {
      paragraphs++
      continue
    }
    if (!isBody(next) || next === undefined || next.end - next.start < LONG_BELOW) continue
    const end = leaf.start + words.replace(/\s*(?:[:：]|\.{3}|…)$/, '').length
    names.set(index, { span: { start: leaf.start, end }, links: [], kind: 'bold line', leaf: index, body: leaf.end })
  }
  return names.size >= 3 && paragraphs >= names.size ? cutAt(range, names) : null
}

const SHORT_LINE = 50
const LONG_BELOW = 60
/** One to six words from a capital on, without punctuation at their end. */
const PLAIN_LINE = new RegExp(`^[${CAPITALS}][^\\s.!?,;:]*(?:\\s[^\\s.!?,;:]+){0,5}(?:\\s?(?::|\\.{3}|…))?$`)

/** "Finally:", "Also:": the list continues the text above. */
const LEADS_ON =
  /^(?:and )?(?:finally|lastly|also|additionally|furthermore|moreover|besides|schließlich|außerdem|zuletzt|enfin|également|de plus|por último|además|por fim|além disso|infine|inoltre|tot slot|ook|наконец|также)\s*[,:：]?$/i

/** "To use the new rules:", "For more, see:": the beginning of a sentence that the list ends. */
const SENTENCE = /^(?:to|for more|see|if|when|you|we|i|it|this|these|here|there)\s/i
const LONGEST_LABEL = 90

/** `Core and repositories:` directly above a list, at least three times, with little else in the range. */
export function linesAboveLists(scene: Scene, range: readonly number[]): Cut | null {
  if (!scene.collection) return null
  const names = new Map<number, PartName>()
  let outside = 0
  let inside = 0
  let named = 0
  let below = false
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (leaf === undefined) continue
    const words = wordsOf(scene, leaf)
    if (leaf.item !== null) {
      inside += leaf.end - leaf.start
      if (below) named += leaf.end - leaf.start
      continue
    }
    below =
      isFree(leaf) &&
      leaf.kind === 'paragraph' &&
      /[:：]$/.test(words) &&
      widthOf(words.replace(/ ?\([^()]*\)/g, '')) <= LONGEST_LABEL &&
      !/[.!?。！？]\s/.test(words) &&
      !LEADS_ON.test(words) &&
      !SENTENCE.test(words) &&
      (scene.leaves[range[at + 1] ?? -1]?.item ?? null) !== null
    if (below) {
      const end = leaf.end - (/[\s:：]+$/.exec(words)?.[0].length ?? 0)
      names.set(index, {
        span: { start: leaf.start, end },
        links: leaf.links,
        kind: 'line above a list',
        leaf: index,
        body: leaf.end,
      })
    } else outside += leaf.end - leaf.start
  }
  return names.size >= 3 && inside >= 2 * outside && named >= 0.5 * inside ? cutAt(range, names) : null
}
