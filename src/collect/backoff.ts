import { MINUTE } from '../model/time.ts'

/** When a source is visited again. Times in minutes. */
export const VISIT_LIMITS = {
  /** Between two visits of a feed that has something new every day. */
  least: 60,
  /** Between two visits of one that has seldom something new. */
  most: 8 * 60,
  /** After the first failure; it doubles with each. */
  firstWait: 15,
  longestWait: 24 * 60,
  /** A server may ask for more than our own wait, up to this. */
  longestAsked: 7 * 24 * 60,
  /** Part of the wait that chance adds or takes away, so that sources do not come all at once. */
  jitter: 0.1,
} as const

/** A feed is visited about twelve times between two of its issues. */
const VISITS_BETWEEN_ISSUES = 12

/**
 * The time of the next visit. `chance` is a random number from 0 up to 1; `failures` counts this visit where it failed; `askedSeconds`
 * is what the server asked for (Retry-After). Never sooner than that.
 */
export function nextVisit(
  visit: {
    readonly failures: number
    readonly newAt: Date | null
    readonly askedSeconds: number | null
    /** More entries wait than one visit takes. */
    readonly hasMore?: boolean
  },
  now: Date,
  chance: number,
): Date {
  const own = visit.failures > 0 ? backoff(visit.failures) : visit.hasMore ? 0 : interval(visit.newAt, now)
  const asked = Math.min((visit.askedSeconds ?? 0) / 60, VISIT_LIMITS.longestAsked)
  const jittered = own * (1 + VISIT_LIMITS.jitter * (2 * chance - 1))
  return new Date(now.getTime() + Math.max(jittered, asked) * MINUTE)
}

const backoff = (failures: number): number =>
  Math.min(VISIT_LIMITS.firstWait * 2 ** Math.min(failures - 1, 20), VISIT_LIMITS.longestWait)

function interval(newAt: Date | null, now: Date): number {
  const quiet = newAt === null ? Number.POSITIVE_INFINITY : (now.getTime() - newAt.getTime()) / MINUTE
  return Math.min(Math.max(quiet / VISITS_BETWEEN_ISSUES, VISIT_LIMITS.least), VISIT_LIMITS.most)
}

/** `Retry-After` (RFC 9110, 10.2.3) in seconds from `now`: a number of seconds, or a date. Null for anything else. */
export function retryAfter(header: string | null, now: Date): number | null {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const at = /^[A-Za-z]{3}, /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - now.getTime()) / 1_000))
}
