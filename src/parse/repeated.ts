import {
  type Block,
  EARLIER_ISSUES,
  type Issue,
  type Link,
  type ListItem,
  type Mark,
  type NotTold,
  type Section,
  type Span,
} from '../model/issue.ts'
import { plainWords } from '../text/plain-words.ts'
import {
  type Fingerprinter,
  type Fingerprints,
  fingerprinterOf,
  fingerprintsOf,
  type Sentence,
} from './fingerprints.ts'

/** A sentence that stood in two of them is repeated. What a source says for the first and the second time is always told. */
const FEWEST = 2

/** Issues that share more than this part of their sentences are versions of one. Of different issues of newsletters, 0.66 was the most. */
const SAME_ISSUE = 0.7

const REASON = 'also in earlier issues'

/**
 * Leaves out what earlier Issues of the same source have word for word, in any language: calls, contacts, what the newsletter is.
 *
 * `earlier` are the fingerprints of those that were published before it, the last one first. Two of them must have a sentence: a roundup
 * also has those of a post, and that is only one. An Issue with nearly all of its sentences is another version of it, or a roundup of little
 * else, and does not count. A Section is left out as a whole only if its heading and its kicker are repeated too, and so are items of a
 * list: the names below "Approved" were below "In review" before.
 */
export function withoutRepeated(issue: Issue, earlier: readonly Fingerprints[]): Issue {
  const repeated = repeatedIn(earlier.slice(0, EARLIER_ISSUES), () => fingerprintsOf(issue))
  if (repeated.size === 0) return issue
  const fingerprinter = fingerprinterOf(issue)
  const has: Has = ({ fingerprint }) => fingerprint !== null && repeated.has(fingerprint)
  const read = issue.sections.map((section) => readSection(section, fingerprinter, has))
  const sections = read.flatMap(({ section }) => (section === null ? [] : [section]))
  const left = read.flatMap(({ left }) => left)
  // The same document for the third time: `choose/` knows what was told.
  return left.length === 0 || sections.length === 0
    ? issue
    : { ...issue, sections, notTold: [...issue.notTold, ...left] }
}

function repeatedIn(earlier: readonly Fingerprints[], own: () => Fingerprints): Fingerprints {
  if (earlier.length < FEWEST) return new Set()
  const mine = own()
  const counts = new Map<string, number>()
  for (const fingerprints of earlier) {
    const shared = mine.intersection(fingerprints)
    if (shared.size > SAME_ISSUE * Math.min(mine.size, fingerprints.size)) continue
    for (const fingerprint of shared) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([fingerprint, count]) => (count >= FEWEST ? [fingerprint] : [])))
}

type Has = (sentence: Sentence) => boolean

interface Read {
  /** Null where all of it is repeated. */
  readonly section: Section | null
  readonly left: readonly NotTold[]
}

function readSection(section: Section, fingerprinter: Fingerprinter, has: Has): Read {
  const { text, takeaway } = section
  const parts = section.blocks.map((block) => fingerprinter.block(section, block))
  const why = takeaway === null ? [] : fingerprinter.within(section, takeaway)
  const all = [...parts.flat(2), ...why]
  const isNew = isNewlyHeaded(section, fingerprinter, has)
  if (isNew && all.every((sentence) => !sentence.isLong || has(sentence))) return { section, left: [] }
  if (all.length > 0 && all.every(has)) return { section: null, left: [{ text, reason: REASON }] }
  const cut = section.blocks.map((block, at) =>
    isNew && block.kind === 'list' ? { kept: [block], left: [] } : cutBlock(text, block, parts[at] ?? [], has),
  )
  const isWhyOut = takeaway !== null && isOut(why, has)
  const runs = [...cut.flatMap(({ left }) => left), ...(isWhyOut ? [takeaway] : [])]
  if (runs.length === 0 || section.kind === 'fiction' || section.kind === 'sponsor') return { section, left: [] }
  const blocks = cut.flatMap(({ kept }) => kept)
  const marks = runs.map(({ start, end }): Mark => ({ kind: 'not told', start, end, reason: REASON }))
  return {
    section: {
      ...section,
      blocks,
      marks: [...section.marks, ...marks].toSorted((a, b) => a.start - b.start),
      takeaway: isWhyOut ? null : takeaway,
      references: withoutLinks(section, blocks),
    },
    left: runs.map(({ start, end }) => ({ text: text.slice(start, end), reason: REASON })),
  }
}

