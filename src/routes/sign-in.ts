import { Hono } from 'hono'
import { setSignedCookie } from 'hono/cookie'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { Env } from '../env.ts'
import { Closed } from '../pages/closed.tsx'
import { adminToken, SESSION_COOKIE } from './auth.ts'

const SESSION_SECONDS = 12 * 3600

/** The admin token, typed once, becomes a cookie; it never stands in an address. */
export const signIn = new Hono<{ Bindings: Env }>().post('/', async (c) => {
  const form = await c.req.parseBody()
  const back = localPath(form.back)
  const expected = adminToken(c.env)
  const given = typeof form.token === 'string' ? form.token.trim() : ''
  if (expected === null || !(await timingSafeEqual(given, expected))) {
    return c.html(Closed({ signIn: expected !== null, path: back, wrong: true }), 403)
  }
  const until = Date.now() + SESSION_SECONDS * 1000
  await setSignedCookie(c, SESSION_COOKIE, String(until), expected, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/',
    maxAge: SESSION_SECONDS,
  })
  return c.redirect(back, 303)
})

/** Only a path of this site: `//other.example` and `/\other` lead away. */
function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[\w./-]*$/.test(value) ? value : '/'
}
