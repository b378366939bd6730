import type { Context } from 'hono'
import type { Visit } from '../../pages/archive/visit.ts'
import type { AppEnv } from '../app-env.ts'
import { auth, identify } from '../auth.ts'
import { findDigest, toNewAddress } from '../find-digest.ts'
import { notFound } from '../not-found.ts'

type Ctx = Context<AppEnv>

/**
 * Shows a public archive to everybody and a private one to its owner. A stranger gets the same answer for a private digest and
 * for one that does not exist, so that nobody can find out which digests exist.
 */
export function archiveAuth(show: (c: Ctx, visit: Visit) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const slug = c.req.param('digest') ?? ''
    const found = await findDigest(c.get('deps'), slug)
    const digest = found?.digest
    const owner = await isOwner(c)
    if (!owner && digest?.archive !== 'public') return closed(c)
    if (found?.renamed && digest !== undefined) return toNewAddress(c, slug, digest)
    if (digest === undefined) return notFound(c, `There is no digest named “${slug.slice(0, 40)}”.`)
    if (digest.archive === 'private') c.header('X-Robots-Tag', 'noindex')
    c.header('Vary', 'Cookie, Authorization')
    c.header('Cache-Control', owner ? 'no-store' : PUBLIC_CACHE)
    return show(c, { digest, owner })
  }
}

export const isOwner = async (c: Ctx): Promise<boolean> => (await identify(c)) !== 'stranger'

/** Answers with the sign-in page. */
export async function closed(c: Ctx): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  const shown = await auth(c, async () => {})
  if (shown === undefined) throw new Error('only strangers are shown the sign-in page')
  return shown
}

export const PUBLIC_CACHE = 'public, max-age=300'
