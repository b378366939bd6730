import { HOUR, MINUTE } from '../model/time.ts'
import { hoursBefore, SLOT_LIMITS } from '../schedule/plan-slots.ts'
import { MAX_JUMP_HOURS, type TickClock } from '../schedule/tick-clock.ts'
import { retrying } from './retry.ts'

export function d1TickClock(db: D1Database): TickClock {
  return {
    async tick(now) {
      const row = await retrying(() => db.prepare(TICK).bind(now.getTime(), JUMP_MS).first<ClockRow>())
      return {
        accepted: row?.doubted === null,
        isBack: row !== null && row.seen !== null && row.seen > now.getTime() + JUMP_MS,
      }
    },

    async rewind(now) {
      const limit = now.getTime() + JUMP_MS
      const lookBack = hoursBefore(now, SLOT_LIMITS.lookBackDays * 24).getTime()
      await retrying(() =>
        db.batch([
          db.prepare(FORGET_SKIPS).bind(limit),
          db.prepare(MOVE_BACK).bind(limit, now.getTime(), lookBack),
          db.prepare('UPDATE mailer_stop SET probe_at = ?2 WHERE probe_at > ?1').bind(limit, now.getTime()),
          db.prepare(RECLAIM).bind(limit, now.getTime()),
        ]),
      )
    },
  }
}

interface ClockRow {
  readonly doubted: number | null
  readonly seen: number | null
}

const JUMP_MS = MAX_JUMP_HOURS * HOUR

/** The same tick, repeated because its answer was lost, does not count as agreement. */
const ANOTHER_TICK_MS = MINUTE

const TICK = `
  INSERT INTO clock (id, ticked_at, doubted) VALUES (1, ?1, NULL)
  ON CONFLICT (id) DO UPDATE SET
    ticked_at = iif(abs(?1 - ticked_at) <= ?2 OR ?1 - doubted BETWEEN ${ANOTHER_TICK_MS} AND ?2, ?1, ticked_at),
    doubted = iif(abs(?1 - ticked_at) <= ?2 OR ?1 - doubted BETWEEN ${ANOTHER_TICK_MS} AND ?2, NULL, ?1)
  RETURNING doubted, (SELECT max(seen_until) FROM schedule_mark) AS seen`

const FORGET_SKIPS = `
  DELETE FROM edition
  WHERE digest IN (SELECT digest FROM schedule_mark WHERE seen_until > ?1) AND created_at > ?1 AND state = 'skipped'
    AND NOT EXISTS (SELECT 1 FROM told WHERE told.edition = edition.id)`

// Slots since then that have an Edition, a skip or a waiting review are recognised as taken.
const MOVE_BACK = `
  UPDATE schedule_mark SET
    decided_until = max(?3, min(known_since, ?2)), seen_until = max(?3, min(known_since, ?2)),
    pruned_at = min(pruned_at, ?2)
  WHERE seen_until > ?1`

const RECLAIM = `
  UPDATE delivery SET claimed_at = ?2
  WHERE edition IN (SELECT id FROM edition WHERE state = 'frozen') AND state = 'sending' AND claimed_at > ?1`
