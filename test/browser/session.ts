import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { startWorker } from '../e2e/server.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const browser: Browser | null = await launchChromium().catch(() => null)
if (browser === null) {
  if (process.env.MARROW_REQUIRE_BROWSER === '1') throw new Error(NO_CHROMIUM)
  console.warn(`\n${NO_CHROMIUM}\n`)
}

export interface Session {
  readonly server: Awaited<ReturnType<typeof startWorker>>
  readonly origin: string
  readonly page: Page
  /** Whatever a page must not do: complain in the console, throw, open a dialog, ask another host for anything. */
  readonly complaints: string[]
}

/** The built Worker for the tests of one `describe`, and a page of its own for each; complaints fail the test that made them. */
export function useSession(vars?: Parameters<typeof startWorker>[0]): Session {
  const session = { complaints: [] as string[] } as { -readonly [K in keyof Session]: Session[K] }
  beforeAll(async () => {
    session.server = await startWorker(vars)
    session.origin = session.server.origin
  })
  afterAll(async () => {
    await session.server?.close()
    await browser?.close()
  })
  beforeEach(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    session.page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    // An element that is missing fails its test soon, and not only at the limit that ends what hangs.
    session.page.setDefaultTimeout(MISSING)
    session.complaints.length = 0
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
  afterEach(async () => {
    expect(session.complaints).toEqual([])
    await session.page.context().close()
  })
  return session
}

const MISSING = 30_000

/** The cron at a time of our choice: a digest tells what is new at its Slot. */
export async function playCron({ server }: Session, time: string): Promise<void> {
  const { outcome } = await server.getWorker().scheduled({ scheduledTime: new Date(time), cron: '*/5 * * * *' })
  expect(outcome).toBe('ok')
}

/** What axe finds. The pages' own policy forbids scripts; the checker runs in a world of its own beside them. */
export async function violations(page: Page, rules: object = {}): Promise<unknown> {
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
  const { result } = await run(
    `axe.run(document, { iframes: false, preload: false, rules: ${JSON.stringify(rules)} }).then(({ violations, passes }) => passes.length === 0 ? ['axe checked nothing'] : violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
  )
  return result.value
}
