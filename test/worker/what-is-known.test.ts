import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { browserHeaders, localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const LOCAL = 'http://localhost:8787'
const HOST = 'https://digest.example'
const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }

let db: D1Database
let logged: string[]
beforeEach(async () => {
  db = await freshDatabase()
  logged = []
  for (const level of ['log', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...line) => void logged.push(line.join(' ')))
})
afterEach(() => vi.restoreAllMocks())

/** Four recipients, and a provider that takes their mails; `onMail` is called with the number of each. */
function deployed(onMail: (number: number) => Promise<void> = async () => {}): Env {
  const recipients = ['a', 'b', 'c', 'd'].map((name) => `${name}@reader.example`)
  let mails = 0
  const send = async () => {
    await onMail(++mails)
    return { messageId: `${mails}` }
  }
  return {
    ...bindings,
    DIGESTS: { weekly: { ...weekly, url: HOST, mailer: 'cloudflare', archive: 'public', recipients } },
    EMAIL: { send } as unknown as SendEmail,
  }
}

async function ask(request: Request, vars: Env = deployed()) {
  const response = await app.fetch(request, vars, createExecutionContext())
  const text = (await response.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  return { status: response.status, location: response.headers.get('Location'), text }
}

const post = (path: string, form: Record<string, string>) =>
  localRequest(`${LOCAL}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) })
const stranger = (path: string, init: RequestInit = {}) =>
  new Request(`${HOST}${path}`, { ...init, headers: { 'CF-Connecting-IP': '203.0.113.9' } })

const lose = (table: string) => db.prepare(`ALTER TABLE ${table} RENAME TO lost_${table}`).run()
const find = (table: string) => db.prepare(`ALTER TABLE lost_${table} RENAME TO ${table}`).run()

describe('the owner', () => {
  it('does not say that nothing was sent when the database failed after three mails', async () => {
    const vars = deployed(async (number) => {
      if (number === 3) await lose('delivery')
    })
    const { location } = await ask(post('/previews/weekly/send', { token: '12345678' }), vars)
    await find('delivery')
    const { text } = await ask(localRequest(`${LOCAL}${location}`), vars)
    expect(text).not.toMatch(/nothing was sent/i)
    expect(text).toContain('Some mails may have been sent')
    expect(text).toContain('See the past editions')
    // The notice says that the log has the reason.
    expect(logged.join()).toContain('"outcome":"failed"')
    const overview = await ask(localRequest(`${LOCAL}/`), vars)
    expect(overview.text).toContain('2 sent')
  })

  it('says that nothing was sent only when that is certain', async () => {
    const vars = { ...deployed(), DIGESTS: { weekly: { ...weekly, url: HOST, recipients: [] } } }
    const { location } = await ask(post('/previews/weekly/send', { token: '12345678' }), vars)
    expect((await ask(localRequest(`${LOCAL}${location}`), vars)).text).toContain('Not sent: there are no recipients')
  })

  it('the error page does not claim that nothing was lost or sent', async () => {
    await lose('review')
    const action = await ask(post('/previews/weekly/send', { token: '12345678' }))
    expect(action.status).toBe(500)
    expect(action.text).not.toMatch(/nothing was/i)
    expect(action.text).toContain('The action may or may not have been done, and mails may have been sent')
    const page = await ask(localRequest(`${LOCAL}/previews/weekly`))
    expect([page.status, /nothing was|sent/i.test(page.text)]).toEqual([500, false])
  })
})

/** Words that say something to the owner and nothing to a reader. */
const FOR_THE_OWNER = /\blog\b|overview|outbox|wrangler|mistake|Marrow|nothing was/i

describe('a reader', () => {
  const token = 'f'.repeat(32)

  test.each([
    { who: 'anywhere', request: () => stranger(`/unsubscribe/${token}`, { method: 'POST' }) },
    { who: 'on the machine of the owner', request: () => post(`/unsubscribe/${token}`, {}) },
  ])('$who is told that leaving did not work, and what to do', async ({ request }) => {
    await lose('unsubscribe')
    const { status, text } = await ask(request())
    expect(status).toBe(500)
    expect(text).not.toMatch(FOR_THE_OWNER)
    expect(text).toContain('That did not work')
    expect(text).toMatch(/try again .* or reply to one of its mails/)
    expect(text).not.toContain('You are unsubscribed')
    // The bug has its line in the log, without the token.
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatch(/"event":"bug"/)
    expect(logged[0]).not.toContain(token)
  })

  it('of the archive is told to try again, and nothing of the owner', async () => {
    await lose('edition')
    const { status, text } = await ask(stranger('/archive/weekly'))
    expect(status).toBe(500)
    // The page has the name and the postal address of the digest.
    expect(text).toContain('Marrow Weekly')
    expect(text.replaceAll(/Marrow Weekly|Marrow, 1 Example Street/g, '')).not.toMatch(FOR_THE_OWNER)
    expect(text).toContain('try again in a few minutes')
    // The owner is told more.
    const request = new Request(`${LOCAL}/archive/weekly`, {
      headers: { 'CF-Connecting-IP': '127.0.0.1', ...browserHeaders(LOCAL) },
    })
    expect((await ask(request)).text).toContain('The log has one line about it')
  })
})
