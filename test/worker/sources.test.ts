import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { CollectStep } from '../../src/collect/collecting.ts'
import type { Env } from '../../src/env.ts'
import worker from '../../src/worker.ts'
import { fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const OWNER = { 'CF-Connecting-IP': '127.0.0.1', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' }
const STRANGER = { 'CF-Connecting-IP': '203.0.113.9' }

let db: D1Database
let queued: CollectStep[]
let web: ReturnType<typeof fakeWeb>
const VISITS = {
  sendBatch: async (messages: Iterable<{ body: CollectStep }>) =>
    void queued.push(...[...messages].map(({ body }) => body)),
} as unknown as Queue

const DAY = 24 * 3_600_000
const POSTS = [1, 2, 3].map((n) => ({
  id: `p${n}`,
  link: `https://news.example/${n}`,
  title: `Letter ${4 - n}`,
  date: new Date(Date.now() - n * DAY),
  text: paragraphs(`Letter ${4 - n}`),
}))

beforeEach(async () => {
  db = await freshDatabase()
  queued = []
  web = fakeWeb()
  web.sites.set('news.example', ({ url }) =>
    url.endsWith('/feed')
      ? new Response(rss('News & Letters', 'https://news.example/', POSTS))
      : new Response(
          '<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><p>Hello',
        ),
  )
  web.sites.set('page.example', () => new Response('<!doctype html><p>A page without a feed'))
  // The names of the fake web lead to public addresses, but for this one.
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const { hostname, searchParams } = new URL(address)
    if (hostname === 'cloudflare-dns.com') {
      const data = searchParams.get('name') === 'inside.example' ? '10.0.0.7' : '93.184.215.14'
      return Response.json({ Answer: searchParams.get('type') === 'A' ? [{ type: 1, data }] : [] })
    }
    const site = web.sites.get(hostname)
    web.asked.push(address)
    return site === undefined ? Promise.reject(new Error('refused')) : site(new Request(address, init))
  })
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => vi.unstubAllGlobals())

async function ask(
  path: string,
  form?: Record<string, string> | FormData,
  headers: Record<string, string> = OWNER,
  vars: Partial<Env> = {},
) {
  const own = form === undefined ? {} : { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }
  const body = form === undefined ? {} : { body: form instanceof FormData ? form : new URLSearchParams(form) }
  const request = new Request(`http://localhost${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { ...headers, ...own },
    ...body,
  })
  const response = await app.fetch(request, { ...bindings, VISITS, ...vars }, createExecutionContext())
  return {
    status: response.status,
    to: response.headers.get('Location'),
    headers: response.headers,
    html: await response.text(),
  }
}

/** As the platform does it: one message, one invocation. */
async function playQueue(given = bindings) {
  while (queued.length > 0) await playOne(given)
}

async function playOne(given = bindings) {
  const batch = { messages: [{ body: queued.shift() }], retryAll: () => {} } as unknown as MessageBatch
  await worker.queue(batch, { ...given, VISITS })
}

const addNews = () => ask('/sources', { address: 'https://news.example/feed', title: 'News & Letters' })

describe('adding a source', () => {
  it('finds the feed that a page names, and shows what it would tell', async () => {
    const { status, html } = await ask('/sources/find', { address: ' news.example ' })
    expect(status).toBe(200)
    expect(html).toContain('<h1 dir="auto">News &amp; Letters</h1>')
    expect(html).toContain('https://news.example/feed · 3 entries')
    expect(html).toContain('Letter 3')
    expect(await db.prepare('SELECT count(*) AS n FROM source').first('n')).toBe(0)
  })

  it('adds it, visits it, and tells its newest issue', async () => {
    const added = await addNews()
    expect([added.status, added.to]).toEqual([303, '/sources/news-letters?done=added'])
    expect((await ask('/sources/news-letters?done=added')).html).toContain('It is being visited now')
    await playQueue()
    const { html } = await ask('/sources/news-letters?done=added')
    expect(html).toContain('Added, and visited.')
    expect(html).toContain('>works<')
    expect(html.match(/href="\/sources\/documents\//g)).toHaveLength(1)
    const preview = await ask('/previews/weekly.txt')
    expect(preview.html).toContain('The council of Letter 3 decided')
    expect(preview.html).not.toContain('Letter 2')
  })

  it('counts and lists its issue on the overview', async () => {
    const read = async () => {
      const { html } = await ask('/')
      return { html, issues: Number(/Marrow has read (\d+) newsletter issue/.exec(html)?.[1]) }
    }
    const before = await read()
    await addNews()
    await playQueue()
    const after = await read()
    expect(after.issues).toBe(before.issues + 1)
    expect(before.html).not.toContain('Letter 3')
    expect(after.html).toContain('<h3 dir="auto">Letter 3</h3>')
    expect(after.html).toContain('<a href="/sources/news-letters" dir="auto">News &amp; Letters</a>')
  })

  it('has the name that its owner gives it, whatever its feed says', async () => {
    await addNews()
    await playQueue()
    const rename = async (name: string) => (await ask('/sources/news-letters/name', { name })).to
    expect(await rename('  Harbour \n news ')).toBe('/sources/news-letters?done=named')
    await ask('/sources/news-letters/visit', {})
    await playQueue()
    const { html } = await ask('/sources/news-letters?done=named')
    expect(html).toContain('<h1 dir="auto">Harbour news</h1>')
    expect(html).toContain('A visit does not change this name.')
    for (const path of ['/sources', '/sources/list.opml', '/'])
      expect([path, (await ask(path)).html.includes('Harbour news')]).toEqual([path, true])
    await db.prepare("UPDATE document SET state = 'heavy'").run()
    expect((await ask('/sources/doctor.txt')).html).toContain('news-letters (Harbour news): One of its documents is')
    // Without a name of its owner it has its own again, also where the feed has not changed since.
    expect(await rename(' ')).toBe('/sources/news-letters?done=own-name')
    await ask('/sources/visit', {})
    await playQueue()
    expect((await ask('/sources/news-letters')).html).toContain('<h1 dir="auto">News &amp; Letters</h1>')
  })

  it('keeps its name where mails come to it and no other is given', async () => {
    await ask('/sources/mail', { title: 'Letters' })
    expect((await ask('/sources/letters/name', { name: ' ' })).to).toBe('/sources/letters?done=no-name')
    expect((await ask('/sources/letters')).html).toContain('<h1 dir="auto">Letters</h1>')
  })

  it('is listed by its name as people sort names', async () => {
    const inbox = (title: string) => ask('/sources/mail', { title })
    for (const title of ['Zebra', 'Issue 10', 'Ärzteblatt', 'issue 9', 'Brot']) await inbox(title)
    const { html } = await ask('/sources')
    const names = [...html.matchAll(/<a href="\/sources\/[a-z0-9-]+" dir="auto">([^<]+)/g)].map(([, name]) => name)
    expect(names).toEqual(['Ärzteblatt', 'Brot', 'issue 9', 'Issue 10', 'Zebra'])
  })

  it('says that it has it already', async () => {
    await addNews()
    expect((await ask('/sources/find', { address: 'https://news.example/feed' })).html).toContain('You have it already')
    await addNews()
    expect(await db.prepare('SELECT count(*) AS n FROM source').first('n')).toBe(1)
  })

  test.each([
    { address: 'page.example', says: 'a web page that names no feed' },
    { address: 'http://127.0.0.1:80/feed', says: 'not on the public internet' },
    { address: 'http://localhost/feed', says: 'not on the public internet' },
    { address: 'https://inside.example/feed', says: 'leads to a machine that is not on the public internet' },
    { address: 'https://down.example/feed', says: 'The server did not answer' },
    { address: 'news.example:8443', says: 'Only the usual ports of the web (80 and 443)' },
    { address: 'not a url', says: 'This is not a web address. Write it as example.org' },
    { address: 'javascript:alert(1)', says: 'Only addresses that begin with http' },
  ])('says why $address cannot be added', async ({ address, says }) => {
    const { status, html } = await ask('/sources/find', { address })
    expect(status).toBe(422)
    expect(html).toContain(says)
  })

  it('shows its form again when only spaces are sent', async () => {
    for (const [path, form] of [
      ['/sources/find', { address: ' ' }],
      ['/sources/mail', { title: ' ' }],
    ] as const)
      expect(await ask(path, form)).toMatchObject({ status: 303, to: '/sources' })
    expect(web.asked).toEqual([])
  })

  it('takes a list of feeds, and gives one', async () => {
    const form = new FormData()
    const opml =
      '<opml version="2.0"><body><outline text="Folder"><outline text="A &amp; B" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://b.example/rss"/></outline><outline xmlUrl="javascript:alert(1)"/></body></opml>'
    form.set('opml', new File([opml], 'feeds.opml'))
    expect((await ask('/sources/opml', form)).to).toBe('/sources?done=imported')
    const saved = await ask('/sources/list.opml')
    expect(saved.headers.get('Content-Disposition')).toContain('marrow.opml')
    expect([...saved.html.matchAll(/text="([^"]*)".*xmlUrl="([^"]*)"/g)].map(([, text, url]) => [text, url])).toEqual([
      ['A &amp; B', 'https://a.example/rss'],
      ['b.example', 'https://b.example/rss'],
    ])
    expect((await ask('/sources/opml', { opml: 'nothing' })).to).toBe('/sources?done=no-list')
    expect(queued).toHaveLength(2)
    await playQueue()
    expect(web.asked).toEqual(['https://a.example/rss', 'https://b.example/rss'])
  })

  it('visits all feeds at once but those whose server fails, one of each host at a time', async () => {
    await addNews()
    await ask('/sources', { address: 'https://news.example/other/feed', title: 'Other news' })
    await ask('/sources', { address: 'https://down.example/feed', title: 'Down' })
    expect((await ask('/sources')).html).toContain('data-busy')
    await playQueue()
    expect((await ask('/sources')).html).not.toContain('data-busy')
    web.asked.length = 0
    expect((await ask('/sources/visit', {})).to).toBe('/sources?done=all')
    expect(queued).toHaveLength(1)
    expect((await ask('/sources?done=all')).html).toContain('All sources that work are being visited')
    await playQueue()
    expect(web.asked.toSorted()).toEqual(['https://news.example/feed', 'https://news.example/other/feed'])
    expect((await ask('/sources?done=all')).html).toContain('All visited.')
  })
})

describe('a source', () => {
  beforeEach(async () => {
    await addNews()
    await playQueue()
  })

  it('is paused, and resumes', async () => {
    await ask('/sources/news-letters/state', { state: 'paused' })
    expect((await ask('/sources/news-letters')).html).toContain('paused')
    await ask('/sources/news-letters/state', { state: 'active' })
    expect((await ask('/sources/news-letters')).html).toContain('>works<')
    expect((await ask('/sources/news-letters/state', { state: 'gone' })).status).toBe(400)
  })

  it('has rules that the next edition keeps to', async () => {
    await ask('/sources/news-letters/rules', {
      mute: 'Letter 3\nThread',
      keep: '',
      skip: '',
      perEdition: '4',
      maxAgeDays: '',
    })
    const { html } = await ask('/sources/news-letters')
    expect(html).toContain('Letter 3\nThread</textarea>')
    expect(html).toContain('value="4"')
    expect((await ask('/previews/weekly.txt')).html).not.toContain('Letter 3')
    expect((await ask('/desk/weekly')).html).toContain('you muted “Letter 3” for this source')
  })

  test.each([
    { name: 'all of it', form: { mute: 'a\nb\n', perEdition: '200', maxAgeDays: ' 7 ' }, done: 'rules' },
    { name: 'no number above the limit', form: { perEdition: '201' }, done: 'some-rules' },
    { name: 'no number below 1', form: { maxAgeDays: '0' }, done: 'some-rules' },
    { name: 'no word for a number', form: { perEdition: 'many' }, done: 'some-rules' },
    { name: 'no phrase that is too long', form: { skip: 'x'.repeat(101) }, done: 'some-rules' },
    {
      name: 'no phrase beyond the limit',
      form: { keep: Array.from({ length: 31 }, (_, n) => `word ${n}`).join('\n') },
      done: 'some-rules',
    },
  ])('saves of its rules $name, and says so', async ({ form, done }) => {
    expect((await ask('/sources/news-letters/rules', form)).to).toBe(`/sources/news-letters?done=${done}`)
    expect((await ask(`/sources/news-letters?done=${done}`)).html).toMatch(
      done === 'rules' ? />Saved\.</ : /without what no rule may be: at most 30 phrases/,
    )
  })

  it('is visited at once by its button, and says what went wrong', async () => {
    web.sites.set('news.example', () => new Response(null, { status: 404 }))
    await ask('/sources/news-letters/visit', {})
    await playQueue()
    const { html } = await ask('/sources')
    expect(html).toContain('There is nothing at this address (404)')
  })

  it('is removed with what it gave', async () => {
    expect((await ask('/sources/news-letters/remove', {})).to).toBe('/sources?done=removed')
    for (const table of ['source', 'document', 'document_key', 'issue'])
      expect([table, await db.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')]).toEqual([table, 0])
  })

  it('shows each document as it came, what was read, and leads to why', async () => {
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    const { html } = await ask(`/sources/documents/${id}`)
    expect(html).toContain('&lt;p&gt;The council of Letter 3 decided')
    const issue = /href="(\/issues\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect((await ask(issue)).html).toContain('The council of Letter 3 decided')
    const raw = await ask(`/sources/documents/${id}/raw`)
    expect(raw.headers.get('Content-Disposition')).toContain('attachment')
    expect(raw.headers.get('Content-Security-Policy')).toContain('sandbox')
    await ask(`/sources/documents/${id}/read`, {})
    expect(queued).toEqual([{ do: 'read', document: id }])
    await playQueue()
    expect(await db.prepare('SELECT state FROM document').first('state')).toBe('read')
  })

  it('shows what is found while its stories are not shortened, and where that fails for good', async () => {
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    const pageOf = async () => (await ask(`/sources/documents/${id}`)).html
    await ask(`/sources/documents/${id}/read`, {})
    expect(await pageOf()).toContain('waits to be read')
    await playOne()
    const between = await pageOf()
    expect(between).toContain('its stories are found, and are shortened next')
    expect(between).toContain('data-busy')
    expect((await ask('/sources/news-letters')).html).toContain('its stories are found, and are shortened next')
    // The Brief of the reading before it stays until the new one is there.
    expect(between).toContain('href="/issues/')
    await db.prepare('DELETE FROM issue').run()
    expect(await pageOf()).toContain('They are found, and are shortened next.')
    expect(await pageOf()).toMatch(/<ul class="told">\s*<li dir="auto">Letter 3/)
    await db.prepare("UPDATE document SET state = 'heavy', attempts = 3").run()
    const failed = await pageOf()
    expect(failed).toContain('its stories were found, but three attempts to shorten them ran out of processor time')
    expect(failed).toContain('They are found but not shortened, so no edition contains them.')
    expect(failed).not.toContain('data-busy')
    expect((await ask('/sources')).html).toContain('One of its documents is too heavy to be read')
    await ask(`/sources/documents/${id}/read`, {})
    await playQueue()
    expect(await pageOf()).toContain('href="/issues/')
  })

  it('is nothing for a stranger, nor for a form of another site', async () => {
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    for (const path of [
      '/sources',
      '/sources/news-letters',
      '/sources/list.opml',
      `/sources/documents/${id}`,
      `/sources/documents/${id}/raw`,
    ]) {
      const { status, html } = await ask(path, undefined, STRANGER)
      expect([path, status, html.includes('Letter')]).toEqual([path, 403, false])
    }
    for (const path of ['/sources/find', '/sources', '/sources/news-letters/remove', '/sources/news-letters/visit']) {
      const response = await app.fetch(
        new Request(`http://localhost${path}`, {
          method: 'POST',
          headers: { ...OWNER, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
          body: new URLSearchParams({ address: 'https://news.example/feed' }),
        }),
        { ...bindings, VISITS },
        createExecutionContext(),
      )
      expect([path, response.status]).toEqual([path, 403])
    }
    expect(await db.prepare('SELECT count(*) AS n FROM source').first('n')).toBe(1)
  })
})

