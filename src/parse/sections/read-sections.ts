import type { NotTold } from '../../model/issue.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { findByLines, isDatedField } from '../by-line.ts'
import { isDateAlone } from '../dates.ts'
import type { Document, Leaf } from '../document.ts'
import type { UnidentifiedSection } from '../identify.ts'
import { isAboutOne } from './about-one.ts'
import { findContents } from './contents.ts'
import {
  headsCollection,
  isCollectionTitle,
  isRelease,
  isSurelyCollection,
  linksInHeadings,
  listsLinks,
  namesCollection,
  namesIssue,
  opensCollection,
} from './digest.ts'
import { findEndNotes } from './end-notes.ts'
import { findDataLabels, findFields } from './fields.ts'
import { cutInside } from './inner-cuts.ts'
import { isListing } from './labels.ts'
import { boldLeadHabit, linkedLeadHabits } from './lead-cuts.ts'
import { headingsOfLinkedTitles } from './linked-titles.ts'
import { numberingOf } from './opening.ts'
import { type Cut, cutAtHeadings, fieldHeadings, type Part } from './outline.ts'
import { leavesOf, runsOf } from './part-leaves.ts'
import { type Piece, readPieces } from './pieces.ts'
import { habitsOf, listsOf, readItem } from './read-item.ts'
import { readSection } from './read-section.ts'
import { isFree, type ListHabits, type Scene, wordsOf } from './scene.ts'
import { cutAtRules, cutAtRuns, splitAtRuns } from './separators.ts'
import { subtitleLeaf, titleLeaves } from './title-leaves.ts'
import { widthOf } from './widths.ts'

export interface ReadSections {
  readonly sections: readonly UnidentifiedSection[]
  readonly notTold: readonly NotTold[]
  /** What was cut where and why, for people. */
  readonly pieces: readonly (Piece & { readonly text: string })[]
}

export interface ReadOptions {
  /** The document is one story, whatever it contains. */
  readonly whole?: boolean
  /** The title is the heading of the first story as well. */
  readonly headed?: boolean
  /** The document says that it is an issue of a newsletter. */
  readonly newsletter?: boolean
  /** The author's own summary. A heading at the top that repeats it is a subtitle. */
  readonly excerpt?: string | null
}

/** Cuts a document into its stories in stages: levels, cuts, kinds, labels, sections. */
export function readSections(
  document: Document,
  title: string,
  url: string | null,
  { whole = false, headed = false, newsletter = false, excerpt = null }: ReadOptions = {},
): ReadSections {
  const { leaves, runs } = splitAtRuns(document)
  const titled = headed ? new Set<number>() : titleLeaves(document.text, leaves, title)
  const subtitle = excerpt === null ? -1 : subtitleLeaf(document.text, leaves, excerpt)
  if (subtitle >= 0) titled.add(subtitle)
  const contents = findContents(document.text, leaves)
  const release = isRelease(title, firstParagraphs(document.text, leaves))
  const linkedHeadings = linksInHeadings(leaves.filter((leaf) => leaf.kind === 'heading' && leaf.depth < 7))
  const scene: Scene = {
    text: document.text,
    leaves,
    width: leaves.reduce((sum, { start, end }) => sum + widthOf(document.text.slice(start, end)), 0),
    contents,
    endNotes: findEndNotes(leaves),
    lists: listHabits(document.text, leaves, contents),
    linkedLeads: linkedLeadHabits(document.text, leaves),
    boldLeads: boldLeadHabit(document.text, leaves),
    fields: findFields(document.text, leaves),
    dataLabels: findDataLabels(document.text, leaves),
    byLines: findByLines({ text: document.text, leaves }).places,
    boldLines: leaves.filter((leaf) => leaf.depth === 7 && isFree(leaf)).length,
    surely:
      (isSurelyCollection(title) && !release) ||
      opensCollection(firstParagraphs(document.text, leaves)) ||
      linkedHeadings,
    linkedHeadings,
    named: namesCollection(title),
    firstParagraph: leaves.findIndex(({ kind }) => kind === 'paragraph'),
    collection:
      newsletter ||
      (isCollectionTitle(title) && !release) ||
      opensCollection(firstParagraphs(document.text, leaves)) ||
      namesIssue(firstParagraphs(document.text, leaves)) ||
      opensCollection(openingOf(document.text, leaves, 'heading')) ||
      listsLinks(document.text, leaves) ||
      headsCollection(
        document.text,
        leaves.filter((leaf, index) => leaf.kind === 'heading' && leaf.depth < 7 && !titled.has(index)),
        title,
      ),
  }
  const range = leaves.map((_, index) => index).filter((index) => !titled.has(index))
  const outline = whole ? { own: range, children: [] } : outlineOf(scene, range, runs)
  const pieces = readPieces(scene, unwrapped(outline), title)
  const told = pieces.filter(({ reason }) => reason === null)
  const headings = leaves.filter(({ kind }) => kind === 'heading').map((leaf) => wordsOf(document, leaf))
  const numbering = numberingOf(
    told.flatMap(({ name }) => (name === null ? [] : [wordsOf(document, name.span)])),
    headings,
  )
  const numberingOfAll = numberingOf(headings, headings)
  const lastLeaf = range.at(-1) ?? -1
  const read = told.map((piece) =>
    readSection(scene, piece, {
      title,
      url,
      numbering,
      numberingOfAll,
      last: piece.leaves.at(-1) === lastLeaf || piece === told.at(-1),
      first: piece === told[0],
      headedByTitle: !scene.collection && piece === told[0] && piece.kicker === null,
      aboutOne: piece === told[0] && (isAboutOne(document.text, leaves, title) || pieces[0]?.reason === 'opening'),
    }),
  )
  const textOf = (indexes: readonly number[]) => {
    const [first, last] = [leaves[indexes[0] ?? -1], leaves[indexes.at(-1) ?? -1]]
    return first === undefined || last === undefined ? '' : document.text.slice(first.start, last.end)
  }
  const titles = [...titled].map((index) => ({
    text: textOf([index]),
    reason: leaves[index]?.kind === 'heading' ? 'title' : 'above the title',
  }))
  return {
    sections: read.map(({ section }) => section),
    notTold: [
      ...titles,
      ...pieces.flatMap((piece) =>
        piece.reason === null
          ? []
          : runsOf(piece.leaves.filter((index) => leaves[index]?.kind !== 'rule')).map((run) => ({
              text: textOf(run),
              reason: piece.reason ?? '',
            })),
      ),
      ...read.flatMap(({ notTold }) => notTold),
    ].filter(({ text }) => text.trim() !== ''),
    pieces: pieces.map((piece) => ({ ...piece, text: textOf(piece.leaves) })),
  }
}

