import type { Ledger } from '../delivery/ledger.ts'
import type { SlotOfDigest } from '../model/slot.ts'
import { retrying } from './retry.ts'
import { movingCursors } from './schedule-cursors.ts'

/** Which Slots are taken, and which have a skip. */
export function d1Skips(db: D1Database): Pick<Ledger, 'isTaken' | 'listTaken' | 'recordSkips' | 'recordMissed'> {
  return {
    async isTaken(digest, slot) {
      return (await retrying(() => db.prepare(IS_TAKEN).bind(digest, slot).first())) !== null
    },

    async listTaken(digest, slots) {
      const statement = () => db.prepare(LIST_TAKEN).bind(digest, JSON.stringify(slots))
      const { results } = await retrying(() => statement().all<{ slot: string }>())
      return new Set(results.map(({ slot }) => slot))
    },

    async recordSkips(digest, slots, now) {
      const rows = JSON.stringify(slots.map((skip) => ({ id: crypto.randomUUID(), digest, ...skip })))
      const settling = slots.some(({ settles = [] }) => settles.length > 0)
      const [skipped] = await retrying(() =>
        db.batch<SlotOfDigest>([
          db.prepare(INSERT_SKIPS).bind(rows, now.getTime()),
          ...(settling ? [db.prepare(SETTLE_SKIPPED).bind(digest, rows)] : []),
        ]),
      )
      return (skipped?.results ?? []).map(({ slot }) => slot)
    },

    async recordMissed(digests, now) {
      const rows = digests.flatMap(({ digest, missed }) =>
        missed.map(({ name, reason }) => ({ id: crypto.randomUUID(), digest, name, reason })),
      )
      const cursors = digests.map(({ digest, cursor }) => ({ digest, cursor }))
      const skipping = rows.length === 0 ? [] : [db.prepare(INSERT_SKIPS).bind(JSON.stringify(rows), now.getTime())]
      const [skipped] = await retrying(() => db.batch<SlotOfDigest>([...skipping, movingCursors(db, cursors)]))
      return rows.length === 0 ? [] : (skipped?.results ?? [])
    },
  }
}

const IS_TAKEN = 'SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2'

const LIST_TAKEN = `
  SELECT slot FROM edition WHERE digest = ?1 AND slot IN (SELECT value FROM json_each(?2))`

// The update changes nothing: it makes RETURNING include the skips of a call whose first answer was lost.
const INSERT_SKIPS = `
  INSERT INTO edition (id, digest, slot, state, reason, planned, created_at)
  SELECT value ->> 'id', skip.digest, skip.slot, 'skipped', value ->> 'reason', 0, ?2
  FROM (SELECT value, value ->> 'digest' AS digest, value ->> 'name' AS slot FROM json_each(?1)) AS skip
  LEFT JOIN review ON review.digest = skip.digest AND review.slot = skip.slot
  WHERE (review.waiting_since IS NULL
      AND coalesce(value ->> 'reviewVersion', review.version, 0) = coalesce(review.version, 0))
    OR EXISTS (SELECT 1 FROM edition WHERE edition.digest = skip.digest AND edition.slot = skip.slot)
  ON CONFLICT (digest, slot) DO UPDATE SET slot = excluded.slot WHERE state = 'skipped'
  RETURNING digest, slot`

const SETTLE_SKIPPED = `
  INSERT INTO told (digest, story, body_hash, issue, document_hash, state, edition)
  SELECT ?1, story.value ->> 'story', story.value ->> 'bodyHash', story.value ->> 'issue',
    story.value ->> 'documentHash', story.value ->> 'state', edition.id
  FROM json_each(?2) AS skip JOIN edition ON edition.id = skip.value ->> 'id',
    json_each(skip.value, '$.settles') AS story
  WHERE true ON CONFLICT DO NOTHING`
