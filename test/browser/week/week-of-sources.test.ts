import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readDigestTables } from '../../../src/build/read-vars.ts'
import { webOf } from '../../collecting/web-of.ts'
import { PATIENCE } from '../../patience.ts'
import { browserOrSkip, launchChromium } from '../chromium.ts'
import { offlineWorld } from '../offline-world.ts'
import { serveWorld } from '../serve-world.ts'
import { FROM_A_STRANGER, MONDAY, PASTED, webOfTheWeek } from './web-of-a-week.ts'

/** Where each page of the week is drawn, to be looked at. */
const PICTURES = process.env.MARROW_PICTURES
const HOUR = 3_600_000
const { weekly } = readDigestTables() as { weekly: object }
const browser = await browserOrSkip(launchChromium())

/** Three feeds and a mailbox, for a week and a day: what an owner does, and what the cron does meanwhile. */
describe.skipIf(browser === null)('a week with three feeds and a mailbox', () => {
  let world: ReturnType<typeof offlineWorld>
  let served: Awaited<ReturnType<typeof serveWorld>>
  let context: BrowserContext
  let page: Page
  let clock = MONDAY + 9 * HOUR
  let pictures = 0

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: clock })
    vi.stubGlobal('fetch', webOf(webOfTheWeek()))
    // Without chance in the times of visits: else a site that is up again may have been visited before its page is opened.
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    served = await serveWorld((origin) => {
      const digest = { ...weekly, url: origin, sources: ['sources/**'], alerts: 'Ada Owner <ada@owner.example>' }
      world = offlineWorld(origin, { DIGESTS: { weekly: digest }, INBOX_DOMAIN: 'in.marrow.example' })
      return world
    })
    if (browser === null) return
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    page = await context.newPage()
    if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true })
    await open('/')
  })
  afterAll(async () => {
    served?.close()
    await browser?.close()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  const open = (path: string) => page.goto(`${served.origin}${path}`)
  /** Every button of these pages leads to a new page. */
  async function press(name: string | RegExp) {
    const loaded = page.waitForEvent('load', { timeout: PATIENCE })
    await page.getByRole('button', { name }).first().click()
    await loaded
  }
  const text = () => page.locator('main').innerText()
  async function draw(name: string) {
    pictures++
    if (PICTURES !== undefined)
      await page.screenshot({
        path: join(PICTURES, `${String(pictures).padStart(2, '0')}-${name}.png`),
        fullPage: true,
      })
  }
  /** The cron every five minutes, and its queue. */
  async function playUntil(day: number, hour: number, minute = 0) {
    const end = MONDAY + (day * 24 + hour) * HOUR + minute * 60_000
    for (clock += HOUR / 12; clock <= end; clock += HOUR / 12) await world.tick(new Date(clock).toISOString())
    clock = end
    vi.setSystemTime(clock)
  }
  /** Of the issues that a mail tells, as its last line of each names them. */
  const titlesIn = (mail: string) =>
    [...mail.matchAll(/^Read all of ([^:]+?)(?: at [\w.]+)?:$/gms)].map(([, title = '']) => title.replace(/\s+/g, ' '))
  async function addFeed(address: string) {
    await open('/sources')
    await page.getByLabel('Address of a newsletter').fill(address)
    await press('Find its feed')
  }

  it('Monday: a pasted address leads to a feed, and shows what it would tell before it is added', async () => {
    await open('/sources')
    await draw('sources-empty')
    await addFeed('nofeed.example')
    expect(await text()).toContain('a web page that names no feed')
    await draw('no-feed')
    await addFeed('harbour.example')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Harbour Letters')
    expect(await text()).toContain('The council of Harbour on day 0')
    await draw('found')
    await press('Add this source')
    expect(await text()).toContain('It is being visited now')
    await draw('added')
    await world.playQueue()
    await page.reload()
    // Of three older issues only the newest is told.
    expect(await page.locator('a[href^="/sources/documents/"]').count()).toBe(1)
    await draw('visited')
    for (const [address, title] of [
      ['https://town.example/feed.json', 'Town Gazette'],
      ['coast.example', 'Coast Diary'],
    ] as const) {
      await addFeed(address)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      await press('Add this source')
    }
    await world.playQueue()
    await addFeed('harbour.example')
    expect(await text()).toContain('You have it already')
    await draw('known')
  })

  it('Tuesday: a mailbox takes a pasted mail, and a mail of a stranger waits', async () => {
    await playUntil(1, 9)
    await open('/sources')
    await page.getByLabel('Name of the newsletter').fill('Letters from the pier')
    await press('Make an address')
    const address = /[0-9a-f]{32}@in\.marrow\.example/.exec(await text())?.[0]
    expect(address).toBeDefined()
    await draw('mailbox')
    await page.locator('summary', { hasText: 'Paste a mail' }).click()
    await page
      .getByLabel(/Or a file/)
      .setInputFiles({ name: 'letter.eml', mimeType: 'message/rfc822', buffer: Buffer.from(PASTED) })
    await press('Add this mail')
    await world.playQueue()
    await page.reload()
    await draw('mail-pasted')
    await page.getByRole('link', { name: 'Letters from the pier, number 12' }).click()
    expect(await text()).toContain('A roof for the fish market')
    expect(await text()).toContain('you pasted it')
    await draw('mail-read')

    await world.receive(address ?? '', FROM_A_STRANGER)
    await open('/sources')
    expect(await text()).toContain('1 issue, 1 mail from unknown senders')
    await draw('sources-with-a-stranger')
    await page
      .getByRole('region', { name: 'Mails from unknown senders' })
      .getByRole('link', { name: 'Letters from the pier' })
      .click()
    await page.getByRole('link', { name: 'Please confirm your subscription' }).first().click()
    const asked = await text()
    expect(asked).toContain('lists.example')
    expect(asked).toContain('Marrow follows no link by itself')
    await draw('quarantine')
    await press('Refuse it')
    await page.getByRole('link', { name: 'Please confirm your subscription' }).click()
    expect(await text()).toContain('you refused it')
  })

  it('Wednesday: a site is down, which its page says in words; another is paused, resumed and visited now', async () => {
    await playUntil(2, 9)
    await open('/sources')
    expect(await text()).toContain('The server answered with an error (500)')
    await draw('sources-one-fails')
    await page.getByRole('link', { name: 'Town Gazette' }).click()
    await press('Pause')
    expect(await text()).toContain('It is not visited until you resume it')
    await draw('paused')
    await playUntil(2, 20)
    await press('Resume')
    await press('Visit now')
    expect(await text()).toContain('It is being visited now')
    await world.playQueue()
    await page.reload()
    expect(await text()).toContain('works')
    await draw('resumed')
  })

  it('Friday: the desk shows one ferry with both sources, takes them apart and joins them again', async () => {
    await playUntil(4, 12)
    await open('/sources')
    expect(await text()).toContain('visits failed in a row')
    await page.getByRole('link', { name: 'Coast Diary' }).first().click()
    await draw('source-that-failed')
    await press('Visit now')
    await world.playQueue()
    await open('/sources')
    expect(await text()).not.toContain('visits failed in a row')
    await open('/desk/weekly')
    await draw('desk')
    expect(await text()).toContain('both lead to ferry.example/night-line')
    await press(/^Keep it separate/)
    expect(await page.getByRole('button', { name: /^Keep it separate/ }).count()).toBe(0)
    await draw('desk-apart')
    await press(/^Allow joining again/)
    expect(await page.getByRole('button', { name: /^Keep it separate/ }).count()).toBe(1)
    await draw('desk-joined')
  })

  it('Saturday: the list of feeds is saved, one is removed, and the list brings it back', async () => {
    await playUntil(5, 12)
    await open('/sources')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /OPML file/ }).click(),
    ])
    const opml = readFileSync(await download.path(), 'utf8')
    expect(opml.match(/xmlUrl="/g)).toHaveLength(3)
    await page.getByRole('link', { name: 'Coast Diary' }).click()
    await page.locator('summary', { hasText: 'Remove this source' }).click()
    await draw('remove')
    await press('Remove it')
    expect(await page.getByRole('link', { name: 'Coast Diary' }).count()).toBe(0)
    await page
      .getByLabel('OPML file')
      .setInputFiles({ name: 'marrow.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) })
    await press('Add its feeds')
    expect(await text()).toContain('Added the feeds of the list')
    await draw('imported')
    await playUntil(5, 14)
    await page.reload()
    expect(await page.getByRole('link', { name: 'Coast Diary' }).count()).toBe(1)
  })

  it('Monday: one mail tells each story of the week once, the ferry with both sources', async () => {
    await playUntil(7, 9)
    await open('/outbox')
    await draw('outbox')
    const messages = await Promise.all([1, 2].map((n) => world.get(`/outbox/${n}.txt`)))
    const [alert = '', mail = ''] = messages
    expect(alert).toContain('Coast Diary: ')
    expect(alert).toContain('/sources/coast-diary')
    const told = titlesIn(mail)
    // The desk was saved on Friday: what came later waits for the next edition.
    expect(told.toSorted()).toEqual(
      [
        ...['Coast on day 4', 'The night ferry to Norra returns in May', 'Letters from the pier, number 12'],
        ...['Harbour on day 0', 'Harbour on day 1', 'Harbour on day 2', 'Town on day -3', 'Town on day 1'],
      ].toSorted(),
    )
    expect(mail).toMatch(/Also in:\n\* .*ferry to Norra returns in May \((?:town|harbour)\.example\)/)
    expect(mail).toContain('A roof for the fish market')
    expect(mail).not.toContain('Please confirm your subscription')
    await open('/outbox/1')
    await draw('alert')
    await open('/outbox/2')
    await draw('message')
    await open('/sources')
    await draw('sources-after-a-week')
    await open('/storage')
    await draw('storage')
  })

  it('the Monday after: what came since, and nothing that was told', async () => {
    await playUntil(14, 9)
    await open('/')
    await draw('overview')
    expect(titlesIn(await world.get('/outbox/3.txt')).toSorted()).toEqual(['Harbour on day 5', 'Town on day 6'])
  })
})
