import type { Claim, Ledger, Outcome } from '../delivery/ledger.ts'
import { UNSUBSCRIBED } from '../delivery/unsubscribes.ts'
import type { Delivery, DeliveryState } from '../model/delivery.ts'
import { retrying } from './retry.ts'

export function d1Deliveries(
  db: D1Database,
): Pick<Ledger, 'claim' | 'settle' | 'settleAndClaim' | 'expireClaims' | 'giveUp'> & DeliveryList {
  const claiming = (edition: string, after: string, token: string, now: Date) =>
    db.prepare(CLAIM).bind(edition, after, token, now.getTime())
  const settling = (claim: Claim, outcome: Outcome, now: Date) =>
    db
      .prepare(SETTLE)
      .bind(
        claim.edition,
        claim.recipient.address,
        claim.token,
        outcome.state,
        outcome.state === 'sent' ? null : outcome.reason,
        outcome.state === 'sent' ? outcome.providerId : null,
        outcome.state === 'planned' && !outcome.spent ? 1 : 0,
        now.getTime(),
        UNSUBSCRIBED,
      )

  return {
    async claim(edition, after, now) {
      const token = crypto.randomUUID()
      const row = await retrying(() => claiming(edition, after, token, now).first<ClaimRow>())
      return row === null ? null : toClaim(edition, token, row)
    },

    async settleAndClaim(claim, outcome, now) {
      const token = crypto.randomUUID()
      const [, claimed] = await retrying(() =>
        db.batch<ClaimRow>([
          settling(claim, outcome, now),
          claiming(claim.edition, claim.recipient.address, token, now),
        ]),
      )
      const row = claimed?.results[0]
      return row === undefined ? null : toClaim(claim.edition, token, row)
    },

    async settle(claim, outcome, now) {
      await retrying(() => settling(claim, outcome, now).run())
    },

    async expireClaims(before, reason, now) {
      await retrying(() => db.prepare(EXPIRE).bind(before.getTime(), reason, now.getTime()).run())
    },

    async giveUp(before, reason, now) {
      await retrying(() => db.prepare(GIVE_UP).bind(before.getTime(), reason, now.getTime()).run())
    },

    async listDeliveries(edition) {
      const { results } = await retrying(() => db.prepare(LIST_DELIVERIES).bind(edition).all<DeliveryRow>())
      return results.map((row) => toDelivery(edition, row))
    },
  }
}

export interface DeliveryList {
  /** In the order of addresses. */
  listDeliveries(edition: string): Promise<readonly Delivery[]>
}

// Both in one UPDATE, so that of many callers one gets the row; and found again by its token, so that a repeated call,
// whose first answer was lost, gets the same row and not the next.
const CLAIM = `
  UPDATE delivery SET state = 'sending', claim = ?3, claimed_at = ?4, attempts = attempts + (state = 'planned')
  WHERE edition = ?1 AND recipient = coalesce(
    (SELECT recipient FROM delivery WHERE edition = ?1 AND claim = ?3),
    (SELECT recipient FROM delivery WHERE edition = ?1 AND recipient > ?2 AND state = 'planned' ORDER BY recipient LIMIT 1))
  RETURNING recipient, name, token, attempts, resend`

// Ends a planned delivery. If an earlier mail may have arrived, it stays unknown.
const ENDED = `iif(resend > 0, 'unknown', 'failed')`

// An expired claim is 'unknown' until its own outcome comes after all. Who left while their mail was tried is not tried again,
// and nobody is in an edition that was closed meanwhile.
const SETTLE = `
  WITH outcome AS (
    SELECT
      ?4 = 'planned' AND edition.state <> 'frozen' AS is_too_late,
      ?4 = 'planned' AND substr(edition.slot, 1, 5) <> 'test:' AND EXISTS (
        SELECT 1 FROM unsubscribe WHERE digest = edition.digest AND recipient = lower(?2)) AS has_left
    FROM edition WHERE id = ?1)
  UPDATE delivery SET
    state = CASE WHEN has_left THEN 'failed' WHEN is_too_late THEN ${ENDED} ELSE ?4 END,
    reason = iif(has_left, ?9, ?5), provider_id = ?6, attempts = attempts - ?7, settled_at = ?8
  FROM outcome
  WHERE edition = ?1 AND recipient = ?2 AND claim = ?3 AND state IN ('sending', 'unknown')`

const EXPIRE = `
  UPDATE delivery SET state = 'unknown', reason = ?2, settled_at = ?3
  WHERE edition IN (SELECT id FROM edition WHERE state = 'frozen') AND state = 'sending' AND claimed_at < ?1`

const GIVE_UP = `
  UPDATE delivery SET state = ${ENDED}, reason = ?2, settled_at = ?3
  WHERE edition IN (SELECT id FROM edition WHERE state = 'frozen' AND coalesce(resent_at, created_at) < ?1)
    AND state = 'planned'`

const LIST_DELIVERIES = `
  SELECT recipient, name, state, reason FROM delivery WHERE edition = ?1 ORDER BY recipient`

interface ClaimRow {
  readonly recipient: string
  readonly name: string | null
  /** The token of the unsubscribe address. */
  readonly token: string | null
  readonly attempts: number
  readonly resend: number
}

function toClaim(edition: string, token: string, row: ClaimRow): Claim {
  const { recipient, name, attempts, resend, token: unsubscribeToken } = row
  return { edition, token, attempts, resend, unsubscribeToken, recipient: { name, address: recipient } }
}

interface DeliveryRow {
  readonly recipient: string
  readonly name: string | null
  readonly state: DeliveryState
  readonly reason: string | null
}

function toDelivery(edition: string, { recipient, name, state, reason }: DeliveryRow): Delivery {
  return { edition, recipient: { name, address: recipient }, state, reason }
}
