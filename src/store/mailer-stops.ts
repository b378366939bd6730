import type { Ledger } from '../delivery/ledger.ts'
import type { MailerName } from '../model/settings.ts'
import { retrying } from './retry.ts'

export function d1Stops(db: D1Database): Pick<Ledger, 'listStops' | 'stopMailer' | 'startMailer'> {
  return {
    async listStops() {
      const { results } = await retrying(() => db.prepare(LIST).all<StopRow>())
      return new Map(results.map(({ mailer, stops, probe_at }) => [mailer, { stops, probeAt: new Date(probe_at) }]))
    },

    async stopMailer(mailer, stops, probeAt) {
      const query = db.prepare(STOP).bind(mailer, stops, probeAt.getTime(), crypto.randomUUID())
      return (await retrying(() => query.first())) !== null
    },

    async startMailer(mailer) {
      await retrying(() => db.prepare(START).bind(mailer).run())
    },
  }
}

const LIST = 'SELECT mailer, stops, probe_at FROM mailer_stop'

// A repeated call, whose first answer was lost, finds its row by `stopped_by`, so it is not mistaken for a later caller.
const STOP = `
  INSERT INTO mailer_stop (mailer, stops, probe_at, stopped_by)
  SELECT ?1, ?2 + 1, ?3, ?4 WHERE ?2 = 0 OR EXISTS (SELECT 1 FROM mailer_stop WHERE mailer = ?1)
  ON CONFLICT DO UPDATE SET stops = excluded.stops, probe_at = excluded.probe_at, stopped_by = excluded.stopped_by
  WHERE mailer_stop.stops = ?2 OR mailer_stop.stopped_by = ?4
  RETURNING mailer`

const START = 'DELETE FROM mailer_stop WHERE mailer = ?1'

interface StopRow {
  readonly mailer: MailerName
  readonly stops: number
  readonly probe_at: number
}
