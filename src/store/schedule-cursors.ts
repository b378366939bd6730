import type { Ledger } from '../delivery/ledger.ts'
import type { ScheduleCursor } from '../model/slot.ts'
import { HOUR } from '../model/time.ts'
import { SLOT_LIMITS } from '../schedule/plan-slots.ts'
import { retrying } from './retry.ts'

export function d1ScheduleCursors(db: D1Database): Pick<Ledger, 'findCursors' | 'moveCursor'> {
  return {
    async findCursors(digests, first, now) {
      const values = [JSON.stringify(digests), first.getTime(), now.getTime(), CATCH_UP_MS]
      const { results } = await retrying(() =>
        db
          .prepare(NOTE_AND_FIND)
          .bind(...values)
          .all<CursorRow>(),
      )
      return new Map(results.map((row) => [row.digest, toCursor(row)]))
    },

    async moveCursor(digest, cursor) {
      await retrying(() => movingCursors(db, [{ digest, cursor }]).run())
    },
  }
}

/** For a batch. */
export function movingCursors(
  db: D1Database,
  cursors: readonly { readonly digest: string; readonly cursor: ScheduleCursor }[],
): D1PreparedStatement {
  const rows = cursors.map(({ digest, cursor: { decidedUntil, seenUntil } }) => ({
    digest,
    decided: decidedUntil.getTime(),
    seen: seenUntil.getTime(),
  }))
  return db.prepare(MOVE_MARKS).bind(JSON.stringify(rows))
}

interface CursorRow {
  readonly digest: string
  readonly decided_until: number
  readonly seen_until: number
}

const toCursor = ({ decided_until, seen_until }: CursorRow): ScheduleCursor => ({
  decidedUntil: new Date(decided_until),
  seenUntil: new Date(seen_until),
})

const CATCH_UP_MS = SLOT_LIMITS.catchUpHours * HOUR

// This tick saw all Slots until ?3 in time, unless the last tick was more than ?4 ago: then some Slots were seen by no tick.
const NOTE_AND_FIND = `
  INSERT INTO schedule_mark (digest, known_since, decided_until, seen_until, pruned_at)
  SELECT value, ?2, ?2, ?3, ?3 FROM json_each(?1) WHERE true
  ON CONFLICT (digest) DO UPDATE SET seen_until = iif(?3 BETWEEN seen_until AND seen_until + ?4, ?3, seen_until)
  RETURNING digest, decided_until, seen_until`

const MOVE_MARKS = `
  UPDATE schedule_mark SET
    decided_until = max(decided_until, value ->> 'decided'), seen_until = max(seen_until, value ->> 'seen')
  FROM json_each(?1) WHERE schedule_mark.digest = value ->> 'digest'`
