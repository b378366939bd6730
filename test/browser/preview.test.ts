import { describe, expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { browser, useSession, violations } from './session.ts'

/** What runs inside the page knows a window that the types of the Worker do not. */
interface StyledWindow {
  getComputedStyle(element: unknown): { readonly backgroundColor: string }
}

describe.skipIf(browser === null)('the preview in a browser', () => {
  const session = useSession()

  const mail = () => session.page.frameLocator('iframe')
  const background = (selector: string) =>
    mail()
      .locator(selector)
      .first()
      .evaluate((element) => (globalThis as unknown as StyledWindow).getComputedStyle(element).backgroundColor)

  it('shows the next edition, and switches to dark, phone and text by address', async () => {
    await session.page.goto(`${session.origin}/`)
    await session.page.getByRole('link', { name: 'Preview', exact: true }).first().click()
    await session.page.waitForURL(`${session.origin}/previews/weekly`)
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    expect(await background('.sheet')).toBe('rgb(255, 253, 249)')

    await session.page.getByRole('link', { name: 'Dark', exact: true }).click()
    await session.page.waitForURL(`${session.origin}/previews/weekly?scheme=dark#views`)
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    expect(await background('.sheet')).toBe('rgb(29, 25, 22)')
    await session.page.getByText('is a simulation').waitFor()

    await session.page.getByRole('link', { name: '375' }).click()
    await session.page.waitForURL(`${session.origin}/previews/weekly?width=375&scheme=dark#views`)
    expect(await session.page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(375)
    const overflow = await mail()
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(overflow).toBe(0)

    await session.page.getByRole('link', { name: 'Text', exact: true }).click()
    await session.page.locator('pre').getByText('MARROW WEEKLY').waitFor()
  })

  it('sends once when the form is submitted twice, and shows the received mail', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    const token = await session.page.locator('input[name=token]').inputValue()
    await session.page.getByRole('button', { name: 'Send now to 1 reader in the outbox' }).click()
    await session.page.getByRole('status').getByText('Sent.').waitFor()
    await session.page.getByRole('link', { name: 'Open the outbox' }).click()
    const rows = session.page.locator('tbody tr')
    await session.page.getByRole('heading', { level: 1, name: 'Outbox' }).waitFor()
    expect(await rows.count()).toBe(1)

    const again = await browse(`${session.origin}/previews/weekly/send`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    })
    expect(again.url).toContain('done=taken')
    await session.page.reload()
    expect(await rows.count()).toBe(1)

    await rows.getByRole('link').click()
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    await session.page.getByRole('link', { name: 'Headers' }).click()
    await session.page.getByRole('rowheader', { name: 'List-Unsubscribe', exact: true }).waitFor()
  })

  it('shows the last edition when nothing is new, in every form, and sends it again', async () => {
    const heading = mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' })
    await session.page.goto(`${session.origin}/previews/weekly`)
    await session.page.getByText('This page shows the last edition').waitFor()
    await heading.waitFor()
    const shown = await mail().getByRole('heading', { level: 3 }).allTextContents()
    expect(shown).toContain('Gmail cuts a mail at 102 kilobytes')
    const text = await (await browse(`${session.origin}/previews/weekly.txt`)).text()
    const words = (lines: string) => lines.replace(/\s+/g, ' ')
    for (const one of shown) expect(words(text)).toContain(words(one))
    expect(await session.page.getByRole('button', { name: /^Send now/ }).count()).toBe(0)

    await session.page.getByRole('button', { name: 'Send again' }).click()
    await session.page.getByRole('status').getByText('Sent.').waitFor()
    await session.page.goto(`${session.origin}/outbox`)
    expect(await session.page.locator('tbody tr').count()).toBe(2)
    const htmls = await Promise.all(
      [1, 2].map(async (id) => (await browse(`${session.origin}/outbox/${id}.html`)).text()),
    )
    // The same bytes, but for each reader's own way to unsubscribe.
    const [first, again] = htmls.map((html) => html.replace(/unsubscribe\/[0-9a-f]{32}/g, 'unsubscribe/'))
    expect(again).toBe(first)
    await session.page.goto(`${session.origin}/archive/weekly`)
    expect(await session.page.locator('.archive-month h3 a').count()).toBe(1)
  })

  it('runs the cron at the next slot: one that was sent manually is skipped, and so is one without anything new', async () => {
    const play = async () => {
      await session.page.goto(`${session.origin}/`)
      await session.page.getByRole('button', { name: 'Simulate the next send' }).click()
    }
    await play()
    await session.page.getByRole('status').getByText('Skipped').waitFor()
    await session.page.locator('.past summary').click()
    await session.page.getByRole('cell', { name: /^skipped, nothing new since it was sent manually on / }).waitFor()
    await play()
    await session.page.getByRole('status').getByText('nothing new').waitFor()
    await session.page.locator('.past summary').click()
    await session.page.getByRole('cell', { name: 'skipped, nothing new', exact: true }).waitFor()
    await session.page.goto(`${session.origin}/outbox`)
    expect(await session.page.locator('tbody tr').count()).toBe(2)
  })

  it('shows the mail near the top and in its whole height, and its dead links are no stops of the keyboard', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    const frame = session.page.locator('iframe')
    const top = await frame.evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeLessThan(400)
    const inner = () =>
      mail()
        .locator('html')
        .evaluate((html) => html.scrollHeight - html.clientHeight)
    await expect.poll(inner).toBe(0)
    const links = mail().locator('a')
    expect(await links.count()).toBeGreaterThan(10)
    expect(await links.evaluateAll((all) => all.filter((link) => link.tabIndex !== -1).length)).toBe(0)
  })

  it('skips the mail by keyboard', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    await session.page.getByRole('link', { name: 'Skip the mail' }).focus()
    await session.page.keyboard.press('Enter')
    expect(await session.page.evaluate('document.activeElement.id')).toBe('after-the-mail')
  })

  it('works without script: the frame scrolls', async () => {
    if (browser === null) return
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${session.origin}/previews/weekly?width=375`)
    const box = await page.locator('iframe').boundingBox()
    expect(box?.height).toBeGreaterThan(500)
    expect(box?.height).toBeLessThan(900)
    await page.getByRole('link', { name: 'Text', exact: true }).click()
    expect(page.url()).toContain('view=text')
    await context.close()
  })

  it('can be used by keyboard: the skip link comes first and leads to the content', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    await session.page.keyboard.press('Tab')
    expect(await session.page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content')
    await session.page.keyboard.press('Enter')
    await session.page.waitForURL(`${session.origin}/previews/weekly#main`)
  })

  it('shows an issue beside its stories: each kept sentence is marked, links to its place, and says why', async () => {
    await session.page.goto(`${session.origin}/previews/weekly/import-ai-184`)
    const stories = session.page.locator('article.side-by-side')
    expect(await stories.count()).toBe(4)
    const first = stories.first()
    const kept = await first.locator('.kept > li').count()
    expect(kept).toBeGreaterThan(2)
    expect(await first.locator('mark').count()).toBe(kept)
    const gist = first.locator('mark.gist')
    expect(await first.locator('.kept > li').first().textContent()).toContain(await gist.textContent())
    await first.getByRole('link', { name: 'Gist' }).click()
    expect(session.page.url()).toContain(`#${await gist.getAttribute('id')}`)
    await first.getByText('Why this sentence').first().click()
    const reasons = first.locator('.kept > li').first().locator('details li')
    expect(await reasons.count()).toBe(3)
    await reasons.first().waitFor({ state: 'visible' })
  })

  it.each(['light', 'dark'] as const)('axe finds nothing in the mail itself in %s', async (colorScheme) => {
    await session.page.emulateMedia({ colorScheme })
    // Served, the mail is sandboxed and no checker can run in it: its bytes are opened without that.
    const html = await (await session.page.request.get(`${session.origin}/previews/weekly.html`)).text()
    await session.page.setContent(html)
    expect(await session.page.evaluate('document.body.scrollWidth')).toBeGreaterThan(0)
    // A mail stands inside the landmarks of the program that shows it, as an article: it has none of its own.
    expect(
      await violations(session.page, { 'landmark-one-main': { enabled: false }, region: { enabled: false } }),
    ).toEqual([])
  })
})
