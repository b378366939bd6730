import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.ts'
import { offlinePages, PAGES } from '../browser/offline-pages.ts'
import { localRequest } from '../local-requests.ts'

// The database of these tests has every table already, and only wrangler reads the .sql files.
vi.mock('../../src/store/migrate.ts', () => ({ migrate: async () => [], pendingMigrations: async () => [] }))

/** Routes that answer something else than a page, with an address of each. */
const NO_PAGES: Readonly<Record<string, string>> = {
  '/marrow.css': '/marrow.css',
  '/marrow.js': '/marrow.js',
  '/themes/:file': '/themes/none.css',
  '/robots.txt': '/robots.txt',
  '/health': '/health',
  '/archive/:digest/feed.atom': '/archive/weekly/feed.atom',
  '/archive/:digest/feed.json': '/archive/weekly/feed.json',
  '/sources/list.opml': '/sources/list.opml',
  '/sources/doctor.txt': '/sources/doctor.txt',
  '/sources/documents/:id/raw': 'document/raw',
  // It sends, so it is the last.
  '/simulate/:digest': '/simulate/weekly',
}

/** As Hono reads them: a name stands for one part of the path. */
const matches = (route: string, path: string): boolean =>
  new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`).test(path)

const routes = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]

describe('the list of pages, which pictures, axe and titles are tested on', () => {
  let pages: Awaited<ReturnType<typeof offlinePages>>
  let shown: readonly string[]
  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    pages = await offlinePages()
    const own = PAGES.filter(({ form, stranger }) => form === undefined && stranger !== true)
    shown = await Promise.all(own.map(async (page) => new URL(await pages.addressOf(page)).pathname))
  })
  afterAll(() => pages?.close())

  it('knows the routes of the app', () => expect(routes.length).toBeGreaterThan(20))

  it.each(routes.filter((route) => NO_PAGES[route] === undefined))('has a page of %s', (route) => {
    // What a more specific route answers is no page of this one.
    const others = routes.filter((other) => other !== route && !other.includes(':'))
    expect(shown.filter((path) => matches(route, path) && !others.includes(path))).not.toEqual([])
  })

  it.each(Object.entries(NO_PAGES))('leaves out %s, which answers no page', async (route, path) => {
    expect(routes).toContain(route)
    const address = path.startsWith('document')
      ? `${await pages.addressOf({ name: 'document', path: 'document' })}/raw`
      : await pages.addressOf({ name: route, path })
    const answer = await pages.ask(localRequest(address))
    // A redirect has no type.
    expect(answer.headers.get('Content-Type') ?? '').not.toMatch(/html/)
  })
})
