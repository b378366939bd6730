import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'
import worker from '../../src/worker.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
// A Monday by which another seed has come out.
const NEXT_NEWS = Date.parse('2026-11-23T06:00:00Z')
const HOST = 'https://digest.example'
/** A provider's machine: not local, no cookie, no referrer. */
const AWAY = { 'CF-Connecting-IP': '203.0.113.9' }

interface Sent {
  readonly to: string
  readonly html: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

let sent: Sent[]
beforeEach(async () => {
  await freshDatabase()
  sent = []
})

/** The Worker as its owner would run it: over https, through Cloudflare, to two people. */
function deployed(): Env {
  const { weekly } = bindings.DIGESTS as { weekly: object }
  const recipients = ['Ada Reader <Ada@reader.example>', 'bob@reader.example']
  const send = async (message: Sent) => {
    sent.push(message)
    return { messageId: 'm' }
  }
  return {
    ...bindings,
    DIGESTS: { weekly: { ...weekly, url: HOST, mailer: 'cloudflare', recipients } },
    EMAIL: { send } as unknown as SendEmail,
  }
}

async function tick(time: number, change: Env = deployed()) {
  await worker.scheduled(createScheduledController({ scheduledTime: new Date(time), cron: '*/5 * * * *' }), change)
}

async function ask(url: string, init: RequestInit = {}) {
  const response = await app.fetch(
    new Request(url, { redirect: 'manual', ...init, headers: { ...AWAY, ...(init.headers as object) } }),
    deployed(),
    createExecutionContext(),
  )
  return { status: response.status, headers: response.headers, body: await response.text() }
}

/** As RFC 8058 3.2 has the receiver read it: the https address of the header, and the body of the other. */
function oneClickOf({ headers }: Sent): { readonly url: string; readonly body: string } {
  const url = /<(https:[^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1]
  const body = headers['List-Unsubscribe-Post']
  if (url === undefined || body === undefined) throw new Error('no one click')
  return { url, body }
}

async function sendToAda(): Promise<Sent> {
  await tick(MONDAY)
  const [ada] = sent.splice(0)
  if (ada?.to !== 'Ada@reader.example') throw new Error('Ada got none')
  return ada
}

const left = () => d1Unsubscribes(bindings.DB).listUnsubscribed('weekly')
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

describe('a mail', () => {
  it('has its own unsubscribe address, the same in header, html and text', async () => {
    await tick(MONDAY)
    const addresses = sent.map((mail) => oneClickOf(mail).url)
    expect(new Set(addresses).size).toBe(2)
    for (const [n, { html, text }] of sent.entries()) {
      expect(addresses[n]).toMatch(/^https:\/\/digest\.example\/unsubscribe\/[0-9a-f]{32}$/)
      expect(html).toContain(`href="${addresses[n]}"`)
      expect(text).toContain(addresses[n])
      expect(html + text).not.toContain(PREVIEW_TOKEN)
    }
  })

  it('keeps its unsubscribe addresses when it is sent after the url of the digest changed', async () => {
    const refused = deployed()
    const send = async () => Promise.reject(Object.assign(new Error('slow down'), { code: 'E_RATE_LIMIT_EXCEEDED' }))
    await tick(MONDAY, { ...refused, EMAIL: { send } as unknown as SendEmail })
    expect(sent).toEqual([])
    const moved = deployed()
    const { weekly } = moved.DIGESTS as { weekly: object }
    await tick(MONDAY + 5 * 60_000, { ...moved, DIGESTS: { weekly: { ...weekly, url: 'https://moved.example' } } })
    expect(sent).toHaveLength(2)
    for (const mail of sent) {
      const { url } = oneClickOf(mail)
      expect(url).toMatch(/^https:\/\/digest\.example\/unsubscribe\/[0-9a-f]{32}$/)
      expect(mail.html).toContain(`href="${url}"`)
      expect(mail.text).toContain(url)
      expect(mail.html + mail.text).not.toContain(PREVIEW_TOKEN)
    }
  })
})

describe('one click (RFC 8058)', () => {
  const multipart = () => {
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    return { body: form }
  }
  test.each<{ name: string; init: (body: string) => RequestInit }>([
    { name: 'urlencoded', init: (body) => ({ body, headers: FORM }) },
    { name: 'multipart', init: multipart },
    { name: 'without a body', init: () => ({}) },
    { name: 'urlencoded and empty', init: () => ({ body: '', headers: FORM }) },
    { name: 'from another site', init: (body) => ({ body, headers: { ...FORM, Origin: 'https://mail.example' } }) },
    { name: 'from a page without origin', init: (body) => ({ body, headers: { ...FORM, Origin: 'null' } }) },
    { name: 'with a megabyte', init: () => ({ body: 'x'.repeat(1_000_000), headers: FORM }) },
  ])('$name answers 200, redirects nowhere, sets no cookie, and the reader is unsubscribed', async ({ init }) => {
    const { url, body } = oneClickOf(await sendToAda())
    const answer = await ask(url, { method: 'POST', ...init(body) })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Location')).toBeNull()
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.body).toContain('You will get no more mail from this digest')
    expect(await left()).toEqual(['ada@reader.example'])
  })

  it('excludes that reader from the next Edition, and nobody else', async () => {
    const { url, body } = oneClickOf(await sendToAda())
    await ask(url, { method: 'POST', body, headers: FORM })
    await tick(NEXT_NEWS - 24 * 3_600_000)
    await tick(NEXT_NEWS)
    expect(sent.map(({ to }) => to)).toEqual(['bob@reader.example'])
  })

  it('may be repeated', async () => {
    const { url, body } = oneClickOf(await sendToAda())
    const answers = await Promise.all([1, 2, 3].map(() => ask(url, { method: 'POST', body, headers: FORM })))
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([200, answers[0]?.body])
    expect(await left()).toHaveLength(1)
  })

  it.each([
    { name: 'the token of no mail', token: 'f'.repeat(32) },
    { name: "the preview's", token: PREVIEW_TOKEN },
  ])('with $name gets the same answer and changes nothing', async ({ token }) => {
    const real = await ask(oneClickOf(await sendToAda()).url, { method: 'POST' })
    await bindings.DB.prepare('DELETE FROM unsubscribe').run()
    const answer = await ask(`${HOST}/unsubscribe/${token}`, { method: 'POST' })
    expect([answer.status, answer.body]).toEqual([200, real.body])
    expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(real.headers))
    expect(await left()).toEqual([])
  })
})

