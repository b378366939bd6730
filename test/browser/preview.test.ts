import { describe, expect, it } from 'vitest'
import { browser, useSession, violations } from './session.ts'

/** What runs inside the page knows a window that the types of the Worker do not. */
interface StyledWindow {
  getComputedStyle(element: unknown): { readonly backgroundColor: string }
}

describe.skipIf(browser === null)('in a browser', () => {
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
    await session.page.getByText('is a transformation of the mail').waitFor()

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

  it('sends once however often the form is sent in, and shows the mail as it was received', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    const token = await session.page.locator('input[name=token]').inputValue()
    await session.page.getByRole('button', { name: 'Send this now' }).click()
    await session.page.getByRole('status').getByText('Sent.').waitFor()
    await session.page.getByRole('link', { name: 'Open the outbox' }).click()
    const rows = session.page.locator('tbody tr')
    expect(await rows.count()).toBe(1)

    const again = await session.page.request.post(`${session.origin}/previews/weekly/send`, {
      form: { token },
      headers: { Origin: session.origin },
    })
    expect(again.url()).toContain('done=taken')
    await session.page.reload()
    expect(await rows.count()).toBe(1)

    await rows.getByRole('link').click()
    await mail().getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    await session.page.getByRole('link', { name: 'Headers' }).click()
    await session.page.getByRole('rowheader', { name: 'List-Unsubscribe', exact: true }).waitFor()
  })

  it('sends what is not new only when told to', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    await session.page.getByRole('button', { name: 'Send this now' }).click()
    await session.page.getByRole('status').getByText('Skipped: nothing new').waitFor()
    await session.page.getByRole('button', { name: 'Send it anyway' }).click()
    await session.page.getByRole('status').getByText('Sent.').waitFor()
    await session.page.goto(`${session.origin}/outbox`)
    expect(await session.page.locator('tbody tr').count()).toBe(2)
  })

  it('plays the cron at the next slot, and says when there is nothing new', async () => {
    await session.page.goto(`${session.origin}/`)
    await session.page.getByRole('button', { name: 'Play the cron' }).click()
    await session.page.getByRole('status').getByText('Skipped: nothing new').waitFor()
    await session.page.getByText('skipped, nothing new').waitFor()
  })

  it('can be used by keyboard: the skip link comes first and leads to the content', async () => {
    await session.page.goto(`${session.origin}/previews/weekly`)
    await session.page.keyboard.press('Tab')
    expect(await session.page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content')
    await session.page.keyboard.press('Enter')
    expect(session.page.url()).toBe(`${session.origin}/previews/weekly#main`)
  })

  it('shows an issue beside its stories: each kept sentence is marked, leads to its place, and says why', async () => {
    await session.page.goto(`${session.origin}/previews/weekly/import-ai-184`)
    const stories = session.page.locator('article.beside')
    expect(await stories.count()).toBe(4)
    const first = stories.first()
    const kept = await first.locator('.kept > li').count()
    expect(kept).toBeGreaterThan(2)
    expect(await first.locator('mark').count()).toBe(kept)
    const gist = first.locator('mark.gist')
    expect(await first.locator('.kept > li').first().textContent()).toContain(await gist.textContent())
    await first.getByRole('link', { name: 'Gist' }).click()
    expect(session.page.url()).toContain(`#${await gist.getAttribute('id')}`)
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
      await session.page.emulateMedia({ colorScheme })
      await session.page.goto(`${session.origin}${path}`)
      expect(await session.page.evaluate('document.compatMode')).toBe('CSS1Compat')
      expect(await violations(session.page)).toEqual([])
      // What Chromium says in its console of a page that is not there.
      if (path === '/nowhere') expect(session.complaints.splice(0)).toEqual([expect.stringContaining('404')])
    },
  )

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
