import { hasLetters, LETTERS_ONLY } from '../text/letters.ts'
import { MONTHS } from './month-names.ts'

/**
 * A date as people write it, as ISO 8601: `2020-02-10 15:36:34` becomes `2020-02-10T15:36:34`. A date without a zone says what the
 * author's clock said, and the zone is not guessed: such a date has none here either, and only its calendar day is ever shown. A
 * zone that is written (`-0500`, `Z`, `UTC`) is kept. A date that no calendar has is none.
 */
export function readDate(value: string | null): string | null {
  const text = latinDigits((value ?? '').trim().slice(0, 100))
  if (text === '') return null
  if (EPOCH.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
  const day = readDay(text)
  if (day === null || !exists(day)) return null
  const time = readTime(text.slice(day.end))
  return `${isoDay(day)}${time}`
}

/** Digits of Arabic, Persian, Hindi, Bengali, and full-width ones. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String((code - (code >= 0x966 && code <= 0x9ef ? 6 : 0)) & 15)
  })

/**
 * A date of numbers of which either may be the day, `04-03-2026`, read as the language of its text writes dates. Null in languages that
 * write the year first, and in English without a region: Americans write the month first, others the day.
 */
export function readOrderedDate(value: string, language: string | null): string | null {
  const [whole, a, , b, year] = YEAR_LAST.exec(value.trim().slice(0, 100)) ?? []
  const monthFirst = language === null ? null : isMonthFirst(language)
  if (whole === undefined || monthFirst === null) return null
  const [day, month] = monthFirst ? [b, a] : [a, b]
  const read = { year: Number(year), month: Number(month), day: Number(day) }
  return exists(read) ? `${isoDay(read)}${readTime(value.trim().slice(whole.length))}` : null
}

function isMonthFirst(language: string): boolean | null {
  const tag = language.toLowerCase()
  if (tag === 'en' || /^(?:zh|ja|ko|hu|lt|mn|fa)(?:-|$)/.test(tag)) return null
  return /^en-(?:us|ph)$/.test(tag)
}

/** Seconds or milliseconds since 1970, from 2001 to 2096. */
const EPOCH = /^[1-3]\d{9}(?:\d{3})?$/

/** The first date within a text, only in its full form: "Week ending July 11, 2021". */
export function findDate(text: string): string | null {
  if (!/\d{4}/.test(text)) return null
  for (const pattern of [YEAR_FIRST, NAMED_DAY_FIRST, NAMED_MONTH_FIRST]) {
    const found = new RegExp(pattern.source.replace('^', ''), pattern.flags).exec(text)
    const day = found === null ? null : readDay(found[0])
    if (day !== null && exists(day)) return isoDay(day)
  }
  return null
}

/** The day in a path: `2026-03-04-title.md`, `posts/2026/03/04/title.md`, `2026/calls/council-03-04.md`, `20260304.md`. */
export function dateOfPath(path: string): string | null {
  const name = path.replace(/^.*[\\/]/, '')
  const found =
    /(?:^|\D)(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/.exec(name) ??
    /(?:^|[\\/])(\d{4})-(\d\d)-(\d\d)(?=[\\/_-])/.exec(path) ??
    /(?:^|[\\/])(\d{4})[\\/](\d{1,2})[\\/](\d{1,2})(?=[\\/_-]|\.[a-z]+$)/.exec(path) ??
    /(?:^|[\\/])(20\d\d)[\\/](?:[^\\/\d]{1,40}[\\/])?(\d\d)-(\d\d)(?=[\\/_-]|\.[a-z]+$)/.exec(path) ??
    /(?:^|[\\/])(20\d\d)[\\/](?:[^\\/\d]{1,40}[\\/])?[^\\/\d]{1,40}[-_](\d\d)-(\d\d)(?=\.[a-z]+$)/.exec(path) ??
    /[\\/](20\d\d)[\\/](\d\d)(\d\d)(?=\.\w+$)/.exec(path) ??
    /(?:^|\D)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(name) ??
    /(?:^|\D)(\d{2})(\d\d)(\d\d)(?=\.\w+$)/.exec(name)
  if (found !== null) {
    const [, year = '', month, day] = found
    const read = { year: Number(year.length === 2 ? `20${year}` : year), month: Number(month), day: Number(day) }
    return exists(read) ? isoDay(read) : null
  }
  return dayWithNamedMonth(name) ?? dayWithNamedMonth(path.split(/[\\/]/).slice(-3).join('-'))
}

/** `2024Apr22`, `117-2020-dec-8`, `letter-8-dec-2020`, `letter-dec-8-2020`. */
function dayWithNamedMonth(name: string): string | null {
  for (const [pattern, y, m, d] of NAMED_IN_PATH) {
    const found = pattern.exec(name)
    const month = MONTHS.get((found?.[m] ?? '').toLowerCase())
    if (found === null || month === undefined) continue
    const read = { year: Number(found[y]), month, day: Number(found[d]) }
    if (exists(read)) return isoDay(read)
  }
  return null
}

const NAMED_IN_PATH: readonly (readonly [RegExp, number, number, number])[] = [
  [/(?:^|\D)(20\d\d)[-_]?([a-z]{3,9})[-_]?(\d{1,2})(?!\d)/i, 1, 2, 3],
  [/(?:^|\D)(\d{1,2})[-_]?([a-z]{3,9})[-_]?(20\d\d)(?!\d)/i, 3, 2, 1],
  [/(?:^|[^a-z])([a-z]{3,9})[-_]?(\d{1,2})[-_](20\d\d)(?!\d)/i, 3, 1, 2],
]

/** The day in the address of a page: `2017/11/22/town`, `/blog/2017-11-22-town`. */
export function dateOfAddress(address: string): string | null {
  const [, year, month, day] = /(?:^|[\\/])((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(address) ?? []
  if (year === undefined) return null
  const read = { year: Number(year), month: Number(month), day: Number(day) }
  return exists(read) ? isoDay(read) : null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** `20260304` */
const DIGITS_ONLY = /^((?:19|20)\d\d)([01]\d)([0-3]\d)$/
const YEAR_FIRST = /^(\d{4})(?:[-/]|\.\s?|\s*[年년]\s*)(\d{1,2})(?:[-/]|\.\s?|\s*[月월]\s*)(\d{1,2})(?!\d)\s*[日일]?/
const VIETNAMESE = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i
/** `2026. március 4.`, `2026 m. kovo 4 d.` */
const YEAR_THEN_NAME = new RegExp(
  `^(\\d{4})(?:\\.|\\s+[mM]\\.)?[\\s-]+([${LETTERS_ONLY}]{3,12})\\.?[\\s-]+(\\d{1,2})(?!\\d)\\.?(?:\\s+[dD]\\.)?`,
)
/** Both cases are written out: with the flag for them, the classes of letters take ten times as long to compile. */
const ORDINAL = '[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]'
const WEEKDAY = `(?:[${LETTERS_ONLY}]{2,12}\\.?,?\\s+)?`
const NAMED_DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:${ORDINAL}|[eE][rR]|º|\\.)?(?:\\s+(?:[dD][eE]|[oO][fF]|[dD][’'](?=\\s)))?(?:[\\s-]+|(?<=\\d\\.))(?:[dD][’'])?([${LETTERS_ONLY}]{3,12})\\.?,?(?:\\s+(?:[dD][eE][lL]?|[oO][fF]))?[\\s-]+(\\d{4})`,
)
const NAMED_MONTH_FIRST = new RegExp(
  `^${WEEKDAY}([${LETTERS_ONLY}]{3,12})\\.?\\s+(\\d{1,2})(?:${ORDINAL})?,?\\s+(\\d{4})`,
)
/** `4 Mar 26`, `04-Mar-26`. */
const SHORT_YEAR = new RegExp(
  `^${WEEKDAY}(\\d{1,2})[\\s-]+([${LETTERS_ONLY}]{3,12})\\.?,?[\\s-]+['’]?([0-5]\\d)(?![\\d:])`,
)
/** `04/03/2026` means two days; only where one of them is none can it be told. `4.3.2026` has the day first. */
const YEAR_LAST = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/

/** `04.03.26` */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/
/** `Wed Mar  4 09:00:00 2026`, as C prints it. */
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+\d\d:\d\d:\d\d\s+(\d{4})$/i

function readDay(text: string): (Day & { readonly end: number }) | null {
  const hasYear = /\d{4}/.test(text)
  const first = hasYear ? (YEAR_FIRST.exec(text) ?? DIGITS_ONLY.exec(text)) : null
  if (first !== null)
    return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]), end: first[0].length }
  const numbered = text.includes('tháng') ? VIETNAMESE.exec(text) : null
  if (numbered !== null)
    return { year: Number(numbered[3]), month: Number(numbered[2]), day: Number(numbered[1]), end: numbered[0].length }
  const yearFirst = hasYear ? YEAR_THEN_NAME.exec(text) : null
  const after = MONTHS.get((yearFirst?.[2] ?? '').toLowerCase())
  if (yearFirst !== null && after !== undefined)
    return { year: Number(yearFirst[1]), month: after, day: Number(yearFirst[3]), end: yearFirst[0].length }
  const dayFirst = hasYear ? NAMED_DAY_FIRST.exec(text) : null
  const month = MONTHS.get((dayFirst?.[2] ?? '').toLowerCase())
  if (dayFirst !== null && month !== undefined)
    return {
      year: Number(dayFirst[3]),
      // "4. listopada" is Croatian, "4 listopada" Polish.
      month: /\d\.\s*listopada/i.test(dayFirst[0]) ? 10 : month,
      day: Number(dayFirst[1]),
      end: dayFirst[0].length,
    }
  const short = /\d[\s-]/.test(text) ? SHORT_YEAR.exec(text) : null
  const shortMonth = MONTHS.get((short?.[2] ?? '').toLowerCase())
  if (short !== null && shortMonth !== undefined)
    return { year: 2000 + Number(short[3]), month: shortMonth, day: Number(short[1]), end: short[0].length }
  const monthFirst = hasYear ? NAMED_MONTH_FIRST.exec(text) : null
  const named = MONTHS.get((monthFirst?.[1] ?? '').toLowerCase())
  if (monthFirst !== null && named !== undefined)
    return { year: Number(monthFirst[3]), month: named, day: Number(monthFirst[2]), end: monthFirst[0].length }
  const printed = hasYear ? ASCTIME.exec(text) : null
  const printedMonth = MONTHS.get((printed?.[1] ?? '').toLowerCase())
  if (printed !== null && printedMonth !== undefined)
    return { year: Number(printed[3]), month: printedMonth, day: Number(printed[2]), end: 'Wed Mar  4'.length }
  const dotted = DOTTED.exec(text)
  if (dotted !== null)
    return { year: 2000 + Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]), end: dotted[0].length }
  const last = hasYear ? YEAR_LAST.exec(text) : null
  if (last === null) return null
  const [a, b] = [Number(last[1]), Number(last[3])]
  const dayComesFirst = last[2] === '.' || a > 12
  if (!dayComesFirst && b <= 12 && a !== b) return null
  return { year: Number(last[4]), month: dayComesFirst ? b : a, day: dayComesFirst ? a : b, end: last[0].length }
}

