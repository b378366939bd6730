import { beforeAll, describe, expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { browser, startBuilt, useSession, violations } from './session.ts'

/** Every page there is, once, with what it answers. `archive` and `unsubscribe` stand for addresses that are known only after a send. */
const PAGES: readonly { readonly path: string; readonly status?: number }[] = [
  { path: '/' },
  { path: '/previews/weekly' },
  { path: '/previews/weekly?side=dark' },
  { path: '/previews/weekly?view=text' },
  { path: '/previews/weekly?view=source' },
  { path: '/previews/weekly?view=headers' },
  { path: '/previews/weekly?view=structure' },
  { path: '/previews/weekly?view=reading' },
  { path: '/previews/weekly?view=budget' },
  { path: '/previews/weekly?view=checks' },
  { path: '/previews/weekly?view=json' },
  { path: '/previews/weekly/import-ai-184' },
  { path: '/desk/weekly' },
  { path: '/issues/import-ai-184' },
  { path: '/sources' },
  { path: '/sources/harbour-notes-demo' },
  { path: '/sources/letters-by-mail-demo' },
  { path: '/outbox' },
  { path: '/outbox/1' },
  { path: '/sign-in' },
  { path: '/archive' },
  { path: '/archive/weekly' },
  { path: 'archive' },
  { path: 'archive?view=mail' },
  { path: 'unsubscribe' },
  { path: '/archive/weekly/nothing', status: 404 },
  { path: '/nowhere', status: 404 },
]

describe.skipIf(browser === null)('every page', () => {
  const session = useSession({}, { start: startBuilt })
  const known = new Map<string, string>()

  beforeAll(async () => {
    // One edition is sent. The other seed, of 20 November 2026, is still to come.
    await session.server.runCron('2026-11-16T06:00:00Z')
    // Two feeds and a mailbox, and what came of them.
    await demoSources(session.origin)
    const text = async (path: string) => (await browse(`${session.origin}${path}`)).text()
    known.set('archive', /href="(\/archive\/weekly\/[\w-]+)"/.exec(await text('/archive/weekly'))?.[1] ?? 'no edition')
    known.set('unsubscribe', /\/unsubscribe\/[0-9a-f]{32}/.exec(await text('/outbox/1.txt'))?.[0] ?? 'no token')
  })

  it.each(PAGES)('opens $path', async ({ path, status = 200 }) => {
    await opens(
      path.replace(/^[a-z]+/, (name) => known.get(name) ?? name),
      status,
    )
  })

  it('opens the sign-in page for somebody from elsewhere', async () => {
    await session.page.setExtraHTTPHeaders({ 'CF-Ray': '1' })
    await opens('/', 403)
  })

  async function opens(path: string, status: number) {
    const { page, origin, complaints } = session
    const answer = await page.goto(origin + path)
    expect(answer?.status()).toBe(status)
    expect(await page.title()).not.toBe('')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    // What Chromium says in its console of a page that is not there.
    if (status !== 200) expect(complaints.splice(0)).toEqual([expect.stringContaining(`${status}`)])
  }
})

async function demoSources(origin: string): Promise<void> {
  const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' }
  const { status } = await fetch(`${origin}/sources/demo`, { method: 'POST', headers, redirect: 'manual' })
  expect(status).toBe(303)
}
