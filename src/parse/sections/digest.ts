import { hasAnyOf } from '../../text/has-any-of.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { hasLetters } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isMonthAlone } from '../dates.ts'
import type { Leaf } from '../document.ts'
import { isDay } from './days.ts'
import { isSource } from './name-of.ts'

/**
 * Whether a title is that of a collection: an issue of a newsletter, a weekly or monthly review. In a collection the opening only
 * introduces; in a post about one thing it is the news.
 */
export const isCollectionTitle = (title: string): boolean =>
  // "4-18 March 2026: the tram, the ferry, the pool".
  isDay(title.split(/[:：]/)[0] ?? '') ||
  namesMonth(title) ||
  isDatedNews(title) ||
  isNumbered(title) ||
  NUMBER_FIRST.test(title) ||
  isNamedCollection(title)

/** "Otter and Heron News – May 13, 2026" */
function isDatedNews(title: string): boolean {
  const [name = '', day = ''] = title.split(/[:：|]|\s[–—-]\s/)
  return isDay(day) && /\b(?:news|briefing|headlines|links|updates?|bulletin)\s*$/i.test(name)
}

/** "39 - Trams that turn alone", "135 / How to mend a team". */
const NUMBER_FIRST = /^(?!(?:19|20)\d\d)#?\d{1,4}\s[–—|/-]\s(?=\D)/

/** "Otter: March 2026", "조각모음: 2021년 1월": a part of the title is a month and its year. */
const namesMonth = (title: string): boolean =>
  title.split(/[:：|·]|\s[–—-]\s/).some((part) => isMonthAlone(part) || MONTH_AS_NUMBERS.test(part.trim())) ||
  (NAME_BEFORE.test(title) && isMonthAlone(title.replace(NAME_BEFORE, '')))

/** "Otter & Friends, May 2026". */
const NAME_BEFORE = /^(?:[^\s,.!?:]+ ){0,3}[^\s,.!?:]+, (?=[^,]{6,25}$)/

const MONTH_AS_NUMBERS = /^20\d\d\s?[年년]\s?\d{1,2}\s?[月월](?:号|호)?$|^20\d\d[-/.]\d{1,2}$/

function isNamedCollection(title: string): boolean {
  const lower = title.toLowerCase()
  return (
    COLLECTION.some(([pattern, parts]) => hasAnyOf(lower, parts) && pattern.test(title)) &&
    !(hasAnyOf(lower, BACK_WORDS) && LOOKS_BACK.test(title))
  )
}

