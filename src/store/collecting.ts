import {
  CLAIM_LIMITS,
  type Collecting,
  type DocumentClaim,
  type FoundSoFar,
  type NewDocument,
  NOTE_AGAIN_DAYS,
  type Parsing,
  type Reading,
  type VisitClaim,
  type VisitRecord,
} from '../collect/collecting.ts'
import { EARLIER_ISSUES } from '../model/issue.ts'
import { DAY, MINUTE } from '../model/time.ts'
import { newToken } from './new-token.ts'
import { recordingParsing, recordingReading } from './record-reading.ts'
import { recordingVisit } from './record-visit.ts'
import { retrying } from './retry.ts'

const LEASE_MS = CLAIM_LIMITS.leaseMinutes * MINUTE
/** Rows of one table that are removed at once: a body or an Issue may have a megabyte. */
const TIDIED = { texts: 50, rows: 500 } as const
const ASK_AGAIN_MS = CLAIM_LIMITS.askAgainMinutes * MINUTE

/** Claims carry a token of their own: a claim that is repeated because its answer was lost is the same claim. */
export function d1Collecting(db: D1Database): Collecting {
  return {
    async findDue(now, reader) {
      const at = now.getTime()
      const results = await retrying(() =>
        db.batch<IdRow>([
          db.prepare(ASK_SOURCES).bind(at, at - ASK_AGAIN_MS, CLAIM_LIMITS.sources),
          db.prepare(READ_AGAIN).bind(reader, CLAIM_LIMITS.readAgain),
          db.prepare(ASK_DOCUMENTS).bind(at, at - ASK_AGAIN_MS, CLAIM_LIMITS.documents),
        ]),
      )
      const ids = (n: number) => (results[n]?.results ?? []).map(({ id }) => id)
      return { sources: ids(0), documents: ids(2) }
    },

    async claimVisit(source, now) {
      const token = newToken()
      const at = now.getTime()
      const row = await retrying(() =>
        db
          .prepare(CLAIM_VISIT)
          .bind(source, token, at, at + LEASE_MS)
          .first<VisitRow>(),
      )
      return row === null ? null : toVisit(row, token)
    },

    async findKnown(source, keys) {
      const statement = () => db.prepare(FIND_KNOWN).bind(source, JSON.stringify(keys))
      const { results } = await retrying(() => statement().all<{ readonly key: string; readonly seen_at: number }>())
      return new Map(results.map(({ key, seen_at }) => [key, new Date(seen_at)]))
    },

    async recordVisit(claim, visit: VisitRecord, now) {
      const results = await retrying(() => db.batch<IdRow>(recordingVisit(db, claim, visit, now)))
      return { nextOfHost: results.at(-1)?.results[0]?.id ?? null }
    },

    async claimDocument(document, reader, now) {
      const token = newToken()
      const at = now.getTime()
      const [, claimed] = await retrying(() =>
        db.batch<DocumentRow>([
          db.prepare(GIVE_UP).bind(document, at, CLAIM_LIMITS.attempts, reader),
          db.prepare(CLAIM_DOCUMENT).bind(document, token, at, at + LEASE_MS, reader, EARLIER_ISSUES),
        ]),
      )
      const row = claimed?.results[0]
      return row === undefined ? null : toDocument(row, document, token)
    },

    async recordParsing(claim, parsing: Parsing, now) {
      await retrying(() => db.batch(recordingParsing(db, claim, parsing, now)))
    },

    async recordReading(claim, reading: Reading, now) {
      await retrying(() => db.batch(recordingReading(db, claim, reading, now)))
    },

    async tidy(keep, now) {
      const before = (days: number) => now.getTime() - days * DAY
      await retrying(() =>
        db.batch([
          db.prepare(REMOVE_MAILS).bind(before(keep.mails), TIDIED.texts),
          db.prepare(REMOVE_PARSED).bind(before(keep.originals), TIDIED.texts),
          db.prepare(REMOVE_BODIES).bind(before(keep.originals), TIDIED.texts),
          db.prepare(REMOVE_ISSUES).bind(before(keep.issues), TIDIED.texts),
          db.prepare(REMOVE_DOCUMENTS).bind(before(keep.issues), TIDIED.rows),
          db.prepare(REMOVE_KEYS).bind(before(keep.seen), NOTE_AGAIN_DAYS * DAY, TIDIED.rows),
        ]),
      )
    },
  }
}