describe('an invalid unsubscribe address', () => {
  it.each([
    { name: 'cut off', token: 'f'.repeat(28) },
    { name: 'short', token: 'x' },
    { name: 'long', token: 'a'.repeat(5_000) },
    { name: 'odd', token: '%27%20OR%201%3D1%20--%3Cscript%3E' },
  ])('$name: says that nobody was unsubscribed, and changes nothing', async ({ token }) => {
    await sendToAda()
    for (const method of ['GET', 'POST']) {
      const answer = await ask(`${HOST}/unsubscribe/${token}`, { method })
      expect(answer.status).toBe(404)
      expect(answer.body).toContain('You are not unsubscribed yet')
    }
    expect(await left()).toEqual([])
  })
})

describe('following the link', () => {
  it('changes nothing, however often scanners do, and shows one button', async () => {
    const { url } = oneClickOf(await sendToAda())
    for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(url, { method })).status).toBe(200)
    const page = await ask(url)
    expect(page.body.match(/<button/g)).toHaveLength(1)
    expect(page.body).toMatch(/^<!doctype html><html lang="en">/)
    expect(page.body).toContain(`<form method="post" action="${new URL(url).pathname}/leave">`)
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
    expect(await left()).toEqual([])
  })

  it('looks the same for the link of a preview and one that is of no mail', async () => {
    const [preview, unknown] = await Promise.all(
      [PREVIEW_TOKEN, 'f'.repeat(32)].map((token) => ask(`${HOST}/unsubscribe/${token}`)),
    )
    expect([preview?.status, preview?.body]).toEqual([200, unknown?.body])
    // It asks the address that answers alike for every token.
    expect(preview?.body).toContain('<form method="post">')
  })

  it('gives no access to other pages', async () => {
    for (const path of ['/', '/unsubscribe', '/unsubscribe/x/y', '/unsubscribe/../outbox']) {
      expect((await ask(`${HOST}${path}`)).status).toBe(403)
    }
    const post = { method: 'POST', body: 'x=1', headers: { ...FORM, Origin: 'https://mail.example' } }
    expect((await ask(`${HOST}/previews/weekly/send`, post)).status).toBe(403)
  })
})

