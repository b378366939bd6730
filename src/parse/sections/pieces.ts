import { housekeepingReason } from '../../text/housekeeping.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isDateAlone } from '../dates.ts'
import { isClosingPart } from './closing-part.ts'
import { isListing, isSponsored } from './labels.ts'
import type { Cut, Part, PartName } from './outline.ts'
import { firstLeaf, leavesOf, ownLeaves, runsOf } from './part-leaves.ts'
import { partNotice } from './part-notice.ts'
import { saidBy } from './said.ts'
import { type Scene, wordsOf } from './scene.ts'
import { tellsOpening } from './tells-opening.ts'

/** A run of leaves that is told as one story, or not told for a reason. Pieces are adjacent and cover all leaves. */
export interface Piece {
  readonly leaves: readonly number[]
  readonly name: PartName | null
  /** The category that contains it. */
  readonly kicker: string | null
  /** Null for a story. */
  readonly reason: string | null
  readonly why: string
  /** An advertisement, by its own heading or its category's. */
  readonly sponsored: boolean
  /** Jobs, events: told as a list, if at all. */
  readonly listing: boolean
}

interface Place {
  readonly kicker: string | null
  readonly sponsored: boolean
  readonly listing: boolean
  /** How many sibling parts, itself included, have headings inside. */
  readonly categories: number
}

/** Decides for each part of an outline whether it is told, and in which category. */
export function readPieces(scene: Scene, outline: Cut, title: string): Piece[] {
  const pieces: Piece[] = []
  const root: Part = { name: null, own: outline.own, children: outline.children, why: 'the whole text' }
  addPart(scene, root, { kicker: null, sponsored: false, listing: false, categories: 1 }, pieces, title)
  return pieces.toSorted((a, b) => (a.leaves[0] ?? 0) - (b.leaves[0] ?? 0))
}

function addPart(scene: Scene, part: Part, place: Place, pieces: Piece[], title: string): void {
  const heading = part.name === null ? '' : wordsOf(scene, part.name.span)
  const sponsoredHere = part.name !== null && isSponsored(heading + tagBehind(scene, part.name))
  const notice = part.name === null || sponsoredHere ? null : partNotice(scene, part, heading, title)
  if (notice !== null) {
    pieces.push(notTold(leavesOf(part), notice, part))
    return
  }
  const sponsored = place.sponsored || sponsoredHere
  const listing = place.listing || (part.name !== null && isListing(heading))
  const here = { ...place, sponsored, listing }
  const closing = part.name === null || sponsored ? null : isClosingPart(scene, leavesOf(part), part.name)
  if (closing !== null) {
    pieces.push(notTold(leavesOf(part), closing, part))
    return
  }
  // An advertisement is one, whatever its format.
  if (part.children.length === 0 || sponsoredHere) {
    addOwn(scene, part, leavesOf(part), here, pieces)
    return
  }
  // A single heading below text is a detail: a category holds several.
  if (
    part.name !== null &&
    part.children.length === 1 &&
    part.children[0]?.name?.kind === 'heading' &&
    !(scene.collection && place.categories >= 3) &&
    !(scene.collection && housekeepingReason(heading) === 'greeting')
  ) {
    const said = saidBy(scene, ownLeaves(part), part.name)
    if (said.width > 0 && said.reason === null) {
      addOwn(scene, part, leavesOf(part), here, pieces)
      return
    }
  }
  const areVersions = part.children.every(({ name }) => name !== null && VERSION.test(wordsOf(scene, name.span)))
  if (part.name?.kind === 'heading' && (areVersions || listsWithin(scene, part))) {
    addOwn(scene, part, leavesOf(part), here, pieces)
    return
  }
  // Text with an advertisement in it is one story, no category.
  const holdsAdverts = part.children.every(
    ({ name }) => name?.kind === 'bold line' && isSponsored(wordsOf(scene, name.span)),
  )
  const holdsNotices = part.name?.kind === 'heading' && part.children.every((child) => isNotice(scene, child, title))
  addAround(scene, part, here, holdsAdverts || holdsNotices, pieces)
  const kicker = holdsAdverts ? place.kicker : (kickerOf(part, heading, title) ?? place.kicker)
  const categories = part.children.filter(holdsHeadings).length
  let advertises = false
  for (const child of part.children) {
    addPart(scene, child, { kicker, sponsored: sponsored || advertises, listing, categories }, pieces, title)
    advertises = isAdvertLine(scene, child)
  }
}

/** Whether a part below a heading is not told: text with nothing else below it is a story, no category. */
const isNotice = (scene: Scene, part: Part, title: string): boolean =>
  part.name !== null && partNotice(scene, part, wordsOf(scene, part.name.span), title) !== null

/** Below the heading of a program its versions are parts of one story. */
const VERSION = /^v?\d+(?:\.\d+){1,3}(?:-[\w.]{1,12})?(?: \([^)]{4,20}\))?$/

/** "This issue is brought to you by Kettle" with nothing below: the next part is the advertisement. */
function isAdvertLine(scene: Scene, part: Part): boolean {
  const { name } = part
  if (name === null || !isSponsored(wordsOf(scene, name.span))) return false
  return leavesOf(part).every((index) => index === name.leaf || scene.leaves[index]?.kind === 'image')
}

