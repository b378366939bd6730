import { describe, expect, it } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { browser, useSession, violations, violationsInBoth } from './session.ts'

describe.skipIf(browser === null)('the archive', () => {
  const { weekly } = readDigestTables() as { weekly: { [key: string]: string } }
  const session = useSession({ DIGESTS: { weekly: { ...weekly, archive: 'public' } } })
  const open = (path: string) => session.page.goto(`${session.origin}${path}`)

  /** Two editions with different stories: the seed of 20 November 2026 is not told before its date. */
  const SLOTS = ['2026-11-16T06:00:00Z', '2026-11-23T06:00:00Z']

  /** The list of the editions, newest first. */
  async function sent() {
    for (const slot of SLOTS.splice(0)) await session.server.runCron(slot)
    await open('/archive/weekly')
    const links = session.page.locator('.archive-month h3 a')
    expect(await links.count()).toBe(2)
    return links
  }

  it('says kindly that nothing was sent yet', async () => {
    await open('/archive/weekly')
    await session.page.getByText('Nothing sent yet.').waitFor()
    expect(await violations(session.page)).toEqual([])
  })

  it('leads from the list to an edition, to its neighbour, and back', async () => {
    const links = await sent()
    await links.first().click()
    await session.page.getByRole('navigation', { name: 'Other editions' }).waitFor()
    const newest = session.page.url()
    const stories = () => session.page.locator('main h3.heading').allTextContents()
    const newer = await stories()
    const others = session.page.getByRole('navigation', { name: 'Other editions' })
    await others.getByRole('link', { name: /^Older/ }).click()
    // A click does not wait for where it leads.
    await session.page.waitForURL((url) => url.href !== newest)
    const older = await stories()
    expect(older.filter((story) => newer.includes(story))).toEqual([])
    expect(older.length).toBeGreaterThan(2)
    await others.getByRole('link', { name: /^Newer/ }).click()
    await session.page.waitForURL(newest)
    await session.page.getByRole('link', { name: 'All editions', exact: true }).click()
    await session.page.waitForURL(`${session.origin}/archive/weekly`)
  })

  it('can be read by keyboard: the skip link comes first and leads to the edition', async () => {
    const href = await (await sent()).first().getAttribute('href')
    await open(href ?? '')
    await session.page.keyboard.press('Tab')
    expect(await session.page.evaluate('document.activeElement.textContent')).toBe('Skip to the edition')
    await session.page.keyboard.press('Enter')
    await session.page.waitForFunction('document.activeElement.id === "edition"')
    await session.page.keyboard.press('Tab')
    expect(await session.page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  })

  it('shows the owner the mail itself in its frame', async () => {
    await (await sent()).first().click()
    await session.page.getByRole('link', { name: 'The mail' }).click()
    await session.page.getByText('The mail kept here has this hash.').waitFor()
    await session.page.frameLocator('iframe').getByRole('link', { name: 'Unsubscribe', exact: true }).waitFor()
    expect(await violations(session.page)).toEqual([])
  })

  it.each([1280, 375])(
    'is without fault to axe at %i pixels in light and dark, and nothing sticks out',
    async (width) => {
      const { page } = session
      await page.setViewportSize({ width, height: 900 })
      const href = await (await sent()).first().getAttribute('href')
      for (const path of ['/archive', '/archive/weekly', href ?? '']) {
        await open(path)
        expect([path, await violationsInBoth(page)]).toEqual([path, []])
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
      }
    },
  )

  it('is dark to its edges in the dark', async () => {
    const { page } = session
    const href = await (await sent()).first().getAttribute('href')
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(href ?? '')
    const painted = `[...document.querySelectorAll('body, body *')].map((e) => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number)).filter(([r, g, b, a = 1]) => a > 0 && r + g + b > 200).length`
    expect(await page.evaluate(painted)).toBe(0)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await page.evaluate(painted)).toBeGreaterThan(2)
  })

  it('has feeds that Chromium’s own XML and HTML parsers read, with every story that the page tells', async () => {
    const { page } = session
    const href = (await (await sent()).first().getAttribute('href')) ?? ''
    await open(href)
    const headings = await page.locator('main h3.heading').allTextContents()
    expect(headings.length).toBeGreaterThan(3)
    const xml = await (await page.request.get(`${session.origin}/archive/weekly/feed.atom`)).text()
    const read = await page.evaluate(
      `(() => { const doc = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml'); const ns = 'http://www.w3.org/2005/Atom'; const entry = doc.getElementsByTagNameNS(ns, 'entry')[0]; const content = new DOMParser().parseFromString(entry.getElementsByTagNameNS(ns, 'content')[0].textContent, 'text/html'); return { error: doc.querySelector('parsererror')?.textContent ?? null, id: entry.getElementsByTagNameNS(ns, 'id')[0].textContent.trim(), headings: [...content.querySelectorAll('h3')].map((h) => h.textContent) } })()`,
    )
    expect(read).toMatchObject({ error: null, id: `${weekly.url}${href}` })
    expect((read as { headings: string[] }).headings).toEqual(expect.arrayContaining(headings))
  })
})
