/** The plan of Cloudflare Workers: it limits what one invocation may do. */
export type Plan = 'free' | 'paid'

/**
 * Queries of D1 and subrequests of one invocation. We count each statement of a batch as a query, which is the strict reading; the
 * batch itself, and a mail, count as a subrequest. https://developers.cloudflare.com/d1/platform/limits/ and
 * https://developers.cloudflare.com/workers/platform/limits/ (read 2026-11).
 */
export const PLAN_LIMITS: Readonly<Record<Plan, InvocationLimits>> = {
  free: { statements: 50, subrequests: 50 },
  paid: { statements: 1_000, subrequests: 10_000 },
}

export interface InvocationLimits {
  readonly statements: number
  readonly subrequests: number
}

export const isPlan = (value: unknown): value is Plan => value === 'free' || value === 'paid'

/** The plan that is set; the smaller one for anything else. */
export const planOf = (value: unknown): Plan => (isPlan(value) ? value : 'free')
