import type { Context, MiddlewareHandler } from 'hono'
import { getSignedCookie } from 'hono/cookie'
import { verifyWithJwks } from 'hono/jwt'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { Env } from '../env.ts'
import { Closed } from '../pages/closed.tsx'
import type { AppEnv } from './app-env.ts'
import { HOW_TO_ASK, localAccess } from './local.ts'

type Ctx = Context<AppEnv>

/**
 * Who asks. `owner`: at this machine, or with a proof. `script`: at this machine, without the headers of a browser; it sees the
 * owner's pages that show no addresses of people.
 */
export type Caller = 'owner' | 'script' | 'stranger'

export const SESSION_COOKIE = 'marrow_session'

/** A shorter secret could be guessed: it opens nothing. */
export const MIN_TOKEN = 16

/** Shows strangers the sign-in page. */
export const auth: MiddlewareHandler<AppEnv> = async (c, next) => {
  if ((await identify(c)) !== 'stranger') {
    await next()
    // The owner's pages are kept by no cache between; what sets its own rule keeps it.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache')
    return
  }
  c.header('Cache-Control', 'no-store')
  return c.html(Closed({ signIn: adminToken(c.env) !== null, path: c.req.path }), 403)
}

/** For pages that show addresses of people. Comes after `auth`. */
export const ownerOnly: MiddlewareHandler<AppEnv> = async (c, next) =>
  (await identify(c)) === 'script' ? refuseScript(c) : next()

export function refuseScript(c: Ctx): Response {
  c.header('Cache-Control', 'no-store')
  return c.text(HOW_TO_ASK, 403)
}

export async function identify(c: Ctx): Promise<Caller> {
  const local = localAccess(c)
  if (local === 'full' || (await hasBearer(c)) || (await hasSession(c)) || (await hasAccess(c))) return 'owner'
  return local === 'none' ? 'stranger' : 'script'
}

export const adminToken = (env: Env): string | null =>
  env.ADMIN_TOKEN !== undefined && env.ADMIN_TOKEN.length >= MIN_TOKEN ? env.ADMIN_TOKEN : null

export const isBearer = (c: Ctx) => /^Bearer(?: |$)/i.test(c.req.header('Authorization') ?? '')

export async function hasBearer(c: Ctx): Promise<boolean> {
  const token = adminToken(c.env)
  return token !== null && isBearer(c) && timingSafeEqual((c.req.header('Authorization') ?? '').slice(7), token)
}

/** The cookie holds until when it is good, signed with the token: a new token ends every session. */
async function hasSession(c: Ctx): Promise<boolean> {
  const token = adminToken(c.env)
  if (token === null) return false
  const until = await getSignedCookie(c, token, SESSION_COOKIE)
  return typeof until === 'string' && Number(until) > Date.now()
}

/** Cloudflare Access: the signature, the issuer and the audience decide, never the mere presence of the header. */
async function hasAccess(c: Ctx): Promise<boolean> {
  const { ACCESS_TEAM_DOMAIN: issuer, ACCESS_AUD: audience } = c.env
  const assertion = c.req.header('Cf-Access-Jwt-Assertion')
  if (!issuer || !audience || assertion === undefined) return false
  try {
    await verifyWithJwks(
      assertion,
      {
        jwks_uri: `${issuer}/cdn-cgi/access/certs`,
        verification: { iss: issuer, aud: audience },
        allowedAlgorithms: ['RS256'],
      },
      { cf: { cacheTtl: 3600 } } as RequestInit,
    )
    return true
  } catch {
    // Expired, forged or of another application: all the same to who asks.
    return false
  }
}
