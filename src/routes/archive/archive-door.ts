import type { Context } from 'hono'
import { depsOf } from '../../deps.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { settingsOf } from '../../settings.ts'
import type { AppEnv } from '../app-env.ts'
import { digestNamed, toNewAddress } from '../digest-named.ts'
import { door, identify } from '../door.ts'
import { notFound } from '../not-found.tsx'

type Ctx = Context<AppEnv>

/** Whose archive is visited, and whether by its owner. */
export interface Visit {
  readonly digest: DigestSettings
  readonly owner: boolean
}

/**
 * Opens a public archive to everybody and every other one to its owner. A stranger gets the same closed door from a private
 * digest and from one that does not exist, so that asking tells nothing.
 */
export function archiveDoor(show: (c: Ctx, visit: Visit) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const slug = c.req.param('digest') ?? ''
    const found = digestNamed(settingsOf(c.env).digests, slug)
    const digest = found?.digest
    const owner = await isOwner(c)
    if (!owner && digest?.archive !== 'public') return closed(c)
    if (found?.renamed && digest !== undefined) return toNewAddress(c, slug, digest)
    if (digest === undefined) {
      c.set('deps', depsOf(c.env))
      return notFound(c, `There is no digest named “${slug.slice(0, 40)}”.`)
    }
    if (digest.archive === 'private') c.header('X-Robots-Tag', 'noindex')
    c.header('Vary', 'Cookie, Authorization')
    c.header('Cache-Control', owner ? 'no-store' : PUBLIC_CACHE)
    return show(c, { digest, owner })
  }
}

export const isOwner = async (c: Ctx): Promise<boolean> => (await identify(c)) !== 'stranger'

/** The door as it is shut for a stranger. */
export async function closed(c: Ctx): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  const shut = await door(c, async () => {})
  if (shut === undefined) throw new Error('only strangers are shown the closed door')
  return shut
}

export const PUBLIC_CACHE = 'public, max-age=300'
