import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DevServer, startDev } from '../e2e/dev-server.ts'
import { copyProject } from '../e2e/project-copy.ts'
import { PATIENCE } from '../patience.ts'
import { browserOrSkip, launchChromium } from './chromium.ts'

/** Null where there is no Chromium. */
const browser = await browserOrSkip(launchChromium())

let copy: ReturnType<typeof copyProject>
let server: DevServer
let page: Page

const address = () => `http://localhost:${server.port}/previews/weekly`
function save(title: string): void {
  const path = join(copy.root, 'wrangler.toml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title = .*/m, `title = "${title}"`))
}
const isSeen = (words: string) =>
  expect.poll(() => page.content().catch(() => ''), { timeout: PATIENCE }).toContain(words)

describe.skipIf(browser === null)('an open page of the dev server, after a file was saved', () => {
  beforeAll(async () => {
    copy = copyProject()
    server = await startDev(copy.root)
  })
  afterAll(async () => {
    await browser?.close()
    await server.stop()
    copy.remove()
  })
  beforeEach(async () => {
    if (browser !== null) page = await browser.newPage()
  })

  it('shows each change by itself', async () => {
    await page.goto(address())
    for (const title of ['First', 'Second', 'Third']) {
      save(`${title} change`)
      await isSeen(`${title} change`)
    }
  })

  it('reloads although everything else that the page asked for broke off', async () => {
    await page.route(/\.(?:js|css|html)$/, (route) => route.abort())
    await page.goto(address())
    save('After the break')
    await isSeen('After the break')
  })

  it('reloads although it once got no stream of events', async () => {
    let refused = 0
    await page.route(/\/live\?/, (route) =>
      refused++ === 0 ? route.fulfill({ status: 500, body: '' }) : route.continue(),
    )
    await page.goto(address())
    await expect.poll(() => refused, { timeout: PATIENCE }).toBeGreaterThan(1)
    save('After the refusal')
    await isSeen('After the refusal')
  })
})
