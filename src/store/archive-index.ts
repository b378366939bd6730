import type { ReadingMinutes } from '../model/digest.ts'
import { ROW_OF_SLOT, SENT } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** The index of the Editions that were sent: its pages, and the search. */
export interface ArchiveIndex {
  /** Newest first; if `before` is given, only those older than its Slot. */
  listSent(digest: string, page: SentPage): Promise<readonly SentLine[]>
  /** Editions that contain all of these words, of the newest {@link SEARCHED} before the Slot `before`. Newest first. */
  searchSent(digest: string, words: readonly string[], page: SentPage): Promise<Found>
}

export interface SentPage {
  readonly before: string | null
  readonly limit: number
}

/** Editions that one search reads: eight years of a weekly digest. */
export const SEARCHED = 400

export interface Found {
  readonly lines: readonly SentLine[]
  /** Slot of the last Edition that was searched, if there are older ones. */
  readonly searchedTo: string | null
}

/** One line of the index. */
export interface SentLine {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly frozenAt: Date
  /** Null for an Edition of an older version. */
  readonly contents: Contents | null
}

export interface Contents {
  readonly issues: number
  readonly stories: number
  /** Of the first stories, at most {@link HEADINGS}. */
  readonly headings: readonly string[]
  /** Null for an Edition from before it was kept. */
  readonly minutes: ReadingMinutes | null
}

export const HEADINGS = 6

export function d1ArchiveIndex(db: D1Database): ArchiveIndex {
  return {
    async listSent(digest, { before, limit }) {
      const statement = () => db.prepare(LIST_SENT).bind(digest, before, limit, HEADINGS)
      const { results } = await retrying(() => statement().all<LineRow>())
      return results.map(toSentLine)
    },

    async searchSent(digest, words, { before, limit }) {
      const search = () =>
        db.batch<LineRow>([
          db
            .prepare(SEARCH_SENT)
            .bind(digest, before, limit + 1, HEADINGS, SEARCHED, JSON.stringify(words.map(formsOf))),
          // The last one that is searched, and one older.
          db.prepare(FIND_SEARCHED_TO).bind(digest, before, 2, SEARCHED - 1),
        ])
      const [found, ends] = await retrying(search)
      const lines = (found?.results ?? []).map(toSentLine)
      const shown = lines.slice(0, limit)
      if (lines.length > limit) return { lines: shown, searchedTo: shown.at(-1)?.slot ?? null }
      const isMore = ends?.results.length === 2
      return { lines: shown, searchedTo: isMore ? (ends.results[0]?.slot ?? null) : null }
    },
  }
}

// Counted in SQL, because the content is a hundred times larger than the counts.
const LINE = `
  slot, subject, preheader, created_at, told IS NOT NULL AS is_told,
    (SELECT count(*) FROM json_each(told, '$.briefs')) AS issues,
    (SELECT sum(json_array_length(value, '$.stories')) FROM json_each(told, '$.briefs')) AS stories,
    told ->> '$.minutes.shortened' AS shortened, told ->> '$.minutes.original' AS original,
    (SELECT json_group_array(heading) FROM (
      SELECT story.value ->> '$.heading' AS heading
      FROM json_each(told, '$.briefs') AS brief, json_each(brief.value, '$.stories') AS story LIMIT ?4)) AS headings`

const BEFORE = `${SENT} AND (?2 IS NULL OR rowid < ${ROW_OF_SLOT})`

const LIST_SENT = `
  WITH page AS (SELECT rowid AS place FROM edition WHERE ${BEFORE} ORDER BY rowid DESC LIMIT ?3)
  SELECT ${LINE} FROM page JOIN edition ON edition.rowid = page.place ORDER BY place DESC`

// Everything below the "-- " of the text part is the same in every mail.
const SEARCH_SENT = `
  WITH searched AS (SELECT rowid AS place FROM edition WHERE ${BEFORE} ORDER BY rowid DESC LIMIT ?5),
  said AS MATERIALIZED (
    SELECT place, lower(subject || ' ' || preheader || ' ' || substr(text, 1, instr(text || char(10) || '-- ', char(10) || '-- '))) AS words
    FROM searched JOIN edition ON edition.rowid = place),
  found AS (
    SELECT place FROM said WHERE NOT EXISTS (SELECT 1 FROM json_each(?6) AS word WHERE NOT EXISTS (
      SELECT 1 FROM json_each(word.value) AS form WHERE instr(said.words, form.value) > 0))
    ORDER BY place DESC LIMIT ?3)
  SELECT ${LINE} FROM found JOIN edition ON edition.rowid = found.place ORDER BY place DESC`

const FIND_SEARCHED_TO = `
  SELECT slot FROM edition WHERE ${BEFORE} ORDER BY rowid DESC LIMIT ?3 OFFSET ?4`

/** SQLite's `lower` knows ASCII only, so other case variants of a word are searched as well. */
function formsOf(word: string): readonly string[] {
  const first = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
  const forms = [word, word.toLowerCase(), word.toUpperCase(), first]
  return [...new Set(forms.map((form) => form.replace(/[A-Z]/g, (letter) => letter.toLowerCase())))]
}

interface LineRow {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly created_at: number
  readonly is_told: number
  readonly issues: number
  readonly stories: number | null
  readonly shortened: number | null
  readonly original: number | null
  readonly headings: string
}

function toSentLine({ slot, subject, preheader, created_at, ...row }: LineRow): SentLine {
  const contents = {
    issues: row.issues,
    stories: row.stories ?? 0,
    headings: JSON.parse(row.headings) as readonly string[],
    minutes:
      row.shortened === null || row.original === null ? null : { shortened: row.shortened, original: row.original },
  }
  return { slot, subject, preheader, frozenAt: new Date(created_at), contents: row.is_told === 1 ? contents : null }
}
