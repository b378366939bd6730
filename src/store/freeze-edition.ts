import type { Freezing, Ledger } from '../delivery/ledger.ts'
import { slotKind } from '../model/slot.ts'
import { newToken } from './new-token.ts'
import { retrying } from './retry.ts'

/** Inserts the Edition, its Deliveries and its Stories: all of them, or nothing. */
export function d1Freezing(db: D1Database): Pick<Ledger, 'freeze'> {
  return {
    async freeze(edition, recipients, now, reviewVersion) {
      const id = crypto.randomUUID()
      const { digest, slot, contentHash, subject, preheader, html, text, hash, content, changes, unsubscribe } = edition
      const kind = slotKind(slot)
      const tellsAll = edition.mailTellsAll ? 1 : 0
      const own = kind !== 'test'
      const settles = JSON.stringify(edition.settles)
      const rows = JSON.stringify(recipients.map((to) => ({ ...to, token: own ? newToken() : null })))
      const json = [JSON.stringify(content), JSON.stringify(changes)] as const
      const [, , , counted] = await retrying(() =>
        db.batch<{ id: string }>([
          db
            .prepare(INSERT_EDITION)
            .bind(
              ...[id, digest, slot, contentHash, subject, preheader, html, text, hash, ...json],
              ...[rows, reviewVersion, now.getTime(), kind, settles, JSON.stringify(unsubscribe), tellsAll],
            ),
          db.prepare(INSERT_TOKENS).bind(id, digest, slot, rows),
          db.prepare(INSERT_DELIVERIES).bind(id, digest, slot, rows),
          db.prepare(COUNT_DELIVERIES).bind(id),
          db.prepare(INSERT_TOLD).bind(id, digest, settles),
        ]),
      )
      if (counted?.results.length === 1) {
        const frozen = { id, digest, slot, contentHash, subject, preheader, html, text, unsubscribe, frozenAt: now }
        return { outcome: 'frozen', edition: frozen }
      }
      const row = await retrying(() =>
        db
          .prepare(WHY_NOT)
          .bind(digest, slot, reviewVersion, settles)
          .first<Exclude<Freezing, { outcome: 'frozen' }>>(),
      )
      return row ?? { outcome: 'changed' }
    },
  }
}

// Recipients of the JSON list who have not unsubscribed. A test goes to its recipient in any case.
const readersOf = (recipients: string, digest: string, slot: string) => `
  json_each(${recipients}) WHERE (substr(${slot}, 1, 5) = 'test:' OR NOT EXISTS (
    SELECT 1 FROM unsubscribe WHERE digest = ${digest} AND recipient = lower(value ->> 'address')))`

// Whether a Story of this JSON list was sent before, under its key or with the same words.
const anyTold = (digest: string, settles: string) => `EXISTS (
    SELECT 1 FROM json_each(${settles}) JOIN told ON told.digest = ${digest}
      AND (told.story = value ->> 'story' OR told.body_hash = value ->> 'bodyHash'))`

const INSERT_EDITION = `
  INSERT INTO edition
    (id, digest, slot, state, content_hash, subject, preheader, html, text, hash, told, changes, planned, created_at,
      kind, entered, unsubscribe_places, mail_tells_all)
  SELECT ?1, ?2, ?3, 'frozen', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, planned, ?14, ?15, 1, ?17, ?18
  FROM (SELECT count(*) AS planned FROM ${readersOf('?12', '?2', '?3')})
  WHERE planned > 0 AND coalesce((SELECT version FROM review WHERE digest = ?2 AND slot = ?3), 0) = ?13
    AND NOT ${anyTold('?2', '?16')}
  ON CONFLICT DO NOTHING`

// If another Edition of this Slot was frozen, nothing is inserted; a repeated call finds its own rows.
const INSERT_TOLD = `
  INSERT INTO told (digest, story, body_hash, issue, document_hash, state, telling, edition)
  SELECT ?2, value ->> 'story', value ->> 'bodyHash', value ->> 'issue', value ->> 'documentHash', value ->> 'state',
    value ->> 'telling', ?1
  FROM json_each(?3) WHERE EXISTS (SELECT 1 FROM edition WHERE id = ?1)
  ON CONFLICT DO NOTHING`

// For readers who have none yet.
const INSERT_TOKENS = `
  INSERT INTO reader_token (token, digest, recipient)
  SELECT value ->> 'token', ?2, lower(value ->> 'address')
  FROM ${readersOf('?4', '?2', '?3')} AND value ->> 'token' IS NOT NULL
    AND EXISTS (SELECT 1 FROM edition WHERE id = ?1)
    AND NOT EXISTS (SELECT 1 FROM reader_token WHERE digest = ?2 AND recipient = lower(value ->> 'address'))
  ON CONFLICT DO NOTHING`

// Does nothing when the edition was not inserted: then no row has this id.
const INSERT_DELIVERIES = `
  INSERT INTO delivery (edition, recipient, name, state, token)
  SELECT ?1, value ->> 'address', value ->> 'name', 'planned',
    iif(value ->> 'token' IS NULL, NULL, (
      SELECT token FROM reader_token WHERE digest = ?2 AND recipient = lower(value ->> 'address') LIMIT 1))
  FROM ${readersOf('?4', '?2', '?3')} AND EXISTS (SELECT 1 FROM edition WHERE id = ?1)
  ON CONFLICT DO NOTHING`

const COUNT_DELIVERIES = `
  UPDATE edition SET counted = (SELECT count(*) FROM delivery WHERE edition = ?1) WHERE id = ?1 RETURNING id`

const WHY_NOT = `
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2) THEN 'taken'
    WHEN coalesce((SELECT version FROM review WHERE digest = ?1 AND slot = ?2), 0) <> ?3 THEN 'changed'
    WHEN ${anyTold('?1', '?4')} THEN 'told'
    ELSE 'nobody' END AS outcome`