describe("the reader's own page", () => {
  const NAMED = { weekly: { title: 'Letters & More', archive: 'public' } }

  async function open(path: string, method = 'GET') {
    const env = deployed()
    const { weekly } = env.DIGESTS as { weekly: object }
    const response = await app.fetch(
      new Request(new URL(path, HOST), { method, redirect: 'manual', headers: AWAY }),
      { ...env, DIGESTS: { weekly: { ...weekly, ...NAMED.weekly } } },
      createExecutionContext(),
    )
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  const words = (body: string) =>
    body
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<\/?(?:h1|p|form|button)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')

  it('names the digest and the address in part, and asks', async () => {
    const { body } = await open(oneClickOf(await sendToAda()).url)
    expect(body).toContain('<title>Unsubscribe · Letters &amp; More</title>')
    expect(body.match(/<h1>.*?<\/h1>/g)).toEqual(['<h1>Unsubscribe from Letters &amp; More?</h1>'])
    expect(words(body)).toContain('It goes to A…@reader.example, Mondays at 07:00. Nothing has changed yet')
    expect(body).not.toContain('Ada@')
  })

  it('leaves, says so on every later visit, and takes it back', async () => {
    const { url } = oneClickOf(await sendToAda())
    const { pathname } = new URL(url)
    const leaving = await open(`${pathname}/leave`, 'POST')
    expect([leaving.status, leaving.headers.get('Location')]).toEqual([303, `${pathname}?done=left`])
    expect(await left()).toEqual(['ada@reader.example'])
    const after = await open(`${pathname}?done=left`)
    expect(words(after.body)).toContain(
      'You are unsubscribed A…@reader.example gets no more mail from Letters &amp; More.',
    )
    expect(words(after.body)).toContain('Undo')
    const second = await open(pathname)
    expect(words(second.body)).toMatch(/gets no more mail from Letters &amp; More, since \w+day, \d+ \w+ \d{4}\./)
    expect(words(second.body)).toContain('Subscribe again')
    expect(second.body).toContain('<a href="/archive/weekly">all editions on the web</a>')

    const returning = await open(`${pathname}/return`, 'POST')
    expect([returning.status, returning.headers.get('Location')]).toEqual([303, `${pathname}?done=returned`])
    expect(await left()).toEqual([])
    expect(words((await open(`${pathname}?done=returned`)).body)).toContain('You are subscribed again')
    sent = []
    await tick(NEXT_NEWS - 24 * 3_600_000)
    await tick(NEXT_NEWS)
    expect(sent.map(({ to }) => to)).toContain('Ada@reader.example')
  })

  it('says how things are, not what its address claims', async () => {
    const { url } = oneClickOf(await sendToAda())
    expect(words((await open(`${url}?done=left`)).body)).toContain('Unsubscribe from Letters &amp; More?')
    await ask(url, { method: 'POST' })
    expect(words((await open(`${url}?done=returned`)).body)).toContain('You are unsubscribed')
  })

  it.each(['leave', 'return'])('changes nothing where %s is followed as a link', async (action) => {
    const { url } = oneClickOf(await sendToAda())
    if (action === 'return') await ask(url, { method: 'POST' })
    const before = await left()
    expect((await open(`${url}/${action}`)).status).toBe(403)
    expect(await left()).toEqual(before)
  })

  it.each(['f'.repeat(32), PREVIEW_TOKEN, 'short'])('lets nobody in or out by %s', async (token) => {
    const { url } = oneClickOf(await sendToAda())
    await ask(url, { method: 'POST' })
    for (const action of ['leave', 'return']) {
      expect((await open(`/unsubscribe/${token}/${action}`, 'POST')).status).toBe(token === 'short' ? 404 : 303)
    }
    expect(await left()).toEqual(['ada@reader.example'])
  })
})

describe('the log', () => {
  it('has no line about it, and none with a token or an address when the database is gone', async () => {
    const { url } = oneClickOf(await sendToAda())
    const lines: unknown[] = []
    const spies = (['log', 'error', 'warn'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...line) => void lines.push(...line)),
    )
    await ask(url, { method: 'POST' })
    expect(lines).toEqual([])

    await bindings.DB.prepare('DROP TABLE unsubscribe').run()
    expect((await ask(url, { method: 'POST' })).status).toBe(500)
    for (const spy of spies) spy.mockRestore()
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/[0-9a-f]{32}|@/)
    expect(await d1Ledger(bindings.DB).listEditions('weekly', 1)).toHaveLength(1)
  })
})
