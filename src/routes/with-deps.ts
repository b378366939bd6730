import type { MiddlewareHandler } from 'hono'
import { depsOf } from '../deps.ts'
import { migrateLocally } from '../is-migrated.ts'
import type { AppEnv } from './app-env.ts'
import { localAccess } from './local.ts'

/** Gives every route its ports. On this machine the database is migrated first: `wrangler dev` does not do it. */
export const withDeps: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isLocal = localAccess(c) !== 'none'
  if (isLocal) await migrateLocally(c.env)
  c.set('deps', depsOf(c.env, isLocal))
  return next()
}
