import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { settingsOf } from '../../src/settings.ts'
import { brief, digest, story } from '../render/digests.ts'
import { freshDatabase } from './database.ts'
import { forgetTold, sendEdition } from './sent-editions.ts'

const TOKEN = 'a-token-of-thirty-two-characters!'
const STRANGER = { 'CF-Connecting-IP': '203.0.113.9' }
const OWNER = { ...STRANGER, Authorization: `Bearer ${TOKEN}` }
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const PATH = '/archive/weekly/2026-10-05-0700'

const { weekly } = (env as unknown as { DIGESTS: { weekly: object } }).DIGESTS
const PRIVATE = { weekly: { ...weekly, archive: 'private' } }
const PUBLIC = { weekly: { ...weekly, archive: 'public' }, secret: { ...weekly, title: 'The Secret' } }

let db: D1Database
beforeEach(async () => {
  db = await freshDatabase()
})

function ask(path: string, headers: Record<string, string> = STRANGER, digests: object = PUBLIC) {
  const vars = { DIGESTS: digests, ADMIN_TOKEN: TOKEN } as Partial<Env>
  return app.fetch(
    new Request(`https://digest.example${path}`, { headers }),
    { ...env, ...vars },
    createExecutionContext(),
  )
}
const read = async (...args: Parameters<typeof ask>) => (await ask(...args)).text()

const send = (
  slot = SLOT,
  more: Partial<Parameters<typeof sendEdition>[2]> = {},
  slug: 'weekly' | 'secret' = 'weekly',
) => {
  const settings = settingsOf({ DIGESTS: PUBLIC }).digests.find((one) => one.slug === slug) as DigestSettings
  const told = digest(brief({ stories: [story({ heading: 'A heading of it' }), story({ heading: 'And another' })] }))
  return sendEdition(db, settings, { slot, told, ...more })
}

const ADDRESSES = [
  '',
  '/2026-10-05-0700',
  '/2026-10-05-0700?view=mail',
  '/2026-10-05-0700?view=html',
  '/feed.atom',
  '/feed.json',
  '/nothing',
  '?before=2026-10-05-0700',
]

