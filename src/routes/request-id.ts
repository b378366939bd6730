import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Names each request, so that an error page leads to its line in the log. Cloudflare has named it already, in its own logs too. */
export const requestId: MiddlewareHandler<AppEnv> = (c, next) => {
  const ray = c.req.header('CF-Ray')
  c.set('request', ray !== undefined && /^[\w-]{1,40}$/.test(ray) ? ray : crypto.randomUUID())
  return next()
}
