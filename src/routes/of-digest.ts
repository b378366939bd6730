import type { Context } from 'hono'
import type { DigestSettings } from '../model/settings.ts'
import type { AppEnv } from './app-env.ts'
import { notFound } from './not-found.tsx'

/** A handler of an address that names a digest, `/:digest/…`; of one that does not exist the page says what there is. */
export const ofDigest =
  (answer: (c: Context<AppEnv>, digest: DigestSettings) => Response | Promise<Response>) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const digest = c.get('deps').settings.digests.find(({ slug }) => slug === c.req.param('digest'))
    return digest === undefined ? notFound(c, 'There is no such digest.') : answer(c, digest)
  }
