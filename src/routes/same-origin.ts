import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { isBearer, refuseBlocked, refuseScript, whoAsks } from './auth.ts'
import { localAccess } from './local.ts'

/**
 * A request that changes something must come from one of our pages, or from a script with the right bearer token. The content type does not
 * matter: a page elsewhere can send any body. A wrong bearer token is refused, so that it cannot bypass this check.
 */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (isBearer(c)) {
    const { by } = await whoAsks(c)
    if (by === 'blocked') return refuseBlocked(c)
    return by === 'bearer' ? next() : c.text('This is not the admin token.\n', 403)
  }
  if (localAccess(c) === 'no-addresses') return refuseScript(c)
  return isOwnPage(c) ? next() : c.text('This request was not sent from a page of Marrow.\n', 403)
}

/**
 * Both headers must agree: `wrangler dev` rewrites Origin where the settings have routes. A request without both headers is not from a browser;
 * it is trusted only on this machine.
 */
function isOwnPage(c: Context<AppEnv>): boolean {
  const origin = c.req.header('Origin')
  const site = c.req.header('Sec-Fetch-Site')
  if (origin !== undefined && origin !== new URL(c.req.url).origin) return false
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin !== undefined || site === 'same-origin' || localAccess(c) === 'full'
}
