import { decode, verifyWithJwks } from 'hono/jwt'
import type { Env } from '../../env.ts'
import { HOUR, MINUTE } from '../../model/time.ts'

/** How often one isolate fetches the keys of Cloudflare Access. Strangers can invent as many assertions as they like. */
export const KEY_LIMITS = {
  /** Milliseconds that keys are kept. Access changes them every six weeks and keeps the old ones valid for a week. */
  keepMs: HOUR,
  /** An unknown key may be new: this many fetches in a row ... */
  fetches: 5,
  /** ... within so many milliseconds. */
  everyMs: MINUTE,
  /** The longest assertion, in characters. Those of Access have about 1,000. */
  assertion: 8_192,
} as const

type Keys = NonNullable<Parameters<typeof verifyWithJwks>[1]['keys']>

interface KeyCache {
  keys: Keys
  fetchedAt: number
  /** When the last fetches began, at most {@link KEY_LIMITS}.fetches. */
  tries: number[]
}

/** For as long as the isolate lives, by issuer. The settings name one. */
const caches = new Map<string, KeyCache>()

/**
 * Whether Cloudflare Access authenticated the caller. The signature, issuer, audience and expiry decide, never the mere presence of
 * the header. RFC 7519 makes `exp` optional; here an assertion without it is refused.
 */
export async function isAsserted(assertion: string | undefined, env: Env, now: number): Promise<boolean> {
  const { ACCESS_TEAM_DOMAIN: issuer, ACCESS_AUD: audience } = env
  if (!issuer || !audience || assertion === undefined || assertion.length > KEY_LIMITS.assertion) return false
  try {
    const { header, payload } = decode(assertion)
    const kid = (header as { kid?: unknown }).kid
    // Not verified yet, but an assertion that fails here needs no key.
    if (typeof kid !== 'string' || typeof payload.exp !== 'number' || payload.exp * 1000 <= now) return false
    if (payload.iss !== issuer || ![payload.aud].flat().includes(audience)) return false
    const keys = await findKeys(issuer, kid, now)
    const verification = { iss: issuer, aud: audience }
    await verifyWithJwks(assertion, { keys, verification, allowedAlgorithms: ['RS256'] })
    return true
  } catch {
    // Forged, damaged, or Access does not answer: the caller gets the same answer.
    return false
  }
}

/** The keys of an issuer. They are fetched when they are old or do not contain `kid`, and not more often than allowed. */
async function findKeys(issuer: string, kid: string, now: number): Promise<Keys> {
  const cache = caches.get(issuer) ?? { keys: [], fetchedAt: 0, tries: [] }
  caches.set(issuer, cache)
  const fresh = now - cache.fetchedAt < KEY_LIMITS.keepMs
  if (fresh && cache.keys.some((key) => key.kid === kid)) return cache.keys
  cache.tries = cache.tries.filter((at) => now - at < KEY_LIMITS.everyMs)
  // Old keys are better than none: Access keeps them valid.
  if (cache.tries.length >= KEY_LIMITS.fetches) return cache.keys
  // Recorded before the answer arrives: other requests come meanwhile, and a request cannot wait for the fetch of another.
  cache.tries.push(now)
  const keys = await fetchKeys(issuer)
  if (keys === null) return cache.keys
  cache.keys = keys
  cache.fetchedAt = now
  return cache.keys
}

/** Null when Access does not answer, or its answer is invalid. */
async function fetchKeys(issuer: string): Promise<Keys | null> {
  try {
    const response = await fetch(`${issuer}/cdn-cgi/access/certs`, { cf: { cacheTtl: 3600 } } as RequestInit)
    const { keys } = response.ok ? ((await response.json()) as { keys?: unknown }) : {}
    return Array.isArray(keys) ? (keys as Keys) : null
  } catch {
    return null
  }
}
