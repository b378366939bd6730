import { type FakePost, fakeWeb, paragraphs, rss, type Site } from '../collecting/fake-web.ts'

export const START = new Date('2026-10-01T00:00:00Z')
export const DAY = 24 * 3_600_000
export const DAYS = 30
/** Nothing is published in the last days: what waits is told then. */
export const QUIET_DAYS = 6

/** The same numbers for the same seed. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What is wrong with a feed of this kind. `fine` and the next ones give all their issues; the others give none. */
export const KINDS = [
  ...[
    'fine',
    'fine',
    'fine',
    'fine',
    'fine',
    'fine',
    'no-conditional',
    'undated',
    'changes-ids',
    'moves-links',
    'moves',
    'busy',
    'flaky',
    'ends',
  ],
  ...['redirect-loop', 'redirects-inside', 'resolves-inside', 'slow', 'endless', 'broken', 'not-there'],
] as const
export type Kind = (typeof KINDS)[number]

const GIVES_NOTHING: ReadonlySet<Kind> = new Set([
  'redirect-loop',
  'redirects-inside',
  'resolves-inside',
  'slow',
  'endless',
  'broken',
  'not-there',
])

export interface MonthFeed {
  readonly name: string
  readonly address: string
  readonly kind: Kind
  /** Titles that are to be told, each once. */
  readonly expected: ReadonlySet<string>
  /** A visit may have come too late for these: just before the feed ended, or just after it was added. */
  readonly possible: ReadonlySet<string>
}

export interface Month {
  readonly feeds: readonly MonthFeed[]
  readonly web: ReturnType<typeof fakeWeb>
  /** What was answered, by status or by what was done. */
  readonly answers: Map<string, number>
  setTime(now: Date): void
}

const WINDOW = 10

/** A web of `size` feeds that publish for a month, each with its own trouble. */
export function monthOfFeeds(size: number, random: () => number): Month {
  const web = fakeWeb()
  const answers = new Map<string, number>()
  let now = START
  const counting = (what: string) => answers.set(what, (answers.get(what) ?? 0) + 1)

  const feeds = Array.from({ length: size }, (_, n): MonthFeed => {
    // Troubles that cost real time are few.
    const wanted = KINDS[n % KINDS.length] ?? 'fine'
    const kind = wanted === 'slow' && n > KINDS.length * 2 ? 'fine' : wanted
    const host = `feed-${n}.example`
    const posts = postsOf(n, random)
    const listed = () =>
      posts
        .filter(({ date }) => date !== null && date <= now)
        .toReversed()
        .slice(0, WINDOW)
    web.sites.set(
      host,
      siteOf(kind, host, listed, () => now, counting, random),
    )
    web.sites.set(
      `new-${host}`,
      siteOf('fine', `new-${host}`, listed, () => now, counting, random),
    )
    if (kind === 'resolves-inside') web.names.set(host, ['93.184.215.14', '192.168.1.1'])
    const end = kind === 'ends' ? START.getTime() + 10 * DAY : Number.POSITIVE_INFINITY
    const after = posts.filter(({ date }) => date !== null && date >= START && date.getTime() < end - DAY)
    const newest = posts.filter(({ date }) => date !== null && date < START).at(-1)
    // A first visit tells the newest entry. Where the first visits fail, the next one may be out by then.
    const isSure = posts.every(({ date }) => date === null || date < START || date.getTime() > START.getTime() + DAY)
    const archived = newest === undefined || GIVES_NOTHING.has(kind) ? [] : [newest]
    const expected = GIVES_NOTHING.has(kind) ? [] : [...(isSure ? archived : []), ...after]
    const last = posts.filter(({ date }) => date !== null && date.getTime() >= end - DAY && date.getTime() < end)
    const titles = (all: readonly FakePost[]) => new Set(all.map(({ title }) => title))
    return {
      name: `feed-${n}`,
      address: `https://${host}/rss`,
      kind,
      expected: titles(expected),
      possible: titles([...last, ...archived]),
    }
  })
  return {
    feeds,
    web,
    answers,
    setTime: (time) => {
      now = time
    },
  }
}

/** An archive of a dozen, and from then on about two a week. */
function postsOf(feed: number, random: () => number): readonly FakePost[] {
  const dates: Date[] = Array.from({ length: 12 }, (_, n) => new Date(START.getTime() - (12 - n) * 3 * DAY))
  for (
    let at = START.getTime() + random() * 3 * DAY;
    at < START.getTime() + (DAYS - QUIET_DAYS) * DAY;
    at += (1 + random() * 5) * DAY
  )
    dates.push(new Date(Math.floor(at / 1_000) * 1_000))
  return dates.map((date, n) => ({
    id: `urn:feed-${feed}:${n}`,
    link: `https://feed-${feed}.example/posts/${n}`,
    title: `Report ${feed}.${n} of the harbour`,
    date,
    text: paragraphs(`Harbour ${feed}.${n}`),
  }))
}

function siteOf(
  kind: Kind,
  host: string,
  listed: () => readonly FakePost[],
  now: () => Date,
  counting: (what: string) => void,
  random: () => number,
): Site {
  const day = () => Math.floor((now().getTime() - START.getTime()) / DAY)
  const give = (posts: readonly FakePost[], request: Request, conditional = true): Response => {
    const body = rss(`Harbour ${host}`, `https://${host}/`, posts)
    const etag = `"${body.length}-${posts[0]?.id ?? ''}-${posts[0]?.link ?? ''}"`
    if (conditional && request.headers.get('If-None-Match') === etag) {
      counting('304')
      return new Response(null, { status: 304 })
    }
    counting('200')
    return new Response(body, conditional ? { headers: { ETag: etag } } : {})
  }
  const status = (code: number, headers: Record<string, string> = {}): Response => {
    counting(String(code))
    return new Response(null, { status: code, headers })
  }
  return (request) => {
    switch (kind) {
      case 'fine':
        return give(listed(), request)
      case 'no-conditional':
        return give(listed(), request, false)
      case 'undated':
        return give(
          listed().map((post) => ({ ...post, date: null })),
          request,
        )
      case 'changes-ids':
        return give(
          listed().map((post) => ({ ...post, id: `${post.id}?${Math.floor(day() / 3)}` })),
          request,
        )
      case 'moves-links':
        return give(
          listed().map((post) => ({
            ...post,
            id: `${post.id}/${day()}`,
            link: `https://${host}/${day()}/${post.id.split(':').at(-1)}`,
          })),
          request,
        )
      case 'moves':
        return day() < 8 ? give(listed(), request) : status(301, { Location: `https://new-${host}/rss` })
      case 'busy':
        return random() < 0.4 ? status(429, { 'Retry-After': '5400' }) : give(listed(), request)
      case 'flaky':
        return random() < 0.3 ? status(502) : give(listed(), request)
      case 'ends':
        return day() < 10 ? give(listed(), request) : status(410)
      case 'redirect-loop':
        return status(302, { Location: request.url })
      case 'redirects-inside':
        return status(302, { Location: 'http://169.254.169.254/latest/meta-data/' })
      case 'slow':
        counting('slow')
        return new Promise<never>(() => {})
      case 'endless':
        counting('endless')
        return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(500_000)) }))
      case 'broken':
        counting('200')
        return new Response('<!doctype html><p>We will be back soon.</p>')
      case 'not-there':
        return status(404)
      case 'resolves-inside':
        counting('200')
        return new Response('secret')
    }
  }
}
