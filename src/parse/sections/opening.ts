import type { Link, Span } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'
import type { Leaf } from '../document.ts'
import { isKickerLine, readLead, trimmed } from '../lead.ts'
import { MONTHS } from '../month-names.ts'
import type { Piece } from './pieces.ts'
import type { Scene } from './scene.ts'

export interface Placed {
  readonly leaf: Leaf
  readonly index: number
}

export interface Opening {
  readonly heading: string | null
  readonly kicker: string | null
  readonly links: readonly Link[]
  /** Who wrote the linked text. */
  readonly source: string | null
  /** What follows; the words after a name count as a leaf that begins there. */
  readonly rest: readonly Placed[]
}

export function readOpening(scene: Scene, piece: Piece, told: readonly Placed[]): Opening {
  const { text } = scene
  const words = (span: Span) => text.slice(span.start, span.end)
  const { name } = piece
  if (name !== null) {
    const [first, second] = told
    const holdsName = first?.index === name.leaf
    const behind = holdsName ? clipped(text, first.leaf, name.body) : null
    const rest = holdsName
      ? [...(behind === null ? [] : [{ leaf: behind, index: first.index }]), ...told.slice(1)]
      : told
    const kicker =
      second !== undefined && holdsName && second.leaf.kind === 'paragraph' && isKickerLine(words(second.leaf))
    const gap = holdsName ? text.slice(name.span.end, name.body) : ''
    return {
      heading: words(name.span),
      kicker: kicker ? words(second.leaf).replace(/^[…. ]+|[…. ]+$/g, '') : null,
      links: name.links,
      source: /^\s*(?:by|von|par|por|di|van|–|—|-)\s+([^.!?:]{2,60}?)\s*[:.–—-]*\s*$/.exec(gap)?.[1] ?? null,
      rest: kicker ? rest.filter(({ index }) => index !== second.index) : rest,
    }
  }
  return readUnnamed(text, told)
}

/** A story between separators: a heading and a kicker line, or `Heading:…kicker…Body` in one paragraph. */
function readUnnamed(text: string, told: readonly Placed[]): Opening {
  const [first, second] = told
  if (first === undefined) return { heading: null, kicker: null, links: [], source: null, rest: told }
  const words = (span: Span) => text.slice(span.start, span.end)
  // Whole sentences in bold type are words of the story.
  const said = first.leaf.depth === 7 && SENTENCES.test(words(first.leaf))
  const rest = said
    ? [{ ...first, leaf: { ...first.leaf, kind: 'paragraph' as const, depth: 0 } }, ...told.slice(1)]
    : told
  const nothing: Opening = { heading: null, kicker: null, links: [], source: null, rest }
  if (said) return nothing
  const nextIsKicker = second?.leaf.kind === 'paragraph' && isKickerLine(words(second.leaf))
  if (first.leaf.kind === 'heading' || nextIsKicker) {
    return {
      heading: words(first.leaf),
      kicker: nextIsKicker ? words(second.leaf).replace(/^[…. ]+|[…. ]+$/g, '') : null,
      links: first.leaf.links,
      source: null,
      rest: told.slice(nextIsKicker ? 2 : 1),
    }
  }
  const lead = first.leaf.kind === 'paragraph' ? readLead(words(first.leaf)) : null
  if (lead === null) return nothing
  const at = (span: Span) => text.slice(first.leaf.start + span.start, first.leaf.start + span.end)
  const behind = clipped(text, first.leaf, first.leaf.start + lead.body)
  return {
    heading: at(lead.heading),
    kicker: lead.kicker === null ? null : at(lead.kicker),
    links: [],
    source: null,
    rest: [...(behind === null ? [] : [{ leaf: behind, index: first.index }]), ...told.slice(1)],
  }
}

/** A sentence followed by another. */
const SENTENCES = /[.!?。！？]\s+\S|[。！？]\S/

/** The part of a leaf from a position on; null if only white space is left. */
function clipped(text: string, leaf: Leaf, from: number): Leaf | null {
  const { start, end } = trimmed(text, { start: Math.max(from, leaf.start), end: leaf.end })
  if (end <= start || !hasWords(text.slice(start, end))) return null
  return {
    ...leaf,
    kind: leaf.kind === 'heading' ? 'paragraph' : leaf.kind,
    start,
    links: leaf.links.filter((link) => link.start >= start),
  }
}

/** "1. The tram", "2.1 The ferry", if its neighbours are numbered too. */
export function withoutNumber(heading: string, number: RegExp | null): string {
  const bare = number === null ? heading : heading.replace(number, '').trim()
  // "29. Juni" is a day.
  const [, month] = MONTH_ALONE.exec(bare) ?? []
  return bare === '' || (month !== undefined && MONTHS.has(month.toLowerCase())) ? heading : bare
}

const MONTH_ALONE = /^(\p{L}+)\.?\s*(?:$|[:,–—\d(-])/u

/** How the headings of stories are numbered; null unless two are, or one of them and others from 1 on. `all`: with those of categories and parts without news. */
export function numberingOf(headings: readonly string[], all: readonly string[]): RegExp | null {
  const [told = [], any = []] = [headings, all].map((list) => list.filter((heading) => NUMBER.test(heading)))
  if (told.length >= 2 || (told.length === 1 && (any.length >= 3 || countsUp(any)))) return NUMBER
  const dotted = all.filter((heading) => DOTTED.test(heading))
  // "2.4 is out" begins with a version.
  return dotted.length >= 2 && /^\s*\d{1,2}\.1\D/.test(dotted[0] ?? '') ? DOTTED : null
}

/** "1. The tram" above "2. The ferry". */
const countsUp = (headings: readonly string[]): boolean =>
  headings.length >= 2 && headings.every((heading, at) => Number(/\d+/.exec(heading)?.[0]) === at + 1)

const DOTTED = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\D)/
const NUMBER = /^\s*[([【]?(?:\d{1,3}|[①-⑳㈠-㈩一二三四五六七八九十]{1,3})(?:\s*[.)\]】、:：]\s*|\s*[-–—|]\s+)(?=\D)/
