import type { Brief, OtherSource } from '../model/brief.ts'
import { directionOf } from '../text/direction.ts'
import { truncate } from '../text/truncate.ts'
import { calendarDay } from './dates.ts'

/** A numbered title lists its stories after the colon, and the mail lists them too: "Import AI 184" is enough then. */
export function issueName(title: string): { readonly title: string; readonly subtitle: string | null } {
  const numbered = /^(.{1,40}?[\s#]\d{1,5}):\s+(.+)$/.exec(title)
  if (numbered === null) return { title, subtitle: null }
  const [, name = title, rest = ''] = numbered
  return { title: name, subtitle: rest.includes(';') ? null : rest }
}

/** An Issue of another source, with its site: posts about one thing have nearly the same titles. */
export function otherName({ title, site }: Pick<OtherSource, 'title' | 'site'>, max: number): string {
  const name = truncate(issueName(title).title, max)
  return site === null ? name : `${name} (${site})`
}

/** "Jack Clark · jack-clark.net · 10 February 2020 · 8 min read" */
export function byline(brief: Brief): string {
  const parts = [
    brief.author === null ? null : isolated(brief.author),
    brief.site,
    brief.date === null ? null : calendarDay(brief.date),
    `${brief.minutes} min read`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** A right-to-left name would move the date after it to its other side (Unicode Annex 9, § 3.3.4): isolates prevent that. */
const isolated = (name: string) => (directionOf(null, name) === 'rtl' ? `\u2068${name}\u2069` : name)
