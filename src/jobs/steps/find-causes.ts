import type { Cause, SlotName } from '../../delivery/alerts.ts'
import { count } from '../../text/count.ts'
import type { SkipKind, SlotOutcome } from './slot-outcome.ts'

/** What the owner has to know about a tick: everything that did not go as planned. */
export const findCauses = (report: readonly SlotOutcome[]): readonly Cause[] =>
  report.flatMap((outcome) => causeOf(outcome) ?? [])

/** Slots that were sent since: alerts about them are over. */
export const findSettled = (report: readonly SlotOutcome[]): readonly SlotName[] =>
  report.flatMap((outcome) =>
    outcome.outcome === 'delivered' && causeOf(outcome) === null
      ? [{ digest: outcome.digest, slot: outcome.slot }]
      : [],
  )

function causeOf(outcome: SlotOutcome): Cause | null {
  const { digest, slot } = outcome
  const cause = (what: Cause['what'], reason: string, patience = 1): Cause => ({ what, digest, slot, reason, patience })
  switch (outcome.outcome) {
    case 'failed':
      return cause('failed', outcome.reason)
    case 'held':
      return cause('waits', outcome.reasons.join('; '))
    case 'postponed':
      // Without a reason, the tick only used up its budget: the next ticks continue.
      return cause('postponed', outcome.reason ?? 'one run could not finish it', outcome.reason ? 1 : TICKS)
    case 'skipped':
      return PLANNED.has(outcome.why) ? null : cause('skipped', outcome.reason)
    case 'delivered': {
      const { counts, stopped } = outcome
      if (counts.unknown > 0) return cause('unknown', `it is unknown whether ${count(counts.unknown, 'mail')} arrived`)
      return stopped !== null && counts.planned > 0 ? cause('postponed', stopped) : null
    }
    case 'changed':
    case 'not-waiting':
    case 'taken':
      return null
  }
}

/** Half an hour. */
const TICKS = 6

/** Skipped because there is nothing to send, or because somebody wanted it so. */
const PLANNED: ReadonlySet<SkipKind> = new Set(['nothing-new', 'sent-before', 'no-story', 'left-out', 'discarded'])
