import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { browserHeaders } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const TOKEN = 'a-token-of-thirty-two-characters!'
const HERE = { 'CF-Connecting-IP': '127.0.0.1', ...browserHeaders('http://localhost:8787') }
const AWAY = { 'CF-Connecting-IP': '203.0.113.9' }

function ask(url: string, init: RequestInit = {}, secrets: Partial<Env> = {}) {
  return app.fetch(new Request(url, init), { ...env, ...secrets }, createExecutionContext())
}

beforeEach(freshDatabase)

const ROUTES = [
  { name: 'overview', method: 'GET', path: '/' },
  { name: 'preview', method: 'GET', path: '/previews/weekly' },
  { name: 'raw HTML', method: 'GET', path: '/previews/weekly.html' },
  { name: 'raw text', method: 'GET', path: '/previews/weekly.txt' },
  { name: 'raw JSON', method: 'GET', path: '/previews/weekly.json' },
  { name: 'raw message', method: 'GET', path: '/previews/weekly.eml' },
  { name: 'issue', method: 'GET', path: '/previews/weekly/import-ai-184' },
  { name: 'issue as JSON', method: 'GET', path: '/previews/weekly/import-ai-184.json' },
  { name: 'outbox', method: 'GET', path: '/outbox' },
  { name: 'send', method: 'POST', path: '/previews/weekly/send', body: 'token=12345678' },
  { name: 'send again', method: 'POST', path: '/digests/weekly/resend', body: 'slot=none&resends=0' },
] as const

const CALLERS = [
  { caller: 'localhost', origin: 'http://localhost:8787', headers: HERE, secrets: {}, opens: true },
  {
    caller: 'IPv6 loopback',
    origin: 'http://[::1]:8787',
    headers: { ...HERE, 'CF-Connecting-IP': '::1' },
    secrets: {},
    opens: true,
  },
  { caller: 'a rebound name', origin: 'http://evil.example', headers: HERE, secrets: {}, opens: false },
  { caller: 'no address at all', origin: 'http://localhost', headers: {}, secrets: {}, opens: false },
  { caller: 'a stranger', origin: 'https://digest.example', headers: AWAY, secrets: {}, opens: false },
  { caller: 'a stranger who says localhost', origin: 'http://localhost', headers: AWAY, secrets: {}, opens: false },
  {
    caller: 'a stranger, token set',
    origin: 'https://digest.example',
    headers: AWAY,
    secrets: { ADMIN_TOKEN: TOKEN },
    opens: false,
  },
  {
    caller: 'the owner',
    origin: 'https://digest.example',
    headers: { ...AWAY, Authorization: `Bearer ${TOKEN}` },
    secrets: { ADMIN_TOKEN: TOKEN },
    opens: true,
  },
  {
    caller: 'a wrong token',
    origin: 'https://digest.example',
    headers: { ...AWAY, Authorization: `Bearer ${TOKEN.slice(1)}` },
    secrets: { ADMIN_TOKEN: TOKEN },
    opens: false,
  },
  {
    caller: 'a token too short to count',
    origin: 'https://digest.example',
    headers: { ...AWAY, Authorization: 'Bearer short' },
    secrets: { ADMIN_TOKEN: 'short' },
    opens: false,
  },
  {
    caller: 'an empty token where none is set',
    origin: 'https://digest.example',
    headers: { ...AWAY, Authorization: 'Bearer ' },
    secrets: { ADMIN_TOKEN: '' },
    opens: false,
  },
  {
    caller: 'a token that is sixteen times the same letter',
    origin: 'https://digest.example',
    headers: { ...AWAY, Authorization: `Bearer ${'a'.repeat(16)}` },
    secrets: { ADMIN_TOKEN: 'a'.repeat(16) },
    opens: false,
  },
  {
    caller: 'an Access header nobody signed',
    origin: 'https://digest.example',
    headers: { ...AWAY, 'Cf-Access-Jwt-Assertion': 'x.y.z' },
    secrets: { ACCESS_TEAM_DOMAIN: 'https://team.cloudflareaccess.com', ACCESS_AUD: 'aud' },
    opens: false,
  },
]

