import { retrying } from './retry.ts'

/** What a digest stores in the database. */
export interface StoredOfDigest {
  /** Its id. */
  readonly digest: string
  readonly rows: Readonly<Record<StoredKind, number>>
  /** Estimated bytes, from the newest rows. */
  readonly bytes: Readonly<Record<StoredKind, number>>
}

/** `slots`: Editions without their texts, and skips. */
export type StoredKind = 'editions' | 'slots' | 'deliveries' | 'reviews' | 'told' | 'outbox' | 'apart' | 'readers'

/** `originals`: documents with their bytes. `mails`: those that were not let in. `seen`: keys of entries. `fingerprints`: of sentences. */
export type CollectedKind = 'sources' | 'originals' | 'issues' | 'fingerprints' | 'documents' | 'mails' | 'seen'

export interface StoredAmount {
  readonly rows: number
  /** Estimated, from the newest rows. */
  readonly bytes: number
}

export interface Stored {
  readonly digests: readonly StoredOfDigest[]
  /** Of all sources. */
  readonly collected: Readonly<Record<CollectedKind, StoredAmount>>
  /** Of the whole database, in bytes. */
  readonly size: number
}

export interface Storage {
  measure(): Promise<Stored>
}

/** Rows that are measured: the texts of all of them may be gigabytes. */
const SAMPLE = 20

export function d1Storage(db: D1Database): Storage {
  return {
    async measure() {
      const kinds = Object.keys(COUNTS) as StoredKind[]
      const collected = Object.keys(COLLECTED) as CollectedKind[]
      const results = await retrying(() =>
        db.batch<CountRow & StoredAmount>([
          ...kinds.map((kind) => db.prepare(COUNTS[kind])),
          db.prepare(sizeOf('edition', EDITION_LENGTH, 'html IS NOT NULL')),
          db.prepare(sizeOf('review', REVIEW_LENGTH, 'true')),
          db.prepare(sizeOf('outbox', 'length(raw)', 'true')),
          ...collected.map((kind) => db.prepare(COLLECTED[kind])),
        ]),
      )
      const rows = kinds.map((_, n) => new Map((results[n]?.results ?? []).map(({ digest, n }) => [digest, n])))
      const average = (n: number) => results[kinds.length + n]?.results[0]?.n ?? 0
      const bytesOf: Readonly<Record<StoredKind, number>> = {
        ...NARROW,
        editions: average(0),
        reviews: average(1),
        outbox: average(2),
      }
      const digests = [...new Set(rows.flatMap((counts) => [...counts.keys()]))].toSorted()
      return {
        digests: digests.map((digest) => {
          const own = Object.fromEntries(kinds.map((kind, n) => [kind, rows[n]?.get(digest) ?? 0]))
          const bytes = Object.fromEntries(kinds.map((kind) => [kind, Math.round((own[kind] ?? 0) * bytesOf[kind])]))
          return { digest, rows: own, bytes } as unknown as StoredOfDigest
        }),
        collected: Object.fromEntries(
          collected.map((kind, n) => [kind, results.at(n - collected.length)?.results[0] ?? NOTHING]),
        ) as Stored['collected'],
        size: results.at(-1)?.meta.size_after ?? 0,
      }
    },
  }
}

/** Bytes of a row including its index entries. */
const NARROW = { slots: 300, deliveries: 350, told: 450, apart: 250, readers: 200 } as const

const NOTHING: StoredAmount = { rows: 0, bytes: 0 }

interface CountRow {
  readonly digest: string
  readonly n: number
}

const grouped = (from: string, digest = 'digest') =>
  `SELECT ${digest} AS digest, count(*) AS n FROM ${from} GROUP BY ${digest}`

const COUNTS: Readonly<Record<StoredKind, string>> = {
  editions: grouped('edition WHERE html IS NOT NULL'),
  slots: grouped('edition WHERE html IS NULL'),
  deliveries: grouped('delivery JOIN edition ON edition.id = delivery.edition', 'edition.digest'),
  reviews: grouped('review'),
  told: grouped('told'),
  apart: grouped('apart'),
  outbox: grouped('outbox JOIN edition ON edition.id = outbox.edition', 'edition.digest'),
  readers: grouped('reader_token'),
}

const EDITION_LENGTH = 'length(html) + length(text) + coalesce(length(told), 0)'
const REVIEW_LENGTH = 'coalesce(length(edition), 0) + length(hand)'

const sizeOf = (table: string, length: string, condition: string) => {
  // A table without rowid is read in the order of its key.
  const order = table === 'review' ? 'digest, slot' : 'rowid'
  return `SELECT avg(bytes) AS n FROM (
    SELECT ${length} AS bytes FROM ${table} WHERE ${condition} ORDER BY ${order} DESC LIMIT ${SAMPLE})`
}

/** Rows of a table, and their size by the average of the newest. */
const amountOf = (table: string, length: string, condition = 'true') => `
  SELECT count(*) AS rows, cast(coalesce(count(*) * (${sizeOf(table, length, condition)}), 0) AS INTEGER) AS bytes
  FROM ${table} WHERE ${condition}`

const IS_ASIDE = "form = 'mail' AND state IN ('quarantined', 'refused', 'large')"

const COLLECTED: Readonly<Record<CollectedKind, string>> = {
  sources: 'SELECT count(*) AS rows, count(*) * 1000 AS bytes FROM source',
  originals: amountOf('document', 'length(body) + 500', `body IS NOT NULL AND NOT (${IS_ASIDE})`),
  issues: amountOf('issue', 'length(issue) + length(brief) + 500'),
  fingerprints: amountOf('fingerprint', 'length(hashes) + 200'),
  documents: `SELECT count(*) AS rows, count(*) * 500 AS bytes FROM document WHERE body IS NULL AND NOT (${IS_ASIDE})`,
  mails: amountOf('document', 'coalesce(length(body), 0) + 500', IS_ASIDE),
  seen: 'SELECT count(*) AS rows, count(*) * 300 AS bytes FROM document_key',
}