/** A list of named items that the text of one story goes on after, or that is much shorter than the text around it. */
function listsWithin(scene: Scene, part: Part): boolean {
  if (!part.children.every(({ name, children }) => name?.kind === 'item' && children.length === 0)) return false
  const inside = part.children.flatMap(leavesOf)
  const first = inside[0] ?? 0
  const last = inside.at(-1) ?? 0
  const own = ownLeaves(part)
  const before = own.filter((index) => index < first)
  const after = own.filter((index) => index > last)
  const [opening, behind] = [saidBy(scene, before, part.name), saidBy(scene, after, null)]
  if (opening.sentences === 0 || opening.width < WORDS || opening.reason !== null) return false
  const goesOn = behind.sentences > 0 && behind.width >= WORDS && behind.reason === null
  const { width } = saidBy(scene, inside, null)
  if (goesOn || opening.width + behind.width >= 2 * width) return true
  // "It also covers:" above short items without links: they end the description.
  const ends = /[:：]$/.test(wordsOf(scene, scene.leaves[before.at(-1) ?? -1] ?? { start: 0, end: 0 }).trimEnd())
  const linked = inside.some((index) => (scene.leaves[index]?.links.length ?? 0) > 0)
  return ends && !linked && opening.width >= DESCRIPTION && opening.width >= 0.7 * width
}

const WORDS = 60
/** The least width of a text that describes something. */
const DESCRIPTION = 120

/** "[Cheap paint](address) (ad)": the note in brackets right after a name. */
const tagBehind = ({ text, leaves }: Scene, { leaf, span }: PartName): string =>
  /^[\s*_:–—-]*[[(（【][^\])）】]{2,30}[\])）】]/.exec(text.slice(span.end, leaves[leaf]?.end ?? span.end))?.[0] ?? ''

const holdsHeadings = ({ children }: Part): boolean => children.some(({ name }) => name?.kind === 'heading')

const notTold = (leaves: readonly number[], reason: string, part: Part): Piece => ({
  leaves,
  name: null,
  kicker: null,
  reason,
  why: part.why,
  sponsored: false,
  listing: false,
})

/** A category is told with its stories. A heading that greets, dates the issue, or contains all of it is not a category. */
function kickerOf(part: Part, heading: string, title: string): string | null {
  if (part.name === null || heading.length > 80 || plainWords(heading) === plainWords(title)) return null
  if (isDateAlone(heading) || housekeepingReason(heading) !== null) return null
  return heading.replace(/[\s:：]+$/, '')
}

/** A part without parts: a story if it says something. */
function addOwn(scene: Scene, part: Part, leaves: readonly number[], place: Place, pieces: Piece[]): void {
  const said = saidBy(scene, leaves, part.name)
  // A linked title is told, although only its tags are below it. Housekeeping followed only by addresses says nothing either.
  const titled = scene.collection && said.reason === 'navigation' && (part.name?.links.length ?? 0) > 0
  if (said.width === 0 && !titled && (!said.links || said.reason !== null)) {
    if (leaves.length > 0) pieces.push(notTold(leaves, said.reason ?? 'nothing below its heading', part))
    return
  }
  const { kicker, sponsored, listing } = place
  pieces.push({ leaves, name: part.name, reason: null, why: part.why, kicker, sponsored, listing })
}

/** What a part contains besides its parts: an opening, and text between and after them. */
function addAround(scene: Scene, part: Part, place: Place, isStory: boolean, pieces: Piece[]): void {
  let first = Infinity
  for (const child of part.children) first = Math.min(first, firstLeaf(child))
  const own = ownLeaves(part)
  const opening = own.filter((index) => index < first)
  const rest = own.filter((index) => index > first)
  const said = saidBy(scene, opening, part.name)
  const { kicker, sponsored, listing } = place
  if (isStory) addOwn(scene, part, opening, place, pieces)
  else if (tellsOpening(scene, part, said, !pieces.some(({ reason }) => reason === null)))
    pieces.push({
      leaves: opening,
      name: part.name,
      reason: null,
      why: `${part.why}: opening`,
      kicker,
      sponsored,
      listing,
    })
  else if (opening.length > 0) pieces.push(notTold(opening, openingReason(scene, part, opening), part))
  for (const run of runsOf(rest)) {
    const tail = saidBy(scene, run, null)
    const name = part.name === null ? lineAboveList(scene, run) : { ...part.name, leaf: -1 }
    if (name !== null && tail.sentences >= 2 && tail.width >= REST)
      pieces.push({
        leaves: run,
        name,
        reason: null,
        why: `${part.why}: behind its stories`,
        kicker,
        sponsored,
        listing,
      })
    else pieces.push(notTold(run, tail.reason ?? 'between stories', part))
  }
}

/** `Other changes:` right above a list: the name of a list after the stories of a document without headings. */
function lineAboveList({ text, leaves }: Scene, [first = -1, second = -1]: readonly number[]): PartName | null {
  const [leaf, next] = [leaves[first], leaves[second]]
  if (leaf?.kind !== 'paragraph' || leaf.item !== null || (next?.item ?? null) === null) return null
  const [whole, words = ''] = /^([^\n.!?。！？]{3,120}?)\s*[:：]$/.exec(text.slice(leaf.start, leaf.end)) ?? []
  if (whole === undefined) return null
  const span = { start: leaf.start, end: leaf.start + words.length }
  return { span, links: leaf.links, kind: 'line above a list', leaf: first, body: leaf.end }
}

/** The least width of a text behind the stories of a part that is a story of its own. */
const REST = 200

/** Headings of unwrapped categories do not belong to the opening of an issue. */
const openingReason = ({ leaves }: Scene, part: Part, opening: readonly number[]): string =>
  part.name !== null || leaves[opening[0] ?? -1]?.kind === 'heading' ? 'category' : 'opening'
