import type { Context, Next } from 'hono'
import { LIVE_SCRIPT, LIVE_SCRIPT_HASH } from '../pages/script.gen.ts'
import type { AppEnv } from './app-env.ts'
import { localAccess } from './local.ts'

/** How long one answer is kept open, in milliseconds. The page asks again when it ends. */
const OPEN = 25_000
/** How soon the page asks again, in milliseconds. */
const RETRY = 150

/** A new name for each start of the Worker: wrangler restarts it after each build. Made at the first request. */
let start: string | null = null

const startOfThis = (): string => (start ??= crypto.randomUUID())

/**
 * `/live`: an event stream that tells the pages on this machine when the Worker was restarted. A page that knows another start
 * reloads; the stream contains only names of events. A page says which start it came from: the Worker may be restarted between
 * the page and its first question.
 */
export function live(c: Context<AppEnv>): Response {
  const start = startOfThis()
  const heard = c.req.header('Last-Event-ID') ?? c.req.query('start')
  const event = heard !== undefined && heard !== start ? 'reload' : 'connected'
  const { readable, writable } = new TransformStream<Uint8Array>()
  const writer = writable.getWriter()
  const first = new TextEncoder().encode(`retry: ${RETRY}\nid: ${start}\nevent: ${event}\ndata:\n\n`)
  const talk = async () => {
    await writer.write(first)
    await new Promise((done) => setTimeout(done, OPEN))
    await writer.close()
  }
  // Closing the page ends the stream.
  talk().catch(() => undefined)
  return c.body(readable, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
}

/**
 * Adds the script that listens to `/live` to the pages on this machine. Elsewhere neither it nor the stream exists. The script is part
 * of the page: a file of its own could break off when a change that follows ends the Worker, and the page would never reload.
 */
export async function liveReload(c: Context<AppEnv>, next: Next): Promise<Response | undefined> {
  const isLocal = localAccess(c) !== 'none'
  const { pathname } = new URL(c.req.url)
  if (pathname === '/live') {
    if (!isLocal || c.req.method !== 'GET') return c.text('There is nothing at this address.\n', 404)
    return live(c)
  }
  await next()
  const policy = c.res.headers.get('Content-Security-Policy') ?? ''
  const isPage = /^text\/html\b/.test(c.res.headers.get('Content-Type') ?? '') && policy.includes('script-src ')
  if (!isLocal || !isPage) return
  const html = await c.res.text()
  // Set on the old response: Hono keeps its headers when another one replaces it.
  c.res.headers.set('Content-Security-Policy', policy.replace('script-src ', `script-src '${LIVE_SCRIPT_HASH}' `))
  const script = `<script data-start="${startOfThis()}">${LIVE_SCRIPT}</script>`
  c.res = new Response(
    html.replace('</head>', () => `${script}</head>`),
    c.res,
  )
}
