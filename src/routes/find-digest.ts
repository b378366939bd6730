import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import type { DigestSettings } from '../model/settings.ts'

/** Finds the digest of an address by its slug. Older addresses of a renamed digest contain its id or an earlier slug. */
export async function findDigest(
  { settings: { digests }, identities }: Pick<Deps, 'settings' | 'identities'>,
  name: string,
): Promise<{ readonly digest: DigestSettings; readonly renamed: boolean } | null> {
  const digest = digests.find(({ slug }) => slug === name)
  if (digest !== undefined) return { digest, renamed: false }
  // If several digests had the name, the one with this id: ids never change.
  const id = digests.some((one) => one.id === name) ? name : await identities.findByAddress(name)
  const former = digests.find((one) => one.id === id)
  return former === undefined ? null : { digest: former, renamed: true }
}

/** Redirects to the current address of the page: `/previews/old/…` becomes `/previews/new/…`. */
export function toNewAddress(c: Context, former: string, { slug }: DigestSettings): Response {
  const { pathname, search } = new URL(c.req.url)
  const [, room, named = '', ...rest] = pathname.split('/')
  const path = ['', room, slug + named.slice(former.length), ...rest].join('/')
  // 308 keeps the method, so that a form of an open page still arrives.
  return c.redirect(path + search, c.req.method === 'GET' ? 301 : 308)
}
