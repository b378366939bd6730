import { retryAfter } from '../collect/backoff.ts'
import type { Fetched, FetchRequest } from '../collect/fetch.ts'
import type { VisitTrouble } from '../collect/trouble.ts'
import { joinBytes } from '../text/join-bytes.ts'
import { whyForbidden } from './why-forbidden.ts'

export const FETCH_LIMITS = { bytes: 5_000_000, seconds: 20, redirects: 5 } as const

/** Who we are and where: so that the owner of a server can ask us to stop. */
const userAgent = (home: string): string => `Marrow/1 (reads newsletters for their subscriber; +${home})`

export interface FetchPorts {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** The IP addresses of a name. Throws where the name cannot be looked up. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** Public address of this Worker. */
  readonly home: string
  readonly seconds?: number
}

/**
 * Asks for a document, with no exception for any address. Redirects are followed by hand and each hop is checked like the first;
 * bytes are counted after decompression; time is limited for the whole, the body included.
 *
 * A name is looked up before each request, and refused where any of its addresses is not public. The platform looks it up again
 * for the request itself, so a name that changes in between is not seen here. On Cloudflare the request then leaves from their
 * network, which reaches no private address of ours.
 */
export async function safeFetch(ports: FetchPorts, request: FetchRequest, now: Date): Promise<Fetched> {
  const seconds = ports.seconds ?? FETCH_LIMITS.seconds
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), seconds * 1_000)
  try {
    return await follow(ports, request, now, stop.signal)
  } catch (error) {
    if (stop.signal.aborted) return trouble({ kind: 'too-slow', seconds })
    return trouble({ kind: 'unreachable', reason: reasonOf(error) })
  } finally {
    clearTimeout(timer)
    // Ends what is still being read.
    stop.abort()
  }
}

async function follow(ports: FetchPorts, request: FetchRequest, now: Date, signal: AbortSignal): Promise<Fetched> {
  let address = request.address
  let permanentAddress = request.address
  let isPermanent = true
  for (let hops = 0; hops <= FETCH_LIMITS.redirects; hops++) {
    const forbidden = await whyForbidden(address, (host) => orAborted(ports.resolve(host), signal))
    if (forbidden !== null) return trouble(forbidden)
    const response = await orAborted(
      ports.fetch(address, { headers: headersOf(request, ports.home), redirect: 'manual', signal }),
      signal,
    )
    const location = REDIRECTS.has(response.status) ? response.headers.get('Location') : null
    const target = location === null ? null : URL.parse(location, address)
    if (target === null) return read(response, { address, permanentAddress, signal, now })
    await discard(response)
    target.hash = ''
    address = target.href
    isPermanent &&= response.status === 301 || response.status === 308
    if (isPermanent) permanentAddress = address
  }
  return trouble({ kind: 'redirects', limit: FETCH_LIMITS.redirects })
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function headersOf({ etag, lastModified }: FetchRequest, home: string): Record<string, string> {
  return {
    'User-Agent': userAgent(home),
    Accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  }
}

interface Hop {
  readonly address: string
  readonly permanentAddress: string
  readonly signal: AbortSignal
  readonly now: Date
}

async function read(response: Response, { address, permanentAddress, signal, now }: Hop): Promise<Fetched> {
  const { status, headers } = response
  if (status !== 200) await discard(response)
  if (status === 304) return { kind: 'unchanged' }
  if (status === 410) return trouble({ kind: 'gone' })
  const asked = retryAfter(headers.get('Retry-After'), now)
  if (status === 429 || status === 503) return trouble({ kind: 'busy', status }, asked)
  if (status !== 200) return trouble({ kind: 'refused', status }, asked)
  const bytes = await readBytes(response, signal)
  if (bytes === null) return trouble({ kind: 'too-large', limit: FETCH_LIMITS.bytes })
  const charset = /;\s*charset="?([\w.:-]{1,40})/i.exec(headers.get('Content-Type') ?? '')?.[1] ?? null
  const bounded = (name: string) => headers.get(name)?.slice(0, 500) ?? null
  return {
    kind: 'document',
    address,
    permanentAddress,
    bytes,
    charset,
    etag: bounded('ETag'),
    lastModified: bounded('Last-Modified'),
  }
}

/** Null where there are more than the limit. `fetch` has decompressed them: what is counted is what would be in memory. */
async function readBytes(response: Response, signal: AbortSignal): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await orAborted(reader.read(), signal)
    if (done) break
    length += value.length
    if (length > FETCH_LIMITS.bytes) {
      await reader.cancel().catch(() => {})
      return null
    }
    chunks.push(value)
  }
  return joinBytes(chunks)
}

/** A connection whose body nobody reads stays open. */
const discard = async (response: Response): Promise<void> => response.body?.cancel().catch(() => {})

/** Does not wait for what ignores the signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'))
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

const trouble = (what: VisitTrouble, retryAfter: number | null = null): Fetched => ({
  kind: 'trouble',
  trouble: what,
  retryAfter,
})

/** Without addresses of any kind: it is shown, and not ours to repeat in a log. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'the connection broke').replace(/https?:\/\/\S+/g, '…').slice(0, 120)
