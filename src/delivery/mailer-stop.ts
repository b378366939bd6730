import { MINUTE } from '../model/time.ts'

/** A mailer that gave no clear answer: it may have accepted the mail or not. */
export interface MailerStop {
  /** How often in a row it was stopped. */
  readonly stops: number
  /** When one mail is tried again. */
  readonly probeAt: Date
}

export const STOP_LIMITS = {
  /** After this many unclear answers in one run nothing more is sent: the next recipients would most likely be unknown too. */
  unclear: 2,
  /** How long to wait before one mail is tried: after the first stop, the second, the third and every later one. */
  probeMinutes: [5, 15, 60],
} as const

/** When to try one mail with a mailer that was stopped `stops` times before and is stopped now. */
export function nextProbe(stops: number, now: Date): Date {
  const { probeMinutes } = STOP_LIMITS
  const minutes = probeMinutes[Math.min(stops, probeMinutes.length - 1)] ?? 60
  return new Date(now.getTime() + minutes * MINUTE)
}
