import type { Context } from 'hono'
import type { DigestSettings } from '../model/settings.ts'

/** The digest that an address names, by its slug. An address from before the digest was renamed may name its id. */
export function digestNamed(
  digests: readonly DigestSettings[],
  name: string,
): { readonly digest: DigestSettings; readonly renamed: boolean } | null {
  const digest = digests.find(({ slug }) => slug === name)
  if (digest !== undefined) return { digest, renamed: false }
  const former = digests.find(({ id }) => id === name)
  return former === undefined ? null : { digest: former, renamed: true }
}

/** To the same page under the address that it has now: `/previews/old/…` leads to `/previews/new/…`. */
export function toNewAddress(c: Context, former: string, { slug }: DigestSettings): Response {
  const { pathname, search } = new URL(c.req.url)
  const [, room, named = '', ...rest] = pathname.split('/')
  const path = ['', room, slug + named.slice(former.length), ...rest].join('/')
  // 308 keeps the method, so that a form of an open page still arrives.
  return c.redirect(path + search, c.req.method === 'GET' ? 301 : 308)
}
