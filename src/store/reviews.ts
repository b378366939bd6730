import { NO_EDITS } from '../model/edits.ts'
import { type Review, untouched } from '../model/review.ts'
import { type Reviews, WAITING_LISTED } from '../review/reviews.ts'
import { readEdition } from './edition-json.ts'
import { readEdits, readReasons, writeEdits } from './edits-json.ts'
import { retrying } from './retry.ts'
import { fixingDraft } from './stories.ts'

export function d1Reviews(db: D1Database): Reviews {
  return {
    async findReview(digest, slot) {
      const row = await retrying(() => db.prepare(FIND).bind(digest, slot).first<ReviewRow>())
      return row === null ? untouched(digest, slot) : toReview(row)
    },

    async listTouched(digest) {
      const statement = () => db.prepare(LIST_TOUCHED).bind(digest, writeEdits(NO_EDITS))
      const { results } = await retrying(() => statement().all<{ slot: string }>())
      return results.map(({ slot }) => slot)
    },

    async moveReview(digest, from, to, now) {
      const values = [digest, from, to]
      await retrying(() =>
        db.batch([db.prepare(MOVE_REVIEW).bind(...values, now.getTime()), db.prepare(MOVE_DRAFT).bind(...values)]),
      )
    },

    async saveReview({ digest, slot, edits, decision, approvedHash, version }, now, stories) {
      const savedBy = crypto.randomUUID()
      const values = [digest, slot, writeEdits(edits), decision, approvedHash, version, savedBy, now.getTime()]
      const fixing = stories === undefined ? [] : [fixingDraft(db, digest, slot, stories, now, savedBy)]
      const [saved] = await retrying(() => db.batch<ReviewRow>([db.prepare(SAVE).bind(...values), ...fixing]))
      const row = saved?.results[0]
      return row === undefined ? null : toReview(row)
    },

    async hold({ digest, slot, edits, version }, { reasons, edition }, now) {
      const json = [writeEdits(edits), JSON.stringify(reasons), JSON.stringify(edition)]
      const values = [digest, slot, version, ...json, now.getTime()]
      const stories = edition.settles.map(({ story }) => story)
      const [held] = await retrying(() =>
        db.batch([db.prepare(HOLD).bind(...values), fixingDraft(db, digest, slot, stories, now)]),
      )
      return held?.results.length === 1
    },

    async listWaiting(digests, after = 0) {
      const query = db.prepare(LIST_WAITING).bind(JSON.stringify(digests), WAITING_LISTED, after)
      const { results } = await retrying(() => query.all<ReviewRow>())
      return results.map(toReview)
    },

    async countWaiting(digests) {
      const query = db.prepare(COUNT_WAITING).bind(JSON.stringify(digests))
      return (await retrying(() => query.first<number>('n'))) ?? 0
    },

    async discard(digest, slot, reason, now) {
      const id = crypto.randomUUID()
      const query = db.prepare(DISCARD).bind(id, digest, slot, reason, now.getTime())
      return (await retrying(() => query.first())) !== null
    },
  }
}

export const REVIEW_COLUMNS =
  'digest, slot, hand, decision, approved_hash, version, moved_from, waiting_since, reasons, edition'

const FIND = `SELECT ${REVIEW_COLUMNS} FROM review WHERE digest = ?1 AND slot = ?2`

/** Slots of a digest that the editor changed. `digest` and `noEdits` are SQL. */
export const touchedOf = (digest: string, noEdits: string): string => `
  SELECT slot FROM review
  WHERE digest = ${digest} AND (decision <> 'open' OR hand <> ${noEdits}) AND waiting_since IS NULL
    AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.digest = ${digest} AND edition.slot = review.slot)
  ORDER BY updated_at DESC LIMIT 20`

const LIST_TOUCHED = touchedOf('?1', '?2')

const MOVE_REVIEW = `
  UPDATE review SET slot = ?3, moved_from = ?2, version = version + 1, updated_at = ?4, approved_hash = NULL,
    decision = iif(decision = 'approved', 'open', decision)
  WHERE digest = ?1 AND slot = ?2 AND waiting_since IS NULL
    AND NOT EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?3)
    AND NOT EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot IN (?2, ?3))`

// Its Stories move with it.
const MOVE_DRAFT = `
  UPDATE OR IGNORE draft SET slot = ?3
  WHERE digest = ?1 AND slot = ?2 AND EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?3 AND moved_from = ?2)`

// A Slot may wait that nobody has touched: its row has version 0. Found again by `saved_by`, so that a repeated call, whose
// first answer was lost, is not mistaken for a second, later save.
const SAVE = `
  INSERT INTO review (digest, slot, hand, decision, approved_hash, version, saved_by, updated_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6 + 1, ?7, ?8
  WHERE (?6 = 0 OR EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?2))
    AND (NOT EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2)
      OR EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?2 AND saved_by = ?7))
  ON CONFLICT DO UPDATE SET
    hand = excluded.hand, decision = excluded.decision, approved_hash = excluded.approved_hash,
    version = excluded.version, moved_from = NULL, saved_by = excluded.saved_by, updated_at = excluded.updated_at
  WHERE review.version = ?6 OR review.saved_by = ?7
  RETURNING ${REVIEW_COLUMNS}`

const HOLD = `
  INSERT INTO review (digest, slot, hand, decision, version, waiting_since, reasons, edition, updated_at)
  SELECT ?1, ?2, ?4, 'open', 0, ?7, ?5, ?6, ?7
  WHERE (?3 = 0 OR EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?2))
    AND NOT EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2)
  ON CONFLICT DO UPDATE SET
    waiting_since = coalesce(review.waiting_since, excluded.waiting_since), reasons = excluded.reasons,
    edition = excluded.edition, updated_at = excluded.updated_at
  WHERE review.version = ?3
  RETURNING version`

const WAITING = `
  FROM review
  WHERE digest IN (SELECT value FROM json_each(?1)) AND waiting_since IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.digest = review.digest AND edition.slot = review.slot)`

const LIST_WAITING = `
  SELECT ${REVIEW_COLUMNS} ${WAITING} ORDER BY waiting_since DESC, digest, slot LIMIT ?2 OFFSET ?3`

const COUNT_WAITING = `SELECT count(*) AS n ${WAITING}`

// The update changes nothing: it makes a repeated call, whose first answer was lost, return the row.
const DISCARD = `
  INSERT INTO edition (id, digest, slot, state, reason, planned, created_at)
  SELECT ?1, ?2, ?3, 'skipped', ?4, 0, ?5
  WHERE EXISTS (SELECT 1 FROM review WHERE digest = ?2 AND slot = ?3 AND waiting_since IS NOT NULL)
  ON CONFLICT (digest, slot) DO UPDATE SET slot = excluded.slot WHERE id = excluded.id
  RETURNING id`

export interface ReviewRow {
  readonly digest: string
  readonly slot: string
  readonly hand: string
  readonly decision: Review['decision']
  readonly approved_hash: string | null
  readonly version: number
  readonly moved_from: string | null
  readonly waiting_since: number | null
  readonly reasons: string | null
  readonly edition: string | null
}

export function toReview({
  hand,
  approved_hash,
  moved_from,
  waiting_since,
  reasons,
  edition,
  ...row
}: ReviewRow): Review {
  const waits = waiting_since !== null && reasons !== null && edition !== null
  return {
    ...row,
    edits: readEdits(hand),
    approvedHash: approved_hash,
    movedFrom: moved_from,
    waiting: waits
      ? { since: new Date(waiting_since), reasons: readReasons(reasons), edition: readEdition(edition) }
      : null,
  }
}