it('a document with a script in it runs nothing', async () => {
  web.sites.set(
    'news.example',
    () =>
      new Response(
        rss('<script>alert(1)</script>', 'https://news.example/', [
          {
            id: 'x',
            link: 'javascript:alert(1)',
            title: '<img src=x onerror=alert(1)>',
            date: null,
            text: `<script>alert(1)</script>${paragraphs('x')}`,
          },
        ]),
      ),
  )
  await addNews()
  await playQueue()
  const id = await db.prepare('SELECT id FROM document').first<string>('id')
  for (const path of ['/sources', '/sources/news-letters', `/sources/documents/${id}`]) {
    const { html } = await ask(path)
    expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
  }
})

describe('a source that takes mails', () => {
  const AUTH = 'Authentication-Results: mx.cloudflare.net; dmarc=pass header.from=letters.example'
  const letter = ({
    auth = AUTH,
    from = 'Ann <ann@letters.example>',
    id = 'one',
    body = paragraphs('Ferry'),
    subject = '',
  } = {}) =>
    [
      'Received: from mta by cloudflare-email.net (unknown) id 1; Mon, 5 Oct 2026 05:00:00 +0000',
      auth,
      'Received: from app by mta.letters.example; Mon, 5 Oct 2026 04:59:00 +0000',
      `From: ${from}`,
      'To: x@in.example',
      `Subject: ${subject || `Ferry news ${id}`}`,
      `Message-ID: <${id}@letters.example>`,
      'Date: Mon, 5 Oct 2026 04:58:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body><h1>Ferry news ${id}</h1>${body}</body></html>`,
    ].join('\r\n')
  let secret: string

  beforeEach(async () => {
    expect((await ask('/sources/mail', { title: 'Harbour letters' })).to).toBe('/sources/harbour-letters?done=inbox')
    secret = (await db.prepare('SELECT address FROM source').first<string>('address')) ?? ''
    expect(secret).toMatch(/^[0-9a-f]{32}$/)
  })

  async function receive(raw: string, to = `${secret}@in.example`, size = raw.length) {
    const rejected: string[] = []
    const message = {
      from: 'bounce@mta.example',
      to,
      raw: new Blob([raw]).stream(),
      rawSize: size,
      headers: new Headers(),
      setReject: (reason: string) => void rejected.push(reason),
    } as unknown as ForwardableEmailMessage
    await worker.email(message, { ...bindings, VISITS })
    return rejected
  }
  const states = async () =>
    (await db.prepare('SELECT state FROM document ORDER BY title').all<{ state: string }>()).results.map(
      ({ state }) => state,
    )

  it('sets the mail of an unknown sender aside, and reads it when the owner accepts it', async () => {
    expect(await receive(letter())).toEqual([])
    expect(await receive(letter({ id: 'two' }))).toEqual([])
    expect(queued).toEqual([])
    expect(await states()).toEqual(['quarantined', 'quarantined'])
    const id = await db.prepare("SELECT id FROM document WHERE title LIKE '%one'").first<string>('id')
    const { html } = await ask(`/sources/documents/${id}`)
    expect(html).toContain('Let ann@letters.example in')
    expect(html).toContain('Cloudflare checked that the domain sent it')
    await ask(`/sources/documents/${id}/admit`, {})
    await playQueue()
    expect(await states()).toEqual(['read', 'read'])
    await receive(letter({ id: 'three' }))
    await playQueue()
    expect(await states()).toEqual(['read', 'read', 'read'])
    expect((await ask('/previews/weekly.txt')).html).toContain('The council of Ferry decided')
  })

  it('takes no forged mail for one of a known sender', async () => {
    await receive(letter())
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    await ask(`/sources/documents/${id}/admit`, {})
    await receive(
      letter({
        id: 'forged',
        auth: 'Authentication-Results: mx.cloudflare.net; dmarc=fail header.from=letters.example',
      }),
    )
    await receive(letter({ id: 'forged-2', auth: `X-Nothing: 1\r\nReceived: from x by evil.example\r\n${AUTH}` }))
    await playQueue()
    expect(await states()).toEqual(['quarantined', 'quarantined', 'read'])
  })

  it('reads one mail of a sender who is not sure, and no other', async () => {
    await receive(letter({ auth: 'X-Nothing: 1' }))
    await receive(letter({ auth: 'X-Nothing: 1', id: 'two' }))
    const id = await db.prepare("SELECT id FROM document WHERE title LIKE '%one'").first<string>('id')
    expect((await ask(`/sources/documents/${id}`)).html).toContain('Read this one mail')
    await ask(`/sources/documents/${id}/admit`, {})
    await playQueue()
    expect(await states()).toEqual(['read', 'quarantined'])
    expect(await db.prepare('SELECT senders FROM source').first('senders')).toBe('[]')
  })

  it('shows what asks to be confirmed, with its host, and follows nothing', async () => {
    await receive(
      letter({
        body: '<p>Confirmation code: 483920117</p><a href="https://mail.letters.example/confirm?t=1">Yes, subscribe me</a> <a href="https://letters.example/unsubscribe">Unsubscribe</a> <a href="javascript:confirm(1)">confirm</a>',
      }),
    )
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    const { html } = await ask(`/sources/documents/${id}`)
    expect(html).toContain('leads to <strong>mail.letters.example</strong>')
    expect(html).toContain('<strong>483920117</strong>')
    expect(html).not.toContain('href="https://letters.example/unsubscribe"')
    expect(html).not.toContain('href="javascript:')
    expect(web.asked).toEqual([])
    await ask(`/sources/documents/${id}/refuse`, {})
    expect(await db.prepare('SELECT state, body FROM document').first()).toEqual({ state: 'refused', body: null })
  })

  it('tells no mail that only asks to confirm something, and shows it after its sender was let in', async () => {
    const forwarding =
      '<p>Ada wants to forward mail to your address. Confirmation code: 483920117</p><p>To allow this, open <a href="https://mail-settings.google.com/mail/vf-abc">https://mail-settings.google.com/mail/vf-abc</a></p>'
    await receive(letter({ id: 'one' }))
    await receive(letter({ id: 'asks', body: forwarding, subject: '(#483920117) Gmail Forwarding Confirmation' }))
    const [asks, one] = (await db.prepare('SELECT id FROM document ORDER BY title').all<{ id: string }>()).results.map(
      ({ id }) => id,
    )
    await ask(`/sources/documents/${one}/admit`, {})
    await playQueue()
    expect(await states()).toEqual(['unreadable', 'read'])
    expect((await ask('/sources/harbour-letters')).html).toContain('This mail only asks you to confirm something')
    const { html } = await ask(`/sources/documents/${asks}`)
    expect(html).toContain('leads to <strong>mail-settings.google.com</strong>')
    expect(html).toContain('<strong>483920117</strong>')
    expect((await ask(`/sources/documents/${one}`)).html).not.toContain('It may ask you to confirm')
    expect(web.asked).toEqual([])
  })

  it('says on the list of sources, and in a terminal, that a mail waits', async () => {
    expect((await ask('/sources')).html).not.toContain('Mails from unknown senders')
    await receive(letter())
    const { html } = await ask('/sources')
    expect(html).toContain('<h2 id="waiting">Mails from unknown senders</h2>')
    expect(html).toMatch(/Harbour letters<\/a>: 1 mail</)
    expect((await ask('/sources/doctor.txt')).html).toContain('waits    harbour-letters: 1 mail of unknown senders.')
  })

  it('decodes the subject of a mail that waits, and lists it above all others', async () => {
    await receive(letter({ subject: '=?utf-8?B?R3LDvMOfZSBhdXMg?= =?iso-8859-1?Q?K=F6ln?=' }))
    const { html } = await ask('/sources/harbour-letters')
    expect(html).toContain('1 mail of unknown senders')
    expect(html.match(/Grüße aus Köln/g)).toHaveLength(2)
  })

  it('takes known senders from the owner: addresses and domains, and says what is neither', async () => {
    const save = (senders: string) => ask('/sources/harbour-letters/senders', { senders })
    expect((await save('Ann@Letters.example\n@news.example')).to).toBe('/sources/harbour-letters?done=senders')
    expect(await db.prepare('SELECT senders FROM source').first('senders')).toBe(
      '["ann@letters.example","news.example"]',
    )
    await receive(letter())
    await playQueue()
    expect(await states()).toEqual(['read'])
    expect((await save('not an address')).to).toBe('/sources/harbour-letters?done=some-senders')
    expect((await ask('/sources/harbour-letters?done=some-senders')).html).toContain('Left out what is no address')
    expect(await db.prepare('SELECT senders FROM source').first('senders')).toBe('[]')
    await receive(letter({ id: 'two' }))
    expect(await states()).toEqual(['read', 'quarantined'])
  })

  it('says why there is no original: too large, or refused', async () => {
    await receive(letter())
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    await ask(`/sources/documents/${id}/refuse`, {})
    expect((await ask(`/sources/documents/${id}`)).html).toContain('It was deleted because you refused it.')
    await db.prepare("UPDATE document SET state = 'large'").run()
    expect((await ask(`/sources/documents/${id}`)).html).toContain('It was too large to be kept.')
  })

  it('answers a mail that is too large to be pasted with a page', async () => {
    const { status, html } = await ask('/sources/harbour-letters/mail', {
      mail: `Subject: x\n\n${'x'.repeat(1_000_001)}`,
    })
    expect(status).toBe(413)
    expect(html).toContain('more than 1 MB. Nothing was changed.')
  })

  it('stores the same mail once, and rejects mail to unknown addresses', async () => {
    await receive(letter())
    await receive(letter())
    expect(await states()).toEqual(['quarantined'])
    expect(await receive(letter(), `${'0'.repeat(32)}@in.example`)).toEqual(['There is no such address.'])
    expect(await receive(letter({ id: 'upper' }), `${secret.toUpperCase()}@IN.EXAMPLE`)).toEqual([])
    expect(await states()).toEqual(['quarantined', 'quarantined'])
  })

  it('notes a mail that is too large', async () => {
    // Bytes that no compression makes smaller.
    const noise = Array.from({ length: 40 }, () => crypto.getRandomValues(new Uint8Array(60_000)).toBase64()).join('')
    expect(await receive(letter({ body: noise }))).toEqual([])
    expect(await states()).toEqual(['large'])
    expect((await ask('/sources/harbour-letters')).html).toContain('too large to be kept')
  })

  it('takes a mail that is pasted, and trusts nothing in it', async () => {
    const form = new FormData()
    form.set('mail', letter())
    expect((await ask('/sources/harbour-letters/mail', form)).to).toBe('/sources/harbour-letters?done=mail-kept')
    const listed = async () => (await ask('/sources/harbour-letters')).html
    expect(await listed()).toContain('waits to be read')
    await playOne()
    expect(await listed()).toContain('its text is found, and is cut into stories next')
    await playOne()
    expect(await listed()).toContain('its stories are found, and are shortened next')
    await playQueue()
    expect(await states()).toEqual(['read'])
    const id = await db.prepare('SELECT id FROM document').first<string>('id')
    expect((await ask(`/sources/documents/${id}`)).html).toContain('you pasted it, so nobody checked who sent it')
    expect((await ask('/sources/harbour-letters/mail', form)).to).toBe('/sources/harbour-letters?done=mail-known')
    const text = 'hello, this is no mail'
    expect((await ask('/sources/harbour-letters/mail', { mail: text })).to).toBe(
      '/sources/harbour-letters?done=no-header',
    )
    expect(await states()).toEqual(['read'])
    expect((await ask('/sources/harbour-letters?done=no-header')).html).toContain('no header lines (From:, Subject:)')
    expect((await ask('/sources/harbour-letters/mail', { mail: ' ' })).to).toBe('/sources/harbour-letters?done=no-mail')
  })

  it('shows its address to the owner only', async () => {
    expect((await ask('/sources/harbour-letters')).html).toContain(`${secret}@your-domain.example`)
    const script = { 'CF-Connecting-IP': '127.0.0.1' }
    expect((await ask('/sources/harbour-letters', undefined, script)).status).toBe(403)
    expect((await ask('/sources', undefined, script)).html).not.toContain(secret)
  })
})

