import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { FETCH_LIMITS, type FetchPorts, safeFetch } from '../../src/sources/safe-fetch.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const PUBLIC = ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']

type Answer = (request: { readonly address: string; readonly headers: Headers }) => Response | Promise<Response>

/** A web of these addresses. `asked` are the addresses that a request was made to. */
function web(
  answers: Readonly<Record<string, Answer>>,
  names: Readonly<Record<string, readonly string[]>> = {},
  seconds = 60,
) {
  const asked: string[] = []
  const ports: FetchPorts = {
    home: 'https://digest.example',
    seconds,
    resolve: async (host) => names[host] ?? PUBLIC,
    fetch: async (address, init) => {
      asked.push(address)
      expect(init.redirect).toBe('manual')
      const answer = answers[address]
      if (answer === undefined) throw new Error('connection refused')
      return answer({ address, headers: new Headers(init.headers) })
    },
  }
  return { asked, visit: (address: string, more = {}) => safeFetch(ports, { address, ...more }, NOW) }
}

const redirect =
  (to: string, status = 302): Answer =>
  () =>
    new Response(null, { status, headers: { Location: to } })
const text =
  (body: string, init: ResponseInit = {}): Answer =>
  () =>
    new Response(body, init)
const FEED = 'https://feed.example/rss'

describe('addresses that are not asked for', () => {
  test.each([
    ['ftp://feed.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['not an address', 'malformed'],
    ['http://feed.example:8080/', 'port'],
    ['https://feed.example:22/', 'port'],
    ['https://user:secret@feed.example/', 'credentials'],
    ['http://localhost/', 'private'],
    ['http://localhost./', 'private'],
    ['http://127.0.0.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://0177.0.0.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:7f00:1]/', 'private'],
    ['http://[::ffff:169.254.169.254]/', 'private'],
    ['http://[64:ff9b::a9fe:a9fe]/', 'private'],
    ['http://[fd00:ec2::254]/', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['http://metadata.google.internal/', 'private'],
    ['http://10.1.2.3/', 'private'],
    ['http://192.168.0.1/', 'private'],
    ['http://172.20.0.1/', 'private'],
    ['http://100.100.100.200/', 'private'],
    ['http://0.0.0.0/', 'private'],
    ['http://printer.local/', 'private'],
    ['http://router/', 'private'],
    ['http://１２７.0.0.1/', 'private'],
  ])('%s: %s', async (address, why) => {
    const { asked, visit } = web({})
    expect(await visit(address)).toMatchObject({ kind: 'trouble', trouble: { kind: 'forbidden', why } })
    expect(asked).toEqual([])
  })

  test.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2606:2800::1', 'fe80::1']],
    [['::ffff:192.168.1.1']],
    [['not an ip']],
  ])('a name that leads to %s', async (addresses) => {
    const { asked, visit } = web({ 'https://rebound.example/': text('secret') }, { 'rebound.example': addresses })
    expect(await visit('https://rebound.example/')).toMatchObject({
      trouble: { kind: 'forbidden', why: 'resolves-private' },
    })
    expect(asked).toEqual([])
  })

  it('a name that does not exist', async () => {
    const { visit } = web({}, { 'gone.example': [] })
    expect(await visit('https://gone.example/')).toMatchObject({
      trouble: { kind: 'unreachable', reason: 'there is no such name' },
    })
  })

  test.each([
    'http://127.0.0.1/',
    'http://169.254.169.254/',
    'http://inside.example/',
    'http://feed.example:8787/',
    'file:///etc/passwd',
    'https://a:b@feed.example/',
  ])('nor after a redirect to %s', async (target) => {
    const { asked, visit } = web(
      { [FEED]: redirect(target), [target]: text('secret') },
      { 'inside.example': ['10.0.0.8'] },
    )
    expect(await visit(FEED)).toMatchObject({ kind: 'trouble', trouble: { kind: 'forbidden' } })
    expect(asked).toEqual([FEED])
  })
})

describe('redirects', () => {
  it('are followed, and a permanent move is known', async () => {
    const { visit } = web({
      [FEED]: redirect('/new', 301),
      'https://feed.example/new': redirect('https://other.example/feed', 308),
      'https://other.example/feed': text('body', {
        headers: { ETag: '"1"', 'Content-Type': 'text/xml; charset=ISO-8859-1' },
      }),
    })
    expect(await visit(FEED)).toMatchObject({
      kind: 'document',
      address: 'https://other.example/feed',
      permanentAddress: 'https://other.example/feed',
      etag: '"1"',
      charset: 'ISO-8859-1',
    })
  })

  it('are permanent only up to the first that is not', async () => {
    const { visit } = web({
      [FEED]: redirect('https://feed.example/a', 301),
      'https://feed.example/a': redirect('https://feed.example/b', 302),
      'https://feed.example/b': redirect('https://feed.example/c', 301),
      'https://feed.example/c': text('body'),
    })
    expect(await visit(FEED)).toMatchObject({
      address: 'https://feed.example/c',
      permanentAddress: 'https://feed.example/a',
    })
  })

  it('end after five', async () => {
    const hop = (n: number) => `https://feed.example/${n}`
    const chain = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [hop(n), redirect(hop(n + 1))]))
    const at = (n: number) => web({ ...chain, [hop(n)]: text('here') }).visit(hop(0))
    expect(await at(FETCH_LIMITS.redirects)).toMatchObject({ kind: 'document', address: hop(5) })
    expect(await at(FETCH_LIMITS.redirects + 1)).toMatchObject({ trouble: { kind: 'redirects' } })
    const loop = web({ [FEED]: redirect(FEED) })
    expect(await loop.visit(FEED)).toMatchObject({ trouble: { kind: 'redirects' } })
    expect(loop.asked).toHaveLength(FETCH_LIMITS.redirects + 1)
  })
})

