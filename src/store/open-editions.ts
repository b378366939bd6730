import type { Ledger } from '../delivery/ledger.ts'
import { COUNTS, countDeliveries } from './delivery-counts.ts'
import { type EditionRow, toFrozenEdition } from './edition-row.ts'
import { REACHED } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** Editions from freezing to closing, and those that were opened again to resend them. */
export function d1OpenEditions(
  db: D1Database,
): Pick<Ledger, 'hasOpen' | 'listOpen' | 'findFrozen' | 'reopen' | 'closeIfDone'> {
  return {
    async hasOpen() {
      return (await retrying(() => db.prepare(HAS_OPEN).first())) !== null
    },

    async listOpen(limit) {
      const { results } = await retrying(() => db.prepare(LIST_OPEN).bind(limit).all<OpenRow>())
      return results.map(({ is_planned, ...row }) => ({ ...row, isPlanned: is_planned === 1 }))
    },

    async findFrozen(edition) {
      const row = await retrying(() => db.prepare(FIND_FROZEN).bind(edition).first<EditionRow>())
      return row === null ? null : toFrozenEdition(row)
    },

    async reopen(digest, slot, resends, now) {
      const values = [digest, slot, resends, crypto.randomUUID()] as const
      const [, , found] = await retrying(() =>
        db.batch<EditionRow>([
          db.prepare(REOPEN).bind(...values, now.getTime()),
          db.prepare(PLAN_AGAIN).bind(...values),
          db.prepare(FIND_REOPENED).bind(values[3]),
        ]),
      )
      const row = found?.results[0]
      return row === undefined ? null : toFrozenEdition(row)
    },

    async closeIfDone(edition, now) {
      const [closed] = await retrying(() =>
        db.batch<{ counts: string }>([
          db.prepare(CLOSE_AND_COUNT).bind(edition, now.getTime()),
          db.prepare(FORGET_IF_UNSENT).bind(edition),
        ]),
      )
      return countDeliveries(JSON.parse(closed?.results[0]?.counts ?? '[]'))
    },
  }
}

const HAS_OPEN = `SELECT 1 FROM edition WHERE state = 'frozen' LIMIT 1`

// The Edition tried last comes last: a digest whose mailer refuses does not delay the others.
const LIST_OPEN = `
  WITH open AS (
    SELECT rowid AS place, id, digest, slot,
      EXISTS (SELECT 1 FROM delivery WHERE delivery.edition = edition.id AND delivery.state = 'planned') AS is_planned,
      (SELECT max(settled_at) FROM delivery WHERE delivery.edition = edition.id) AS tried_at
    FROM edition WHERE state = 'frozen')
  SELECT id, digest, slot, is_planned FROM open
  ORDER BY max(tried_at) OVER (PARTITION BY digest) NULLS FIRST, tried_at NULLS FIRST, place LIMIT ?1`

const SELECT_FROZEN = `
  SELECT id, digest, slot, content_hash, subject, preheader, html, text, created_at, unsubscribe_places
  FROM edition WHERE state = 'frozen'`

const FIND_FROZEN = `${SELECT_FROZEN} AND id = ?1`

// Deliveries with an unknown result, of readers who have not unsubscribed.
const UNKNOWN_OF_EDITION = `
  delivery.edition = edition.id AND delivery.state = 'unknown'
  AND (substr(edition.slot, 1, 5) = 'test:' OR NOT EXISTS (
    SELECT 1 FROM unsubscribe WHERE digest = edition.digest AND recipient = lower(delivery.recipient)))`

// A repeated call, whose first answer was lost, finds its row by `resent_by`, so it is not mistaken for another request.
const REOPEN = `
  UPDATE edition SET state = 'frozen', closed_at = NULL, resends = ?3 + 1, resent_by = ?4, resent_at = ?5
  WHERE digest = ?1 AND slot = ?2 AND state <> 'skipped' AND resends = ?3
    AND EXISTS (SELECT 1 FROM delivery WHERE ${UNKNOWN_OF_EDITION})`

const PLAN_AGAIN = `
  UPDATE delivery SET state = 'planned', reason = NULL, attempts = 0, resend = edition.resends
  FROM edition
  WHERE edition.digest = ?1 AND edition.slot = ?2 AND edition.resends = ?3 + 1 AND edition.resent_by = ?4
    AND delivery.resend <= ?3 AND ${UNKNOWN_OF_EDITION}`

const FIND_REOPENED = `${SELECT_FROZEN} AND resent_by = ?1`

// In one statement: an invocation has few.
const CLOSE_AND_COUNT = `
  UPDATE edition SET
    state = iif(state = 'frozen' AND done, 'closed', state),
    closed_at = iif(state = 'frozen' AND done, ?2, closed_at)
  FROM (SELECT NOT EXISTS (
    SELECT 1 FROM delivery WHERE edition = ?1 AND state IN ('planned', 'sending')) AS done)
  WHERE id = ?1
  RETURNING ${COUNTS}`

// Nobody got it, and nobody may have got it: a later Edition sends its Stories.
const FORGET_IF_UNSENT = `
  DELETE FROM told WHERE edition = ?1
    AND EXISTS (SELECT 1 FROM edition WHERE id = ?1 AND state = 'closed' AND NOT ${REACHED})`

interface OpenRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly is_planned: number
}
