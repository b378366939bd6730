import type { Span } from '../../model/issue.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { hasWords } from '../../text/letters.ts'
import { splitSentences } from '../../text/sentences.ts'
import { endsSubscription } from '../../text/unsubscribe-words.ts'
import { isDateAlone } from '../dates.ts'
import type { Leaf } from '../document.ts'
import { isAddress } from './addresses.ts'
import { isDataField, isDataLine } from './fields.ts'
import { INVITES, isSponsored, saysNothing } from './labels.ts'
import type { PartName } from './outline.ts'
import type { Scene } from './scene.ts'
import { widthOf } from './widths.ts'

/** What a range of leaves says. */
export interface Said {
  /** The length of the text besides the name that is not housekeeping. */
  readonly width: number
  readonly sentences: number
  /** Items of lists. */
  readonly items: number
  readonly links: boolean
  readonly italic: boolean
  /** Why the rest was left out. */
  readonly reason: string | null
}

export function saidBy(scene: Scene, indexes: readonly number[], name: PartName | null): Said {
  let width = 0
  let sentences = 0
  let items = 0
  let links = false
  let italic = true
  let reason: string | null = null
  let endsInNothing = false
  for (const index of indexes) {
    const leaf = scene.leaves[index]
    if (leaf === undefined) continue
    if (
      index === name?.leaf &&
      (name.kind === 'heading' ||
        name.kind === 'bold line' ||
        name.kind === 'linked line' ||
        name.kind === 'numbered line')
    )
      continue
    const from = index === name?.leaf ? name.body : leaf.start
    const words = scene.text.slice(from, leaf.end)
    const found = leafReason(scene, leaf, index, words, describesLink(scene, name))
    if (found !== null) {
      if (found === DATA) links ||= leaf.links.length > 0
      else if (found !== 'rule') reason ??= found
      continue
    }
    // A picture alone says nothing, wherever it leads.
    if (leaf.links.length > 0 && leaf.kind !== 'image') links = true
    if (leaf.kind === 'code' || leaf.kind === 'image') continue
    if (saysNothing(words) || repliesNothing(words)) {
      reason ??= 'nothing to tell'
      endsInNothing = index === indexes.at(-1)
    } else if (index !== name?.leaf && leadsToNothing(leaf, words, index === indexes.at(-1))) {
      reason ??= 'nothing to tell'
      links = false
    } else {
      width += hasWords(words) && !isAddress(words) ? widthOf(words) : 0
      if (leaf.item !== null) items++
      sentences += (words.match(/[.!?。！？।](?=\s|$|["”’)」])|[。！？]/g) ?? []).length
      if (!leaf.italic) italic = false
    }
  }
  // "An idea that nobody works on is closed after a year." and below it "No idea was closed this month."
  if (endsInNothing && !links && sentences <= MOST_EXPLAINED)
    return { width: 0, sentences: 0, items: 0, links, italic, reason }
  return { width, sentences, items, links, italic, reason }
}

/** Sentences that say what a list would hold. */
const MOST_EXPLAINED = 4

/** "No news this week. Please send us yours." */
const repliesNothing = (words: string): boolean => {
  if (words.length > LONGEST_REPLY || !/[.!。！]\s/.test(words)) return false
  const [first, ...others] = splitSentences(words).map(({ start, end }) => words.slice(start, end))
  return (
    first !== undefined &&
    saysNothing(first) &&
    others.every((sentence) => saysNothing(sentence) || housekeepingReason(sentence) !== null)
  )
}

const LONGEST_REPLY = 400

/** "Updates from the core team:" with nothing after it. */
const leadsToNothing = (leaf: Leaf, words: string, last: boolean): boolean =>
  last &&
  leaf.kind === 'paragraph' &&
  leaf.item === null &&
  words.length < 100 &&
  /^[^.!?。！？:：]+[:：]$/.test(words.trim())

/** In a collection, the text below a linked name is about the linked page: "In this post I show …" is a sentence of its author. */
export const describesLink = ({ collection }: Scene, name: PartName | null): boolean =>
  collection && name !== null && name.links.length > 0

/** Leaves at the top of a document. */
const TOP = 4

/** Why data of a story are not told; their links are its references. */
export const DATA = 'data of a story'

/** Words by which a newsletter means itself and not a page it links to. */
const OF_ISSUE = /\b(?:newsletter|issue|edition|digest|round-?up|weekly|monthly)\b|周刊|周报|本期|上期/iu

const SAYS_GOODBYE = /^\W*(?:(?:and )?(?:that|this).?s? |see y|until |till |bye|goodbye|have a |cheers|stay )/i

/** Why a leaf is never told, whatever contains it. `linked`: the text may be about the page that its story links to. */
export function leafReason(scene: Scene, leaf: Leaf, index: number, words: string, linked = false): string | null {
  const reasonOf = (said: string) => {
    const reason = housekeepingReason(said)
    const ofPage =
      reason === 'about this issue' || reason === 'by-line' || (reason === 'greeting' && !SAYS_GOODBYE.test(said))
    return linked && ofPage && !OF_ISSUE.test(said) ? null : reason
  }
  if (leaf.kind === 'footnote') return 'footnote'
  if (leaf.kind === 'rule') return 'rule'
  if (scene.byLines.has(index)) return 'by-line'
  if (isDataField(scene, leaf)) return DATA
  if (leaf.kind === 'paragraph' && leaf.item === null && isDataLine(words))
    return index < TOP ? 'about this issue' : DATA
  if (scene.contents.has(index)) return 'table of contents'
  if (scene.endNotes.has(index)) return 'about this issue'
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading') return null
  if (leaf.item === null && isDateAlone(words)) return 'date'
  if (isSignOff(scene, leaf, index, words)) return 'greeting'
  if (scene.collection && introduces(scene, leaf, index)) return 'about this section'
  if (isSponsored(words.slice(0, 200)) && leaf.kind === 'paragraph') return 'sponsor'
  if (leaf.kind === 'paragraph' && words.length < SHORT && endsSubscriptionIn(scene, leaf)) return 'subscription'
  const first = reasonOf(words)
  if (first === null) return index >= scene.leaves.length - 2 ? goodbyeOf(words) : null
  if (greetsAtFirst(scene, leaf, index, first)) return first
  // A paragraph is housekeeping only if all its sentences are, or if it is short, begins so, and half of it is or it is at the end.
  const all = splitSentences(words).map(({ start, end }) => reasonOf(words.slice(start, end)))
  const told = all.filter((found) => found === null).length
  const most = invitesAtEnd(scene, index, first) ? all.length : all.length / 2
  return told === 0 || (all[0] !== null && told <= most && words.length < 400) ? first : null
}

/** "Got news? There is a page for it. Add a line there." */
const invitesAtEnd = ({ leaves }: Scene, index: number, reason: string): boolean =>
  index >= leaves.length - 2 && INVITES.has(reason)

/** Characters. A longer paragraph with such a link tells more. */
const SHORT = 300

/** At least half of its sentences have a link that ends the subscription, and the others have no links: "Tired of it? Unsubscribe." */
function endsSubscriptionIn({ text }: Scene, leaf: Leaf): boolean {
  const leaving = leaf.links.filter(({ start, end }) => endsSubscription(text.slice(start, end)))
  if (leaving.length === 0) return false
  const holds = (at: Span, links: readonly Span[]) =>
    links.some(({ start }) => start >= leaf.start + at.start && start < leaf.start + at.end)
  const others = splitSentences(text.slice(leaf.start, leaf.end)).filter((sentence) => !holds(sentence, leaving))
  return others.length <= leaving.length && !others.some((sentence) => holds(sentence, leaf.links))
}

/** An italic paragraph between a heading and its list: it explains the list. */
function introduces({ leaves }: Scene, leaf: Leaf, index: number): boolean {
  if (!leaf.italic || leaf.item !== null || leaf.kind !== 'paragraph') return false
  return leaves[index - 1]?.kind === 'heading' && (leaves[index + 1]?.item ?? null) !== null
}

/** The last paragraph of a document may start differently: it counts if most of its sentences say goodbye. */
function goodbyeOf(words: string): string | null {
  if (words.length >= 400) return null
  const reasons = splitSentences(words).map(({ start, end }) => housekeepingReason(words.slice(start, end)))
  const found = reasons.filter((reason) => reason !== null)
  return found.length > reasons.length / 2 ? (found[0] ?? null) : null
}

/** If the first paragraph of an issue starts with a greeting, all of it is a greeting, unless it contains a link. */
const greetsAtFirst = (scene: Scene, leaf: Leaf, index: number, reason: string): boolean =>
  scene.collection &&
  (reason === 'greeting' || reason === 'about this issue') &&
  index === scene.firstParagraph &&
  leaf.links.length === 0 &&
  leaf.end - leaf.start < GREETING &&
  index < scene.leaves.length - 1

const GREETING = 600

/** "Be kind," and the names below it, at the end. */
function isSignOff({ text, leaves }: Scene, leaf: Leaf, index: number, words: string): boolean {
  if (leaf.kind !== 'paragraph' || leaf.item !== null || leaves.length < 4 || words.length > 120) return false
  if (index === leaves.length - 2) return isValediction(words)
  const above = leaves[index - 1]
  if (index !== leaves.length - 1 || above === undefined) return false
  return isValediction(words) || (above.kind === 'paragraph' && isValediction(text.slice(above.start, above.end)))
}

const isValediction = (words: string) => words.length < 40 && /^[^\d.!?:;,]{2,38}[,，]$/.test(words)

export const widthOfLeaves = ({ text, leaves }: Scene, indexes: readonly number[]) =>
  indexes.reduce((sum, index) => {
    const leaf = leaves[index]
    return leaf === undefined ? sum : sum + widthOf(text.slice(leaf.start, leaf.end))
  }, 0)
