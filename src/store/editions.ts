import type { FrozenEdition, Ledger, Tally } from '../delivery/ports.ts'
import { retrying } from './retry.ts'
import { countTally, type StateCount } from './tally.ts'

export function d1Editions(
  db: D1Database,
): Pick<Ledger, 'findSlot' | 'recordSkips' | 'freeze' | 'listOpen' | 'closeIfDone'> & EditionHistory {
  return {
    async findSlot(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_SLOT).bind(digest, slot).first<SlotRow>())
      return { taken: row?.taken === 1, lastHash: row?.last_hash ?? null }
    },

    async recordSkips(digest, slots, now) {
      const rows = slots.map(({ name, reason }) => ({ id: crypto.randomUUID(), slot: name, reason }))
      await retrying(() => db.prepare(INSERT_SKIPS).bind(digest, JSON.stringify(rows), now.getTime()).run())
    },

    async freeze(edition, recipients, now) {
      const id = crypto.randomUUID()
      const { digest, slot, contentHash, subject, preheader, html, text } = edition
      const [, , counted] = await retrying(() =>
        db.batch<{ id: string }>([
          db
            .prepare(INSERT_EDITION)
            .bind(id, digest, slot, contentHash, subject, preheader, html, text, recipients.length, now.getTime()),
          db.prepare(INSERT_DELIVERIES).bind(id, JSON.stringify(recipients)),
          db.prepare(COUNT_DELIVERIES).bind(id),
        ]),
      )
      return counted?.results.length === 1 ? { ...edition, id, frozenAt: now } : null
    },

    async listOpen(limit) {
      const { results } = await retrying(() => db.prepare(LIST_OPEN).bind(limit).all<EditionRow>())
      return results.map(toFrozenEdition)
    },

    async closeIfDone(edition, now) {
      const [, counts] = await retrying(() =>
        db.batch<StateCount>([
          db.prepare(CLOSE_EDITION).bind(edition, now.getTime()),
          db.prepare(COUNT_STATES).bind(edition),
        ]),
      )
      return countTally(counts?.results ?? [])
    },

    async listEditions(digest, limit) {
      const { results } = await retrying(() => db.prepare(LIST_EDITIONS).bind(digest, limit).all<HistoryRow>())
      return results.map(toEditionRecord)
    },
  }
}

/** What an editor sees of the past of a digest, newest first. */
export interface EditionHistory {
  listEditions(digest: string, limit: number): Promise<readonly EditionRecord[]>
}

export interface EditionRecord {
  readonly id: string
  readonly slot: string
  readonly state: 'frozen' | 'closed' | 'skipped'
  /** Why it was skipped. */
  readonly reason: string | null
  readonly subject: string | null
  readonly createdAt: Date
  readonly tally: Tally
}

interface SlotRow {
  readonly taken: number
  readonly last_hash: string | null
}

// An Edition everybody refused has told nobody anything: the next one may tell it again.
const FIND_SLOT = `
  SELECT
    EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2) AS taken,
    (SELECT content_hash FROM edition AS e
      WHERE digest = ?1 AND state <> 'skipped'
        AND EXISTS (SELECT 1 FROM delivery WHERE edition = e.id AND state <> 'failed')
      ORDER BY e.rowid DESC LIMIT 1) AS last_hash`

const INSERT_SKIPS = `
  INSERT INTO edition (id, digest, slot, state, reason, planned, created_at)
  SELECT value ->> 'id', ?1, value ->> 'slot', 'skipped', value ->> 'reason', 0, ?3 FROM json_each(?2) WHERE true
  ON CONFLICT DO NOTHING`

const INSERT_EDITION = `
  INSERT INTO edition (id, digest, slot, state, content_hash, subject, preheader, html, text, planned, created_at)
  VALUES (?1, ?2, ?3, 'frozen', ?4, ?5, ?6, ?7, ?8, ?9, ?10)
  ON CONFLICT DO NOTHING`

// Nothing when the slot was taken: then there is no edition of this id.
const INSERT_DELIVERIES = `
  INSERT INTO delivery (edition, recipient, name, state)
  SELECT ?1, value ->> 'address', value ->> 'name', 'planned' FROM json_each(?2)
  WHERE EXISTS (SELECT 1 FROM edition WHERE id = ?1)
  ON CONFLICT DO NOTHING`

const COUNT_DELIVERIES = `
  UPDATE edition SET counted = (SELECT count(*) FROM delivery WHERE edition = ?1) WHERE id = ?1 RETURNING id`

const LIST_OPEN = `
  SELECT id, digest, slot, content_hash, subject, preheader, html, text, created_at
  FROM edition WHERE state = 'frozen' ORDER BY created_at LIMIT ?1`

const CLOSE_EDITION = `
  UPDATE edition SET state = 'closed', closed_at = ?2
  WHERE id = ?1 AND state = 'frozen'
    AND NOT EXISTS (SELECT 1 FROM delivery WHERE edition = ?1 AND state IN ('planned', 'sending'))`

const COUNT_STATES = `
  SELECT state, count(*) AS count FROM delivery WHERE edition = ?1 GROUP BY state`

const LIST_EDITIONS = `
  SELECT id, slot, state, reason, subject, created_at,
    (SELECT json_group_array(json_object('state', state, 'count', count))
      FROM (SELECT state, count(*) AS count FROM delivery WHERE edition = e.id GROUP BY state)) AS counts
  FROM edition AS e WHERE digest = ?1 ORDER BY e.rowid DESC LIMIT ?2`

interface EditionRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly content_hash: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly created_at: number
}

function toFrozenEdition({ content_hash, created_at, ...row }: EditionRow): FrozenEdition {
  return { ...row, contentHash: content_hash, frozenAt: new Date(created_at) }
}

interface HistoryRow extends Omit<EditionRecord, 'createdAt' | 'tally'> {
  readonly created_at: number
  readonly counts: string
}

function toEditionRecord({ created_at, counts, ...row }: HistoryRow): EditionRecord {
  return { ...row, createdAt: new Date(created_at), tally: countTally(JSON.parse(counts)) }
}
