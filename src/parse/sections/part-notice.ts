import { housekeepingReason } from '../../text/housekeeping.ts'
import { CAPITALS } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { fieldLine } from '../field-lines.ts'
import { isAddress } from './addresses.ts'
import { opensCollection } from './digest.ts'
import { INVITES, isPointer, noticeReason, opensIssue } from './labels.ts'
import type { Part } from './outline.ts'
import { listsOwnPages } from './own-pages.ts'
import { firstLeaf, leavesOf } from './part-leaves.ts'
import { saidBy, widthOfLeaves } from './said.ts'
import { type Scene, wordsOf } from './scene.ts'
import { pointsElsewhere, tailReason, tellsOnly } from './tail-part.ts'
import { widthOf } from './widths.ts'

/** Why a whole part is not told: its heading is the label of a notice, an invitation or a greeting. */
export function partNotice(scene: Scene, part: Part, heading: string, title: string): string | null {
  // A part that the title names is what the post is about.
  const named = heading.length > 3 && ` ${plainWords(title)} `.includes(` ${plainWords(heading)} `)
  const label = named ? null : noticeReason(heading)
  // "Join the board" as most of the post "Volunteers needed".
  const most = !scene.collection && widthOfLeaves(scene, leavesOf(part)) >= 0.4 * scene.width
  if (label !== null && !(most && INVITES.has(label)))
    return isOtherwiseNews(scene, part, label, heading) ? null : label
  // "本期话题" above the headings of its stories is a category, and with the link of a title it is one of them.
  const [link, other] = part.name?.links ?? []
  const isName = link !== undefined && other === undefined && link.end - link.start >= LEAST_NAME
  const holds = isName || part.children.some(({ name }) => name?.kind === 'heading')
  if (scene.collection && !holds && (opensCollection(heading) || greetsFirst(scene, part, heading))) return 'greeting'
  if (
    !scene.collection &&
    isPointer(heading) &&
    isBehindText(scene, part) &&
    (pointsElsewhere(scene, leavesOf(part), INVITATION) ||
      DOWNLOADS.test(heading) ||
      (SOURCES.test(heading) && isLate(scene, part)))
  )
    return 'pointers'
  if (LINKS.test(heading) && holdsAddresses(scene, part)) return 'pointers'
  if (part.name?.kind === 'heading' && isLate(scene, part) && listsOwnPages(scene, leavesOf(part).slice(1)))
    return 'pointers'
  if (ABOUT.test(heading) && !named && isLast(scene, part) && !beginsPost(scene, part)) return 'colophon'
  if (scene.collection && opensIssue(heading) && isOpening(scene, part)) return 'opening'
  if (explainsReleased(heading, title)) return 'colophon'
  const headed = part.name?.kind === 'heading' || part.name?.kind === 'bold line'
  const tail = headed && !named ? tailReason(scene, leavesOf(part), heading, title) : null
  if (tail !== null) return tail
  const said = housekeepingReason(heading)
  // In a post about one thing "Tell us something about yourself" may be a question of an interview.
  if (said === null || (!scene.collection && !isLate(scene, part))) return null
  // "[Submit your talk to the fair](address)": the title of what somebody else wrote.
  if (said === 'contributing' && scene.collection && (part.name?.links.length ?? 0) > 0) return null
  return (said === 'thanks' || INVITES.has(said)) && widthOfLeaves(scene, leavesOf(part)) < INVITATION ? said : null
}

/** Labels of one word that may also be subjects ("Legal", "Discord"): the words below decide. */
function isOtherwiseNews(scene: Scene, part: Part, label: string, heading: string): boolean {
  if (/^upgrade(?:$| (?:now|today)\b)/.test(plainWords(heading)))
    return !PAID.test(scene.text.slice(part.name?.body ?? 0, (part.name?.body ?? 0) + INVITATION))
  // What a post begins with is its subject.
  if (label === 'colophon' && !scene.collection && beginsPost(scene, part)) return true
  // "Archive" above the headings of most of the text.
  if (label === 'colophon' && holdsMost(scene, part)) return true
  const words = plainWords(heading).replace(/^\d{1,2} /, '')
  // "Join the Tide Programme" above what the programme did.
  if (label === 'contributing' && words.split(' ').length > 2 && tellsOnly(scene, leavesOf(part))) return true
  if (label === 'roster' && !words.includes(' ') && listsSentences(scene, part)) return true
  if (words.split(' ').length > 2 && words !== 'code of conduct') return false
  const asked = label === 'discussion' || label === 'sharing'
  if (asked && scene.collection && part.name?.kind === 'heading' && holdsFinds(scene, part)) return true
  if (label !== 'colophon' && label !== 'contact' && label !== 'discussion') return false
  if (label === 'contact' && tellsOnly(scene, leavesOf(part))) return true
  const last = leavesOf(part).at(-1) === scene.leaves.length - 1
  const said = saidBy(scene, leavesOf(part), part.name)
  // A post about one thing has a part "About" that tells what it is.
  const subject = scene.collection ? said.sentences >= 4 : plainWords(heading) === 'about' && said.sentences >= 3
  return subject && !last && said.width >= SUBJECT
}

const holdsMost = (scene: Scene, part: Part): boolean =>
  part.children.filter(({ name }) => name?.kind === 'heading').length >= 3 &&
  widthOfLeaves(scene, leavesOf(part)) >= 0.5 * scene.width