describe('a private archive', () => {
  it.each(ADDRESSES)('is closed to strangers at /archive/weekly%s, as if there were none', async (rest) => {
    await send()
    const shut = await ask(`/archive/weekly${rest}`, STRANGER, PRIVATE)
    const nowhere = await ask(`/archive/nowhere${rest}`, STRANGER, PRIVATE)
    expect([shut.status, nowhere.status]).toEqual([403, 403])
    expect((await shut.text()).replaceAll('weekly', '*')).toBe((await nowhere.text()).replaceAll('nowhere', '*'))
    const headers = (response: Response) => JSON.stringify([...response.headers])
    expect(headers(shut)).toBe(headers(nowhere))
    expect(shut.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(shut.headers.get('Cache-Control')).toBe('no-store')
  })

  it('is closed as a whole when no digest is public', async () => {
    await send()
    const response = await ask('/archive', STRANGER, PRIVATE)
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('Marrow Weekly')
  })

  it.each(ADDRESSES.filter((rest) => rest !== '/nothing'))(
    'is open to its owner at /archive/weekly%s, unlisted and kept by nobody',
    async (rest) => {
      await send()
      const response = await ask(`/archive/weekly${rest}`, OWNER, PRIVATE)
      expect(response.status).toBe(200)
      expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      if (!rest.startsWith('/feed') && !rest.endsWith('html'))
        expect(await response.text()).toContain('<meta name="robots" content="noindex"')
    },
  )
})

describe('a public archive', () => {
  it.each(['', '/2026-10-05-0700', '/feed.atom', '/feed.json'])(
    'is open to everybody at /archive/weekly%s',
    async (rest) => {
      await send()
      const response = await ask(`/archive/weekly${rest}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('X-Robots-Tag')).toBeNull()
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
      expect(response.headers.get('Vary')).toMatch(/Cookie.*Authorization/)
      const text = await response.text()
      expect(text).toContain('A heading of it')
      expect(text).not.toContain('noindex')
    },
  )

  it.each(['', '/2026-10-05-0700', '/feed.atom', '/feed.json', '/nothing'])(
    'tells strangers nothing of readers, editors and the owner at /archive/weekly%s',
    async (rest) => {
      const { hash, contentHash } = await send(SLOT, { changes: ['left out: “A rival”'] })
      const text = await read(`/archive/weekly${rest}`)
      for (const word of [
        'ada@',
        'Ada Reader',
        hash,
        contentHash,
        'A rival',
        'The Secret',
        'secret',
        '/outbox',
        '/previews',
        'href="/"',
        'view=',
        'unsubscribe',
        '0'.repeat(32),
        'only you',
        '<script',
        '<img',
      ])
        expect(text).not.toContain(word)
    },
  )

  it.each(['mail', 'html'])('keeps ?view=%s for the owner', async (view) => {
    const edition = await send(SLOT, { changes: ['left out: “A rival”'] })
    expect((await ask(`${PATH}?view=${view}`)).status).toBe(403)
    const text = await read(`${PATH}?view=${view}`, OWNER)
    if (view === 'html') expect(text).toBe(edition.html)
    else
      for (const words of [edition.hash, 'has this hash', 'left out: “A rival”', `${PATH}?view=html`])
        expect(text).toContain(words)
  })

  it('opens no other', async () => {
    await send(SLOT, {}, 'secret')
    expect((await ask('/archive/secret')).status).toBe(403)
    expect((await ask('/archive/secret/2026-10-05-0700')).status).toBe(403)
    const list = await read('/archive')
    expect(list).toContain('Marrow Weekly')
    expect(list).not.toContain('The Secret')
    expect(await read('/archive', OWNER)).toContain('The Secret')
  })

  it('says what there is where an edition is not', async () => {
    await send()
    const hostile = [
      'nothing',
      '2026-10-05-0701',
      'by-hand-%27%3B--',
      '%00',
      `${'9'.repeat(5_000)}`,
      '2026-10-05-0700%20',
      'by-hand-_',
    ]
    for (const name of hostile) {
      const response = await ask(`/archive/weekly/${name}`)
      expect([name, response.status]).toEqual([name, 404])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.text()).toContain(`href="${PATH}"`)
    }
    for (const before of ['nothing', '', '%25', '9'.repeat(3_000)])
      expect((await ask(`/archive/weekly?before=${before}`)).status).toBe(404)
  })

  it('tells the owner which digests exist if the named one does not', async () =>
    expect(await read('/archive/nowhere', OWNER)).toContain('There is no digest named “nowhere”.'))
})

describe('the index', () => {
  it('says the same reading time as the mail', async () => {
    // 30 headings of 14 words and 30 gists of 3: 510 words, of which 90 are in sentences. At 238 a minute that is 2.
    const heading = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen'
    const stories = Array.from({ length: 30 }, () => story({ heading, gist: 'Three words here.', minutes: 1 }))
    const { text } = await send(SLOT, { told: digest(brief({ minutes: 9, stories })) })
    expect(text).toContain('30 stories from 1 issue: 2 minutes instead of 9')
    expect(await read('/archive/weekly')).toContain('2 minutes to read, instead of\u00a09')
  })

  it('is kind when nothing was sent yet', async () => {
    await send(SLOT, { outcome: { state: 'failed', reason: 'refused' } })
    const text = await read('/archive/weekly')
    expect(text).toContain('Nothing sent yet. The first edition will be listed here')
    expect(text).not.toContain(PATH)
  })

  it('shows each by date, first story, others and figures; months newest first', async () => {
    await send('2026-09-28T07:00[Europe/Paris]', { subject: 'Of the editor' })
    await send(SLOT)
    const text = await read('/archive/weekly')
    const order = [
      'October 2026',
      '<time datetime="2026-10-05">Monday, 5</time>',
      `href="${PATH}">A heading of it</a>`,
      'And another',
      '2 stories from 1 issue',
      '1 minute to read, instead of\u00a02',
      'September 2026',
      '>Of the editor</a>',
      'A heading of it\u00a0· And another',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    for (const form of ['atom', 'json'])
      expect(text).toMatch(
        new RegExp(
          `<link rel="alternate" type="application/(atom\\+xml|feed\\+json)" title="Marrow Weekly" href="/archive/weekly/feed.${form}"`,
        ),
      )
    expect(text).toContain('<link rel="canonical" href="http://localhost:8787/archive/weekly"')
  })

  it.each([
    { subject: null, title: `A heading ${'that is long '.repeat(8)}and ends` },
    { subject: 'A heading', title: 'A heading' },
    { subject: 'The editor’s own + 3 more', title: 'The editor’s own + 3 more' },
  ])('names one of subject $subject “$title”', async ({ subject, title }) => {
    const heading = `A heading ${'that is long '.repeat(8)}and ends`
    const told = digest(brief({ stories: [story({ heading }), story({ heading: 'And another' })] }))
    await send(SLOT, { told, subject })
    expect(await read('/archive/weekly')).toContain(`href="${PATH}">${title}</a>`)
  })

  it('says only to the owner which were sent manually', async () => {
    await send('manual:3f2a1b0c9d8e7f6a')
    expect(await read('/archive/weekly', OWNER)).toContain('sent manually')
    expect(await read('/archive/weekly')).not.toContain('sent manually')
  })

  it('shows one from before it was kept by its subject, and its mail as its page', async () => {
    const { subject, preheader, html } = await send()
    await forgetTold(db, SLOT)
    const text = await read('/archive/weekly')
    for (const words of [subject, preheader]) expect(text).toContain(words)
    expect(text).not.toContain('stories from')
    expect(await read(PATH)).toContain(html.slice(html.indexOf('<h1'), html.indexOf('</h3>')))
    expect(await read(`${PATH}?view=mail`, OWNER)).toContain('sent before hashes were stored')
  })

  it('has 50 on a page, and each edition on one page', async () => {
    const slots = Array.from({ length: 101 }, (_, i) => `manual:${String(i).padStart(4, '0')}-token`)
    await db.batch(
      slots.flatMap((slot, i) => [
        db
          .prepare(
            `INSERT INTO edition (id, digest, slot, state, subject, preheader, html, text, planned, created_at) VALUES (?1, 'weekly', ?2, 'closed', ?2, '', '', '', 1, ?3)`,
          )
          .bind(`id-${i}`, slot, Date.UTC(2026, 9, 1) + i),
        db
          .prepare(`INSERT INTO delivery (edition, recipient, state) VALUES (?1, 'ada@reader.example', 'sent')`)
          .bind(`id-${i}`),
      ]),
    )
    const linked = (text: string) =>
      [...text.matchAll(/<h3><a href="\/archive\/weekly\/by-hand-(\d{4})-token"/g)].map(([, n]) => Number(n))
    const first = await read('/archive/weekly')
    const older = /href="(\/archive\/weekly\?before=[^"]+)"/
    const second = await read(older.exec(first)?.[1] ?? '')
    const third = await read(older.exec(second)?.[1] ?? '')
    expect([first, second, third].map((text) => linked(text).length)).toEqual([50, 50, 1])
    expect([first, second, third].flatMap(linked)).toEqual(slots.map((_, i) => 100 - i))
    expect(third).not.toMatch(older)
    expect(third).toContain('>The newest editions</a>')
  })
})

describe('the page of an edition', () => {
  it('leads to the newer and the older one', async () => {
    await send('2026-09-28T07:00[Europe/Paris]')
    await send('manual:3f2a1b0c9d8e7f6a')
    await send(SLOT)
    const text = await read('/archive/weekly/by-hand-3f2a1b0c9d8e')
    expect(text).toMatch(new RegExp(`rel="next" href="${PATH}"`))
    expect(text).toMatch(/rel="prev" href="\/archive\/weekly\/2026-09-28-0700"/)
    expect(text).toContain('Monday, 28 September 2026')
  })

  it('is several pages where it tells very much, each with its own address', async () => {
    const stories = Array.from({ length: 60 }, (_, n) => story({ heading: `Story ${n}`, gist: `Gist ${n}.` }))
    await send(SLOT, { told: digest(brief({ stories })) })
    const pages = await Promise.all(['', '?part=2', '?part=3'].map((query) => read(`${PATH}${query}`)))
    const told = pages.map((page) => [...page.matchAll(/>Gist (\d+)\./g)].map(([, n]) => Number(n)))
    expect(told.flat()).toEqual(stories.map((_, n) => n))
    expect(told.map(({ length }) => length)).toEqual([25, 25, 10])
    const [first = '', second = '', third = ''] = pages
    expect(first).toContain('Stories 1 to 25 of 60')
    expect(first).toContain(`<a href="${PATH}?part=2">35 more stories</a>`)
    expect(second).toContain(`<a href="${PATH}">Previous stories</a>`)
    expect(second).toContain(`<link rel="canonical" href="http://localhost:8787${PATH}?part=2">`)
    expect(third).not.toContain('more stories')
    for (const part of ['4', '0', '-1', '1.5', '9'.repeat(5_000), '', '%00', 'x'])
      expect([part, (await ask(`${PATH}?part=${part}`)).status]).toEqual([part, 404])
  })

  it('keeps its address when a token begins like that of an older one', async () => {
    await send('manual:aaaaaaaaaaaa-first', { subject: 'The first' })
    await send('manual:aaaaaaaaaaaa-second', { subject: 'The second' })
    await send('manual:aaaaaaaaaaaa', { subject: 'The third' })
    expect(await read('/archive/weekly/by-hand-aaaaaaaaaaaa')).toContain('<title>The first ·')
    expect((await ask('/archive/weekly/by-hand-aaaaaaaaaaa')).status).toBe(404)
  })

  it('is never that of a test', async () => {
    await send('test:3f2a1b0c9d8e7f6a')
    for (const name of ['by-hand-3f2a1b0c9d8e', 'test:3f2a1b0c9d8e7f6a', 'null'])
      expect((await ask(`/archive/weekly/${name}`)).status).toBe(404)
  })

  it('may style itself and do nothing else', async () => {
    await send()
    const policy = (await ask(PATH)).headers.get('Content-Security-Policy')
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect((await ask(`${PATH}?view=html`, OWNER)).headers.get('Content-Security-Policy')).toContain(
      'sandbox allow-same-origin;',
    )
  })
})

describe.each([
  { form: 'atom', type: 'application/atom+xml; charset=utf-8' },
  { form: 'json', type: 'application/feed+json; charset=utf-8' },
])('feed.$form', ({ form, type }) => {
  const path = `/archive/weekly/feed.${form}`

  it('has its type, and is sent again only when something was', async () => {
    await send()
    const first = await ask(path)
    expect(first.headers.get('Content-Type')).toBe(type)
    expect(first.headers.get('Last-Modified')).toBe('Mon, 05 Oct 2026 05:00:00 GMT')
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/)
    const again = await ask(path, { ...STRANGER, 'If-None-Match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    // RFC 9110 15.4.5: beside an ETag no Last-Modified.
    expect(['ETag', 'Cache-Control', 'Vary'].map((name) => again.headers.get(name))).toEqual([
      etag,
      'public, max-age=300',
      'Cookie, Authorization',
    ])
    await send('2026-10-12T07:00[Europe/Paris]', { at: new Date('2026-10-12T05:00:00Z') })
    const later = await ask(path, { ...STRANGER, 'If-None-Match': etag })
    expect([later.status, later.headers.get('Last-Modified')]).toEqual([200, 'Mon, 12 Oct 2026 05:00:00 GMT'])
  })

  it('is closed to a stranger who knows its ETag', async () => {
    await send()
    const etag = (await ask(path, OWNER, PRIVATE)).headers.get('ETag') ?? ''
    for (const tag of [etag, '*'])
      expect((await ask(path, { ...STRANGER, 'If-None-Match': tag }, PRIVATE)).status).toBe(403)
  })

  it('holds the last 20', async () => {
    for (let day = 1; day <= 21; day += 1) await send(`2026-10-${String(day).padStart(2, '0')}T07:00[Europe/Paris]`)
    const text = await read(path)
    const ids = new Set(text.match(/\/archive\/weekly\/2026-10-\d\d-0700/g))
    expect([ids.size, ids.has('/archive/weekly/2026-10-01-0700'), ids.has('/archive/weekly/2026-10-21-0700')]).toEqual([
      20,
      false,
      true,
    ])
  })
})

/** Which rule of RFC 9309 decides: the longest that matches. */
function mayCrawl(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].flatMap(([, verb, rule = '']) => {
    const pattern = rule.replace(/[.?+^(){}|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${pattern}`).test(path) ? [{ allow: verb === 'Allow', length: rule.length }] : []
  })
  return rules.toSorted((a, b) => b.length - a.length)[0]?.allow ?? true
}

test('robots.txt opens public archives and nothing else, and names no private digest', async () => {
  const robots = await read('/robots.txt')
  for (const path of [
    '/archive',
    '/archive/weekly',
    PATH,
    '/archive/weekly/feed.atom',
    '/archive/weekly?before=x',
    '/marrow.css',
  ])
    expect([path, mayCrawl(robots, path)]).toEqual([path, true])
  for (const path of [
    '/',
    '/previews/weekly',
    '/archive/secret',
    '/archive/weekly-private',
    '/archive/secret/x',
    '/outbox',
    '/unsubscribe/x',
  ])
    expect([path, mayCrawl(robots, path)]).toEqual([path, false])
  expect(robots).not.toContain('secret')
  expect(await read('/robots.txt', STRANGER, PRIVATE)).toBe('User-agent: *\nDisallow: /\n')
})
