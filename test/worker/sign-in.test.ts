import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { sign } from 'hono/jwt'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { TRY_LIMITS } from '../../src/model/try-limits.ts'
import { KEY_LIMITS } from '../../src/routes/sign-in/access.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const TOKEN = 'a-token-of-thirty-two-characters!'
const HOST = 'https://digest.example'
const AWAY = { 'CF-Connecting-IP': '203.0.113.9' }
const bindings = env as unknown as Env

let db: D1Database
beforeEach(async () => {
  db = await freshDatabase()
})

function ask(url: string, init: RequestInit = {}, secrets: Partial<Env> = { ADMIN_TOKEN: TOKEN }) {
  const headers = { ...AWAY, ...(init.headers as Record<string, string>) }
  return app.fetch(
    new Request(url, { redirect: 'manual', ...init, headers }),
    { ...bindings, ...secrets },
    createExecutionContext(),
  )
}

const post = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/sign-in') =>
  ask(`${HOST}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: HOST, ...headers } })

/** The cookies of an answer, as a browser sends them back. */
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const from = (address: string) => ({ 'CF-Connecting-IP': address })
const rowsWritten = async () => Number(await db.prepare('SELECT total(tries) AS n FROM sign_in_try').first('n'))

describe('the form', () => {
  it('turns the token into a cookie that no script reads, no other site sends and no other host of the domain sets', async () => {
    const response = await post({ token: TOKEN, back: '/outbox' })
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/outbox')
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-/)
      for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(attribute)
      expect(cookie).not.toContain('Domain')
      expect(decodeURIComponent(cookie)).not.toContain(TOKEN)
    }
    expect((await ask(`${HOST}/`, { headers: { Cookie: cookiesOf(response) } })).status).toBe(200)
  })

  it('refuses a wrong token, a forged cookie and a cookie of an earlier token', async () => {
    expect((await post({ token: 'nope', back: '/' })).status).toBe(403)
    const cookie = cookiesOf(await post({ token: TOKEN, back: '/' }))
    const forged = cookie.replace(/=(\d+)/, (_, until: string) => `=${Number(until) + 1}`)
    expect((await ask(`${HOST}/`, { headers: { Cookie: forged } })).status).toBe(403)
    const rotated = { ADMIN_TOKEN: `${TOKEN}-rotated` }
    expect((await ask(`${HOST}/`, { headers: { Cookie: cookie } }, rotated)).status).toBe(403)
  })

  it('says when the session ends on the clock of the digests', async () => {
    const cookie = cookiesOf(await post({ token: TOKEN, back: '/' }))
    const page = await (await ask(`${HOST}/sign-in`, { headers: { Cookie: cookie } })).text()
    const [, end = ''] = /<time dateTime="([^"]+)"/i.exec(page) ?? []
    const clock = new Date(end).toLocaleTimeString('en-GB', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      minute: '2-digit',
    })
    expect(page.replace(/<[^>]+>|\s+/g, ' ')).toMatch(
      new RegExp(`ends by itself on .*, ${clock} +\\( ?Europe/Paris\\)`),
    )
  })

  it('does not take the cookie under a name that other hosts of the domain can set', async () => {
    const cookie = cookiesOf(await post({ token: TOKEN, back: '/' })).replaceAll('__Host-', '')
    expect((await ask(`${HOST}/`, { headers: { Cookie: cookie } })).status).toBe(403)
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('does not lead away to %s', async (back) => {
    expect((await post({ token: TOKEN, back })).headers.get('Location')).toBe('/')
  })

  test.each([
    { name: 'that says how long it is', length: true },
    { name: 'that does not', length: false },
  ])('is not read to its end when it is 80 MB long and comes in a body $name', async ({ length }) => {
    const size = 80_000_000
    let read = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = new Uint8Array(65_536).fill(97)
        read += piece.length
        if (read > size) controller.close()
        else controller.enqueue(piece)
      },
    })
    const headers = { Origin: HOST, 'Content-Type': 'application/x-www-form-urlencoded' }
    const said = length ? { 'Content-Length': String(size) } : {}
    const response = await ask(`${HOST}/sign-in`, { method: 'POST', body, headers: { ...headers, ...said } })
    expect(response.status).toBe(413)
    expect(read).toBeLessThan(1_000_000)
    await response.text()
  })

  it('refuses a configured token that can be guessed, and says so', async () => {
    const weak = { ADMIN_TOKEN: 'a'.repeat(16) }
    const body = new URLSearchParams({ token: 'a'.repeat(16), back: '/' })
    expect((await ask(`${HOST}/sign-in`, { method: 'POST', body, headers: { Origin: HOST } }, weak)).status).toBe(403)
    expect(await (await ask(`${HOST}/`, {}, weak)).text()).toContain('too easy to guess')
  })
})

describe('wrong tokens', () => {
  const wrong = (address = '203.0.113.9', more: Record<string, string> = {}) =>
    post({ token: 'nope', back: '/' }, { ...from(address), ...more })

  it('shut the client out for a while, the right token too', async () => {
    for (let n = 0; n < TRY_LIMITS.each; n++) expect((await wrong()).status).toBe(403)
    const refused = await post({ token: TOKEN, back: '/' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBe(TRY_LIMITS.minutes * 60)
    expect(refused.headers.getSetCookie()).toEqual([])
    expect((await post({ token: TOKEN, back: '/' }, from('198.51.100.7'))).status).toBe(303)
  })

  it('are counted for a bearer as for the form', async () => {
    const bearer = (token: string) => ask(`${HOST}/`, { headers: { Authorization: `Bearer ${token}` } })
    for (let n = 0; n < TRY_LIMITS.each; n++) expect((await bearer(`nope ${n}`)).status).toBe(403)
    expect((await bearer(TOKEN)).status).toBe(429)
    expect((await post({ token: TOKEN, back: '/' })).status).toBe(429)
  })

  it('count as one attempt per request, and a right bearer token counts as none', async () => {
    await ask(`${HOST}/archive/weekly`, { headers: { Authorization: 'Bearer nope' } })
    for (let n = 0; n < 9; n++) await ask(`${HOST}/`, { headers: { Authorization: `Bearer ${TOKEN}` } })
    expect(await rowsWritten()).toBe(2)
  })

  it('of one IPv6 network are those of one client', async () => {
    for (let n = 0; n < TRY_LIMITS.each; n++) await wrong(`2001:db8:1:2::${n}`)
    expect((await wrong('2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await wrong('2001:db8:1:3::1')).status).toBe(403)
  })

  it('of a crowd leave the owner the browser that was signed in before', async () => {
    const cookie = cookiesOf(await post({ token: TOKEN, back: '/' }))
    const browser = cookie.split('; ').find((one) => one.includes('browser')) ?? ''
    for (let n = 0; n <= TRY_LIMITS.all; n++) await wrong(`198.51.100.${n}`)
    expect((await post({ token: TOKEN, back: '/' }, from('192.0.2.1'))).status).toBe(429)
    expect((await post({ token: TOKEN, back: '/' }, { Cookie: browser })).status).toBe(303)
  })

  it('leave no address in the database', async () => {
    await wrong('203.0.113.9')
    const { results } = await db.prepare('SELECT who FROM sign_in_try').all()
    expect(results).toHaveLength(2)
    expect(JSON.stringify(results)).not.toContain('203.0.113')
  })
})

describe('signing out', () => {
  it('ends the session, also for whoever has copied the cookie', async () => {
    const signedIn = { Cookie: cookiesOf(await post({ token: TOKEN, back: '/' })) }
    const page = await (await ask(`${HOST}/sign-in`, { headers: signedIn })).text()
    expect(page).toContain('action="/sign-in/end"')
    const response = await post({}, signedIn, '/sign-in/end')
    expect(response.status).toBe(303)
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-marrow_session=[^;]*; Max-Age=0/)
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache"')
    expect((await ask(`${HOST}/`, { headers: signedIn })).status).toBe(403)
  })

  it('is not done by a page of another site', async () => {
    const signedIn = { Cookie: cookiesOf(await post({ token: TOKEN, back: '/' })) }
    expect((await post({}, { ...signedIn, Origin: 'https://evil.example' }, '/sign-in/end')).status).toBe(403)
    expect((await ask(`${HOST}/`, { headers: signedIn })).status).toBe(200)
  })

  it('is not offered on this machine, where nobody signs in', async () => {
    const page = await app.fetch(localRequest('http://localhost:8787/sign-in'), bindings, createExecutionContext())
    expect(await page.text()).not.toContain('<form')
  })
})

describe('http, away from this machine', () => {
  test.each(['/', '/sign-in', '/archive/weekly?before=x', `/unsubscribe/${'f'.repeat(32)}`])(
    'leads to https: %s',
    async (path) => {
      const response = await ask(`http://digest.example${path}`)
      expect([response.status, response.headers.get('Location')]).toEqual([308, `${HOST}${path}`])
    },
  )

  it('takes no token, neither in a form nor as a bearer', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ token: TOKEN, back: '/' }) }
    const response = await ask('http://digest.example/sign-in', {
      ...form,
      headers: { Origin: 'http://digest.example' },
    })
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
    const headers = { Authorization: `Bearer ${TOKEN}` }
    expect((await ask('http://digest.example/', { method: 'POST', headers })).status).toBe(403)
  })

  it('still unsubscribes: a mail provider follows no redirect (RFC 8058)', async () => {
    const response = await ask(`http://digest.example/unsubscribe/${'f'.repeat(32)}`, { method: 'POST' })
    expect(response.status).toBe(200)
  })
})

