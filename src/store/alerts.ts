import { sourcePath } from '../collect/source.ts'
import type { Alert, Alerts, Cause, SlotName } from '../delivery/alerts.ts'
import { retrying } from './retry.ts'

/** Maximum number of rows about Slots: when everything fails at every slot, the oldest are deleted. */
export const ALERTS_KEEP = 500

export function d1Alerts(db: D1Database): Alerts {
  return {
    async note(causes, settled, now) {
      // If it is repeated after a lost answer, a tick counts twice: the owner is then told one tick earlier.
      await retrying(() =>
        db.batch([
          db.prepare(FORGET_SETTLED).bind(json(settled), ALERTS_KEEP),
          db.prepare(NOTE).bind(json(causes), now.getTime()),
        ]),
      )
    },

    async noteSources(causes, unsure, now) {
      const names = JSON.stringify(unsure.map(sourcePath))
      await retrying(() =>
        db.batch([
          db.prepare(FORGET_SOURCES).bind(json(causes), names),
          db.prepare(NOTE).bind(json(causes), now.getTime()),
        ]),
      )
    },

    async listUnmailed(limit) {
      const { results } = await retrying(() => db.prepare(LIST_UNMAILED).bind(limit).all<AlertRow>())
      return results.map(toAlert)
    },

    async markMailed(causes, now) {
      await retrying(() => db.prepare(MARK_MAILED).bind(json(causes), now.getTime()).run())
    },

    async listRecent(since, limit) {
      const { results } = await retrying(() => db.prepare(LIST_RECENT).bind(since.getTime(), limit).all<AlertRow>())
      return results.map(toAlert)
    },

    async markRead(before) {
      const at = before.getTime()
      await retrying(() => db.batch([db.prepare(FORGET).bind(at), db.prepare(MARK_READ).bind(at)]))
    },
  }
}

const json = (rows: readonly (Cause | SlotName)[]): string =>
  JSON.stringify(
    rows.map((row) => ({ ...row, slot: 'source' in row && row.source ? sourcePath(row.source) : (row.slot ?? '') })),
  )

/** The column `slot` holds the path of a source where the alert is about one. */
const OF_SOURCE = /^sources\/(.+)\/$/

const toAlert = ({ what, digest, slot, reason, patience, since }: AlertRow): Alert => {
  const source = OF_SOURCE.exec(slot)?.[1]
  return {
    what,
    digest,
    slot: slot === '' || source !== undefined ? null : slot,
    ...(source === undefined ? {} : { source }),
    reason,
    patience,
    since: new Date(since),
  }
}

export const ABOUT_SOURCES = "what IN ('source-failing', 'source-heavy', 'source-silent', 'source-gone')"

const FORGET_SETTLED = `
  DELETE FROM alert WHERE
    (digest, slot) IN (SELECT value ->> 'digest', value ->> 'slot' FROM json_each(?1))
    OR (since <= (SELECT since FROM alert WHERE NOT ${ABOUT_SOURCES} ORDER BY since DESC LIMIT 1 OFFSET ?2)
      AND NOT ${ABOUT_SOURCES})`

const FORGET_SOURCES = `
  DELETE FROM alert WHERE ${ABOUT_SOURCES}
    AND (what, slot) NOT IN (SELECT value ->> 'what', value ->> 'slot' FROM json_each(?1))
    AND slot NOT IN (SELECT value FROM json_each(?2))`

const FORGET = `DELETE FROM alert WHERE since <= ?1 AND NOT ${ABOUT_SOURCES}`

const MARK_READ = `UPDATE alert SET read_at = ?1 WHERE since <= ?1 AND read_at IS NULL AND ${ABOUT_SOURCES}`

const NOTE = `
  INSERT INTO alert (what, digest, slot, reason, patience, seen, since)
  SELECT value ->> 'what', value ->> 'digest', value ->> 'slot', value ->> 'reason', value ->> 'patience', 1, ?2
  FROM json_each(?1) WHERE true
  ON CONFLICT DO UPDATE SET seen = seen + 1, reason = excluded.reason, patience = min(patience, excluded.patience)`

const COLUMNS = 'what, digest, slot, reason, patience, since'

const LIST_UNMAILED = `
  SELECT ${COLUMNS} FROM alert WHERE told_at IS NULL AND seen >= patience ORDER BY since LIMIT ?1`

const MARK_MAILED = `
  UPDATE alert SET told_at = ?2 WHERE (what, digest, slot) IN
    (SELECT value ->> 'what', value ->> 'digest', value ->> 'slot' FROM json_each(?1))`

const LIST_RECENT = `
  SELECT ${COLUMNS} FROM alert WHERE since > ?1 AND seen >= patience AND read_at IS NULL ORDER BY since DESC LIMIT ?2`

interface AlertRow {
  readonly what: Cause['what']
  readonly digest: string
  readonly slot: string
  readonly reason: string
  readonly patience: number
  readonly since: number
}
