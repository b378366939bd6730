import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorker } from '../e2e/server.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

/** What runs inside the page knows a window that the types of the Worker do not. */
interface StyledWindow {
  getComputedStyle(element: unknown): { readonly backgroundColor: string }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browser: Browser | null = await launchChromium().catch(() => null)
if (browser === null) {
  if (process.env.MARROW_REQUIRE_BROWSER === '1') throw new Error(NO_CHROMIUM)
  console.warn(`\n${NO_CHROMIUM}\n`)
}

describe.skipIf(browser === null)('in a browser', () => {
  let server: Awaited<ReturnType<typeof startWorker>>
  let page: Page
  let complaints: string[]
  let origin: string

  beforeAll(async () => {
    server = await startWorker()
    origin = server.origin
  })
  afterAll(async () => {
    await server?.close()
    await browser?.close()
  })
  beforeEach(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    page = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage()
    complaints = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        complaints.push(`request to ${request.url()}`)
    })
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })

  const mail = () => page.frameLocator('iframe')
  const background = (selector: string) =>
    mail()
      .locator(selector)
      .first()
      .evaluate((element) => (globalThis as unknown as StyledWindow).getComputedStyle(element).backgroundColor)

  it('shows the next edition, and switches to dark, phone and text by address', async () => {
    await page.goto(`${origin}/`)
    await page.getByRole('link', { name: 'Preview', exact: true }).first().click()
    await page.waitForURL(`${origin}/previews/weekly`)
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    expect(await background('.sheet')).toBe('rgb(255, 253, 249)')

    await page.getByRole('link', { name: 'Dark', exact: true }).click()
    await page.waitForURL(`${origin}/previews/weekly?scheme=dark`)
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    expect(await background('.sheet')).toBe('rgb(29, 25, 22)')
    await page.getByText('is a transformation of the mail').waitFor()

    await page.getByRole('link', { name: '375' }).click()
    await page.waitForURL(`${origin}/previews/weekly?width=375&scheme=dark`)
    expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(375)
    const overflow = await mail()
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(overflow).toBe(0)

    await page.getByRole('link', { name: 'Text', exact: true }).click()
    await page.locator('pre').getByText('MARROW WEEKLY').waitFor()
  })

  it('sends once however often the form is sent in, and shows the mail as it was received', async () => {
    await page.goto(`${origin}/previews/weekly`)
    const token = await page.locator('input[name=token]').inputValue()
    await page.getByRole('button', { name: 'Send this now' }).click()
    await page.getByRole('status').getByText('Sent.').waitFor()
    await page.getByRole('link', { name: 'Open the outbox' }).click()
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(1)

    const again = await page.request.post(`${origin}/previews/weekly/send`, {
      form: { token },
      headers: { Origin: origin },
    })
    expect(again.url()).toContain('done=taken')
    await page.reload()
    expect(await rows.count()).toBe(1)

    await rows.getByRole('link').click()
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    await page.getByRole('link', { name: 'Headers' }).click()
    await page.getByRole('rowheader', { name: 'List-Unsubscribe', exact: true }).waitFor()
  })

  it('sends what is not new only when told to', async () => {
    await page.goto(`${origin}/previews/weekly`)
    await page.getByRole('button', { name: 'Send this now' }).click()
    await page.getByRole('status').getByText('Skipped: nothing new').waitFor()
    await page.getByRole('button', { name: 'Send it anyway' }).click()
    await page.getByRole('status').getByText('Sent.').waitFor()
    await page.goto(`${origin}/outbox`)
    expect(await page.locator('tbody tr').count()).toBe(2)
  })

  it('plays the cron at the next slot, and says when there is nothing new', async () => {
    await page.goto(`${origin}/`)
    await page.getByRole('button', { name: 'Play the cron' }).click()
    await page.getByRole('status').getByText('Skipped: nothing new').waitFor()
    await page.getByText('skipped, nothing new').waitFor()
  })

  it('can be used by keyboard: the skip link comes first and leads to the content', async () => {
    await page.goto(`${origin}/previews/weekly`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(page.url()).toBe(`${origin}/previews/weekly#main`)
  })

  it('shows an issue beside its stories: each kept sentence is marked, leads to its place, and says why', async () => {
    await page.goto(`${origin}/previews/weekly/import-ai-184`)
    const stories = page.locator('article.beside')
    expect(await stories.count()).toBe(4)
    const first = stories.first()
    const kept = await first.locator('.kept > li').count()
    expect(kept).toBeGreaterThan(2)
    expect(await first.locator('mark').count()).toBe(kept)
    const gist = first.locator('mark.gist')
    expect(await first.locator('.kept > li').first().textContent()).toContain(await gist.textContent())
    await first.getByRole('link', { name: 'Gist' }).click()
    expect(page.url()).toContain(`#${await gist.getAttribute('id')}`)
    await first.getByText('Why this one').first().click()
    const reasons = first.locator('.kept > li').first().locator('details li')
    expect(await reasons.count()).toBe(3)
    await reasons.first().waitFor({ state: 'visible' })
  })

  const PAGES = [
    '/',
    '/previews/weekly',
    '/previews/weekly?scheme=dark&width=phone',
    '/previews/weekly/import-ai-184',
    '/outbox',
    '/nowhere',
  ]
  it.each(PAGES.flatMap((path) => (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme }))))(
    'axe finds nothing on $path in $colorScheme',
    async ({ path, colorScheme }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${origin}${path}`)
      expect(await violations()).toEqual([])
      if (path === '/nowhere') complaints = complaints.filter((complaint) => !complaint.includes('404'))
    },
  )

  it.each(['light', 'dark'] as const)('axe finds nothing in the mail itself in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    // Served, the mail is sandboxed and no checker can run in it: its bytes are opened without that.
    const html = await (await page.request.get(`${origin}/previews/weekly.html`)).text()
    await page.setContent(html)
    expect(await page.evaluate('document.body.scrollWidth')).toBeGreaterThan(0)
    // A mail stands inside the landmarks of the program that shows it, as an article: it has none of its own.
    expect(await violations({ 'landmark-one-main': { enabled: false }, region: { enabled: false } })).toEqual([])
  })

  /** The pages' own policy forbids scripts; the checker runs in a world of its own beside them. */
  async function violations(rules: object = {}): Promise<unknown> {
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
})
