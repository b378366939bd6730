import type { DeliveryCounts } from '../delivery/ledger.ts'
import type { Edition } from '../model/edition.ts'
import { type SlotKind, slotKind } from '../model/slot.ts'
import { COUNTS, countDeliveries } from './delivery-counts.ts'
import { readChanges, readContent } from './edition-json.ts'
import { type EditionRow, toFrozenEdition } from './edition-row.ts'
import { REACHED } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

export function d1EditionHistory(db: D1Database): EditionHistory {
  return {
    async listEditions(digest, limit) {
      const { results } = await retrying(() => db.prepare(LIST_EDITIONS).bind(digest, limit).all<HistoryRow>())
      return results.map(toEditionRecord)
    },

    async findRecord(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_RECORD).bind(digest, slot).first<HistoryRow>())
      return row === null ? null : toEditionRecord(row)
    },

    async findEdition(id) {
      const row = await retrying(() => db.prepare(FIND_EDITION).bind(id).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },

    async findLastSent(digest) {
      const row = await retrying(() => db.prepare(FIND_LAST_SENT).bind(digest).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },

    async findEditionBySlot(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_EDITION_BY_SLOT).bind(digest, slot).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },
  }
}

/** The past Editions and skips of a digest, newest first. */
export interface EditionHistory {
  /** Including tests. */
  listEditions(digest: string, limit: number): Promise<readonly EditionRecord[]>
  findRecord(digest: string, slot: string): Promise<EditionRecord | null>
  /** Null for a skip, and for an Edition of an older version that did not store all of it. */
  findEdition(id: string): Promise<KeptEdition | null>
  findEditionBySlot(digest: string, slot: string): Promise<KeptEdition | null>
  /** The newest Edition that somebody got, or may have got; without tests and repeats. */
  findLastSent(digest: string): Promise<KeptEdition | null>
}

export interface EditionRecord {
  readonly id: string
  readonly slot: string
  readonly kind: SlotKind
  readonly state: 'frozen' | 'closed' | 'skipped'
  /** Why it was skipped. */
  readonly reason: string | null
  readonly subject: string | null
  /** Null for a skip, and for an Edition of an older version. */
  readonly hash: string | null
  readonly changes: readonly string[]
  readonly createdAt: Date
  /** How often it was resent to readers whose result was unknown. */
  readonly resends: number
  readonly counts: DeliveryCounts
}

/** An Edition as it was frozen, and its results. */
export interface KeptEdition extends Omit<Edition, 'settles'> {
  readonly id: string
  readonly frozenAt: Date
  readonly state: 'frozen' | 'closed'
  readonly counts: DeliveryCounts
}

/** The columns of {@link toEditionRecord}. */
export const RECORD_COLUMNS = `id, slot, state, reason, subject, hash, changes, created_at, resends, ${COUNTS}`

const SELECT_RECORD = `SELECT ${RECORD_COLUMNS} FROM edition WHERE digest = ?1`

const LIST_EDITIONS = `${SELECT_RECORD} ORDER BY rowid DESC LIMIT ?2`

const FIND_RECORD = `${SELECT_RECORD} AND slot = ?2`

const SELECT_KEPT = `
  SELECT id, digest, slot, state, content_hash, subject, preheader, html, text, hash, told, changes, created_at,
    unsubscribe_places, mail_tells_all, ${COUNTS}
  FROM edition WHERE hash IS NOT NULL AND state <> 'skipped'`

// The newest one that reached somebody, or may have.
const FIND_LAST_SENT = `
  ${SELECT_KEPT} AND digest = ?1 AND kind IN ('scheduled', 'manual') AND ${REACHED}
  ORDER BY rowid DESC LIMIT 1`

const FIND_EDITION = `${SELECT_KEPT} AND id = ?1`

const FIND_EDITION_BY_SLOT = `${SELECT_KEPT} AND digest = ?1 AND slot = ?2`

export interface HistoryRow extends Omit<EditionRecord, 'kind' | 'changes' | 'createdAt' | 'counts'> {
  readonly changes: string | null
  readonly created_at: number
  readonly counts: string
}

export function toEditionRecord({ changes, created_at, counts, ...row }: HistoryRow): EditionRecord {
  return {
    ...row,
    kind: slotKind(row.slot),
    changes: changes === null ? [] : readChanges(changes),
    createdAt: new Date(created_at),
    counts: countDeliveries(JSON.parse(counts)),
  }
}

interface KeptRow extends EditionRow {
  readonly state: 'frozen' | 'closed'
  readonly hash: string
  readonly told: string
  readonly changes: string
  readonly mail_tells_all: number | null
  readonly counts: string
}

function toKeptEdition({ state, hash, told, changes, mail_tells_all, counts, ...row }: KeptRow): KeptEdition {
  const mailTellsAll = mail_tells_all === 1
  const rest = { state, hash, content: readContent(told), mailTellsAll, changes: readChanges(changes) }
  return { ...toFrozenEdition(row), ...rest, counts: countDeliveries(JSON.parse(counts)) }
}
