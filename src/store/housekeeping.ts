import type { AtHand, Housekeeping } from '../delivery/housekeeping.ts'
import type { Keep } from '../model/settings.ts'
import type { SlotOfDigest } from '../model/slot.ts'
import { DAY } from '../model/time.ts'
import { COUNTED } from './delivery-counts.ts'
import { REACHED } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** Rows of one step. An Edition may have a megabyte, and Deliveries to all its readers. */
const STEP_LIMITS = { editions: 20, rows: 500 } as const

export function d1Housekeeping(db: D1Database): Housekeeping {
  return {
    async findDue(digests, before) {
      const statement = () => db.prepare(FIND_DUE).bind(JSON.stringify(digests), before.getTime())
      const row = await retrying(() => statement().first<{ readonly digest: string; readonly pruned_at: number }>())
      return row === null ? null : { digest: row.digest, since: new Date(row.pruned_at) }
    },

    async tidy({ id, keep }, atHand, now) {
      const [expired, ...rest] = await retrying(() => db.batch<SlotOfDigest>(stepOf(db, id, keep, atHand, now)))
      const removed = rest.map(({ meta }) => meta.changes)
      const done = removed.every((changes) => changes === 0)
      if (done) await retrying(() => db.prepare(NOTE_DONE).bind(id, now.getTime()).run())
      return { expired: expired?.results ?? [], done }
    },
  }
}

/** Repeatable: each statement selects the same rows as the one before. */
function stepOf(
  db: D1Database,
  digest: string,
  keep: Keep,
  { issues, bodies, documents }: AtHand,
  now: Date,
): D1PreparedStatement[] {
  const before = (days: number) => now.getTime() - days * DAY
  const { editions, rows } = STEP_LIMITS
  const reviews = [digest, before(keep.reviews), dayOf(before(keep.reviews))] as const
  const deliveries = [digest, before(keep.deliveries), editions] as const
  const names = [issues, bodies, documents].map((list) => JSON.stringify(list))
  const waited = `it waited for a decision for ${keep.reviews} days`
  return [
    db.prepare(EXPIRE).bind(digest, before(keep.reviews), waited, now.getTime(), editions),
    db.prepare(KEEP_COUNTS).bind(...deliveries),
    db.prepare(KEEP_TOKENS).bind(...deliveries),
    db.prepare(REMOVE_DELIVERIES).bind(...deliveries),
    db.prepare(REMOVE_REVIEWS).bind(...reviews, editions),
    db.prepare(REMOVE_DRAFTS).bind(...reviews, rows),
    db.prepare(NOTE_GONE).bind(digest, ...names, now.getTime(), rows),
    db.prepare(REMOVE_TOLD).bind(digest, before(keep.told), rows),
    db.prepare(REMOVE_MESSAGES).bind(digest, before(keep.outbox), editions),
    db.prepare(REMOVE_APART).bind(digest, before(keep.apart), rows),
    db.prepare(STRIP).bind(digest, before(keep.editions), editions),
    db.prepare(REMOVE_EDITIONS).bind(digest, before(keep.editions), rows),
  ]
}

/** Slots begin with their day. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const FIND_DUE = `
  SELECT digest, pruned_at FROM schedule_mark
  WHERE digest IN (SELECT value FROM json_each(?1)) AND pruned_at < ?2 ORDER BY pruned_at, digest LIMIT 1`

const NOTE_DONE = 'UPDATE schedule_mark SET pruned_at = ?2 WHERE digest = ?1'

// A repeated call, whose first answer was lost, finds its row by the reason and the time.
const EXPIRE = `
  INSERT INTO edition (id, digest, slot, state, reason, planned, created_at)
  SELECT lower(hex(randomblob(16))), digest, slot, 'skipped', ?3, 0, ?4 FROM review
  WHERE digest = ?1 AND waiting_since < ?2 AND NOT EXISTS (
    SELECT 1 FROM edition WHERE edition.digest = ?1 AND edition.slot = review.slot
      AND NOT (state = 'skipped' AND reason = ?3 AND created_at = ?4))
  ORDER BY waiting_since LIMIT ?5
  ON CONFLICT (digest, slot) DO UPDATE SET slot = excluded.slot
  RETURNING digest, slot`

/** Editions whose Deliveries are removed. */
const OF_OLD_EDITIONS = `
  SELECT id FROM edition
  WHERE digest = ?1 AND created_at < ?2 AND state = 'closed' AND EXISTS (SELECT 1 FROM delivery WHERE edition = edition.id)
  ORDER BY created_at LIMIT ?3`