describe('Cloudflare Access', () => {
  /** An issuer of its own for each test: its keys are kept as long as the isolate lives. */
  async function accessOf(team: string) {
    const access = { ACCESS_TEAM_DOMAIN: `https://${team}.cloudflareaccess.com`, ACCESS_AUD: 'the-audience' }
    const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
    const pair = (await crypto.subtle.generateKey({ ...rsa, hash: 'SHA-256' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair
    const exported = async (key: CryptoKey, kid: string) => ({
      ...((await crypto.subtle.exportKey('jwk', key)) as JsonWebKey),
      kid,
      alg: 'RS256',
      use: 'sig',
    })
    const published = [await exported(pair.publicKey, 'k1')]
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ keys: published }))
    const now = Math.floor(Date.now() / 1000)
    const good = { iss: access.ACCESS_TEAM_DOMAIN, aud: [access.ACCESS_AUD], exp: now + 600, iat: now - 10 }
    const assertion = async (change: object = {}, kid = 'k1') =>
      sign({ ...good, ...change }, (await exported(pair.privateKey, kid)) as never, 'RS256')
    const open = async (token: string) =>
      (await ask(`${HOST}/`, { headers: { 'Cf-Access-Jwt-Assertion': token } }, access)).status
    return { access, fetched, assertion, open, published, exported, pair }
  }

  test.each([
    { name: 'a good assertion opens', change: {}, status: 200 },
    { name: 'of another application', change: { aud: ['other'] }, status: 403 },
    { name: 'of another team', change: { iss: 'https://evil.cloudflareaccess.com' }, status: 403 },
    { name: 'expired', change: { exp: 1_000_000_000 }, status: 403 },
    { name: 'without an end', change: { exp: undefined }, status: 403 },
    { name: 'with an end that is no number', change: { exp: 'never' }, status: 403 },
  ])('$name: $status', async ({ name, change, status }) => {
    const { assertion, open, fetched } = await accessOf(name.replaceAll(' ', '-'))
    expect(await open(await assertion(change))).toBe(status)
    fetched.mockRestore()
  })

  it('is asked for its keys once, however many assertions come', async () => {
    const { assertion, open, fetched, access } = await accessOf('once')
    for (let n = 0; n < 5; n++) expect(await open(await assertion())).toBe(200)
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(fetched).toHaveBeenCalledWith(`${access.ACCESS_TEAM_DOMAIN}/cdn-cgi/access/certs`, expect.anything())
    fetched.mockRestore()
  })

  it('is not asked because of junk of strangers, and not more often than allowed because of keys they make up', async () => {
    const { assertion, open, fetched } = await accessOf('junk')
    const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
    for (const junk of [
      'x.y.z',
      'a.b',
      `${part({ alg: 'RS256', kid: 'k' })}.${part({ aud: 'x' })}.x`,
      'x'.repeat(9_000),
    ])
      expect(await open(junk)).toBe(403)
    expect(fetched).toHaveBeenCalledTimes(0)
    for (let n = 0; n < 30; n++) expect(await open(await assertion({}, `made up ${n}`))).toBe(403)
    expect(fetched).toHaveBeenCalledTimes(KEY_LIMITS.fetches)
    // They do not shut out who has a good one.
    expect(await open(await assertion())).toBe(200)
    fetched.mockRestore()
  })

  it.each([
    { trouble: 'does not answer', answer: () => Promise.reject(new TypeError('network')) },
    { trouble: 'answers something else', answer: async () => new Response('<h1>Sorry</h1>') },
    { trouble: 'answers an error', answer: async () => new Response('', { status: 503 }) },
  ])('still lets the owner in by the keys it gave before when it $trouble', async ({ trouble, answer }) => {
    const { assertion, open, fetched } = await accessOf(trouble.replaceAll(' ', '-'))
    expect(await open(await assertion())).toBe(200)
    fetched.mockImplementation(answer)
    vi.useFakeTimers({ now: Date.now() + KEY_LIMITS.keepMs + 1, toFake: ['Date'] })
    const exp = Math.floor(Date.now() / 1000) + 600
    expect(await open(await assertion({ exp }))).toBe(200)
    expect(fetched).toHaveBeenCalledTimes(2)
    vi.useRealTimers()
    fetched.mockRestore()
  })

  it('may change its keys: one that is not known yet is looked for', async () => {
    const { assertion, open, fetched, published, exported, pair } = await accessOf('rotating')
    expect(await open(await assertion())).toBe(200)
    published.push(await exported(pair.publicKey, 'k2'))
    expect(await open(await assertion({}, 'k2'))).toBe(200)
    fetched.mockRestore()
  })
})