/** A new heading over the same words tells something: then they stay. A Section without a heading has the title of the Issue, which is always new. */
function isNewlyHeaded(section: Section, fingerprinter: Fingerprinter, has: Has): boolean {
  const [heading, kicker] = fingerprinter.headings(section).map(has)
  return kicker === false || (heading === false && plainWords(section.text).includes(plainWords(section.heading)))
}

/** Lines of a few words ("Online", "1)") are not left out alone. */
const isOut = (sentences: readonly Sentence[], has: Has): boolean =>
  sentences.every(has) && sentences.some(({ isLong }) => isLong)

interface CutBlock {
  readonly kept: readonly Block[]
  readonly left: readonly Span[]
}

/** Paragraphs are cut between sentences, lists between items. */
function cutBlock(text: string, block: Block, parts: readonly (readonly Sentence[])[], has: Has): CutBlock {
  if (!('links' in block)) return { kept: [block], left: [] }
  const isWhole = isOut(parts.flat(), has)
  const runs = runsOf(
    block.kind !== 'list'
      ? (parts[0] ?? []).map((sentence) => ({ ...sentence, out: isOut([sentence], has) }))
      : block.items.map((item, at) => ({
          ...item,
          out: isWhole || (isSentence(text, block.items, at) && isOut(parts[at] ?? [], has)),
        })),
  )
  if (!runs.some(({ out }) => out)) return { kept: [block], left: [] }
  return {
    left: runs.filter(({ out }) => out),
    kept: runs.flatMap(({ out, start, end, from, to }) => {
      if (out) return []
      const within = { start, end, links: linksIn(block.links, { start, end }) }
      return [
        block.kind === 'list' ? { ...block, ...within, items: block.items.slice(from, to) } : { ...block, ...within },
      ]
    }),
  }
}

/** A name ("Rust Hack and Learn"), and an item within an item, belong to what is said of them this time. */
const isSentence = (text: string, items: readonly ListItem[], at: number): boolean => {
  const [item, next] = [items[at], items[at + 1]]
  return item !== undefined && !item.depth && !next?.depth && ENDS.test(text.slice(item.start, item.end))
}

const ENDS = /[.!?…。！？][)\]"'”’»」）]{0,3}$/

interface Run extends Span {
  readonly out: boolean
  /** Indexes. */
  readonly from: number
  readonly to: number
}

/** Neighbours of which all are left out, or none. */
function runsOf(parts: readonly (Span & { readonly out: boolean })[]): readonly Run[] {
  const runs: Run[] = []
  for (const [at, { start, end, out }] of parts.entries()) {
    const last = runs.at(-1)
    if (last?.out === out) runs[runs.length - 1] = { ...last, end, to: at + 1 }
    else runs.push({ start, end, out, from: at, to: at + 1 })
  }
  return runs
}

const linksIn = (links: readonly Link[], { start, end }: Span): readonly Link[] =>
  links.filter((link) => link.start >= start && link.end <= end)

/** References without those that only the words give that are left out. */
function withoutLinks({ blocks, marks, references }: Section, kept: readonly Block[]): Section['references'] {
  const urls = (all: readonly Block[]) =>
    all.flatMap((block) => ('links' in block ? block.links.map(({ url }) => url) : []))
  const still = new Set([...urls(kept), ...marks.flatMap((mark) => (mark.kind === 'link' ? [mark.url] : []))])
  const gone = new Set(urls(blocks).filter((url) => !still.has(url)))
  return references.filter(({ url }) => url === null || !gone.has(url))
}