/** "TWiR 118", "Letter 12: the tram": a name and its number. "Trams, Part 1: the plan" is one post of several about one thing. */
function isNumbered(title: string): boolean {
  const name = NUMBERED.map((pattern) => pattern.exec(title)?.[1]).find((found) => found !== undefined)
  const last = /[^\s,(:–—-]*$/.exec(name?.trim() ?? '')?.[0] ?? ''
  return name !== undefined && !OF_A_WHOLE.has(last.toLowerCase()) && !GOES_TO.test(name)
}

/** "Moving the town to Otter 22": the number is that of a version. */
const GOES_TO = /\s(?:to|with|on|for|using|into|onto|is|are|now|vs)\s+\S+$/i

const NUMBERED = [/^([^\d.]{3,60})\s\d{1,3}$/, /^([^\d:]{2,40})\s#?(?!(?:19|20)\d\d)\d{1,4}\s?[:–—-]\s/]
const OF_A_WHOLE: ReadonlySet<string> = new Set(
  'part pt pt. teil partie parte deel część díl часть chapter kapitel chapitre version release phase stage step day tag jour level top next first last these our'.split(
    ' ',
  ),
)

/** A version that looks like a day or month and is the whole title: "2026.10.1". */
const DATED_VERSION = /^v?20\d\d\.\d{1,2}(?:\.\d{1,2})?$/i

/** "Otter 10: faster" over "We are happy to announce Otter 10": the number is that of a version, not of an issue. */
export function isRelease(title: string, opening: string): boolean {
  const dated = DATED_VERSION.test(title)
  if (!(dated || isNumbered(title)) || isNamedCollection(title)) return false
  const named = plainWords(dated ? title : (/^.*?\d+/.exec(title)?.[0] ?? ''))
  const start = opening.slice(0, 400)
  return RELEASES.test(start) && !SPEAKS_OF_ISSUE.test(start) && ` ${plainWords(start)} `.includes(` ${named} `)
}

const RELEASES =
  /\b(?:releas(?:e[sd]?|ing)|announc\w+|available|launch\w*|is out|ships?|shipped|veröffentlich\w*|verfügbar|disponible|publi\w+|lanç\w+|rilasci\w*|beschikbaar)\b|релиз|вышл?а|发布|リリース|출시/i

/**
 * Whether the title is certainly that of a collection: an issue with its number, a newsletter, a week. "Project update", "2026 recap" and
 * "Status report" may also be titles of posts about one thing, whose opening may be the news.
 */
export const isSurelyCollection = (title: string): boolean => {
  const clear = hasAnyOf(title.toLowerCase(), DOUBTFUL_WORDS) ? title.replace(DOUBTFUL, ' ') : title
  // The number in "Otter 4: a new way to swim" may be that of a version.
  return VERSION.test(clear) ? isNamedCollection(clear) : isCollectionTitle(clear)
}

/** Whether the title says so by more than its number. */
export const namesCollection = (title: string): boolean => namesMonth(title) || isNamedCollection(title)

const VERSION = /^[^\d:]{2,40}\s\d\s?[:–—-]\s/

const DOUBTFUL_WORDS = 'recap|review|changelog|update|report|more'
const DOUBTFUL =
  /\b(?:recap|(?:year|season|quarter|month) in review|changelog|(?:status|progress|activity|project|community|quarterly|monthly|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) (?:\w+ )?(?:update|report|review)s?|(?:and|&) more)\b/gi

/** "Recap of the bread fair" is about one thing, unless the words after "of" are a period of time. */
const BACK_WORDS = 'recap|review|round|summary'
const LOOKS_BACK =
  /^(?:an? |the |our )?(?:recap|review|round-?up|summary) (?:of|on|from) (?!.{0,30}\b(?:week|month|quarter|year|days?|weekend|news|links|january|february|march|april|may|june|july|august|september|october|november|december)\b)/i

/** "Welcome to another issue of Bread Weekly!": an opening about the issue. */
export const opensCollection = (opening: string): boolean => {
  const reason = housekeepingReason(opening)
  return (reason === 'greeting' || reason === 'about this issue') && SPEAKS_OF_ISSUE.test(opening.slice(0, 300))
}

/** "In this issue of our newsletter we look back": an opening that names what it opens. */
export const namesIssue = (opening: string): boolean => THIS_ISSUE.test(opening.slice(0, 400).toLowerCase())

const THIS_ISSUE =
  /\b(?:in th(?:is|e \w+) (?:issue|edition) of (?:the|our|my|this)\b|in dieser \S{0,12}ausgabe|in diesem newsletter|dans (?:ce numéro|cette (?:édition|infolettre|newsletter|lettre))|en (?:este (?:número|boletín)|esta (?:edición|newsletter))|n(?:esta (?:edição|newsletter)|este (?:boletim|número))|in quest[oa] (?:numero|edizione|newsletter)|in deze (?:editie|nieuwsbrief)|w tym (?:numerze|wydaniu)|v tomto (?:čísle|vydání)|bu (?:sayıda|bültende)|pada edisi ini)(?=[^a-zß-žа-я\d]|$)|в этом (?:выпуске|номере|дайджесте)|у цьому (?:випуску|номері)|本期(?:周刊|周报|我们|的)|今号では|今回のニュースレター|이번 호에서/

/**
 * Whether the headings show a collection: most are links to what others wrote, or the title lists those of the highest level ("Plugins a
 * 2.1 and b 2.0 are out").
 */
export function headsCollection(text: string, headings: readonly Leaf[], title: string): boolean {
  if (headings.length < 2) return false
  const top = headings.reduce((least, { depth }) => Math.min(least, depth), 7)
  const highest = headings.filter(({ depth }) => depth === top)
  if (linksInHeadings(headings) || linksInHeadings(highest)) return true
  const named = ` ${plainWords(title)} `
  const listed = highest.filter(({ start, end }) => named.includes(` ${plainWords(text.slice(start, end)) || '?'} `))
  return listed.length >= 2 && listed.length >= 0.6 * highest.length
}

/** Most headings are links to what others wrote. */
export function linksInHeadings(headings: readonly Leaf[]): boolean {
  const linked = headings.filter(({ start, end, links: [link] }) => link?.start === start && link.end === end)
  return linked.length >= 3 && linked.length >= 0.6 * headings.length
}

/** Most of the text is in at least two lists, and most of their items start with a link to another site. */
export function listsLinks(text: string, leaves: readonly Leaf[]): boolean {
  const lists = new Set<unknown>()
  let [items, linked, inside, all] = [0, 0, 0, 0]
  let last: unknown = null
  for (const leaf of leaves) {
    const width = leaf.kind === 'code' ? 0 : leaf.end - leaf.start
    all += width
    if (leaf.item === null) continue
    inside += width
    if (leaf.item === last) continue
    last = leaf.item
    items++
    const [link] = leaf.links
    if (link === undefined || !/^(?:https?:)?\/\//.test(link.url)) continue
    const opens = !hasLetters(text.slice(leaf.start, link.start)) && link.start - leaf.start <= LONGEST_MARK
    if (!opens && !isSource(text, leaf, link)) continue
    if (isTicket(text.slice(link.start, link.end))) continue
    linked++
    lists.add(leaf.item.list)
  }
  return linked >= LEAST_LINKS && lists.size >= 2 && linked >= 0.6 * items && inside >= 0.5 * all
}

/** A commit or the number of a ticket: a list of them is a list of changes. */
const isTicket = (words: string) => /^(?:[\da-f]{7,40}|[\w./-]{0,60}#\d{1,7})$/.test(words.trim())

/** An emoji, a number. */
const LONGEST_MARK = 10
const LEAST_LINKS = 6

const SPEAKS_OF_ISSUE =
  /\b(?:issue|edition|newsletter|digest|round-?up|this (?:week|month) in|\w{0,20}weekly|monthly|ausgabe|rundbrief|numéro|infolettre|número|boletín|edição|boletim|numero|nieuwsbrief|editie|wydanie|numer|выпуск|дайджест)\b|周刊|周报|本期|ニュースレター|今週|뉴스레터|이번 호/iu

const DIGIT = '0|1|2|3|4|5|6|7|8|9'

const words = (list: string, before = '\\b', behind = before): readonly [pattern: RegExp, parts: string] => [
  new RegExp(`${before}(?:${list})${behind}`, 'i'),
  list,
]

/** Each with parts of which every title that it matches has one, in lower case. */
const COLLECTION: readonly (readonly [pattern: RegExp, parts: string])[] = [
  // "Issue #36", "Town letter 12", "TWiR 118", "No. 4", "Vol. 3", "第 12 期"
  [
    /(?:#|№|\bno\.?\s?|\bnr\.?\s?|\bvol(?:ume)?\.?\s?|\bissue\s|\bedition\s|\bepisode\s|\bausgabe\s|\bnuméro\s|\bn[°º]\s?|\bnúmero\s|\bwydanie\s|выпуск\s)\s?\d{1,4}\b/i,
    DIGIT,
  ],
  // "A May of WTFs, RailsConf and more"
  [
    /,[^,]{2,80}\b(?:and|&|und|et|y|e|en) (?:much )?(?:more|mehr|plus|más|mais|altro|meer)\s*!?$/i,
    'more|mehr|plus|más|mais|altro|meer',
  ],
  [/第\s?\d{1,4}\s?[期号號回]|\d{1,4}\s?호/, '第|호'],
  [
    /\b(?:newsletter|news ?letter|digest|round-?up|recap|weekly|bi-?weekly|fortnightly|(?:this|last|past) (?:week|month|quarter|year) (?:in|with|at|on|for|of)|(?:week|month|quarter|season|year) in review|meeting (?:minutes|notes)|(?:weekly|monthly|quarterly) (?:\w+ )?(?:news|review|update|report|newsletter)s?|weeks? (?:ending|of|in|at|\d{1,2})|links (?:of|for) (?:(?:the |this |last )?(?:week|month|day|year)|[a-z]{3,9}\.? \d|\d)|link ?(?:list|roundup|dump)|(?<!\b(?:in|by|an?|from|with|for)\s(?:\S{1,30}\s){0,3})(?:bulletin|gazette|magazine)|news (?:from|of|for|bits)|(?:what.s|whats) new (?:this|in (?:january|february|march|april|may|june|july|august|september|october|november|december))|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter) (?:update|news|20\d\d (?:update|newsletter|news|edition))|changelog|(?:status|progress|activity) (?:update|report)s?|week ?notes?|month ?notes?|project (?:update|news)s?|community update)\b/i,
    'letter|digest|round|recap|week|fortnight|month|quarter|year|review|meeting|link|bulletin|gazette|magazine|news|new |update|changelog|report|edition',
  ],
  // "Captain's update", "The annual Otter letter"
  [
    /\p{L}['’]s (?:update|letter|notes|corner)(?: \d{1,4})?$|\b(?:annual|yearly|quarterly|monthly|holiday|update) (?:[^\s.!?:]+ ){0,2}letter$/iu,
    'update|letter|notes|corner',
  ],
  // "Frontend Monthly", "Meeting 2026-03-04"
  [/\b(?:weekly|bi-?weekly|monthly|quarterly|daily)$/i, 'weekly|monthly|quarterly|daily'],
  [/\bmeeting(?: of)?,? \(?(?:20\d\d-\d\d-\d\d|\d{1,2} \w+ 20\d\d)\)?$/i, 'meeting'],
  [
    /(?<!\p{L})(?:wochennotizen|týdenní (?:poznámky|přehled|souhrn)|měsíční přehled|tygodniow\p{L}+|podsumowanie tygodnia|notes? de la semaine|notas (?:de la|da) semana|appunti della settimana|weeknotities|haftalık|aylık|mingguan|щотижнев\p{L}+|еженедельн\p{L}+|итоги (?:недели|месяца))(?!\p{L})/iu,
    'notizen|týd|měs|tygodni|semaine|semana|settimana|weeknot|haftal|ayl|mingguan|тижнев|еженедельн|итоги',
  ],
  words(
    'wochenrückblick|wochenschau|wochenbrief|rundbrief|stadtbrief|monatsrückblick|rundschau|nachrichten|neuigkeiten|wöchentlich',
  ),
  words(
    "revue de presse|revue de la semaine|actualités|nouvelles|hebdo|hebdomadaire|lettre d'information|infolettre|bulletin|brèves",
  ),
  words(
    'boletín|resumen semanal|resumen mensual|noticias|semanal|semanario|boletim|resumo semanal|notícias|notiziario|rassegna|notizie|settimanale|nieuwsbrief|weekoverzicht|nieuws|przegląd|tygodnik|biuletyn|zpravodaj|týdeník|nyhetsbrev|nyhedsbrev|veckobrev|uutiskirje|haber bülteni|bülten',
  ),
  words('дайджест|новости|обзор|еженедельник|рассылка|выпуск', '(?:^|[^а-яё])', '(?=$|[^а-яё])'),
  [/نشرة|النشرة|(?:القائمة|قائمة)[^.]{0,60}البريدية|ניוזלטר|עלון|न्यूज़लेटर|समाचार|จดหมายข่าว|bản tin/, ''],
  [
    /周刊|周报|週報|週刊|月报|月報|月刊|日报|早报|速递|资讯|ニュース|ニュースレター|まとめ|マガジン|뉴스|주간|소식|월간/,
    '',
  ],
]