function exists({ year, month, day }: Day): boolean {
  const calendar = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day
}

const two = (n: number | string) => String(n).padStart(2, '0')
const isoDay = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`

/** The time after a day. Nothing if it cannot be read: the day alone is still right. */
function readTime(rest: string): string {
  if (!rest.includes(':')) return ''
  const found =
    /^[T\s,at]*?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(am|pm)?\s*(?:(?:UTC|GMT)(?=[+-]\d))?(Z|(?:UTC|GMT)(?![+-]\d)|[ECMP][SD]T|[+-]\d{1,2}(?::?\d\d)?)?\s*(?:\([^()]{1,20}\))?\s*$/i.exec(
      rest,
    )
  if (found === null) return ''
  const [, hours = '', minutes = '', seconds = '00', half, zone] = found
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return ''
  return `T${two(hour)}:${minutes}:${seconds}${readZone(zone)}`
}

/** The zones that RFC 2822 names: hours behind UTC in summer. `EST` is one hour more. */
const AMERICAN_ZONES: Readonly<Record<string, number>> = { E: 4, C: 5, M: 6, P: 7 }

function readZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[zug]/i.test(zone)) return 'Z'
  const american = AMERICAN_ZONES[zone.charAt(0).toUpperCase()]
  if (american !== undefined) return `-0${american + (/^.s/i.test(zone) ? 1 : 0)}:00`
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? []
  return `${sign}${two(hours)}:${minutes}`
}

/** "March 4, 2026", "2026-03-04", "Wednesday, 4 March 2026": a date and nothing else. */
export function isDateAlone(text: string): boolean {
  if (text.length > 80) return false
  const bare = text.trim().replace(/^[\W_]+|[\W_]+$/g, '')
  if (bare.length > 40 || !/\d/.test(bare)) return false
  const day = readDay(bare)
  return day !== null && exists(day) && !hasLetters(bare.slice(day.end))
}

/** "March 2026", "Juin 2024": a month and its year, and nothing else. */
export function isMonthAlone(text: string): boolean {
  const [, name = ''] = MONTH_AND_YEAR.exec(text.slice(0, 60)) ?? YEAR_AND_MONTH.exec(text.slice(0, 60)) ?? []
  return MONTHS.has(name.toLowerCase())
}

const YEAR_AND_MONTH = new RegExp(`^[\\W_]*20\\d\\d,?\\s+([${LETTERS_ONLY}]{3,12})[\\W_]*$`)

const MONTH_AND_YEAR = new RegExp(
  `^[\\W_]*([${LETTERS_ONLY}]{3,12})\\.?,?\\s+(?:(?:[dD][eE]|[oO][fF])\\s+)?20\\d\\d[\\W_]*$`,
)
