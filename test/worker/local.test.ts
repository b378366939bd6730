import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { browserHeaders } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const HOME = 'http://localhost:8787'
const HERE = { 'CF-Connecting-IP': '127.0.0.1' }
const MOZILLA = { 'User-Agent': browserHeaders(HOME)['User-Agent'] ?? '' }
const NAVIGATE = { 'Sec-Fetch-Mode': 'navigate' }
const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }

beforeEach(freshDatabase)

/** Two recipients, one without a name: her address is all there is to call her by. */
function ask(
  path: string,
  headers: Record<string, string>,
  { url = HOME, ...init }: RequestInit & { url?: string } = {},
) {
  const recipients = ['Ada Reader <ada@reader.example>', 'bob@reader.example']
  return app.fetch(
    new Request(`${url}${path}`, { redirect: 'manual', ...init, headers: { ...HERE, ...headers } }),
    { ...bindings, DIGESTS: { weekly: { ...weekly, url: 'https://digest.example', recipients } } },
    createExecutionContext(),
  )
}

/** `outbox` shows addresses; the overview shows none. */
async function access(headers: Record<string, string>, init: Parameters<typeof ask>[2] = {}) {
  if ((await ask('/outbox', headers, init)).status === 200) return 'full'
  return (await ask('/', headers, init)).status === 200 ? 'no addresses' : 'none'
}

const DIGEST_HOST = { url: 'http://digest.example' }
const REBOUND = { url: 'http://evil.example:8787' }

test.each([
  {
    name: 'a browser that was given the address',
    headers: { ...MOZILLA, ...NAVIGATE, 'Sec-Fetch-Site': 'none' },
    is: 'full',
  },
  { name: 'a browser led by a page of ours', headers: browserHeaders(HOME), is: 'full' },
  { name: 'a link on another site', headers: { ...MOZILLA, ...NAVIGATE, 'Sec-Fetch-Site': 'cross-site' }, is: 'full' },
  { name: 'curl with the header', headers: { ...NAVIGATE, 'User-Agent': 'curl/8.5' }, is: 'full' },
  {
    name: 'the fetch of Node',
    headers: { 'Sec-Fetch-Mode': 'cors', 'User-Agent': 'node', 'Accept-Language': '*' },
    is: 'full',
  },
  { name: 'curl', headers: { 'User-Agent': 'curl/8.5' }, is: 'no addresses' },
  {
    name: 'an image on another site',
    headers: { ...MOZILLA, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' },
    is: 'none',
  },
  {
    name: 'a page on another port',
    headers: { ...MOZILLA, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'same-site' },
    is: 'none',
  },
  { name: 'an address elsewhere', headers: { ...browserHeaders(HOME), 'CF-Connecting-IP': '203.0.113.9' }, is: 'none' },
  // developers.cloudflare.com/fundamentals/reference/http-headers: in subrequests within one zone CF-Connecting-IP is the
  // X-Real-IP, which the Worker chooses; CF-Worker is added to every subrequest; CF-Ray to every request.
  {
    name: 'a Worker of the same zone',
    headers: { ...browserHeaders(HOME), 'CF-Worker': 'digest.example' },
    is: 'none',
  },
  {
    name: 'anything through Cloudflare',
    headers: { ...browserHeaders(HOME), 'CF-Ray': '230b030023ae2822-SJC' },
    is: 'none',
  },
])('$name has access: $is', async ({ headers, is }) => expect(await access(headers)).toBe(is))

describe('a page under a name that was rebound to this machine', () => {
  test.each([
    { name: 'as it is', headers: MOZILLA, where: REBOUND, is: 'none' },
    { name: 'with MF-Sec-Fetch-Mode', headers: { ...MOZILLA, ...NAVIGATE }, where: REBOUND, is: 'none' },
    // `wrangler dev` has changed the Host: because of `routes` in the settings, or because the page sent MF-Original-URL.
    { name: 'where there are routes', headers: MOZILLA, where: DIGEST_HOST, is: 'no addresses' },
    {
      name: 'with routes and MF-Sec-Fetch-Mode',
      headers: { ...MOZILLA, ...NAVIGATE },
      where: DIGEST_HOST,
      is: 'no addresses',
    },
    { name: 'with MF-Original-URL', headers: MOZILLA, where: {}, is: 'no addresses' },
    { name: 'with both', headers: { ...MOZILLA, ...NAVIGATE }, where: {}, is: 'no addresses' },
  ])('$name: $is', async ({ headers, where, is }) => {
    expect(await access(headers, where)).toBe(is)
    const init = { ...where, method: 'POST', body: new URLSearchParams({ token: '12345678' }) }
    expect((await ask('/previews/weekly/send', headers, init)).status).toBe(403)
  })

  it('does not shut out a browser where the settings have routes', async () =>
    expect(await access(browserHeaders(HOME), DIGEST_HOST)).toBe('full'))
})

describe('a script without the header', () => {
  test.each([
    '/',
    '/previews/weekly',
    '/previews/weekly?view=checks',
    '/previews/weekly.html',
    '/previews/weekly.txt',
    '/previews/weekly.json',
    '/previews/weekly/import-ai-184',
    '/archive',
    '/archive/weekly',
  ])('sees no address of anybody at %s', async (path) => {
    const response = await ask(path, {})
    expect(response.status).toBe(200)
    expect(await response.text()).not.toMatch(/reader\.example|@marrow\.example/)
    // The same page has one for a browser, or it would prove nothing.
    if (path === '/previews/weekly') expect(await (await ask(path, browserHeaders(HOME))).text()).toMatch(/ada@reader/)
  })

  test.each([
    '/outbox',
    '/outbox/1',
    '/outbox/1.eml',
    '/desk/weekly',
    '/previews/weekly.eml',
    '/previews/weekly?view=headers',
    '/previews/weekly?view=structure',
    '/previews/weekly/import-ai-184.eml',
    '/simulate/weekly',
  ])('is told how to ask at %s', async (path) => {
    const response = await ask(path, {})
    expect(response.status).toBe(403)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
    expect(await response.text()).toContain("add the header -H 'Sec-Fetch-Mode: navigate'")
  })

  test.each([
    '/previews/weekly/send',
    '/digests/weekly/simulate',
    '/desk/weekly',
    '/desk/weekly/release',
    '/sign-in',
    '/',
  ])('is told how to post to %s', async (path) => {
    const response = await ask(path, {}, { method: 'POST', body: new URLSearchParams({ token: '12345678' }) })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain("add the header -H 'Sec-Fetch-Mode: navigate'")
  })

  it.each([
    { name: 'a link of another site', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { name: 'a page on another port of this machine', headers: { 'Sec-Fetch-Site': 'same-site' } },
    {
      name: 'a browser that only prepares to open it',
      headers: { 'Sec-Fetch-Site': 'none', 'Sec-Purpose': 'prefetch' },
    },
  ])('$name simulates no send', async ({ headers }) => {
    const response = await ask('/simulate/weekly', { ...browserHeaders(HOME), ...headers })
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('from the terminal')])
  })

  it('a script can send with the header that the refusal names', async () => {
    const init = { method: 'POST', body: new URLSearchParams({ token: '12345678' }) }
    const response = await ask('/previews/weekly/send', NAVIGATE, init)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/previews/weekly?done=sent'])
  })
})
