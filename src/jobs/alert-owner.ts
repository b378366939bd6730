import { ALERT_EDITION, type Alert, type Alerts, type Cause } from '../delivery/alerts.ts'
import { type Budget, NO_LIMIT } from '../delivery/budget.ts'
import { deliveryKey } from '../delivery/delivery-key.ts'
import type { Mailer } from '../delivery/mailer.ts'
import type { DigestSettings, MailerName } from '../model/settings.ts'
import { alertMail } from '../render/alert-mail.ts'
import { findCauses, findSettled } from './steps/find-causes.ts'
import type { SlotOutcome } from './steps/slot-outcome.ts'

export interface AlertJob {
  readonly alerts: Alerts
  readonly mailers: Readonly<Record<MailerName, Mailer>>
  readonly budget?: Budget
  readonly digests: readonly DigestSettings[]
  readonly report: readonly SlotOutcome[]
  readonly now: Date
}

/** Statements that recording the causes of one tick takes; a tick reserves them from its budget. */
export const NOTE_COST = 2

/** Causes in one mail. */
const PER_MAIL = 20
/** Three steps: list the alerts that were not mailed; send the mail, which the outbox may store; mark them as mailed. */
const MAIL_COST = 6

/**
 * Records what a tick found for the owner, and sends one mail to each owner about what was not mailed yet. If this invocation has
 * no budget left, or the mailer refuses the mail, a later tick sends it. A mail that may have been accepted is not sent twice.
 * Returns how many causes were mailed.
 */
export async function alertOwner({
  alerts,
  mailers,
  budget = NO_LIMIT,
  digests,
  report,
  now,
}: AlertJob): Promise<number> {
  const causes = findCauses(report)
  const settled = findSettled(report)
  if (causes.length + settled.length > 0) await alerts.note(causes, settled, now)
  const withOwner = digests.filter(({ alerts }) => alerts !== null)
  if (withOwner.length === 0 || budget.left() < MAIL_COST) return 0

  let mailed = 0
  const unmailed = await alerts.listUnmailed(PER_MAIL)
  for (const { settings, own } of byOwner(unmailed, withOwner)) {
    if (budget.left() < MAIL_COST) return mailed
    const [first] = own
    if (settings.alerts === null || first === undefined) continue
    budget.useSubrequest()
    const key = await deliveryKey(`alert ${own.map(nameOf).join('\n')}`, settings.alerts.address)
    const message = alertMail(own, settings, settings.alerts, digests)
    const sent = await mailers[settings.mailer].send(message, { edition: ALERT_EDITION, key, date: now })
    if (!sent.ok && (sent.error.kind === 'denied' || sent.error.kind === 'retry')) continue
    await alerts.markMailed(own, now)
    mailed += own.length
  }
  return mailed
}

/** An alert about all digests is mailed to the owner of the first digest that has one. */
function byOwner(unmailed: readonly Alert[], withOwner: readonly DigestSettings[]) {
  const groups = new Map<string, { settings: DigestSettings; own: Alert[] }>()
  for (const alert of unmailed) {
    const settings = withOwner.find(({ id }) => id === alert.digest || alert.digest === '*')
    if (settings === undefined) continue
    // One mail per mailer: digests with the same owner may have different mailers.
    const to = `${settings.mailer} ${settings.alerts?.address.toLowerCase()}`
    const group = groups.get(to) ?? { settings, own: [] }
    group.own.push(alert)
    groups.set(to, group)
  }
  return groups.values()
}

const nameOf = ({ what, digest, slot, source }: Cause): string => `${what} ${digest} ${source ?? slot}`
