import type { Result } from '../model/result.ts'
import type { Outcome } from './ledger.ts'
import type { Accepted, SendError } from './mailer.ts'

export const SEND_LIMITS = {
  /** How long one mail may take: without an answer by then nobody can tell what became of it. */
  answerMs: 20_000,
  /** Times a recipient is tried before the Delivery fails. */
  attempts: 5,
  /** Longer than a cron run can last (15 minutes): whoever claimed before that is dead. */
  leaseMinutes: 20,
} as const

/** What a Mailer's answer means for the Delivery, at its n-th attempt, and whether the next one need not be tried now. */
export function decideOutcome(
  answer: Result<Accepted, SendError>,
  attempts: number,
): { readonly outcome: Outcome; readonly stop: boolean } {
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
