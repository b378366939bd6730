import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offlinePages, PAGES } from './offline-pages.ts'
import { axeOn, browser, violationsInBoth } from './session.ts'

describe.skipIf(browser === null)('every page, on a screen and on a phone', () => {
  let pages: Awaited<ReturnType<typeof offlinePages>>
  let owner: Page
  let stranger: Page
  beforeAll(async () => {
    if (browser === null) throw new Error('no browser')
    pages = await offlinePages()
    const contexts = [await browser.newContext(), await browser.newContext()] as const
    await pages.serve(contexts[0])
    await pages.serve(contexts[1], { headers: { 'CF-Ray': '1' } })
    owner = await contexts[0].newPage()
    stranger = await contexts[1].newPage()
  })
  afterAll(() => pages?.close())

  // Served alone, the mail is sandboxed, and it stands inside the landmarks of the program that shows it: the preview's tests check it.
  const OWN = PAGES.filter(({ name }) => !/^mail(?:-as-in-outlook)?$/.test(name))

  it.each(OWN)('$name has nothing that axe finds, in light and dark, and fits', async (one) => {
    const page = one.stranger === true ? stranger : owner
    await page.goto(await pages.addressOf(one))
    const axe = await axeOn(page)
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 })
      expect([width, await violationsInBoth(page, axe)]).toEqual([width, []])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.evaluate('document.compatMode')).toBe('CSS1Compat')
  })

  it.each(['well', 'trouble'] as const)('has a title of its own in the world of %s', async (world) => {
    const titles = new Map<string, string[]>()
    const pagesOfWorld = OWN.filter((one) => (one.in ?? 'well') === world)
    for (const one of pagesOfWorld.filter(({ path, stranger }) => stranger !== true && !path.includes('?'))) {
      await owner.goto(await pages.addressOf(one))
      const title = await owner.title()
      titles.set(title, [...(titles.get(title) ?? []), one.name])
    }
    expect([...titles.values()].filter((names) => names.length > 1)).toEqual([])
  })
})