interface IdRow {
  readonly id: string
}

interface VisitRow {
  readonly id: string
  readonly slug: string
  readonly address: string
  readonly title: string
  readonly created_at: number
  readonly read_at: number | null
  readonly new_at: number | null
  readonly failures: number
  readonly etag: string | null
  readonly last_modified: string | null
  readonly body_hash: string | null
}

const toVisit = (row: VisitRow, token: string): VisitClaim => ({
  source: row.id,
  slug: row.slug,
  token,
  address: row.address,
  title: row.title,
  createdAt: new Date(row.created_at),
  isFirstVisit: row.read_at === null,
  newAt: row.new_at === null ? null : new Date(row.new_at),
  failures: row.failures - 1,
  etag: row.etag,
  lastModified: row.last_modified,
  bodyHash: row.body_hash,
})

interface DocumentRow {
  readonly source: string
  readonly slug: string
  readonly form: DocumentClaim['form']
  readonly title: string
  readonly attempts: number
  /** Null where something is found. */
  readonly body: NonNullable<NewDocument['body']> | null
  readonly found: string | null
  readonly holds: FoundSoFar | null
  /** JSON list. */
  readonly earlier: string
}

function toDocument(
  { body, found, holds, earlier, ...row }: DocumentRow,
  document: string,
  token: string,
): DocumentClaim | null {
  const claimed = { document, token, ...row }
  if (found !== null)
    return { ...claimed, step: holds === 'text' ? 'cut' : 'summarize', found, earlier: JSON.parse(earlier) as string[] }
  return body === null ? null : { ...claimed, step: 'parse', body }
}

// Paused sources wait, and so do hosts that are being visited; one source per host is visited at a time.
const ASK_SOURCES = `
  UPDATE source SET asked_at = ?1 WHERE id IN (
    SELECT id FROM (
      SELECT id, min(next_at) FROM source
      WHERE state = 'active' AND kind = 'feed' AND next_at <= ?1 AND leased_until <= ?1 AND asked_at <= ?2
      GROUP BY host)
    LIMIT ?3)
  RETURNING id`

const ASK_DOCUMENTS = `
  UPDATE document SET asked_at = ?1 WHERE id IN (
    SELECT id FROM document WHERE state = 'new' AND asked_at <= ?2 AND leased_until <= ?1 ORDER BY asked_at LIMIT ?3)
  RETURNING id`

const READABLE = `state IN ('read', 'unreadable', 'heavy') AND body IS NOT NULL`

// What was sent or left out stays as it was read then: another version may split it differently. Two ranges of an index: with
// "other than" every tick would read all rows.
const READ_AGAIN = `
  UPDATE document SET reader = ?1,
    state = iif(EXISTS (SELECT 1 FROM told WHERE told.issue = document.issue), state, 'new'), attempts = 0, asked_at = 0
  WHERE id IN (
    SELECT id FROM (
      SELECT id FROM document WHERE ${READABLE} AND reader < ?1
      UNION ALL SELECT id FROM document WHERE ${READABLE} AND reader > ?1)
    LIMIT ?2)`

// Until it is recorded it is a visit that died: so one that ends the Worker is not begun again and again.
const CLAIM_VISIT = `
  UPDATE source SET claim = ?2, leased_until = ?4, asked_at = 0, failures = failures + iif(claim IS ?2, 0, 1),
    trouble = '{"kind":"died"}', next_at = ?3 + min(86400000, 900000 * (1 << min(failures, 7)))
  WHERE id = ?1 AND state = 'active' AND kind = 'feed' AND (leased_until <= ?3 OR claim = ?2)
    AND NOT EXISTS (
      SELECT 1 FROM source AS other WHERE other.host = source.host AND other.leased_until > ?3 AND other.id <> ?1)
  RETURNING id, slug, address, title, created_at, read_at, new_at, failures, etag, last_modified, body_hash`

