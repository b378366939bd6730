import type { Context, MiddlewareHandler } from 'hono'
import { timingSafeEqual } from 'hono/utils/buffer'
import { isMigrated } from '../is-migrated.ts'
import { logWrongToken } from '../log.ts'
import { TRY_LIMITS } from '../model/try-limits.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import type { AppEnv } from './app-env.ts'
import { HEADER_NEEDED, localAccess } from './local.ts'
import { isAsserted } from './sign-in/access.ts'
import { adminToken, isTokenWeak } from './sign-in/admin-token.ts'
import { clientOf } from './sign-in/client.ts'
import { readSession, type Session } from './sign-in/session.ts'

type Ctx = Context<AppEnv>

/**
 * Who sent the request. `owner`: on this machine, or signed in. `script`: on this machine, but without a browser's headers; it sees the
 * owner's pages that show no addresses of people.
 */
export type Caller = 'owner' | 'script' | 'stranger'

/**
 * Who sent the request, and how it proves that. `blocked`: too many wrong tokens came from there; for a while even the right one is
 * refused.
 */
export interface Asked {
  readonly caller: Caller
  readonly by: 'machine' | 'bearer' | 'session' | 'access' | 'nothing' | 'blocked'
  readonly session: Session | null
}

/** Shows strangers the sign-in page. */
export const auth: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { caller, by } = await whoAsks(c)
  if (caller !== 'stranger') {
    await next()
    // Shared caches must not store the owner's pages. A route that set its own header keeps it.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache')
    return
  }
  if (by === 'blocked') return refuseBlocked(c)
  c.header('Cache-Control', 'no-store')
  return c.html(SignInPage({ token: tokenState(c), path: c.req.path, open: publicDigests(c) }), 403)
}

/** For pages that show addresses of people. Comes after `auth`. */
export const ownerOnly: MiddlewareHandler<AppEnv> = async (c, next) =>
  (await identify(c)) === 'script' ? refuseScript(c) : next()

export function refuseScript(c: Ctx): Response {
  c.header('Cache-Control', 'no-store')
  return c.text(HEADER_NEEDED, 403)
}

/** The answer to a bearer token, right or wrong, from where too many wrong ones came. */
export function refuseBlocked(c: Ctx): Response {
  c.header('Cache-Control', 'no-store')
  c.header('Retry-After', String(TRY_LIMITS.minutes * 60))
  return c.text(`Too many wrong tokens. Try again in ${TRY_LIMITS.minutes} minutes.\n`, 429)
}

export const identify = async (c: Ctx): Promise<Caller> => (await whoAsks(c)).caller

/** Determined once per request, so a wrong token is counted once. */
export function whoAsks(c: Ctx): Promise<Asked> {
  const asked = c.get('asked') ?? findWhoAsks(c)
  c.set('asked', asked)
  return asked
}

async function findWhoAsks(c: Ctx): Promise<Asked> {
  const local = localAccess(c)
  const owner = (by: Asked['by'], session: Session | null = null): Asked => ({ caller: 'owner', by, session })
  // The bearer token is checked first: a wrong one counts, also on this machine.
  const bearer = await readBearer(c)
  if (bearer === 'right') return owner('bearer')
  if (local === 'full') return owner('machine')
  const token = adminToken(c.env)
  const session = token === null ? null : await readSession(c, token)
  if (session !== null) return owner('session', session)
  if (await isAsserted(c.req.header('Cf-Access-Jwt-Assertion'), c.env, Date.now())) return owner('access')
  const by = bearer === 'blocked' ? 'blocked' : 'nothing'
  return { caller: local === 'none' ? 'stranger' : 'script', by, session: null }
}

/** Digests with a public archive. */
export const publicDigests = (c: Ctx) => c.get('deps').settings.digests.filter(({ archive }) => archive === 'public')

/** The state of the token for the sign-in page: it is set, missing, or too easy to guess. */
export const tokenState = (c: Ctx): 'set' | 'none' | 'weak' =>
  adminToken(c.env) !== null ? 'set' : isTokenWeak(c.env) ? 'weak' : 'none'

export const isBearer = (c: Ctx) => /^Bearer(?: |$)/i.test(c.req.header('Authorization') ?? '')

async function readBearer(c: Ctx): Promise<'right' | 'wrong' | 'blocked' | 'none'> {
  const token = adminToken(c.env)
  if (token === null || !isBearer(c)) return 'none'
  const isRight = await timingSafeEqual((c.req.header('Authorization') ?? '').slice(7), token)
  // Before the migration there is no table for counting.
  if (!(await isMigrated(c.env))) return isRight ? 'right' : 'wrong'
  const client = await clientOf(c, token)
  const { signIns, now } = c.get('deps')
  if (isRight) return (await signIns.isBlocked(client, now())) ? 'blocked' : 'right'
  if (!(await signIns.takeTry(client, now()))) return 'blocked'
  logWrongToken(c.get('request'))
  return 'wrong'
}
