import { ABOUT_SOURCES } from './alerts.ts'
import { retrying } from './retry.ts'

/** All of it in one statement, which reads a few rows of each index, for any number of Editions. */
export function d1Health(db: D1Database) {
  return async () => {
    const row = await retrying(() => db.prepare(READ).first<HealthRow>())
    return {
      lastTick: dateOf(row?.last_tick),
      lastSend: dateOf(row?.last_send),
      backlog: row?.backlog ?? 0,
      backlogSince: dateOf(row?.backlog_since),
      waiting: row?.waiting ?? 0,
      stoppedMailers: row?.stopped ?? 0,
      troubledSources: row?.troubled_sources ?? 0,
    }
  }
}

const dateOf = (at: number | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at))

const READ = `
  SELECT
    (SELECT max(seen_until) FROM schedule_mark) AS last_tick,
    (SELECT max(closed_at) FROM edition WHERE state = 'closed') AS last_send,
    (SELECT count(*) FROM edition JOIN delivery ON delivery.edition = edition.id
      WHERE edition.state = 'frozen' AND delivery.state = 'planned') AS backlog,
    (SELECT min(coalesce(resent_at, created_at)) FROM edition WHERE state = 'frozen') AS backlog_since,
    (SELECT count(*) FROM review WHERE waiting_since IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM edition WHERE edition.digest = review.digest AND edition.slot = review.slot)) AS waiting,
    (SELECT count(*) FROM mailer_stop) AS stopped,
    (SELECT count(DISTINCT slot) FROM alert WHERE ${ABOUT_SOURCES}) AS troubled_sources`

interface HealthRow {
  readonly last_tick: number | null
  readonly last_send: number | null
  readonly backlog: number
  readonly backlog_since: number | null
  readonly waiting: number
  readonly stopped: number
  readonly troubled_sources: number
}
