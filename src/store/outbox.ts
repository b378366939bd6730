import { OUTBOX_KEEP } from '../model/settings.ts'
import { retrying } from './retry.ts'

/** The messages that the `outbox` mailer stores instead of sending. */
export interface Outbox {
  /** The same key twice is the same message. Keeps the newest {@link OUTBOX_KEEP}. */
  keep(message: Omit<KeptMessage, 'id'>): Promise<void>
  /** Newest first, without the messages themselves. */
  list(limit: number): Promise<readonly ListedMessage[]>
  find(id: number): Promise<KeptMessage | null>
  /** Deletes all of them. */
  clear(): Promise<void>
}

export interface ListedMessage extends Omit<KeptMessage, 'raw'> {
  /** Id of its digest; null when its Edition is no longer kept. */
  readonly digest: string | null
  /** Slot of its Edition; null when that is no longer kept. */
  readonly slot: string | null
}

export interface KeptMessage {
  readonly id: number
  readonly key: string
  readonly edition: string
  readonly recipient: string
  readonly subject: string
  /** RFC 5322, 7-bit. */
  readonly raw: string
  readonly at: Date
}

export function d1Outbox(db: D1Database): Outbox {
  return {
    async keep({ key, edition, recipient, subject, raw, at }) {
      await retrying(() =>
        db.batch([
          db.prepare(INSERT).bind(key, edition, recipient, subject, raw, at.getTime()),
          db.prepare(PRUNE).bind(OUTBOX_KEEP),
        ]),
      )
    },

    async list(limit) {
      const { results } = await retrying(() => db.prepare(LIST).bind(limit).all<ListedRow>())
      return results.map(({ delivery_key, at, ...row }) => ({ ...row, key: delivery_key, at: new Date(at) }))
    },

    async find(id) {
      const row = await retrying(() => db.prepare(FIND).bind(id).first<OutboxRow>())
      if (row === null) return null
      const { delivery_key, at, ...rest } = row
      return { ...rest, key: delivery_key, at: new Date(at) }
    },

    async clear() {
      await retrying(() => db.prepare('DELETE FROM outbox').run())
    },
  }
}

const INSERT = `
  INSERT INTO outbox (delivery_key, edition, recipient, subject, raw, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT DO NOTHING`

const PRUNE = `
  DELETE FROM outbox WHERE id <= (SELECT id FROM outbox ORDER BY id DESC LIMIT 1 OFFSET ?1)`

const LIST = `
  SELECT outbox.id, delivery_key, edition, recipient, outbox.subject, at, edition.digest, edition.slot
  FROM outbox LEFT JOIN edition ON edition.id = outbox.edition ORDER BY outbox.id DESC LIMIT ?1`

const FIND = `
  SELECT id, delivery_key, edition, recipient, subject, raw, at FROM outbox WHERE id = ?1`

interface OutboxRow extends Omit<KeptMessage, 'key' | 'at'> {
  readonly delivery_key: string
  readonly at: number
}

interface ListedRow extends Omit<OutboxRow, 'raw'> {
  readonly slot: string | null
  readonly digest: string | null
}