describe('the demo', () => {
  it('has a site whose feed is found without a network', async () => {
    const site = 'demo.marrow.example'
    expect((await ask('/sources')).html).toContain(`try <code>${site}</code>`)
    const { status, html } = await ask('/sources/find', { address: site })
    expect(status).toBe(200)
    expect(html).toContain('The night ferry is back')
    expect(html).toContain('value="https://demo.marrow.example/harbour.xml"')
    expect(web.asked).toEqual([])
  })

  it('needs no network, and shows what sources do', async () => {
    expect((await ask('/sources')).html).toContain('Add the demo sources')
    expect((await ask('/sources/demo', {})).to).toBe('/sources?done=demo')
    await playQueue()
    expect(web.asked).toEqual([])
    const { html } = await ask('/sources')
    expect(html.match(/\(demo\)<\/a>/g)).toHaveLength(3)
    expect(html).not.toContain('Add the demo sources')
    const preview = (await ask('/previews/weekly.txt')).html
    for (const words of [
      'The night ferry between the two harbours',
      'Lantern 12: brighter',
      'The long pier opened on Saturday',
    ])
      expect(preview).toContain(words)
    await ask('/sources/demo', {})
    await playQueue()
    expect(await db.prepare('SELECT count(*) AS n FROM issue').first('n')).toBe(3)
  })

  it.each([
    { on: { DEMO: 'on' }, says: 'works' },
    { on: {}, says: 'The server did not answer' },
  ])('is read for a digest with a public url where the dev server says so: $says', async ({ on, says }) => {
    const { weekly } = bindings.DIGESTS as Readonly<Record<string, object>>
    const given = { ...bindings, ...on, DIGESTS: { weekly: { ...weekly, url: 'https://digest.example' } } }
    await ask('/sources/demo', {})
    await playQueue(given)
    expect((await ask('/sources')).html).toContain(says)
    expect(await db.prepare("SELECT count(*) AS n FROM document WHERE state = 'read'").first('n')).toBe(
      says === 'works' ? 3 : 1,
    )
  })

  it('is not there away from this machine', async () => {
    const away = {
      'CF-Connecting-IP': '203.0.113.9',
      'CF-Ray': '1',
      Authorization: 'Bearer an-admin-token-of-many-letters',
    }
    const request = new Request('https://digest.example/sources/demo', { method: 'POST', headers: away })
    const response = await app.fetch(
      request,
      { ...bindings, VISITS, ADMIN_TOKEN: 'an-admin-token-of-many-letters' },
      createExecutionContext(),
    )
    expect(response.status).toBe(404)
    expect(await db.prepare('SELECT count(*) AS n FROM source').first('n')).toBe(0)
  })
})