/** "Present" above what was done, and not above who was there. */
function listsSentences({ text, leaves }: Scene, part: Part): boolean {
  const items = leavesOf(part).filter((index) => (leaves[index]?.item ?? null) !== null)
  const sentences = items.filter((index) => /^.{40,}[.!?]$/s.test(wordsOf({ text }, leaves[index] ?? NO_WORDS)))
  return sentences.length >= 2 && sentences.length >= 0.6 * items.length
}

const NO_WORDS = { start: 0, end: 0 }

/** Whether at most a line stands above a part with several sentences. */
function beginsPost(scene: Scene, part: Part): boolean {
  const above = scene.leaves.slice(0, firstLeaf(part)).filter(({ kind }) => kind !== 'heading')
  const width = above.reduce((sum, leaf) => sum + widthOf(wordsOf(scene, leaf)), 0)
  return width < LEAST_ABOVE && saidBy(scene, leavesOf(part), part.name).sentences >= 3
}

const LEAST_ABOVE = 150

const LINKS = /^\W*links?\W*$/i

/** "Links" above "Recording: address", as in minutes. */
function holdsAddresses(scene: Scene, part: Part): boolean {
  const lines = leavesOf(part).flatMap((index) => {
    const leaf = scene.leaves[index]
    return leaf === undefined || leaf === scene.leaves[part.name?.leaf ?? -1]
      ? []
      : leaf.kind === 'rule'
        ? []
        : wordsOf(scene, leaf).split(/\n|(?<=\S\/\/\S+)\s+/)
  })
  return lines.length > 0 && lines.every((line) => isAddress(fieldLine(line)?.value ?? ''))
}

/** "Discussions", "分享" above several headings with links, or above titles that are links: what the editor found, and not a request. */
function holdsFinds(scene: Scene, part: Part): boolean {
  const links = leavesOf(part).flatMap((index) => scene.leaves[index]?.links ?? [])
  if (part.children.filter(({ name }) => name?.kind === 'heading').length >= 2) return links.length >= 2
  const titles = links
    .map((link) => wordsOf(scene, link))
    .filter((words) => widthOf(words) >= LEAST_TITLE && !isAddress(words))
  const last = leavesOf(part).at(-1) === scene.leaves.length - 1
  return !last && titles.length > 0 && titles.every((words) => housekeepingReason(words) === null)
}

/** Longer than the name of a site on which readers talk. */
const LEAST_TITLE = 18

/** What a reader may upgrade to. Software has other versions. */
const PAID = /\b(?:premium|paid|subscri\w+|members?|membership|pro plan|plans?)\b/i

/** "About the Tram Club": who publishes this, at the end of a press release. "About face" and "About 300 trams" are news. */
const ABOUT = new RegExp(`^About (?:the )?[${CAPITALS}][^\\s.!?:]*(?: [^\\s.!?:]+){0,4}$`)

/** "What is Otter?" in the post "Otter 4.1 released": the same words in each of its posts. */
function explainsReleased(heading: string, title: string): boolean {
  const [, name] = /^what(?:['’]s| is| are) (?:an? |the )?(\S+(?: \S+){0,2})\s?\?$/i.exec(heading.trim()) ?? []
  return (
    name !== undefined &&
    /\b(?:releas(?:e[sd]?|ing)|v?\d+\.\d+)/i.test(title) &&
    !NEWS.test(name) &&
    `${plainWords(title)} `.startsWith(`${plainWords(name)} `)
  )
}

/** "Happy May!" over "Hello, dear readers": the first part of an issue only greets. */
function greetsFirst(scene: Scene, part: Part, heading: string): boolean {
  if (housekeepingReason(heading) !== 'greeting' || part.children.length > 0) return false
  const [first = -1, second = -1] = leavesOf(part)
  const [above, below] = [scene.leaves[first - 1], scene.leaves[second]]
  return (
    (above === undefined || above.kind === 'heading' || above.kind === 'image') &&
    below !== undefined &&
    housekeepingReason(wordsOf(scene, below)) === 'greeting'
  )
}

const NEWS = /^(?:new|next|changed|different|fixed|better|coming|included|ahead)\b/i

/** Whether at most a short line follows it. */
const isLast = ({ leaves }: Scene, part: Part): boolean =>
  firstLeaf(part) > 0 && (leavesOf(part).at(-1) ?? 0) >= leaves.length - 2

/** "Editorial", as the first heading of a collection, with a few words below it. */
const isOpening = (scene: Scene, part: Part): boolean =>
  part.children.length === 0 &&
  !scene.leaves
    .slice(0, firstLeaf(part))
    .some(({ kind, quoted }, at) => (kind === 'paragraph' && !quoted) || (kind === 'heading' && at > 0)) &&
  scene.leaves.filter(({ kind, depth }) => kind === 'heading' && depth < 7).length > 2 &&
  widthOfLeaves(scene, leavesOf(part)) < LONGEST_OPENING

const LONGEST_OPENING = 1000

const isBehindText = (scene: Scene, part: Part): boolean =>
  scene.firstParagraph >= 0 && scene.firstParagraph < firstLeaf(part)

/** Whether it begins in the second half of the document. */
const isLate = ({ text, leaves }: Scene, part: Part): boolean =>
  (leaves[firstLeaf(part)]?.start ?? 0) >= 0.5 * text.length

/** However long, it says how to get what the post is about. */
const DOWNLOADS = /^\W*(?:downloads?(?: hashes| links)?|(?:sha-?\d{1,3} )?(?:checksums|hashes))\W*$/i

const LEAST_NAME = 8
/** Books and pages that an essay was made from. */
const SOURCES = /^\W*(?:references|bibliography|sources|works cited)\W*$/i

const INVITATION = 700
const SUBJECT = 400
