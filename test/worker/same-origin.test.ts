import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { browserHeaders } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const TOKEN = 'a-token-of-thirty-two-characters!'
const HERE = { 'CF-Connecting-IP': '127.0.0.1' }
const LOCAL = 'http://localhost:8787'
const AWAY = { 'CF-Connecting-IP': '203.0.113.9' }
const HOST = 'https://digest.example'
const bindings = env as unknown as Env

let db: D1Database
beforeEach(async () => {
  db = await freshDatabase()
})

const BODIES = [
  { type: 'application/x-www-form-urlencoded', body: 'token=12345678' },
  { type: 'text/plain', body: 'token=12345678' },
  { type: 'application/json', body: '{"token":"12345678"}' },
  { type: 'application/octet-stream', body: 'x' },
]

async function post(
  url: string,
  headers: Record<string, string>,
  { type, body } = BODIES[0] as (typeof BODIES)[0],
  method = 'POST',
) {
  const request = new Request(url, { method, body, redirect: 'manual', headers: { 'Content-Type': type, ...headers } })
  const response = await app.fetch(request, { ...bindings, ADMIN_TOKEN: TOKEN }, createExecutionContext())
  return { status: response.status, location: response.headers.get('Location'), text: await response.text() }
}
const sent = async () => (await d1Ledger(db).listEditions('weekly', 1)).length
const SEND = '/previews/weekly/send'

describe.each(BODIES)('a post of $type', (body) => {
  const browser = { ...HERE, ...browserHeaders(LOCAL, 'POST') }
  test.each([
    { name: 'of another origin', headers: { ...browser, Origin: 'https://evil.example' } },
    {
      name: 'of another site',
      headers: { ...browser, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    },
    {
      name: 'of another site, its origin hidden',
      headers: { ...browser, Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
    },
    {
      name: 'of another port of this machine',
      headers: { ...browser, Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-site' },
    },
    { name: 'with a bearer that is not the token', headers: { ...browser, Authorization: 'Bearer x' } },
    { name: 'with an empty bearer', headers: { ...browser, Authorization: 'Bearer ' } },
  ])('$name is refused on this machine', async ({ headers }) => {
    expect((await post(`${LOCAL}${SEND}`, headers, body)).status).toBe(403)
    expect(await sent()).toBe(0)
  })

  test.each([
    { name: 'of another origin', headers: { Origin: 'https://evil.example' } },
    { name: 'of no origin', headers: {} },
    { name: 'with a bearer that is not the token', headers: { Authorization: `Bearer ${TOKEN}x`, Origin: HOST } },
  ])('$name is refused elsewhere, whatever cookie it has', async ({ headers }) => {
    const cookie = await session()
    expect((await post(`${HOST}${SEND}`, { ...AWAY, Cookie: cookie, ...headers }, body)).status).toBe(403)
    expect(await sent()).toBe(0)
  })
})

describe('what is let in', () => {
  it('a form of ours on this machine', async () => {
    const { status, location } = await post(`${LOCAL}${SEND}`, { ...HERE, ...browserHeaders(LOCAL, 'POST') })
    expect([status, location]).toEqual([303, '/previews/weekly?done=sent'])
  })

  it('a form of ours elsewhere, with its cookie', async () => {
    const headers = { ...AWAY, Cookie: await session(), Origin: HOST }
    expect((await post(`${HOST}${SEND}`, headers)).location).toBe('/previews/weekly?done=sent')
  })

  test.each([
    { name: 'elsewhere', host: HOST, headers: AWAY },
    {
      name: 'elsewhere, with an origin that does not matter then',
      host: HOST,
      headers: { ...AWAY, Origin: 'https://scripts.example' },
    },
    { name: 'on this machine', host: LOCAL, headers: HERE },
  ])('a script with the right bearer $name', async ({ host, headers }) => {
    const response = await post(`${host}${SEND}`, { ...headers, Authorization: `Bearer ${TOKEN}` })
    expect(response.location).toBe('/previews/weekly?done=sent')
  })
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s of another origin is refused', async (method) => {
  const headers = { ...HERE, ...browserHeaders(LOCAL, method), Origin: 'https://evil.example' }
  expect((await post(`${LOCAL}/`, headers, BODIES[0], method)).status).toBe(403)
})

test('one-click unsubscribing stays open to everybody (RFC 8058)', async () => {
  for (const headers of [AWAY, HERE, { ...AWAY, Origin: 'https://mail.example', Authorization: 'Bearer x' }])
    expect((await post(`${HOST}/unsubscribe/${'f'.repeat(32)}`, headers)).status).toBe(200)
})

async function session(): Promise<string> {
  const request = new Request(`${HOST}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token: TOKEN, back: '/' }),
    headers: { ...AWAY, Origin: HOST },
  })
  const response = await app.fetch(request, { ...bindings, ADMIN_TOKEN: TOKEN }, createExecutionContext())
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? 'no cookie'
}
