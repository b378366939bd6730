import type { BrowserContext, Route } from 'playwright-core'
import { vi } from 'vitest'
import { app } from '../../src/app.ts'
import { readDigestTables } from '../../src/build/digest-tables.ts'
import type { Env } from '../../src/env.ts'
import worker from '../../src/worker.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { localRequest } from '../local-requests.ts'

const ORIGIN = 'http://localhost:8787'

export interface OfflinePage {
  readonly name: string
  /** Or the key of a link that is known only after a send. */
  readonly path: string
  /** Asked for from elsewhere. */
  readonly stranger?: boolean
}

/** Every page there is, and the mail. */
export const PAGES: readonly OfflinePage[] = [
  { name: 'overview', path: '/' },
  { name: 'preview', path: '/previews/weekly' },
  { name: 'preview-of-an-issue', path: '/previews/weekly/import-ai-184' },
  { name: 'preview-side-by-side', path: '/previews/weekly?side=dark' },
  { name: 'preview-text', path: '/previews/weekly?view=text' },
  { name: 'preview-source', path: '/previews/weekly?view=source' },
  { name: 'preview-headers', path: '/previews/weekly?view=headers' },
  { name: 'preview-structure', path: '/previews/weekly?view=structure' },
  { name: 'preview-reading', path: '/previews/weekly?view=reading' },
  { name: 'preview-size', path: '/previews/weekly?view=budget' },
  { name: 'preview-checks', path: '/previews/weekly?view=checks' },
  { name: 'preview-json', path: '/previews/weekly?view=json' },
  { name: 'desk', path: '/desk/weekly' },
  { name: 'desk-of-a-waiting-edition', path: 'waiting' },
  { name: 'waiting', path: '/waiting' },
  { name: 'issue', path: '/issues/import-ai-184' },
  { name: 'sources', path: '/sources' },
  { name: 'outbox', path: '/outbox' },
  { name: 'message', path: '/outbox/1' },
  { name: 'archive', path: '/archive' },
  { name: 'archive-of-a-digest', path: '/archive/weekly' },
  { name: 'archived-edition', path: '/archive/weekly/2026-11-16-0700' },
  { name: 'archived-mail', path: '/archive/weekly/2026-11-16-0700?view=mail' },
  { name: 'archive-without-it', path: '/archive/weekly/nothing' },
  { name: 'storage', path: '/storage' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'private', path: '/', stranger: true },
  { name: 'unsubscribe', path: 'unsubscribe' },
  { name: 'unsubscribe-incomplete', path: '/unsubscribe/x' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'mail', path: '/previews/weekly.html' },
]

const LINKS: Readonly<Record<string, { readonly on: string; readonly link: RegExp }>> = {
  waiting: { on: '/waiting', link: /\/desk\/evening\?slot=[^"]+/ },
  unsubscribe: { on: '/outbox/1.txt', link: /\/unsubscribe\/[0-9a-f]{32}/ },
}

/** The pages are drawn as they are then. */
const TODAY = new Date('2026-11-18T09:00:00Z')

const { weekly } = readDigestTables() as { weekly: { [key: string]: unknown } }

const DIGESTS = {
  weekly: { ...weekly, archive: 'public' },
  evening: {
    ...weekly,
    title: 'Evening Reading',
    time_zone: 'America/New_York',
    schedule: '0 18 * * *',
    review: 'approval',
  },
}

/**
 * The Worker's own app in this process, on a database in memory and at a time that stands still: every page is the same each time.
 * One edition was sent, one waits for its editor, and one is edited.
 */
export async function offlinePages() {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY })
  const env = { DB: sqliteDatabase(), EMAIL: undefined, DIGESTS, PLAN: 'paid', ADMIN_TOKEN: 'x7Gq-9fQ2-vLx8-Tz61-bWm4' }
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
  const ask = async (request: Request): Promise<Response> =>
    app.fetch(request, env as unknown as Env, context as unknown as ExecutionContext)
  const get = async (path: string) => (await ask(localRequest(ORIGIN + path))).text()
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await ask(localRequest(ORIGIN + path, { method: 'POST', body: new URLSearchParams(fields) }))
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  }
  const tick = async (at: string) => {
    const scheduledTime = Date.parse(at)
    await worker.scheduled({ scheduledTime, cron: '*/5 * * * *', noRetry: () => undefined }, env as unknown as Env)
  }

  await get('/')
  await tick('2026-11-16T06:00:00Z')
  await tick('2026-11-16T23:00:00Z')
  const slot = /name="slot" value="([^"]+)"/.exec(await get('/desk/weekly'))?.[1] ?? ''
  await post('/desk/weekly', {
    slot,
    do: 'save',
    version: '0',
    note: 'Dear all, if you read one thing this week, read the first.',
  })

  return {
    async addressOf({ path }: OfflinePage): Promise<string> {
      const found = LINKS[path]
      if (found === undefined) return ORIGIN + path
      const [link] = found.link.exec(await get(found.on)) ?? []
      if (link === undefined) throw new Error(`there is no ${path} on ${found.on}`)
      return ORIGIN + link.replaceAll('&amp;', '&')
    },
    /** Answers what a page asks for, without a server. `headers` are added to each request. */
    serve: (browser: BrowserContext, { headers = {}, style = (css: string) => css }: Serving = {}) =>
      browser.route('**/*', async (route: Route) => {
        const url = route.request().url()
        // What never ends is not needed for a picture.
        if (!url.startsWith(ORIGIN) || url === `${ORIGIN}/live`) return route.abort()
        const answer = await ask(localRequest(url, { headers }))
        const type = answer.headers.get('Content-Type') ?? ''
        const body = Buffer.from(await answer.arrayBuffer())
        return route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: /^text\/(?:css|html)/.test(type) ? style(body.toString()) : body,
        })
      }),
    close: () => vi.useRealTimers(),
  }
}

interface Serving {
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the text of pages and stylesheets, to break them. */
  readonly style?: (text: string) => string
}
