import type { Context } from 'hono'
import type { Visit } from '../../pages/archive/visit.ts'
import { sha256 } from '../../text/sha256.ts'
import type { AppEnv } from '../app-env.ts'
import { PUBLIC_CACHE } from './archive-auth.ts'

type Ctx = Context<AppEnv>
type Show = (c: Ctx, visit: Visit) => Promise<Response>

/**
 * A public page, rendered once per Cloudflare data centre: rendering many stories takes longer than the free plan allows. The
 * cached page is used only while nothing on it has changed, which one statement to the database tells each time. A browser that has
 * the page gets no body (304), and nothing is read or rendered for it. The owner sees other content, so nothing is cached for the
 * owner.
 */
export const keptPage =
  (show: Show): Show =>
  async (c, visit) => {
    if (visit.owner) return show(c, visit)
    const tag = `"${await versionOf(c, visit)}"`
    c.header('ETag', tag)
    if (hasAlready(c, tag)) return c.body(null, 304)

    const key = keyOf(c, tag)
    const kept = await caches.default.match(key)
    if (kept !== undefined) {
      const headers = new Headers(kept.headers)
      headers.set('Cache-Control', PUBLIC_CACHE)
      headers.set('Vary', 'Cookie, Authorization')
      return new Response(kept.body, { status: kept.status, headers })
    }
    const shown = await show(c, visit)
    if (shown.status === 200) await keep(key, shown)
    // Whoever asks again for what is not there gets no 304: RFC 9110 13.1 has them for pages only.
    else shown.headers.delete('ETag')
    return shown
  }

/** The inputs of all pages of a digest: its sent Editions, its settings, and the version of this Worker. */
async function versionOf(c: Ctx, { digest }: Visit): Promise<string> {
  const { recipients: _, ...settings } = digest
  const sent = await c.get('deps').archive.findVersion(digest.id)
  return (await sha256(JSON.stringify([c.env.VERSION?.id ?? null, settings, sent]))).slice(0, 40)
}

const hasAlready = (c: Ctx, tag: string): boolean =>
  (c.req.header('If-None-Match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .includes(tag)

/** Only parameters that the page depends on: others would fill the cache with copies. */
function keyOf(c: Ctx, tag: string): Request {
  const url = new URL(c.req.url)
  const key = new URL(url.pathname, url.origin)
  for (const name of ['before', 'part']) {
    const value = url.searchParams.get(name)
    if (value !== null) key.searchParams.set(name, value)
  }
  key.searchParams.set('kept', tag.slice(1, -1))
  return new Request(key)
}

/** One day: pages that nobody requests are not kept longer. */
async function keep(key: Request, shown: Response): Promise<void> {
  const copy = shown.clone()
  const headers = new Headers(copy.headers)
  headers.set('Cache-Control', 'public, max-age=86400')
  // The key contains who it is for.
  headers.delete('Vary')
  await caches.default.put(key, new Response(copy.body, { headers }))
}
