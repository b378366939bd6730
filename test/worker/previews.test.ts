import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

beforeEach(freshDatabase)

const get = (path: string, change: Partial<Env> = {}) =>
  app.fetch(localRequest(`http://localhost:8787${path}`), { ...env, ...change }, createExecutionContext())
const text = async (path: string) => (await get(path)).text()

describe('the raw forms of a preview', () => {
  it('are HTML, text, JSON and a message, each of its type', async () => {
    const types = await Promise.all(
      ['html', 'txt', 'json', 'eml'].map(async (form) =>
        (await get(`/previews/weekly.${form}`)).headers.get('Content-Type'),
      ),
    )
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/plain; charset=utf-8',
      'application/json',
      'message/rfc822',
    ])
  })

  it('are equal: the message contains the HTML and the text byte for byte', async () => {
    const email = await PostalMime.parse(await text('/previews/weekly.eml'))
    expect(email.html?.replaceAll('\r\n', '\n').trim()).toBe((await text('/previews/weekly.html')).trim())
    expect(email.text?.replaceAll('\r\n', '\n').trim()).toBe((await text('/previews/weekly.txt')).trim())
    expect(email.from).toMatchObject({ name: 'Marrow', address: 'digest@marrow.example' })
    expect(email.to).toMatchObject([{ name: 'Ada Reader', address: 'ada@reader.example' }])
    const header = (name: string) => email.headers.find(({ key }) => key === name)?.value
    expect(header('list-id')).toBe('Marrow Weekly <weekly.localhost>')
    expect(header('list-unsubscribe')).toBe('<mailto:hello@marrow.example?subject=unsubscribe%20weekly>')
    expect(header('auto-submitted')).toBe('auto-generated')
  })

  it('are the same bytes every time', async () => {
    const forms = ['html', 'txt', 'json'].map((form) => `/previews/weekly.${form}`)
    expect(await Promise.all(forms.map(text))).toEqual(await Promise.all(forms.map(text)))
  })

  it('turn dark only what supports dark', async () => {
    const [light, dark] = [await text('/previews/weekly.html'), await text('/previews/weekly.html?scheme=dark')]
    const condition = /\(prefers-color-scheme: ?dark\)/
    expect(light).toMatch(condition)
    expect(dark).not.toMatch(condition)
    expect(dark).toBe(light.replace(condition, '(min-width:0)'))
  })

  it('say what the checks found, of the edition they looked at', async () => {
    for (const path of ['/previews/weekly', '/previews/weekly/import-ai-184']) {
      const verdict = await (await get(`${path}.checks.json`)).json<Record<string, unknown>>()
      expect(Object.keys(verdict)).toEqual(['ok', 'errors', 'warnings', 'findings', 'passed', 'hash'])
      expect(verdict.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await text(path)).toContain(verdict.hash)
    }
  })

  it('are for the recipient whose place is asked for, never for an address', async () => {
    const { weekly } = (env as unknown as { DIGESTS: { weekly: object } }).DIGESTS
    const recipients = ['Ada Reader <ada@reader.example>', 'Bob Reader <bob@reader.example>']
    const eml = async (query: string) => {
      const response = await get(`/previews/weekly.eml${query}`, { DIGESTS: { weekly: { ...weekly, recipients } } })
      return (await PostalMime.parse(await response.text())).to?.map(({ address }) => address)
    }
    const page = await get('/previews/weekly?view=headers&to=2', { DIGESTS: { weekly: { ...weekly, recipients } } })
    const html = await page.text()
    expect(html).toMatch(/<option value="2" selected[^>]*>Bob Reader</)
    expect(html).toContain('Bob Reader &lt;bob@reader.example&gt;')
    expect(html).toContain('href="/previews/weekly?view=source&amp;to=2#views"')
    expect(await eml('?to=1')).toEqual(['ada@reader.example'])
    expect(await eml('?to=2')).toEqual(['bob@reader.example'])
    for (const query of ['', '?to=3', '?to=0', '?to=bob@reader.example', '?to=-1', '?to=1e9'])
      expect(await eml(query)).toEqual(['ada@reader.example'])
  })

  it('show one issue alone, with the JSON of the command line', async () => {
    const brief = await (await get('/previews/weekly/import-ai-184.json')).json<Record<string, unknown>>()
    expect(Object.keys(brief)).toEqual([
      'id',
      'key',
      'path',
      'documentHash',
      'draft',
      'title',
      'author',
      'site',
      'url',
      'date',
      'language',
      'minutes',
      'lede',
      'stories',
      'alsoInThisIssue',
    ])
    expect(brief).toMatchObject({ id: 'import-ai-184', date: '2020-02-10T15:36:34', site: 'jack-clark.net' })
    expect(await text('/previews/weekly/import-ai-184.txt')).not.toContain('Gmail')
  })

  it('have no dead link', async () => {
    const links = [...(await text('/previews/weekly.html')).matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    expect(links.length).toBeGreaterThan(3)
    for (const [, href = '', words = ''] of links) {
      expect(words.trim()).not.toBe('')
      if (!href.startsWith('http://localhost:8787/')) {
        expect(href).toMatch(/^https?:\/\/[\w.-]+\.[a-z]+\//)
        continue
      }
      // What leads to this Marrow is there, and so is the place on the page.
      const { pathname, hash } = new URL(href)
      const page = await text(pathname)
      expect(page, href).toContain(hash === '' ? '</h1>' : `id="${hash.slice(1)}"`)
    }
  })
})

describe('a page that is not there helps', () => {
  test.each([
    '/previews/weakly',
    '/previews/weakly.html',
    '/previews/weekly/none',
    '/previews/weekly/none.json',
    '/outbox/99',
    '/outbox/x',
    '/nowhere',
    '/previews/weekly.pdf',
    '/previews/__proto__',
    '/previews/weekly/constructor',
  ])('%s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    const page = await response.text()
    expect(page).toContain('href="/previews/weekly"')
    expect(page).toContain('href="/previews/weekly/import-ai-184"')
  })

  it('shows what was asked for as text', async () => {
    const page = await text(`/previews/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })
})

describe('the overview', () => {
  it('names digests, issues and the next slot', async () => {
    const page = await text('/')
    for (const part of ['Marrow Weekly', 'Import AI 184', 'Notes on mail 1', '07:00 (Europe/Paris)'])
      expect(page).toContain(part)
  })

  it('says that a digest would mail links to localhost; kept in the outbox it may', async () => {
    const { weekly } = (env as unknown as Env).DIGESTS as { weekly: object }
    const overview = async (change: object) =>
      (await get('/', { DIGESTS: { weekly: { ...weekly, ...change } } })).text()
    const mailed = await overview({ mailer: 'cloudflare' })
    expect(mailed).toContain('<strong>1 thing needs fixing.</strong>')
    expect(mailed).toMatch(/<code>wrangler\.toml: DIGESTS\.weekly\.url<\/code> It is still http:\/\/localhost:8787/)
    expect(mailed).toMatch(/view=checks">1 error/)
    for (const change of [{ mailer: 'outbox' }, { mailer: 'cloudflare', url: 'https://digest.example.org' }])
      expect(await overview(change)).not.toContain('fixing')
  })

  it('says what is wrong in the settings, by key, and continues with the rest', async () => {
    const { weekly } = (env as unknown as { DIGESTS: { weekly: object } }).DIGESTS
    const page = await (await get('/', { DIGESTS: { weekly, other: { ...weekly, schedule: 'mondays' } } })).text()
    expect(page).toContain('wrangler.toml: DIGESTS.other.schedule')
    expect(page).toContain('Marrow Weekly')
  })
})
