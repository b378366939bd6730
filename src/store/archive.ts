import type { Digest, ReadingMinutes } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import { readChanges, readContent } from './edition-json.ts'
import { type EditionPart, findPart } from './edition-parts.ts'
import { REACHED, SENT, sentOf } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** The Editions that were sent: at least one mail was sent, or may have been. Without tests and skips. */
export interface Archive {
  /** Newest first; if `before` is given, only those older than its Slot. */
  listSent(digest: string, page: SentPage): Promise<readonly SentLine[]>
  /** Editions that contain all of these words, of the newest {@link SEARCHED} before the Slot `before`. Newest first. */
  searchSent(digest: string, words: readonly string[], page: SentPage): Promise<Found>
  /** For each of these digests, the newest Edition that was sent. */
  listNewest(digests: readonly string[]): Promise<ReadonlyMap<string, Neighbour>>
  /**
   * The newest, with their content for a feed. The content is null after {@link FEED_JSON} characters in all: reading and rendering
   * more takes longer than a page may. If the newest Edition alone is longer, the feed has its first part.
   */
  listForFeed(digest: string, limit: number): Promise<readonly FedEdition[]>
  /** Changes whenever the sent Editions change, in one cheap statement: new Editions, first mails that arrive, removed ones. */
  findVersion(digest: string): Promise<string>
  /** Slots with this prefix, oldest first. */
  listSentSlots(digest: string, prefix: string, limit: number): Promise<readonly string[]>
  /** One page of an Edition; `part` is counted from 1. Null when there is none. */
  findPart(digest: string, slot: string, part: number): Promise<EditionPart | null>
  findSent(digest: string, slot: string): Promise<SentEdition | null>
  findNeighbours(digest: string, slot: string): Promise<Neighbours>
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

/** Characters of stored content that a feed may have: about one full mail, or five usual ones. */
export const FEED_JSON = 100_000

/** An Edition in a feed. */
export interface FedEdition {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly frozenAt: Date
  readonly content: Digest | null
  /** Which of its Stories are in `content`, if not all. */
  readonly place: PartPlace | null
}

/** The mail of an Edition as it was sent. Hash and changes are not known for old ones. */
export interface SentEdition {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly hash: string | null
  readonly changes: readonly string[] | null
  readonly frozenAt: Date
}

export interface Neighbour {
  readonly slot: string
  readonly subject: string
  readonly frozenAt: Date
}

export interface Neighbours {
  readonly newer: Neighbour | null
  readonly older: Neighbour | null
}

export function d1Archive(db: D1Database): Archive {
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

    async listNewest(digests) {
      const statement = () => db.prepare(LIST_NEWEST).bind(JSON.stringify(digests))
      const { results } = await retrying(() => statement().all<NeighbourRow & { readonly digest: string }>())
      return new Map(results.flatMap(({ digest, ...row }) => [[digest, toLine(row)]]))
    },

    async listForFeed(digest, limit) {
      const statement = () => db.prepare(LIST_FOR_FEED).bind(digest, limit, FEED_JSON)
      const { results } = await retrying(() => statement().all<FedRow>())
      const newest = results[0]?.is_too_long === 1 ? await findPart(db, digest, results[0].slot, 1) : null
      return results.map(({ told, created_at, is_too_long: _, ...row }, i) => ({
        ...row,
        content: told === null ? (i === 0 ? (newest?.content ?? null) : null) : readContent(told),
        place: told === null && i === 0 ? (newest?.place ?? null) : null,
        frozenAt: new Date(created_at),
      }))
    },

    async findVersion(digest) {
      const row = await retrying(() => db.prepare(FIND_VERSION).bind(digest).first<{ version: string }>())
      return row?.version ?? ''
    },

    async listSentSlots(digest, prefix, limit) {
      const statement = () => db.prepare(LIST_SLOTS).bind(digest, prefix, limit)
      const { results } = await retrying(() => statement().all<{ slot: string }>())
      return results.map(({ slot }) => slot)
    },

    findPart: (digest, slot, part) => findPart(db, digest, slot, part),

    async findSent(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_SENT).bind(digest, slot).first<MailRow>())
      return row === null ? null : toSentEdition(row)
    },

    async findNeighbours(digest, slot) {
      const [newer, older] = await retrying(() =>
        db.batch<NeighbourRow>([db.prepare(FIND_NEWER).bind(digest, slot), db.prepare(FIND_OLDER).bind(digest, slot)]),
      )
      return { newer: toNeighbour(newer?.results[0]), older: toNeighbour(older?.results[0]) }
    },
  }
}