/** The first paragraph, and the second if the first only greets. */
function firstParagraphs(text: string, leaves: readonly Leaf[]): string {
  const [first, second] = leaves.slice(0, 6).filter(({ kind, item }) => kind === 'paragraph' && item === null)
  if (first === undefined) return ''
  const short = second !== undefined && first.end - first.start < GREETING
  return text.slice(first.start, short ? second.end : first.end)
}

const GREETING = 60

/** The first paragraph, or the first heading. */
function openingOf(text: string, leaves: readonly Leaf[], wanted: Leaf['kind']): string {
  const first = leaves.slice(0, 6).find(({ kind, item }) => kind === wanted && item === null)
  return first === undefined ? '' : text.slice(first.start, first.end)
}

function outlineOf(scene: Scene, range: readonly number[], runs: ReadonlySet<number>): Cut {
  if (runs.size > 0) return cutAtRuns(range, runs)
  const headed = range.some((index) => {
    const leaf = scene.leaves[index]
    return leaf?.kind === 'heading' && leaf.depth < 7
  })
  const ruled = headed ? null : cutAtRules(scene.text, scene.leaves, range)
  if (ruled !== null) return ruled
  const skipped = unstructured(scene)
  const inside = headingsOfLinkedTitles(scene.leaves, titled(scene, skipped))
  return cutAtHeadings(scene.leaves, range, skipped.union(inside), (own, heading) =>
    heading !== null &&
    (isWhole(scene, scene.text.slice(heading.start, heading.end)) || own.some((index) => inside.has(index)))
      ? { own, children: [] }
      : cutBelow(scene, own, heading),
  )
}

/** The headings of level 1 to 6, in order. */
const titled = ({ leaves }: Scene, skipped: ReadonlySet<number>): number[] =>
  leaves.flatMap(({ kind, depth }, index) => (kind === 'heading' && depth < 7 && !skipped.has(index) ? [index] : []))

/** Events and jobs are told as one list, however their entries start, and the answers to a question of an interview as one story. */
const isWhole = ({ collection }: Scene, heading: string): boolean =>
  isListing(heading) || (!collection && /[?？]$/.test(heading))

/** Where most headings are links to what others wrote, each names a story: items without links below it are its points. */
function cutBelow(scene: Scene, own: readonly number[], heading: Leaf | null): Cut {
  const cut = cutInside(scene, own)
  if (!scene.linkedHeadings) return cut
  const [link] = heading?.links ?? []
  if (heading === null || link === undefined || link.end - link.start < 0.7 * (heading.end - heading.start)) return cut
  const elsewhere = (index: number) => scene.leaves[index]?.links.some(({ url }) => url !== link.url) ?? false
  const linked = cut.children.filter((part) => leavesOf(part).some(elsewhere))
  const isPoints = cut.children.every(({ name }) => name?.kind === 'item') && linked.length <= 0.2 * cut.children.length
  return isPoints ? { own, children: [] } : cut
}

/** Headings that are by-lines, fields of stories, or the date of the issue if there is only one. */
function unstructured(scene: Scene): Set<number> {
  const { text, leaves } = scene
  const headings = leaves.flatMap((leaf, index) =>
    leaf.kind === 'heading' ? [{ index, words: text.slice(leaf.start, leaf.end) }] : [],
  )
  const dates = headings.filter(({ words }) => isDateAlone(words))
  const byLines = headings.filter(
    ({ words }) => housekeepingReason(words) === 'by-line' || isDatedField(words) || TIME.test(words),
  )
  const skipped = new Set([...byLines, ...(dates.length === 1 ? dates : [])].map(({ index }) => index))
  return skipped.union(fieldHeadings(text, leaves, titled(scene, skipped)))
}

/** "3pm", "18:30 – 19:00": an hour of a day. */
const TIME =
  /^\W*\d{1,2}(?::\d{2}(?:\s?[ap]\.?m\.?)?|(?:\.\d{2})?\s?(?:[ap]\.?m\.?|uhr))(?:\s?[–—-]\s?\d{1,2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\s?uhr)?)?\W*$/i

/** A heading that contains everything, with nothing above it, is not a category. */
function unwrapped(outline: Cut): Cut {
  const [only, second] = outline.children
  if (only === undefined || second !== undefined || outline.own.length > 0 || only.name?.kind !== 'heading')
    return outline
  if (only.children.length === 0) return outline
  const part: Part = only
  return { own: [part.name?.leaf ?? -1, ...part.own], children: part.children }
}

function listHabits(text: string, leaves: readonly Leaf[], contents: ReadonlySet<number>): ListHabits {
  const lists = listsOf(
    { leaves, contents },
    leaves.map((_, index) => index),
    1,
  )
  return habitsOf(lists.flatMap(({ items }) => items.map((item) => readItem({ text, leaves }, item.leaves, 1))))
}
