import { archiveName, archiveUrl } from '../../model/archive-address.ts'
import { slotKind } from '../../model/slot.ts'
import { calendarDay, weekdayAndDay } from '../../render/dates.ts'
import { displayHeading } from '../../render/heading.ts'
import type { Contents, SentLine } from '../../store/archive-index.ts'
import { count } from '../../text/count.ts'
import { ArchivePage } from './archive-page.tsx'
import { editionDate } from './edition-date.ts'
import { editionPath, feedPaths, indexPath } from './paths.ts'
import { SearchForm } from './search-form.tsx'
import type { Visit } from './visit.ts'

export interface IndexProps {
  readonly visit: Visit
  readonly lines: readonly SentLine[]
  /** Slot of the last line, if there are older ones. */
  readonly olderThan: string | null
  /** The page starts with the newest Edition. */
  readonly first: boolean
  /** The search words; null when all are listed. */
  readonly query: string | null
}

/** `/archive/weekly`: every Edition that was sent, newest first, by month. */
export const ArchiveIndex = ({ visit: { digest, owner }, lines, olderThan, first, query }: IndexProps) => {
  const feeds = feedPaths(digest)
  const dated = lines.map((line) => ({ line, date: editionDate(line, digest.timeZone) }))
  return (
    <ArchivePage
      title={titleOfPage({ query, first }, digest.title)}
      owner={owner}
      listed={digest.archive === 'public' && query === null}
      canonical={first && query === null ? archiveUrl(digest, '') : null}
      feeds={{ name: digest.title, ...feeds }}
      card={
        digest.archive === 'public'
          ? { description: `Every edition of ${digest.title}, newest first.`, site: digest.title, picture: digest.logo }
          : null
      }
      theme={digest.theme}
    >
      <h1>{digest.title}</h1>
      <p class="lead">
        {query !== null
          ? foundWords(lines.length, query, olderThan !== null)
          : lines.length === 0
            ? 'Nothing sent yet. The first edition will be listed here as soon as it is sent.'
            : 'Every edition that was sent, newest first.'}
      </p>
      <p class="archive-meta">
        Subscribe to the <a href={feeds.atom}>Atom</a> or <a href={feeds.json}>JSON Feed</a>
        {owner && digest.archive === 'private' ? '. Private: only you can read it' : ''}.
      </p>
      {lines.length === 0 && query === null ? null : <SearchForm digest={digest} query={query} />}
      {byMonth(dated).map(({ month, editions }) => (
        <section class="archive-month">
          <h2>{month}</h2>
          <ol>
            {editions.map(({ line, date }) => (
              <li>
                <p class="archive-date">
                  <time datetime={date}>{dayOfMonth(date)}</time>
                  {owner && slotKind(line.slot) === 'manual' ? ' · sent manually' : ''}
                </p>
                <h3>
                  <a href={editionPath(digest, line.slot)}>{titleOf(line)}</a>
                </h3>
                <p class="archive-stories">{otherHeadings(line)}</p>
                {line.contents === null ? null : <p class="archive-meta">{sizeWords(line.contents)}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {olderThan === null && first ? null : (
        <nav class="archive-pages" aria-label="More editions">
          {first ? null : <a href={indexPath(digest)}>The newest editions</a>}
          {olderThan === null ? null : (
            <a rel="prev" href={`${indexPath(digest)}?${olderQuery(olderThan, query)}`}>
              {query === null ? 'Older editions' : 'Search older editions'}
            </a>
          )}
        </nav>
      )}
    </ArchivePage>
  )
}

function titleOfPage({ query, first }: Pick<IndexProps, 'query' | 'first'>, name: string): string {
  if (query !== null) return `“${query}” in ${name}`
  return first ? `${name}: all editions` : `${name}: older editions`
}

function foundWords(found: number, query: string, more: boolean): string {
  const places = more ? ' so far' : ''
  if (found === 0) return `No edition${more ? ' yet' : ''} has all the words of “${query}”.`
  return `${count(found, 'edition')} with “${query}”${places}, newest first.`
}

const olderQuery = (olderThan: string, query: string | null): string =>
  new URLSearchParams({ ...(query === null ? {} : { q: query }), before: archiveName(olderThan) ?? '' }).toString()

interface Dated {
  readonly line: SentLine
  readonly date: string
}

/** Groups consecutive Editions of one month; keeps their order. */
function byMonth(dated: readonly Dated[]) {
  const months: { readonly month: string; readonly editions: Dated[] }[] = []
  for (const edition of dated) {
    const month = calendarDay(edition.date).replace(/^\d+ /, '')
    if (months.at(-1)?.month === month) months.at(-1)?.editions.push(edition)
    else months.push({ month, editions: [edition] })
  }
  return months
}

/** `2026-10-05` under its month: "Monday, 5". */
const dayOfMonth = (date: string): string => weekdayAndDay(date).split(' ').slice(0, 2).join(' ')

/** A generated subject is the first heading, shortened, plus a number. This page has room for the full heading. */
function titleOf({ subject, contents }: SentLine): string {
  const [first = ''] = headingsOf(contents)
  const named = subject.replace(/ \+ \d+ more$/, '')
  const isGenerated = named.endsWith('…') ? first.startsWith(named.slice(0, -1)) : first === named
  return isGenerated ? first : subject
}

/** The stories that the title does not name. */
function otherHeadings(line: SentLine): string {
  const title = titleOf(line)
  const shown = headingsOf(line.contents)
    .filter((heading) => heading !== title)
    .slice(0, MAX_OTHER_HEADINGS)
  const named = shown.length + Number(headingsOf(line.contents).includes(title))
  const more = (line.contents?.stories ?? 0) - named
  return shown.length === 0 ? line.preheader : `${shown.join(DOT)}${more > 0 ? `${DOT}and ${more} more` : ''}`
}

const MAX_OTHER_HEADINGS = 4

/** The no-break space keeps the dot at the end of a line. */
const DOT = '\u00a0· '

const headingsOf = (contents: Contents | null): readonly string[] =>
  (contents?.headings ?? []).map(displayHeading).filter((heading) => heading !== '')

function sizeWords({ stories, issues, minutes }: Contents): string {
  const from = `${count(stories, 'story', 'stories')} from ${count(issues, 'issue')}`
  if (minutes === null) return from
  const { shortened, original } = minutes
  const instead = original > shortened ? `, instead of\u00a0${original}` : ''
  return `${from}${DOT}${count(shortened, 'minute')} to read${instead}`
}
