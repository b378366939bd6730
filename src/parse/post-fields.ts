import { decode } from 'he'

/** What a post says of itself, with the fallbacks of the generators that write such front matter. */
export interface PostFields {
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly url: string | null
  readonly icon: string | null
  readonly date: string | null
  readonly language: string | null
  readonly excerpt: string | null
  /** `draft: true`, `published: false` or `status: draft`, as Jekyll, Hugo, Pelican and others write it. */
  readonly draft: boolean
}

export function readPostFields(fields: ReadonlyMap<string, string>): PostFields {
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = plainText(fields.get(name) ?? '')
      if (value !== '') return value
    }
    return null
  }
  const url = webAddress(first('link', 'url', 'canonical_url', 'permalink'))
  return {
    title: first('title'),
    author: first('author', 'authors'),
    site: first('domain', 'site') ?? (url === null ? null : new URL(url).hostname.replace(/^www\./, '')),
    url,
    icon: webAddress(first('icon')),
    date: readDate(first('date', 'published')),
    language: readLanguage(first('lang', 'language')),
    excerpt: first('excerpt', 'deck', 'description', 'summary'),
    draft: isDraft((name) => first(name)?.toLowerCase() ?? null),
  }
}

const isDraft = (field: (name: string) => string | null): boolean =>
  ['true', 'yes', '1'].includes(field('draft') ?? '') ||
  ['false', 'no', '0'].includes(field('published') ?? '') ||
  ['draft', 'hidden', 'private', 'unpublished'].includes(field('status') ?? '')

/**
 * Front matter written by aggregators holds HTML: formatting tags go, entities are decoded here, once. Any other `<…>` is
 * text ("Vec<T> in Rust") and stays; it is escaped wherever it is shown.
 */
function plainText(value: string): string {
  const untagged = value.replace(/<\/?(?:p|br|em|i|b|strong|code|span|sup|sub|a)(?:\s[^<>]*)?\/?>/gi, ' ')
  return decode(untagged)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function webAddress(value: string | null): string | null {
  if (value === null || value.length > 2_048 || !URL.canParse(value)) return null
  const { protocol, href } = new URL(value)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/**
 * `2020-02-10 15:36:34` becomes `2020-02-10T15:36:34`. A date without a zone says what the author's clock said, and the
 * zone is not guessed: such a date has none here either, and only its calendar day is ever shown. A zone that is written
 * (`-0500`, `Z`) is kept. A date that no calendar has is none.
 */
export function readDate(value: string | null): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    value ?? '',
  )
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const calendar = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(calendar.getTime()) || calendar.getUTCDate() !== Number(day)) return null
  if (hour === undefined) return `${year}-${month}-${day}`
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null
  const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`
}

const readLanguage = (value: string | null) =>
  value !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? value : null