describe('what a server answers', () => {
  test.each([
    { status: 304, is: { kind: 'unchanged' } },
    { status: 410, is: { trouble: { kind: 'gone' } } },
    { status: 404, is: { trouble: { kind: 'refused', status: 404 } } },
    { status: 500, is: { trouble: { kind: 'refused', status: 500 } } },
    { status: 429, is: { trouble: { kind: 'busy', status: 429 }, retryAfter: 3_600 } },
    { status: 503, is: { trouble: { kind: 'busy', status: 503 }, retryAfter: 3_600 } },
    { status: 301, is: { trouble: { kind: 'refused', status: 301 } } },
  ])('$status', async ({ status, is }) => {
    const { visit } = web({ [FEED]: () => new Response(null, { status, headers: { 'Retry-After': '3600' } }) })
    expect(await visit(FEED)).toMatchObject(is)
  })

  it('is asked for what changed since, by somebody who says who it is', async () => {
    let headers = new Headers()
    const { visit } = web({
      [FEED]: (request) => {
        headers = request.headers
        return new Response(null, { status: 304 })
      },
    })
    await visit(FEED, { etag: '"7"', lastModified: 'Mon, 05 Oct 2026 00:00:00 GMT' })
    expect(headers.get('If-None-Match')).toBe('"7"')
    expect(headers.get('If-Modified-Since')).toBe('Mon, 05 Oct 2026 00:00:00 GMT')
    expect(headers.get('User-Agent')).toMatch(/^Marrow\/1 .*https:\/\/digest\.example/)
  })

  it('may not be reached', async () => {
    const { visit } = web({})
    expect(await visit(FEED)).toMatchObject({ trouble: { kind: 'unreachable', reason: 'connection refused' } })
  })
})

describe('bodies', () => {
  const endless = (cancelled: () => void, pause: () => Promise<void> = async () => {}) =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await pause()
        controller.enqueue(new Uint8Array(64_000))
      },
      cancel: cancelled,
    })

  it('are read up to the limit, and not one byte further', async () => {
    const { visit } = web({
      [FEED]: () => new Response(new Uint8Array(FETCH_LIMITS.bytes)),
      'https://feed.example/larger': () => new Response(new Uint8Array(FETCH_LIMITS.bytes + 1)),
    })
    const read = await visit(FEED)
    expect(read.kind === 'document' && read.bytes.length).toBe(FETCH_LIMITS.bytes)
    expect(await visit('https://feed.example/larger')).toMatchObject({ trouble: { kind: 'too-large' } })
  })

  it('without end are left, and the connection is closed', async () => {
    let isClosed = false
    const close = () => {
      isClosed = true
    }
    const { visit } = web({ [FEED]: () => new Response(endless(close)) })
    expect(await visit(FEED)).toMatchObject({ trouble: { kind: 'too-large' } })
    expect(isClosed).toBe(true)
  })

  it('are counted after they are unpacked', async () => {
    const bomb = gzipSync(new Uint8Array(20_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const unpacked = () => new Blob([bomb]).stream().pipeThrough(new DecompressionStream('gzip'))
    const { visit } = web({ [FEED]: () => new Response(unpacked()) })
    expect(await visit(FEED)).toMatchObject({ trouble: { kind: 'too-large' } })
  })

  it('that never come are waited for only so long', async () => {
    const never = () => new Promise<never>(() => {})
    const answers = { [FEED]: never, 'https://feed.example/slow': () => new Response(endless(() => {}, never)) }
    const { visit } = web(answers, {}, 1)
    expect(await visit(FEED)).toMatchObject({ trouble: { kind: 'too-slow', seconds: 1 } })
    expect(await visit('https://feed.example/slow')).toMatchObject({ trouble: { kind: 'too-slow', seconds: 1 } })
  })

  it('that are empty are empty', async () => {
    const { visit } = web({ [FEED]: () => new Response(null) })
    expect(await visit(FEED)).toMatchObject({ kind: 'document', bytes: new Uint8Array() })
  })
})
