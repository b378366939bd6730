import { composeMessage } from '../delivery/compose-message.ts'
import { decideOutcome } from '../delivery/decide-outcome.ts'
import { deliveryKey } from '../delivery/delivery-key.ts'
import type { Claim, FrozenEdition, Ledger, Mailer, Outcome, Tally } from '../delivery/ports.ts'
import type { DigestSettings, MailerName } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'

export interface DeliveryPorts {
  readonly ledger: Ledger
  readonly mailers: Readonly<Record<MailerName, Mailer>>
}

export interface Delivered {
  readonly tally: Tally
  /** Why the line was stopped before its end. */
  readonly stopped: string | null
}

/**
 * Sends the planned Deliveries of a frozen Edition, each tried once, in the order of addresses. Whoever else is at it takes other
 * ones. A recipient is claimed before the mail goes out and settled after: what is claimed and not settled is never sent again.
 */
export async function deliverEdition(
  { ledger, mailers }: DeliveryPorts,
  edition: FrozenEdition,
  settings: Omit<DigestSettings, 'recipients'>,
  now: Date,
  allowed: Allowance,
): Promise<Delivered> {
  const mailer = mailers[settings.mailer]
  let stopped: string | null = null
  let claim = allowed.spend(COSTS.delivery) ? await ledger.claim(edition.id, '', now) : null
  while (claim !== null) {
    const { outcome, stop } = await sendClaimed(mailer, claim, edition, settings, now)
    if (!stop && allowed.spend(COSTS.delivery)) {
      claim = await ledger.settleAndClaim(claim, outcome, now)
      continue
    }
    await ledger.settle(claim, outcome, now)
    if (outcome.state === 'planned') stopped = outcome.reason
    break
  }
  return { tally: await ledger.closeIfDone(edition.id, now), stopped }
}

async function sendClaimed(
  mailer: Mailer,
  { recipient, attempts, unsubscribeToken }: Claim,
  edition: FrozenEdition,
  settings: Omit<DigestSettings, 'recipients'>,
  now: Date,
): Promise<{ readonly outcome: Outcome; readonly stop: boolean }> {
  const message = composeMessage(edition, settings, recipient, unsubscribeToken ?? undefined)
  if (!message.ok) {
    const { field, reason } = message.error
    return { outcome: { state: 'failed', reason: `${field} ${reason}` }, stop: false }
  }
  const key = await deliveryKey(edition.id, recipient.address)
  const answer = await mailer.send(message.value, { edition: edition.id, key, date: now })
  return decideOutcome(answer, attempts)
}
