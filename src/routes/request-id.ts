import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

/**
 * Gives each request an id, so that an error page leads to its line in the log. On Cloudflare it is Cloudflare's own id, which is
 * in its logs too.
 */
export const requestId: MiddlewareHandler<AppEnv> = (c, next) => {
  const ray = c.req.header('CF-Ray')
  c.set('request', ray !== undefined && /^[\w-]{1,40}$/.test(ray) ? ray : crypto.randomUUID())
  return next()
}
