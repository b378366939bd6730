import { UNSUBSCRIBED, type UnsubscribeReader, type Unsubscribes } from '../delivery/unsubscribes.ts'
import { retrying } from './retry.ts'

export function d1Unsubscribes(db: D1Database): Unsubscribes {
  return {
    async unsubscribe(token, now) {
      await retrying(() =>
        db.batch([
          db.prepare(LEAVE).bind(token, now.getTime()),
          db.prepare(FAIL_PLANNED).bind(token, now.getTime(), UNSUBSCRIBED),
        ]),
      )
    },

    async resubscribe(token) {
      await retrying(() => db.prepare(RETURN).bind(token).run())
    },

    async findReader(token) {
      const row = await retrying(() => db.prepare(FIND_READER).bind(token).first<ReaderRow>())
      return row === null ? null : toReader(row)
    },

    async listUnsubscribed(digest) {
      const { results } = await retrying(() => db.prepare(LIST).bind(digest).all<{ recipient: string }>())
      return results.map(({ recipient }) => recipient)
    },
  }
}

// Older Deliveries have tokens of their own: readers did not have one token for all yet.
const READER = `
  SELECT digest AS left_digest, recipient AS left_recipient FROM reader_token WHERE token = ?1
  UNION
  SELECT edition.digest, lower(delivery.recipient)
  FROM delivery JOIN edition ON edition.id = delivery.edition WHERE delivery.token = ?1`

const LEAVE = `
  INSERT INTO unsubscribe (digest, recipient, at) SELECT left_digest, left_recipient, ?2 FROM (${READER}) WHERE true
  ON CONFLICT DO NOTHING`

// New Deliveries are never planned for readers who have unsubscribed (INSERT_DELIVERIES, SETTLE): these were planned before.
const FAIL_PLANNED = `
  UPDATE delivery SET state = 'failed', reason = ?3, settled_at = ?2
  FROM (${READER})
  WHERE state = 'planned' AND lower(recipient) = left_recipient
    AND edition IN (SELECT id FROM edition
      WHERE state = 'frozen' AND digest = left_digest AND substr(slot, 1, 5) <> 'test:')`

const LIST = 'SELECT recipient FROM unsubscribe WHERE digest = ?1 ORDER BY recipient'

const RETURN = `
  DELETE FROM unsubscribe WHERE (digest, recipient) IN (${READER})`

// The address as it was last written, if a Delivery is still stored.
const FIND_READER = `
  SELECT left_digest AS digest,
    coalesce((SELECT recipient FROM delivery WHERE token = ?1 LIMIT 1), left_recipient) AS recipient, unsubscribe.at
  FROM (${READER})
    LEFT JOIN unsubscribe ON unsubscribe.digest = left_digest AND unsubscribe.recipient = left_recipient`

interface ReaderRow {
  readonly digest: string
  readonly recipient: string
  readonly at: number | null
}

const toReader = ({ digest, recipient, at }: ReaderRow): UnsubscribeReader => ({
  digest,
  address: recipient,
  leftAt: at === null ? null : new Date(at),
})
