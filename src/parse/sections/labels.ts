import { hasAnyOf } from '../../text/has-any-of.ts'
import { LETTERS } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import {
  DOUBTFUL_LABELS,
  FIRST_LABELS,
  LISTING_LABELS,
  NOTHING_LABELS,
  NOTICE_LABELS,
  OPENING_LABELS,
  POINTER_LABELS,
  SPONSOR_LABELS,
} from './label-words.ts'

/** Why a heading does not name news; null if it may. */
export function noticeReason(heading: string): string | null {
  const words = labelWords(heading)
  if (words.includes('how ') && ASKED.test(words)) return 'contributing'
  if (NEEDS_YOU.test(words)) return 'contributing'
  if (words.startsWith('contributing ') && STATES.test(words)) return null
  return notices()(words) ?? notices()(words.replace(ASKS, '')) ?? joinedReason(heading)
}

/** "Contributors (GitHub ID)", "Feedback and contact", "投稿与反馈": a label with a note behind it, or several labels. */
function joinedReason(heading: string): string | null {
  const bare = heading.replace(NOTE_BEHIND, '')
  const labels = bare.split(JOINS).map(labelWords)
  if (bare === heading && labels.length === 1) return null
  const reasons = labels.map((label) => notices()(label))
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

const NOTE_BEHIND = /\s*[(（[【][^()（）[\]【】]{1,40}[)）\]】]\s*$/
const JOINS = /\s*[&+/,、・]\s*|\s(?:and|und|et|y|e|en|og|och|и|та)\s|[与與和及]|및/i

/** Reasons of sentences that ask the reader for something. */
export const INVITES: ReadonlySet<string> = new Set(['subscription', 'sharing', 'support', 'contributing', 'contact'])

/** "A fine project, how can I get involved?" */
const ASKED =
  /\bhow (?:can|do|could|to) (?:i |you |we )?(?:(?:get|be) involved|contribute|help(?: out| us)?|take part)$/

/** "Become a steward!", "The tram museum needs you". */
const NEEDS_YOU =
  /^(?:become an?|werde|devenez|hazte|word) \S+(?: \S+)?$| (?:needs? (?:you|your help)|braucht (?:dich|euch)|a besoin de vous|te necesita)$/

/** "Contributing to trams makes us better": a sentence, not a label. */
const STATES = /^contributing to .{2,60} (?:is|are|was|were|makes|made|has|had|costs|helps|pays)\b/

/** "How to get involved", "Want to get involved": the rest is the label. */
const ASKS = /^(?:(?:how|where|ways|want|would you like|wanna) (?:to|you can|can (?:i|you|we)) )/

/** What a heading may close or explain; the words below it decide. Null for any other heading. */
export const doubtfulReason = (heading: string): string | null => doubtful()(labelWords(heading))

/** Jobs and events. */
export function isListing(heading: string): boolean {
  const words = labelWords(heading)
  return (
    listings()(words) !== null ||
    (hasAnyOf(words, LISTING_WORDS) && words.split(' ').length <= LONGEST_LISTING && LISTING.test(words))
  )
}

const LONGEST_LISTING = 6
const LISTING_WORDS =
  'job|position|vacanc|career|event|meetup|conference|talk|webinar|workshop|meeting|call|招聘|求人情報|채용'
/** "Open positions working on bread", "Upcoming bread events". */
const LISTING =
  /^(?:(?:open|remote|new|latest|current|featured) )?(?:jobs?|positions|vacancies) (?:at|in|for|of|working|board|openings?|offers?|listings?|opportunities|corner|ads)\b|\b(?:job|career) (?:board|openings?|offers?|listings?|opportunities|ads)$|^(?:upcoming|coming|future|next) .{0,30}\b(?:events?|meetups?|conferences?|talks|webinars|workshops|meetings|calls)$|\b(?:events calendar|event calendar)$|招聘信息$|招聘$|求人情報$|채용 ?(?:공고|소식)$/

/** "Further reading", "Download": points elsewhere. */
export const isPointer = (heading: string): boolean => pointers()(labelWords(heading)) !== null

/** "Overview", "Introduction": the title of the post says more. */
export const onlyBegins = (heading: string): boolean => beginnings()(labelWords(heading)) !== null

/** "Editorial", "前言": the words of the editor above the stories of an issue. */
export const opensIssue = (heading: string): boolean => openings()(labelWords(heading)) !== null

/** "None this week." */
export const saysNothing = (text: string): boolean => text.length < 120 && isNothing(plainWords(text))

const isNothing = (words: string): boolean =>
  nothing()(words) !== null ||
  (hasAnyOf(words.slice(0, 8), 'no |none |nothing |there |nessun|aucun|kein|ning|nenhum|geen |brak |pas d') &&
    NOTHING.test(words))

/** "No jobs listed for this week", "No quote was selected". */
const NOTHING =
  /^aucune? (?:\S+ ){1,3}n(?:est|a|ont)\b.{3,40} ce mois(?: ci)?$|^(?:nessun[oa]?|aucune?|keine?|ningun[ao]?|ningún|nenhuma?|geen|brak|pas(?: de)?) (?:\S+ ){1,3}(?:questo mese|questa settimana|ce mois(?: ci)?|cette semaine|diese[nr]? (?:monat|woche)|est[ea] (?:mes|semana|mês)|deze (?:maand|week))$|^(?:there (?:is|are|were|was) )?no (?:\w+ ){1,3}(?:(?:was|were|are|is|has been|have been) )?(?:listed|selected|submitted|reported|scheduled|planned|available|announced|proposed|found|identified|detected|observed|recorded|extracted)(?: (?:for|in|this|yet|at|so|across|during|from|today).{0,40})?$|^no (?:further )?updates?(?: .{0,30})?$|^no (?:\S+ ){1,3}(?:updates?|news|changes)$|^(?:none|nothing|no (?:news|updates?|changes?|items?|entries|events?|jobs?|releases?|posts?)) (?:in|for|since|during|at|to|so far|yet|reported|found|from|of)\b.{0,40}$/

/**
 * "Our sponsor", "Ad: Cheap paint", "[Promoted] Rails", "Sponsored by Kettle": the label alone, or before punctuation. "Sponsor of the race
 * quits" is news.
 */
export function isSponsored(heading: string): boolean {
  const words = plainWords(heading)
  const all = sponsors()
  if (words.length < 60 && all(words) !== null) return true
  // "(ADS)" within a long sentence is an abbreviation.
  const tagged = (heading.length <= LONGEST_TAGGED ? TAG : TAG_FIRST).exec(heading)?.[1]
  if (tagged !== undefined && all(plainWords(tagged)) !== null) return true
  const front = FRONT.exec(heading)?.[1]
  if (front !== undefined && all(plainWords(front)) !== null) return true
  const tail = heading.length <= LONGEST_TAGGED ? TAIL.exec(heading)?.[1] : undefined
  if (tail !== undefined && !ALSO_NAMES.has(plainWords(tail)) && all(plainWords(tail)) !== null) return true
  if (MARKED.test(heading)) return true
  return hasAnyOf(words, LONG_LABEL_WORDS) && LONG_LABEL.test(words)
}

/** "Rails for all | Sponsored". */
const TAIL = /\s[|–—-]\s([^|–—]{2,30})$/
/** At the end of a heading these may be words of its own. */
const ALSO_NAMES: ReadonlySet<string> = new Set([
  'ads',
  'ad',
  'promotion',
  'partner',
  'partners',
  'sponsors',
  'together with',
  'supported by',
])
/** "#ad", and the mark that Japanese law asks for. In other brackets PR is a pull request. */
const MARKED = /\s#(?:ad|sponsored|werbung|anzeige|publicidad)$|^\W*[【（]\s?PR\s?[】）]/i

const TAG = /[[(【（〔]\s*([^\])】）〕]{2,30})\s*[\])】）〕]/
const TAG_FIRST = new RegExp(`^[^${LETTERS}[(【（〔]*${TAG.source}`)
const FRONT = new RegExp(`^[^${LETTERS}]*(.{2,60}?)\\s*(?:[:：,，|–—]|\\s-\\s)`)
const LONGEST_TAGGED = 120