describe.each(CALLERS)('$caller', ({ origin, headers, secrets, opens }) => {
  test.each(ROUTES)(`$name is ${opens ? 'open' : 'closed'}`, async (route) => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin }
    const init = 'body' in route ? { body: route.body, headers: { ...headers, ...form } } : { headers }
    const response = await ask(`${origin}${route.path}`, { method: route.method, redirect: 'manual', ...init }, secrets)
    if (opens) expect(response.status).toBeLessThan(400)
    else {
      expect(response.status).toBe(403)
      const text = await response.text()
      expect(text).not.toContain('Import AI')
      expect(text).not.toContain('Marrow Weekly')
    }
  })
})

test.each([
  '/',
  '/previews/weekly',
  '/desk/weekly',
  '/outbox',
  '/issues/notes-on-mail-1',
  '/archive/weekly',
  '/nowhere',
])('no cache between keeps %s', async (path) => {
  const { headers } = await ask(`http://localhost:8787${path}`, { headers: HERE })
  expect(headers.get('Cache-Control')).toMatch(/^(?:private, no-cache|no-store)$/)
})

test('only pages of this machine reload by themselves', async () => {
  const owner = { ...AWAY, Authorization: `Bearer ${TOKEN}` }
  const away = await ask('https://marrow.example/previews/weekly', { headers: owner }, { ADMIN_TOKEN: TOKEN })
  expect(away.status).toBe(200)
  expect(away.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; connect-src 'self'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'self';/,
  )
  expect(await away.text()).not.toContain('/live')
  expect((await ask('https://marrow.example/live', { headers: owner }, { ADMIN_TOKEN: TOKEN })).status).toBe(404)
  const here = await ask('http://localhost:8787/', { headers: HERE })
  const script = /<script data-start="[\w-]+">([^<]*)<\/script>/.exec(await here.text())?.[1] ?? ''
  expect(script).toContain('/live?start=')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))
  expect(here.headers.get('Content-Security-Policy')).toContain(`'sha256-${hash.toBase64()}'`)
})

test.each(['/marrow.css', '/marrow.js'])('%s is new after each build on this machine', async (path) => {
  const cached = async (address: string, headers: Record<string, string>) =>
    (await ask(`${address}${path}`, { headers })).headers.get('Cache-Control')
  expect(await cached('http://localhost:8787', HERE)).toBe('no-store')
  expect(await cached('https://marrow.example', AWAY)).toBe('max-age=60')
})

test('reloads a page that an earlier start of the Worker made, even if it asks the new one first', async () => {
  const page = await (await ask('http://localhost:8787/', { headers: HERE })).text()
  const start = /data-start="([\w-]+)"/.exec(page)?.[1]
  const firstEvent = async (asked: string) => {
    const answer = await ask(`http://localhost:8787/live?start=${asked}`, { headers: HERE })
    const reader = answer.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    return /^event: (.*)$/m.exec(new TextDecoder().decode(value))?.[1]
  }
  expect(await firstEvent(`${start}`)).toBe('connected')
  expect(await firstEvent('of-an-earlier-one')).toBe('reload')
})

test('pages run scripts of ours by their hashes, and frames of mails neither run nor fetch anything', async () => {
  const page = await ask('http://localhost:8787/previews/weekly', { headers: HERE })
  expect(page.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; connect-src 'self'; script-src 'sha256-[A-Za-z0-9+/=]{44}' 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'self';/,
  )
  expect(page.headers.get('X-Frame-Options')).toBe('DENY')
  const mail = await ask('http://localhost:8787/previews/weekly.html', { headers: HERE })
  expect(mail.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; frame-ancestors 'self'",
  )
  expect(mail.headers.get('X-Content-Type-Options')).toBe('nosniff')
})
