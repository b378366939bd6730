import type { Context } from 'hono'
import type { DigestSettings } from '../model/settings.ts'
import type { AppEnv } from './app-env.ts'
import { findDigest, toNewAddress } from './find-digest.ts'
import { notFound } from './not-found.ts'

/** Calls a handler with the digest of `/:digest/…`. */
export const withDigest =
  (answer: (c: Context<AppEnv>, digest: DigestSettings) => Response | Promise<Response>) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const name = c.req.param('digest') ?? ''
    const found = await findDigest(c.get('deps'), name)
    if (found === null) return notFound(c, 'There is no such digest.')
    return found.renamed ? toNewAddress(c, name, found.digest) : answer(c, found.digest)
  }
