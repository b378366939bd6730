import type { Ledger } from '../delivery/ports.ts'
import { retrying } from './retry.ts'

export function d1Marks(db: D1Database): Pick<Ledger, 'findMarks' | 'moveMark'> {
  return {
    async findMarks(digests, first) {
      const query = db.prepare(NOTE_AND_FIND).bind(JSON.stringify(digests), first.getTime())
      const { results } = await retrying(() => query.all<MarkRow>())
      return new Map(results.map((row) => [row.digest, new Date(row.decided_until)]))
    },

    async moveMark(digest, decidedUntil) {
      await retrying(() => db.prepare(MOVE_MARK).bind(digest, decidedUntil.getTime()).run())
    },
  }
}

interface MarkRow {
  readonly digest: string
  readonly decided_until: number
}

// The update changes nothing: it is there for RETURNING to answer the rows that were known.
const NOTE_AND_FIND = `
  INSERT INTO schedule_mark (digest, known_since, decided_until)
  SELECT value, ?2, ?2 FROM json_each(?1) WHERE true
  ON CONFLICT (digest) DO UPDATE SET digest = excluded.digest
  RETURNING digest, decided_until`

const MOVE_MARK = `
  UPDATE schedule_mark SET decided_until = ?2 WHERE digest = ?1 AND decided_until < ?2`
