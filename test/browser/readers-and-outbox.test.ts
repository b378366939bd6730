import { describe, expect, it } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { browser, useSession, violationsInBoth } from './session.ts'

describe.skipIf(browser === null)('pages of readers, the outbox and the overview', () => {
  const { weekly } = readDigestTables() as { weekly: { [key: string]: string } }
  const session = useSession({
    DIGESTS: {
      weekly: { ...weekly, archive: 'public' },
      evening: { ...weekly, title: 'Evening Reading', time_zone: 'America/New_York', schedule: '0 18 * * *' },
    },
  })
  const open = (path: string) => session.page.goto(`${session.origin}${path}`)

  const SLOTS = ['2026-11-16T06:00:00Z', '2026-11-23T06:00:00Z']
  async function sent() {
    for (const slot of SLOTS.splice(0)) await session.server.runCron(slot)
  }

  /** In light and dark, on a screen and a phone: axe finds nothing, and nothing sticks out. */
  async function isFine(path: string) {
    const { page } = session
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 })
      expect([path, width, await violationsInBoth(page)]).toEqual([path, width, []])
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
    }
  }

  it('fit two digests on one screen', async () => {
    await sent()
    await open('/')
    const edges = `[...document.querySelectorAll('section.digest')].map((e) => e.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])`
    const [first, last] = (await session.page.evaluate(edges)) as [number, number][]
    // Above them are 190 pixels where nothing has gone wrong.
    expect((last?.[1] ?? 0) - (first?.[0] ?? 0)).toBeLessThanOrEqual(900 - 190)
    await isFine('/')
  })

  it('let a reader leave, undo it and come back, by keyboard alone', async () => {
    await sent()
    const { page } = session
    await open('/outbox')
    const message = await page.locator('tbody a').first().getAttribute('href')
    await open(`${message}.txt`)
    const text = (await page.locator('body').textContent()) ?? ''
    const path = /\/unsubscribe\/[0-9a-f]{32}/.exec(text)?.[0] ?? ''
    await open(path)
    await page.getByRole('heading', { name: /^Unsubscribe from / }).waitFor()
    await isFine(path)
    await page.getByRole('button', { name: 'Unsubscribe' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
    await page.getByText('a…@reader.example').waitFor()
    await isFine(`${path}?done=left`)
    await page.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'You are subscribed again' }).waitFor()
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await open(path)
    await page.getByRole('button', { name: 'Subscribe again' }).click()
    await page.getByRole('heading', { name: 'You are subscribed again' }).waitFor()
  })

  it('search the archive', async () => {
    await sent()
    const { page } = session
    await open('/archive/weekly')
    await page.getByRole('searchbox').fill('unheard-of')
    await page.keyboard.press('Enter')
    await page.getByText('No edition has all the words of “unheard-of”.').waitFor()
    await isFine('/archive/weekly?q=unheard-of')
    await page.getByRole('link', { name: 'Show all editions' }).click()
    await page.waitForURL(`${session.origin}/archive/weekly`)
  })

  it('search the outbox and clear it, after one question', async () => {
    await sent()
    const { page } = session
    await open('/outbox')
    const rows = page.locator('tbody tr')
    const all = await rows.count()
    expect(all).toBeGreaterThan(0)
    await page.getByRole('searchbox').fill('unheard-of')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('No message contains these words.').waitFor()
    await isFine('/outbox?q=unheard-of')
    await page.getByRole('link', { name: 'Show all', exact: true }).click()
    await page.waitForURL(`${session.origin}/outbox`)
    await page.locator('tbody a').first().click()
    await page.getByRole('heading', { level: 1, name: /^Message/ }).waitFor()
    await isFine('a message')
    await open('/outbox')
    await page.getByText('Clear the outbox…').click()
    await page.getByRole('button', { name: new RegExp(`^Delete ${all} message`) }).click()
    await page.getByText('Nothing here yet.').waitFor()
    await isFine('the empty outbox')
  })
})
