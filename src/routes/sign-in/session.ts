import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import { isMigrated } from '../../is-migrated.ts'
import type { AppEnv } from '../app-env.ts'
import { isHttps } from '../https-only.ts'

type Ctx = Context<AppEnv>

export interface Session {
  readonly id: string
  readonly until: Date
}

const SESSION = 'marrow_session'
/** Remembers beyond the session that the owner signed in here: see `clientOf`. */
const BROWSER = 'marrow_browser'

const SESSION_SECONDS = 12 * 3600
/** Browsers keep cookies no longer than this (RFC 6265bis). */
const BROWSER_SECONDS = 400 * 24 * 3600

/** The session of a valid cookie. It is signed with the token: a new token ends every session. */
export async function readSession(c: Ctx, token: string): Promise<Session | null> {
  const value = await getSignedCookie(c, token, SESSION, prefix(c))
  const [, until, id] = (value || '').match(/^(\d{1,16})\.([0-9a-f-]{36})$/) ?? []
  if (until === undefined || id === undefined || Number(until) <= Date.now()) return null
  // Before the migration nobody can have signed out, and the owner must see what to do.
  if ((await isMigrated(c.env)) && (await c.get('deps').signIns.isSignedOut(id))) return null
  return { id, until: new Date(Number(until)) }
}

export async function startSession(c: Ctx, token: string): Promise<void> {
  const value = `${Date.now() + SESSION_SECONDS * 1000}.${crypto.randomUUID()}`
  await setSignedCookie(c, SESSION, value, token, options(c, SESSION_SECONDS))
  if ((await readBrowser(c, token)) !== null) return
  await setSignedCookie(c, BROWSER, crypto.randomUUID(), token, options(c, BROWSER_SECONDS))
}

/** Recorded in the database too: a copied cookie is then signed out as well. */
export async function endSession(c: Ctx, token: string): Promise<void> {
  const session = await readSession(c, token)
  if (session !== null) await c.get('deps').signIns.signOut(session.id, session.until, new Date())
  await setSignedCookie(c, SESSION, '', token, options(c, 0))
  // The back button then shows no page of the owner's.
  c.header('Clear-Site-Data', '"cache"')
}

/** A browser in which somebody signed in before, or null. */
export async function readBrowser(c: Ctx, token: string): Promise<string | null> {
  return (await getSignedCookie(c, token, BROWSER, prefix(c))) || null
}

/** `__Host-` keeps other hosts of the domain from setting the cookie. Browsers take it over https only. */
const prefix = (c: Ctx) => (isHttps(c) ? ('host' as const) : undefined)

function options(c: Ctx, maxAge: number) {
  const base = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge } as const
  return isHttps(c) ? { ...base, prefix: 'host' as const } : base
}
