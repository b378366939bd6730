import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { timingSafeEqual } from 'hono/utils/buffer'
import { isMigrated } from '../is-migrated.ts'
import { logWrongToken } from '../log.ts'
import { TRY_LIMITS } from '../model/try-limits.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { SignedIn } from '../pages/signed-in.tsx'
import type { AppEnv } from './app-env.ts'
import { publicDigests, tokenState, whoAsks } from './auth.ts'
import { adminToken } from './sign-in/admin-token.ts'
import { clientOf } from './sign-in/client.ts'
import { endSession, startSession } from './sign-in/session.ts'

type Ctx = Context<AppEnv>

/** The form has a token and a path. Strangers can send it, and parsing a form costs several times its size. */
const MAX_FORM_BYTES = 4_096

/** Exchanges the admin token for a cookie. The token is never part of a URL. */
export const signIn = new Hono<AppEnv>()
  .get('/', showSignIn)
  .post(
    '/',
    bodyLimit({ maxSize: MAX_FORM_BYTES, onError: (c) => c.text('This form is too long.\n', 413) }),
    postSignIn,
  )
  .post('/end', postSignOut)

async function showSignIn(c: Ctx) {
  const { caller, by, session } = await whoAsks(c)
  c.header('Cache-Control', 'no-store')
  if (caller === 'stranger') return c.html(SignInPage({ token: tokenState(c), path: '/', open: publicDigests(c) }), 403)
  const [digest] = c.get('deps').settings.digests
  return c.html(SignedIn({ by, until: session?.until ?? null, timeZone: digest?.timeZone ?? 'UTC' }))
}

async function postSignIn(c: Ctx) {
  c.header('Cache-Control', 'no-store')
  const form = await c.req.parseBody()
  const back = localPath(form.back)
  const token = adminToken(c.env)
  const closed = (trouble: 'wrong' | 'blocked') =>
    SignInPage({ token: tokenState(c), path: back, trouble, open: publicDigests(c) })
  if (token === null) return c.html(closed('wrong'), 403)

  const { signIns, now } = c.get('deps')
  const client = await clientOf(c, token)
  // Before the migration there is no table for counting, and the owner must see what to do.
  const counts = await isMigrated(c.env)
  if (counts && !(await signIns.takeTry(client, now()))) {
    c.header('Retry-After', String(TRY_LIMITS.minutes * 60))
    return c.html(closed('blocked'), 429)
  }
  const given = typeof form.token === 'string' ? form.token.trim() : ''
  if (!(await timingSafeEqual(given, token))) {
    logWrongToken(c.get('request'))
    return c.html(closed('wrong'), 403)
  }
  if (counts) await signIns.giveBack(client)
  await startSession(c, token)
  return c.redirect(back, 303)
}

async function postSignOut(c: Ctx) {
  const token = adminToken(c.env)
  if (token !== null) await endSession(c, token)
  return c.redirect('/sign-in', 303)
}

/** Only a path of this site: `//other.example` and `/\other` are other sites. */
function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[\w./-]*$/.test(value) ? value : '/'
}
