import type { Result } from '../model/result.ts'
import type { Outcome } from './ledger.ts'
import type { Accepted, SendError } from './mailer.ts'

export const SEND_LIMITS = {
  /** Time limit for one mail. Without an answer by then, its result is unknown. */
  answerMs: 20_000,
  /** How often a recipient is tried before the Delivery fails. */
  attempts: 5,
  /** Longer than a cron run can last (15 minutes): a run that claimed before that has ended. */
  leaseMinutes: 20,
} as const

/** What a Mailer's answer means for the Delivery. */
export interface DecidedOutcome {
  readonly outcome: Outcome
  /** Every other recipient would get the same answer now. */
  readonly stop: boolean
}

/** Decides what the answer to the n-th attempt of a Delivery means. */
export function decideOutcome(answer: Result<Accepted, SendError>, attempts: number): DecidedOutcome {
  if (answer.ok) return { outcome: { state: 'sent', providerId: answer.value.providerId }, stop: false }
  const { kind, reason } = answer.error
  switch (kind) {
    case 'refused':
      return { outcome: { state: 'failed', reason }, stop: false }
    case 'uncertain':
      return { outcome: { state: 'unknown', reason }, stop: false }
    case 'denied':
      return { outcome: { state: 'planned', reason, spent: false }, stop: true }
    case 'retry':
      return attempts < SEND_LIMITS.attempts
        ? { outcome: { state: 'planned', reason, spent: true }, stop: false }
        : { outcome: { state: 'failed', reason: `${reason} (tried ${attempts} times)` }, stop: false }
  }
}
