import type { Context, MiddlewareHandler } from 'hono'
import { isLoopback } from '../model/loopback.ts'
import type { AppEnv } from './app-env.ts'
import { isFromLoopback } from './local.ts'

type Ctx = Context<AppEnv>

export const isHttps = (c: Ctx): boolean => new URL(c.req.url).protocol === 'https:'

/**
 * Anyone on the network can read http: pages of the owner, tokens, cookies. Requests from this machine pass no network. A POST of a
 * reader's mail provider to `/unsubscribe` is accepted, because it follows no redirect (RFC 8058).
 */
export const httpsOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (isHttps(c) || isFromLoopback(c) || isLoopback(c.req.url)) return next()
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    return c.redirect(c.req.url.replace(/^http:/, 'https:'), 308)
  }
  if (c.req.path.startsWith('/unsubscribe/')) return next()
  return c.text(
    'This was sent over http: anyone on the network can read it. Use https, and change the token that you sent.\n',
    403,
  )
}
