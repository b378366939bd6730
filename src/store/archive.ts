import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import { type ArchiveIndex, d1ArchiveIndex } from './archive-index.ts'
import { readChanges, readContent } from './edition-json.ts'
import { type EditionPart, findPart } from './edition-parts.ts'
import { REACHED, ROW_OF_SLOT, SENT, sentOf } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** The Editions that were sent: at least one mail was sent, or may have been. Without tests and skips. */
export interface Archive extends ArchiveIndex {
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
    ...d1ArchiveIndex(db),

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
