import type { Inbox } from '../collect/inbox.ts'
import { DAY } from '../model/time.ts'
import { newToken } from './new-token.ts'
import { retrying } from './retry.ts'
import { d1Sources } from './sources.ts'

export function d1Inbox(db: D1Database): Inbox {
  return {
    async findSource(secret, now) {
      const statement = () => db.prepare(FIND_SOURCE).bind(secret, now.getTime() - DAY)
      const row = await retrying(() => statement().first<{ id: string; senders: string; today: number }>())
      return row === null ? null : { ...row, senders: JSON.parse(row.senders) as readonly string[] }
    },

    async addSource(title, now) {
      const sources = d1Sources(db)
      const address = newToken()
      await sources.add([{ kind: 'mail', origin: 'owner', address, title }], now)
      return (await sources.findByAddress(address, now))?.slug ?? ''
    },

    async keepMail(source, { id, key, title, state, bytes, body, envelope }, now) {
      const at = now.getTime()
      const [inserted] = await retrying(() =>
        db.batch([
          db.prepare(INSERT_MAIL).bind(id, source, key, title, state, at, bytes, body, JSON.stringify(envelope)),
          db.prepare(INSERT_KEY).bind(source, key, id, at),
          db.prepare('UPDATE source SET new_at = ?2 WHERE id = ?1').bind(source, at),
        ]),
      )
      return (inserted?.meta.changes ?? 0) > 0
    },

    async admit(document) {
      const results = await retrying(() =>
        db.batch<{ readonly id: string }>([db.prepare(ADD_SENDER).bind(document), db.prepare(ADMIT).bind(document)]),
      )
      return (results[1]?.results ?? []).map(({ id }) => id)
    },

    async refuse(document) {
      await retrying(() => db.prepare(REFUSE).bind(document).run())
    },
  }
}

const FIND_SOURCE = `
  SELECT id, senders, (SELECT count(*) FROM document WHERE source = source.id AND came_at > ?2) AS today
  FROM source WHERE address = ?1 AND kind = 'mail' AND state = 'active'`

// A mail that comes twice has the same key.
const INSERT_MAIL = `
  INSERT INTO document (id, source, form, title, state, came_at, asked_at, bytes, body, envelope)
  SELECT ?1, ?2, 'mail', ?4, ?5, ?6, ?6, ?7, ?8, ?9
  WHERE NOT EXISTS (SELECT 1 FROM document_key WHERE source = ?2 AND key = ?3) ON CONFLICT DO NOTHING`

const INSERT_KEY = `
  INSERT INTO document_key (source, key, document, seen_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING`

const FROM = `envelope ->> 'from'`

const ADD_SENDER = `
  UPDATE source SET senders = json_insert(senders, '$[#]', (SELECT ${FROM} FROM document WHERE id = ?1))
  WHERE id = (SELECT source FROM document WHERE id = ?1 AND state = 'quarantined' AND envelope ->> 'isAuthenticated' = 1)
    AND NOT EXISTS (SELECT 1 FROM json_each(senders) WHERE value = (SELECT ${FROM} FROM document WHERE id = ?1))`

const ADMIT = `
  UPDATE document SET state = 'new', asked_at = 0 WHERE state = 'quarantined' AND body IS NOT NULL AND (
    id = ?1 OR (envelope ->> 'isAuthenticated' = 1 AND source = (SELECT source FROM document WHERE id = ?1)
      AND ${FROM} IN (SELECT value FROM source, json_each(source.senders) WHERE source.id = document.source)))
  RETURNING id`

const REFUSE = `UPDATE document SET state = 'refused', body = NULL WHERE id = ?1 AND state = 'quarantined'`