const FIND_KNOWN = `
  SELECT key, seen_at FROM document_key WHERE source = ?1 AND key IN (SELECT value FROM json_each(?2))`

// If another version could read it, its result stays. The next version tries it again.
const GIVE_UP = `
  UPDATE document SET claim = NULL, leased_until = 0, reader = ?4,
    state = iif(EXISTS (SELECT 1 FROM issue WHERE issue.key = document.issue AND issue.document = document.id), 'read', 'heavy')
  WHERE id = ?1 AND state = 'new' AND attempts >= ?3 AND leased_until <= ?2`

/** What this version found in the document. */
const found = (column: string) =>
  `(SELECT parsed.${column} FROM parsed WHERE parsed.document = document.id AND parsed.reader = ?5)`

// Those that were published before it, whichever was read first: so each sentence is told when it first stood in a document.
const EARLIER = `
  (SELECT json_group_array(hashes) FROM (
    SELECT other.hashes FROM fingerprint AS own CROSS JOIN fingerprint AS other ON other.source = own.source
    WHERE own.document = document.id AND (other.at, other.document) < (own.at, own.document)
    ORDER BY other.at DESC, other.document DESC LIMIT ?6))`

const CLAIM_DOCUMENT = `
  UPDATE document SET attempts = attempts + iif(claim IS ?2, 0, 1), claim = ?2, leased_until = ?4
  WHERE id = ?1 AND state = 'new' AND body IS NOT NULL AND (leased_until <= ?3 OR claim = ?2)
  RETURNING source, (SELECT slug FROM source WHERE source.id = document.source) AS slug, form, title, attempts,
    iif(${found('reader')} IS NULL, body, NULL) AS body, ${found('issue')} AS found, ${found('holds')} AS holds,
    iif(${found('holds')} = 'issue', ${EARLIER}, '[]') AS earlier`

const REMOVE_MAILS = `
  DELETE FROM document WHERE id IN (
    SELECT id FROM document
    WHERE state IN ('quarantined', 'refused', 'large') AND came_at < ?1 AND form = 'mail' LIMIT ?2)`

// Of documents whose later steps failed for good: they are few.
const REMOVE_PARSED = `
  DELETE FROM parsed WHERE document IN (
    SELECT parsed.document FROM parsed CROSS JOIN document ON document.id = parsed.document
    WHERE came_at < ?1 AND state <> 'new' LIMIT ?2)`

const REMOVE_BODIES = `
  UPDATE document SET body = NULL WHERE id IN (
    SELECT id FROM document WHERE came_at < ?1 AND body IS NOT NULL AND state NOT IN ('new', 'quarantined') LIMIT ?2)`

const REMOVE_ISSUES = 'DELETE FROM issue WHERE key IN (SELECT key FROM issue WHERE ready_at < ?1 LIMIT ?2)'

const REMOVE_DOCUMENTS = `
  DELETE FROM document WHERE id IN (
    SELECT id FROM document WHERE came_at < ?1 AND body IS NULL
      AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.key = document.issue) LIMIT ?2)`

// What the last visit that read the feed found in it was noted at most ?2 before that. A mail is in no feed. CROSS JOIN keeps the order:
// a range of the index for each source.
const REMOVE_KEYS = `
  DELETE FROM document_key WHERE (source, key) IN (
    SELECT old.source, old.key FROM source CROSS JOIN document_key AS old ON old.source = source.id
    WHERE old.seen_at < iif(source.kind = 'mail', ?1,
      min(?1, (SELECT max(seen_at) FROM document_key WHERE document_key.source = source.id) - ?2))
    LIMIT ?3)`
