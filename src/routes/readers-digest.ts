import type { Context } from 'hono'
import type { DigestSettings } from '../model/settings.ts'
import { indexPath } from '../pages/archive/paths.ts'
import type { AppEnv } from './app-env.ts'
import { publicDigests } from './auth.ts'

/**
 * Whose name and colours a page has that was asked for by a reader and cannot be shown: the public digest in its address, else the
 * only public one. Null where there is none: strangers learn of no private digest.
 */
export function readersDigest(c: Context<AppEnv>): DigestSettings | null {
  // Nothing is known of a request that failed before it had its settings.
  if (c.get('deps') === undefined) return null
  const open = publicDigests(c)
  const asked = open.find((digest) => `${c.req.path}/`.startsWith(`${indexPath(digest)}/`))
  return asked ?? (open.length === 1 ? (open[0] ?? null) : null)
}
