import type { Budget } from '../../delivery/budget.ts'
import { composeMessage } from '../../delivery/compose-message.ts'
import { type DecidedOutcome, decideOutcome, SEND_LIMITS } from '../../delivery/decide-outcome.ts'
import { deliveryKey } from '../../delivery/delivery-key.ts'
import type { Claim, DeliveryCounts, FrozenEdition, Ledger } from '../../delivery/ledger.ts'
import type { Mailer } from '../../delivery/mailer.ts'
import type { Stopwatch } from '../../delivery/stopwatch.ts'
import { fail } from '../../model/result.ts'
import type { DigestSettings, MailerName } from '../../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { clockOf } from './clock.ts'
import type { MailerRun } from './mailer-run.ts'

export interface DeliveryPorts {
  readonly ledger: Ledger
  readonly mailers: Readonly<Record<MailerName, Mailer>>
  readonly stopwatch: Stopwatch
  /** Of this invocation; no limit if left out. */
  readonly budget?: Budget
}

export interface Delivered {
  readonly counts: DeliveryCounts
  /** Why sending stopped before all Deliveries were tried. */
  readonly stopped: string | null
}

/** What a run may still do. */
export interface Sending {
  /** With the mailer of the Edition. */
  readonly run: MailerRun
  readonly now: Date
  readonly allowed: Allowance
}

/**
 * Sends the planned Deliveries of a frozen Edition, each tried once, in the order of addresses. Concurrent runs take different
 * Deliveries. A recipient is claimed before the mail is sent and settled after: a Delivery that is claimed and not settled is never
 * sent again.
 */
export async function deliverEdition(
  { ledger, mailers, stopwatch }: DeliveryPorts,
  edition: FrozenEdition,
  settings: Omit<DigestSettings, 'recipients'>,
  { run, now, allowed }: Sending,
): Promise<Delivered> {
  const clock = clockOf(stopwatch, now)
  const mailer = withTimeLimit(mailers[settings.mailer], stopwatch)
  const cost = costOfMail(mailers[settings.mailer])
  await allowed.keeping(COSTS.settle + COSTS.mailer, async () => {
    const mayTry = allowed.has(cost + COSTS.close) && (await run.mayTry())
    let claim = mayTry ? await ledger.claim(edition.id, '', clock()) : null
    while (claim !== null) {
      allowed.useSubrequest()
      const decided = await sendClaimed(mailer, claim, edition, settings, clock())
      const { outcome } = decided
      await run.note(decided)
      if (run.stopped === null && allowed.has(cost + COSTS.close)) {
        claim = await ledger.settleAndClaim(claim, outcome, clock())
        continue
      }
      await ledger.settle(claim, outcome, clock())
      break
    }
  })
  return { counts: await ledger.closeIfDone(edition.id, clock()), stopped: run.stopped }
}

const costOfMail = ({ queries = 0 }: Mailer): number => COSTS.delivery + queries

/** Statements for one mail of an Edition: send it, settle it, and close the Edition. */
export const costOfOne = (mailer: Mailer): number => costOfMail(mailer) + COSTS.settle + COSTS.mailer + COSTS.close

async function sendClaimed(
  mailer: Mailer,
  { recipient, attempts, resend, unsubscribeToken }: Claim,
  edition: FrozenEdition,
  settings: Omit<DigestSettings, 'recipients'>,
  date: Date,
): Promise<DecidedOutcome> {
  const message = composeMessage(edition, settings, recipient, unsubscribeToken ?? undefined)
  if (!message.ok) {
    const { field, reason } = message.error
    return { outcome: { state: 'failed', reason: `${field} ${reason}` }, stop: false }
  }
  const key = await deliveryKey(edition.id, recipient.address, resend)
  return decideOutcome(await mailer.send(message.value, { edition: edition.id, key, date }), attempts)
}

/** A provider that hangs must not delay the other digests. */
const withTimeLimit = (mailer: Mailer, { within }: Stopwatch): Mailer => ({
  send: async (message, stamp) =>
    (await within(SEND_LIMITS.answerMs, mailer.send(message, stamp))) ??
    fail({ kind: 'uncertain', reason: `no answer within ${SEND_LIMITS.answerMs / 1000} seconds` }),
})
