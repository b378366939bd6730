import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { d1Archive } from '../../src/store/archive.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import worker from '../../src/worker.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const HOME = 'http://localhost:8787'
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const PAGE = `/digests/weekly/resend?slot=${encodeURIComponent(SLOT)}`
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const RECIPIENTS = ['a', 'b', 'c', 'd'].map((name) => `${name}@reader.example`)

let accepted: string[]
let broken: boolean
let vars: Env
beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  accepted = []
  broken = true
  const send = async ({ to }: { to: string }) => {
    if (broken) throw Object.assign(new Error('sorry'), { code: 'E_INTERNAL_SERVER_ERROR' })
    accepted.push(to)
    return { messageId: 'm' }
  }
  const digest = { ...weekly, url: 'https://digest.example', mailer: 'cloudflare', recipients: RECIPIENTS }
  vars = { ...bindings, DIGESTS: { weekly: digest }, EMAIL: { send } as unknown as SendEmail }
  await tick(0)
})
afterEach(() => vi.restoreAllMocks())

const tick = (minutes: number) =>
  worker.scheduled(
    createScheduledController({ scheduledTime: new Date(MONDAY + minutes * 60_000), cron: '*/5 * * * *' }),
    vars,
  )
const ask = async (request: Request) => {
  const response = await app.fetch(request, vars, createExecutionContext())
  return { status: response.status, location: response.headers.get('Location'), html: await response.text() }
}
const get = (path: string) => ask(localRequest(`${HOME}${path}`))
const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(
    localRequest(`${HOME}/digests/weekly/resend`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
      headers,
    }),
  )
const counts = async () => (await d1Ledger(bindings.DB).findRecord('weekly', SLOT))?.counts

describe('a provider that answers 500', () => {
  it('leaves two unknown and the rest planned, and the overview says so and what can be done', async () => {
    expect(await counts()).toMatchObject({ unknown: 2, planned: 2, sent: 0 })
    const { html } = await get('/')
    expect(html).toContain('The mailer “cloudflare” did not answer clearly, so sending is paused.')
    expect(html).toContain('Marrow tries one mail after 5 October 2026, 07:05 (Europe/Paris)')
    expect(html).toContain(`href="${PAGE}"`)
    expect(html).toContain('resend it to the 2 whose result is unknown')
    broken = false
    await tick(5)
    expect(accepted).toEqual(RECIPIENTS.slice(2))
    expect((await get('/')).html).not.toContain('did not answer clearly')
  })
})

describe('sending again to those whose result is unknown', () => {
  beforeEach(async () => {
    broken = false
    await tick(5)
    accepted.length = 0
  })

  it('asks first, with a warning, and names them', async () => {
    const { status, html } = await get(PAGE)
    expect(status).toBe(200)
    expect(html).toContain('Resend it to 2 recipients?')
    expect(html).toContain('Some of them may get it twice.')
    expect(RECIPIENTS.map((address) => html.includes(address))).toEqual([true, true, false, false])
    expect(accepted).toEqual([])
    expect(await counts()).toMatchObject({ sent: 2, unknown: 2 })
  })

  it('sends to them once, however often the form is sent in', async () => {
    const { html } = await get(PAGE)
    const resends = /name="resends" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect(await post({ slot: SLOT, resends })).toMatchObject({ status: 303, location: '/?done=sent' })
    expect(accepted).toEqual(RECIPIENTS.slice(0, 2))
    expect(await post({ slot: SLOT, resends })).toMatchObject({ status: 303, location: '/?done=changed' })
    expect(accepted).toHaveLength(2)
    expect(await counts()).toMatchObject({ sent: 4, unknown: 0 })
    expect((await get('/')).html).toContain('4 sent; resent once')
    expect((await get(PAGE)).status).toBe(404)
  })

  it('is not for strangers, scripts and other sites, and a form must be whole', async () => {
    const stranger = new Request(`https://digest.example${PAGE}`, { headers: { 'CF-Connecting-IP': '203.0.113.9' } })
    expect((await ask(stranger)).status).toBe(403)
    const script = new Request(`${HOME}${PAGE}`, { headers: { 'CF-Connecting-IP': '127.0.0.1' } })
    expect((await ask(script)).html).toContain('Sec-Fetch-Mode: navigate')
    const form = { slot: SLOT, resends: '0' }
    const elsewhere = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await post(form, elsewhere)).status).toBe(403)
    for (const half of [
      { slot: SLOT },
      { resends: '0' },
      { slot: SLOT, resends: '-1' },
      { slot: SLOT, resends: '1e9' },
    ])
      expect((await post(half as Record<string, string>)).status).toBe(400)
    expect((await get('/digests/weekly/resend?slot=none')).status).toBe(404)
    expect(accepted).toEqual([])
  })

  it('keeps the Edition in the archive meanwhile: the first mails may have arrived', async () => {
    const archive = d1Archive(bindings.DB)
    const ledger = d1Ledger(bindings.DB)
    await bindings.DB.prepare(`UPDATE delivery SET state = 'unknown' WHERE state = 'sent'`).run()
    expect(await ledger.reopen('weekly', SLOT, 0, new Date(MONDAY))).not.toBeNull()
    expect(await counts()).toMatchObject({ planned: 4, unknown: 0 })
    expect(await archive.findSent('weekly', SLOT)).not.toBeNull()
  })
})
