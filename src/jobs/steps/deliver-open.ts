import { SEND_LIMITS } from '../../delivery/decide-outcome.ts'
import type { FrozenEdition, OpenEdition } from '../../delivery/ledger.ts'
import { SEND_WINDOW_HOURS } from '../../model/delivery.ts'
import type { DigestSettings, MailerName } from '../../model/settings.ts'
import { hoursBefore } from '../../schedule/plan-slots.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { clockOf } from './clock.ts'
import { costOfOne, type DeliveryPorts, deliverEdition } from './deliver-edition.ts'
import { type MailerRun, mailerRun } from './mailer-run.ts'
import { reporting, type SlotOutcome } from './slot-outcome.ts'

const OPEN_EDITIONS_PER_TICK = 100

/**
 * Sends open Editions: those that this run froze, and those that an earlier run did not finish because it ended, was refused, got
 * no clear answer, or is still running. If a mailer refuses all mails, this run does not use it again.
 */
export async function deliverOpen(
  ports: DeliveryPorts,
  digests: readonly DigestSettings[],
  frozen: readonly FrozenEdition[],
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  if (!allowed.has(COSTS.open)) return frozen.map(({ digest, slot }) => ({ digest, slot, outcome: 'postponed' }))
  const { ledger } = ports
  const clock = clockOf(ports.stopwatch, now)
  const { leaseMinutes } = SEND_LIMITS
  await ledger.expireClaims(hoursBefore(clock(), leaseMinutes / 60), EXPIRED, clock())
  await ledger.giveUp(hoursBefore(clock(), SEND_WINDOW_HOURS), `not sent within ${SEND_WINDOW_HOURS} hours`, clock())
  const open = await ledger.listOpen(OPEN_EDITIONS_PER_TICK)
  if (open.length === 0) return []

  const stops = await ledger.listStops()
  const runs = new Map<MailerName, MailerRun>()
  const runOf = (mailer: MailerName): MailerRun => {
    const run = runs.get(mailer) ?? mailerRun(ledger, { mailer, stop: stops.get(mailer) ?? null, now, isAsked: false })
    runs.set(mailer, run)
    return run
  }

  async function deliver({ id, digest, slot, isPlanned }: OpenEdition): Promise<SlotOutcome> {
    const where = { digest, slot }
    const settings = digests.find(({ id }) => id === digest)
    if (settings === undefined || !isPlanned) {
      if (!allowed.has(COSTS.close)) return { ...where, outcome: 'postponed' }
      const stopped = settings === undefined ? 'the digest is no longer in the settings' : null
      return { ...where, outcome: 'delivered', counts: await ledger.closeIfDone(id, clock()), stopped }
    }
    const run = runOf(settings.mailer)
    if (run.stopped !== null) return { ...where, outcome: 'postponed', reason: run.stopped }
    const own = frozen.find((one) => one.id === id)
    const cost = costOfOne(ports.mailers[settings.mailer]) + (own === undefined ? COSTS.load : 0)
    if (!allowed.has(cost)) return { ...where, outcome: 'postponed' }
    const edition = own ?? (await ledger.findFrozen(id))
    if (edition === null) return { ...where, outcome: 'taken' }
    const delivered = await deliverEdition(ports, edition, settings, { run, now, allowed })
    return { ...where, outcome: 'delivered', ...delivered }
  }

  const report: SlotOutcome[] = []
  for (const edition of open) report.push(await reporting(edition, () => deliver(edition)))
  return report
}

const EXPIRED = 'the run that sent it stopped before it got an answer'