describe('a domain for mails that is none', () => {
  const wrong = { INBOX_DOMAIN: 'me@in.example.org' }
  const says = '&quot;me@in.example.org&quot; is no domain; expected only the domain whose mails come to Marrow'

  it('is said where mails are asked for, on the overview and by the doctor', async () => {
    await ask('/sources/mail', { title: 'Letters' })
    for (const path of ['/sources', '/sources/letters', '/']) {
      const { html } = await ask(path, undefined, OWNER, wrong)
      expect([path, html.includes(says)]).toEqual([path, true])
    }
    expect((await ask('/sources/doctor.txt', undefined, OWNER, wrong)).html).toContain(
      'settings wrangler.toml: INBOX_DOMAIN: "me@in.example.org" is no domain',
    )
    expect((await ask('/sources')).html).not.toContain('is no domain')
  })
})

describe('the doctor', () => {
  it('lists what fails, is too heavy, or has been silent', async () => {
    expect((await ask('/sources/doctor.txt')).html).toBe('None to look at: there are no sources yet.\n')
    await addNews()
    await playQueue()
    expect((await ask('/sources/doctor.txt')).html).toBe('None of 1 source needs a look.\n')
    await db.prepare("UPDATE document SET state = 'unreadable'").run()
    await db.prepare(`UPDATE source SET failures = 1, trouble = '{"kind":"refused","status":500}'`).run()
    expect((await ask('/sources/doctor.txt')).html).toBe(
      `None of 1 source needs a look. Not yet a problem:
once     news-letters: The server answered with an error (500).
unread   news-letters: 1 document could not be read.
`,
    )
    await db.prepare("UPDATE document SET state = 'heavy'").run()
    await db.prepare('UPDATE source SET failures = 0, trouble = NULL').run()
    expect((await ask('/sources/doctor.txt')).html).toContain(
      'heavy    news-letters: One of its documents is too heavy to be read.',
    )
    await db.prepare(`UPDATE source SET failures = 3, trouble = '{"kind":"refused","status":500}'`).run()
    expect((await ask('/sources/doctor.txt')).html).toBe(
      'failing  news-letters: 3 visits failed in a row. The server answered with an error (500).\n',
    )
    expect((await ask('/sources')).html).toContain('Please look at these')
    await db.prepare("UPDATE document SET state = 'read'").run()
    await db.prepare('UPDATE source SET failures = 0, trouble = NULL, new_at = new_at - 61 * 86400000').run()
    expect((await ask('/sources/doctor.txt')).html).toContain('silent   news-letters: Nothing new came for 61 days.')
  })
})