// `rowid` is the order of freezing, and known without reading a row; `created_at` comes after its long texts. So places are
// found first and read then: of 1,000 Editions a page of 50 took 30 ms, ordered by time or read while sorting 100 ms.
const ROW_OF_SLOT = '(SELECT rowid FROM edition WHERE digest = ?1 AND slot = ?2)'

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

const MAIL = 'slot, subject, preheader, html, text, hash, changes, created_at'

const LIST_FOR_FEED = `
  WITH newest AS (SELECT rowid AS place FROM edition WHERE ${SENT} ORDER BY rowid DESC LIMIT ?2),
    sized AS (
      SELECT place, slot, subject, preheader, created_at,
        sum(length(told)) OVER (ORDER BY place DESC) <= ?3 AS fits
      FROM newest JOIN edition ON edition.rowid = newest.place)
  SELECT slot, subject, preheader, created_at,
    (SELECT iif(sized.fits, told, NULL) FROM edition WHERE rowid = sized.place) AS told,
    coalesce(NOT sized.fits, 0) AS is_too_long
  FROM sized ORDER BY place DESC`

// A closed Edition does not change. An open one counts as sent from its first mail on.
const FIND_VERSION = `
  SELECT json_array(
    (SELECT max(rowid) FROM edition WHERE ${SENT}),
    (SELECT min(rowid) FROM edition WHERE ${SENT}),
    (SELECT json_group_array(rowid * 2 + ${REACHED}) FROM edition WHERE state = 'frozen' AND digest = ?1)) AS version`

const LIST_NEWEST = `
  SELECT asked.digest, slot, subject, created_at FROM (SELECT value AS digest FROM json_each(?1)) AS asked
  JOIN edition ON edition.rowid = (SELECT max(rowid) FROM edition WHERE ${sentOf('asked.digest')})`

// `~` sorts after every character of a Slot.
const LIST_SLOTS = `
  SELECT slot FROM edition WHERE ${SENT} AND slot >= ?2 AND slot < ?2 || '~' ORDER BY rowid LIMIT ?3`

const FIND_SENT = `SELECT ${MAIL} FROM edition WHERE ${SENT} AND slot = ?2`

const FIND_NEWER = `
  SELECT slot, subject, created_at FROM edition
  WHERE rowid = (SELECT min(rowid) FROM edition WHERE ${SENT} AND rowid > ${ROW_OF_SLOT})`

const FIND_OLDER = `
  SELECT slot, subject, created_at FROM edition
  WHERE rowid = (SELECT max(rowid) FROM edition WHERE ${SENT} AND rowid < ${ROW_OF_SLOT})`

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

interface FedRow {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly told: string | null
  readonly is_too_long: 0 | 1
  readonly created_at: number
}

interface MailRow {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly hash: string | null
  readonly changes: string | null
  readonly created_at: number
}

function toSentEdition({ changes, created_at, ...row }: MailRow): SentEdition {
  return {
    ...row,
    changes: changes === null ? null : readChanges(changes),
    frozenAt: new Date(created_at),
  }
}

interface NeighbourRow {
  readonly slot: string
  readonly subject: string
  readonly created_at: number
}

const toNeighbour = (row: NeighbourRow | undefined): Neighbour | null => (row === undefined ? null : toLine(row))

const toLine = ({ slot, subject, created_at }: NeighbourRow): Neighbour => ({
  slot,
  subject,
  frozenAt: new Date(created_at),
})