const KEEP_COUNTS = `
  INSERT INTO kept_count (edition, counts, reached)
  SELECT id, ${COUNTED}, ${REACHED} FROM edition WHERE id IN (${OF_OLD_EDITIONS}) ON CONFLICT DO NOTHING`

const KEEP_TOKENS = `
  INSERT INTO reader_token (token, digest, recipient)
  SELECT token, ?1, lower(recipient) FROM delivery WHERE edition IN (${OF_OLD_EDITIONS}) AND token IS NOT NULL
  ON CONFLICT DO NOTHING`

const REMOVE_DELIVERIES = `DELETE FROM delivery WHERE edition IN (${OF_OLD_EDITIONS})`

/** Whether the Slot of a row has a closed Edition or a skip. */
const decided = (table: string) => `EXISTS (
    SELECT 1 FROM edition WHERE edition.digest = ?1 AND edition.slot = ${table}.slot AND edition.state <> 'frozen')`

// Reviews of Slots still to come stay, and so do reviews that still wait.
const REMOVE_REVIEWS = `
  DELETE FROM review WHERE digest = ?1 AND slot IN (
    SELECT slot FROM review WHERE digest = ?1 AND updated_at < ?2 AND slot < ?3
      AND (waiting_since IS NULL OR ${decided('review')}) LIMIT ?4)`

const REMOVE_DRAFTS = `
  DELETE FROM draft WHERE digest = ?1 AND slot IN (
    SELECT slot FROM draft WHERE digest = ?1 AND fixed_at < ?2 AND slot < ?3
      AND NOT EXISTS (SELECT 1 FROM review WHERE review.digest = ?1 AND review.slot = draft.slot) LIMIT ?4)`

const AT_HAND = `(issue IN (SELECT value FROM json_each(?2)) OR EXISTS (SELECT 1 FROM issue AS one WHERE one.key = told.issue)
      OR coalesce(body_hash IN (SELECT value FROM json_each(?3)), 0)
      OR coalesce(document_hash IN (SELECT value FROM json_each(?4)), 0))`

const NOTE_GONE = `
  UPDATE told SET gone_since = iif(gone_since IS NULL, ?5, NULL) WHERE digest = ?1 AND story IN (
    SELECT story FROM told WHERE digest = ?1 AND (gone_since IS NULL) <> ${AT_HAND} LIMIT ?6)`

const REMOVE_TOLD = `
  DELETE FROM told WHERE digest = ?1 AND story IN (
    SELECT story FROM told WHERE digest = ?1 AND gone_since < ?2 LIMIT ?3)`

const REMOVE_APART = `
  DELETE FROM apart WHERE digest = ?1 AND (one, other) IN (
    SELECT one, other FROM apart WHERE digest = ?1 AND at < ?2 ORDER BY at LIMIT ?3)`

// A message names only its Edition; if that is gone, the message is at least as old.
const REMOVE_MESSAGES = `
  DELETE FROM outbox WHERE id IN (
    SELECT outbox.id FROM outbox LEFT JOIN edition ON edition.id = outbox.edition
    WHERE at < ?2 AND (edition.digest = ?1 OR edition.id IS NULL) LIMIT ?3)`

// The last Edition that was sent can be sent again, and is shown when nothing is new.
const STRIP = `
  UPDATE edition SET html = NULL, text = NULL, told = NULL, hash = NULL, changes = NULL, preheader = NULL
  WHERE id IN (
    SELECT id FROM edition
    WHERE digest = ?1 AND created_at < ?2 AND state = 'closed' AND html IS NOT NULL
      AND rowid <> coalesce((
        SELECT max(rowid) FROM edition
        WHERE digest = ?1 AND state <> 'skipped' AND html IS NOT NULL AND kind IN ('scheduled', 'manual') AND ${REACHED}), 0)
    ORDER BY created_at LIMIT ?3)`

const REMOVE_EDITIONS = `
  DELETE FROM edition WHERE id IN (
    SELECT id FROM edition
    WHERE digest = ?1 AND created_at < ?2 AND state <> 'frozen' AND html IS NULL
      AND NOT EXISTS (SELECT 1 FROM told WHERE told.edition = edition.id)
      AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.edition = edition.id)
      AND NOT EXISTS (SELECT 1 FROM review WHERE review.digest = ?1 AND review.slot = edition.slot)
      AND NOT EXISTS (SELECT 1 FROM draft WHERE draft.digest = ?1 AND draft.slot = edition.slot)
    ORDER BY created_at LIMIT ?3)`
