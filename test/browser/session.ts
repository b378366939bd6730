import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { startWorker } from '../e2e/server.ts'
import { PATIENCE } from '../patience.ts'
import { browserOrSkip, launchChromium, NO_CHROMIUM } from './chromium.ts'
import { offlineWorld } from './offline-world.ts'
import { serveWorld } from './serve-world.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const browser: Browser | null = await browserOrSkip(launchChromium())

interface SessionServer {
  readonly origin: string
  readonly DB: D1Database
  /** The cron at this time: a digest tells what is new at its Slot. */
  runCron(time: string): Promise<void>
  close(): unknown
}

type Vars = Parameters<typeof startWorker>[0]

export interface Session {
  readonly server: SessionServer
  readonly origin: string
  readonly page: Page
  /** Whatever a page must not do: complain in the console, throw, open a dialog, ask another host for anything. */
  readonly complaints: string[]
}

// All sessions of a file share the browser.
afterAll(() => browser?.close())

const VIEWPORT = { width: 1280, height: 900 }

/** The Worker in this process: its pages are those of the built one, and come many times sooner. */
async function startInProcess(vars: Vars = {}): Promise<SessionServer> {
  const worlds: ReturnType<typeof offlineWorld>[] = []
  const EMAIL = { send: async () => ({ messageId: 'a message' }) }
  const { origin, close } = await serveWorld((origin) => {
    const world = offlineWorld(origin, { PLAN: 'free', EMAIL, DIGESTS: readDigestTables(), ...vars })
    worlds.push(world)
    return {
      async ask(request) {
        const answer = await world.ask(request)
        // As on the platform, nobody waits for the queue.
        void world.playQueue()
        return answer
      },
    }
  })
  const [world] = worlds
  if (world === undefined) throw new Error('nothing is served')
  return { origin, close, DB: world.DB, runCron: (time) => world.runCron(Date.parse(time)) }
}

/** The built Worker, in the platform's own runtime. */
export async function startBuilt(vars: Vars = {}): Promise<SessionServer> {
  const server = await startWorker(vars)
  const { DB } = await server.getWorker<{ DB: D1Database }>().getEnv()
  return {
    origin: server.origin,
    DB,
    async runCron(time) {
      const { outcome } = await server.getWorker().scheduled({ scheduledTime: new Date(time), cron: '*/5 * * * *' })
      expect(outcome).toBe('ok')
    },
    close: () => server.close(),
  }
}

/**
 * A Worker and one page for the tests of one `describe`; complaints fail the test that made them. Every test starts with an
 * empty page of the usual size and without cookies. A context of its own for each would cost more than most of them.
 */
export function useSession(
  vars: Vars = {},
  {
    start = startInProcess,
    ...options
  }: Pick<BrowserContextOptions, 'javaScriptEnabled'> & { readonly start?: typeof startInProcess } = {},
): Session {
  const session = { complaints: [] as string[] } as { -readonly [K in keyof Session]: Session[K] }
  beforeAll(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    session.server = await start(vars)
    session.origin = session.server.origin
    session.page = await (await browser.newContext({ ...options, viewport: VIEWPORT })).newPage()
    // An element that is missing fails its test before the limit that ends what hangs, and is named.
    session.page.setDefaultTimeout(PATIENCE)
    const complain = (words: string) => session.complaints.push(words)
    session.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
    })
    session.page.on('pageerror', (error) => complain(error.message))
    session.page.on('dialog', async (dialog) => {
      complain(`dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    session.page.on('request', (request) => {
      if (!request.url().startsWith(session.origin) && !request.url().startsWith('data:'))
        complain(`request to ${request.url()}`)
    })
  })
  afterAll(async () => {
    await session.page?.context().close()
    await session.server?.close()
  })
  beforeEach(async () => {
    const { page } = session
    await page.goto('about:blank')
    await page.setViewportSize(VIEWPORT)
    await page.emulateMedia({ colorScheme: null, reducedMotion: null })
    await page.setExtraHTTPHeaders({})
    await page.context().clearCookies()
    session.complaints.length = 0
  })
  afterEach(async () => {
    expect(session.complaints).toEqual([])
    for (const other of session.page.context().pages()) if (other !== session.page) await other.close()
  })
  return session
}

const SCHEMES = ['light', 'dark'] as const

/** What axe finds in light and dark. Colours are all that differs: in the dark only they are looked at. */
export async function violationsInBoth(page: Page, axe?: Axe): Promise<unknown[]> {
  const check = axe ?? (await axeOn(page))
  const found: unknown[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    const colours = colorScheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}
    found.push(...(await check(colours)).map((words) => `${colorScheme}: ${words}`))
  }
  return found
}

/** What axe finds. `rules` are switched on or off. */
export const violations = async (page: Page, rules: object = {}): Promise<string[]> => (await axeOn(page))({ rules })

/** Checks with these options of axe, and tells what it finds. */
type Axe = (options: object) => Promise<string[]>

/**
 * Axe on a page, until the page is left: to load it takes as long as to check with it. The pages' own policy forbids scripts; the checker
 * runs in a world of its own beside them.
 */
export async function axeOn(page: Page): Promise<Axe> {
  const client = await page.context().newCDPSession(page)
  const { frameTree } = await client.send('Page.getFrameTree')
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const run = (expression: string) =>
    client.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
  await run(AXE)
  return async (options) => {
    const { result } = await run(
      `axe.run(document, { iframes: false, preload: false, ...${JSON.stringify(options)} }).then(({ violations, passes }) => passes.length === 0 ? ['axe checked nothing'] : violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
    )
    return result.value as string[]
  }
}