const LONG_LABEL_WORDS =
  'spons|brought to you|presented by|partnership|from our|supported by|possible by|präsentiert|patrocinado'

/** Labels of several words that a name may follow without punctuation. */
const LONG_LABEL =
  /^(?:sponsored (?:by|post|content|link|message)|brought to you by|presented by|supported by (?!default|all|most|every|any|the)|in partnership with|a (?:word|message) from our|(?:this|todays) (?:\w+ ){1,4}(?:is |was )?(?:also )?(?:sponsored|brought to you) by|(?:this|todays) (?:weeks )?(?:issue|edition|newsletter|email|episode) (?:is )?(?:supported|presented|made possible) by|together with our sponsor|gesponsert von|präsentiert von|sponsorisé par|patrocinado por|sponsorizzato da|gesponsord door)\b/

/** A heading as a label: without leading number, emoji and punctuation. */
const labelWords = (heading: string) => plainWords(heading).replace(/^\d{1,2} /, '')

type Lookup = (words: string) => string | null

const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const notices = once(() => lookup(Object.entries(NOTICE_LABELS)))
const doubtful = once(() => lookup(Object.entries(DOUBTFUL_LABELS)))
const listings = once(() => lookup([['listing', LISTING_LABELS]]))
const sponsors = once(() => lookup([['sponsor', SPONSOR_LABELS]]))
const pointers = once(() => lookup([['pointers', POINTER_LABELS]]))
const beginnings = once(() => lookup([['beginning', FIRST_LABELS]]))
const openings = once(() => lookup([['opening', OPENING_LABELS]]))
const nothing = once(() => lookup([['empty', NOTHING_LABELS]]))

const MOST_WORDS = 7

/** `word` must match the whole text, `word…` its beginning, `no…this week` both ends. The lists are as `plainWords` writes. */
function lookup(lists: readonly (readonly [string, string])[]): Lookup {
  const whole = new Map<string, string>()
  const openings: { readonly start: string; readonly end: string; readonly reason: string }[] = []
  for (const [reason, list] of lists) {
    for (const entry of list.split('|')) {
      const [start = '', end] = entry.includes('…') ? entry.split('…') : [entry]
      whole.set(start, reason)
      if (end !== undefined) openings.push({ start, end, reason })
    }
  }
  return (words) => {
    const found = whole.get(words)
    if (found !== undefined && words !== '') return found
    // Long headings that only start like a label are news.
    if (words.split(' ').filter((word) => !/^\d+$/.test(word)).length > MOST_WORDS) return null
    const opening = openings.find(
      ({ start, end }) =>
        words.startsWith(start) &&
        (/[\u3000-\ud7ff]$/.test(start) || words.charAt(start.length) === ' ') &&
        words.endsWith(end),
    )
    return opening?.reason ?? null
  }
}
