import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DevServer, startDev } from '../e2e/dev-server.ts'
import { PATIENCE } from '../patience.ts'
import { browserOrSkip, launchChromium, NO_CHROMIUM } from './chromium.ts'

/** Names of an attacker: the first leads to this machine once its page is loaded, the second stays another site. */
const NAMES = ['--host-resolver-rules=MAP evil.example 127.0.0.1, MAP other.example 127.0.0.1']

const browser: Browser | null = await browserOrSkip(launchChromium(NAMES))

describe.skipIf(browser === null)('a browser on the machine of `npm run dev`', () => {
  let dev: DevServer
  let other: Server
  let page: Page

  beforeAll(async () => {
    dev = await startDev()
    other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'))
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  })
  afterAll(async () => {
    await dev?.stop()
    other?.close()
    await browser?.close()
  })
  beforeEach(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    // A page of an attacker has no content policy that would keep it from anything.
    page = await (await browser.newContext({ bypassCSP: true })).newPage()
    page.setDefaultTimeout(PATIENCE)
  })
  afterEach(() => page.context().close())

  const at = (host: string, path: string) => `http://${host}:${dev.port}${path}`
  const elsewhere = () => `http://other.example:${(other.address() as AddressInfo).port}/`
  const kept = async () => {
    await page.goto(at('localhost', '/outbox'))
    return page.locator('tbody tr').count()
  }

  it.each(['localhost', '127.0.0.1'])('is used as ever at %s: it sends, and opens what was sent', async (host) => {
    await page.goto(at(host, '/'))
    await page.getByRole('link', { name: 'Preview', exact: true }).click()
    // The second time nothing is new.
    await page.getByRole('button', { name: /^Send (?:now to|again)/ }).click()
    const done = page.getByRole('status')
    await done.getByText('Sent.').waitFor()
    await page.getByRole('link', { name: 'Open the outbox' }).click()
    await page.getByRole('cell', { name: 'ada@reader.example' }).first().waitFor()
    await page.goto(at(host, '/desk/weekly'))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await done.getByText('Saved.').waitFor()
  })

  it('opens a link on another site', async () => {
    await page.goto(elsewhere())
    await page.setContent(`<a href="${at('localhost', '/outbox')}">there</a>`)
    await page.getByRole('link').click()
    await page.getByRole('heading', { name: 'Outbox' }).waitFor()
  })

  it.each(['/', '/previews/weekly', '/outbox', '/desk/weekly', '/archive/weekly'])(
    'is refused %s under a name that was rebound',
    async (path) => expect((await page.goto(at('evil.example', path)))?.status()).toBe(403),
  )

  const ASKED = [
    { path: '/outbox', method: 'GET' },
    { path: '/desk/weekly', method: 'GET' },
    { path: '/previews/weekly.eml', method: 'GET' },
    { path: '/previews/weekly/send', method: 'POST', body: 'token=rebound-0001' },
  ]
  it.each(ASKED)('gives a script of a rebound page no $path, whatever headers it adds', async ({ path, ...init }) => {
    await page.goto(at('evil.example', '/'))
    const before = await kept()
    await page.goto(at('evil.example', '/'))
    const answers = await page.evaluate(ATTACK, { path, init, local: at('localhost', path) })
    // Every combination was answered, by us.
    expect(answers).toEqual(answers.map(() => 403))
    expect(answers).toHaveLength(8)
    expect(await kept()).toBe(before)
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'is refused a form of another site, sent as %s',
    async (type) => {
      const before = await kept()
      await page.goto(elsewhere())
      const action = at('localhost', '/previews/weekly/send')
      await page.setContent(
        `<form method="post" action="${action}" enctype="${type}"><input name="token" value="cross-0001"><button>Win</button></form>`,
      )
      const answered = page.waitForResponse(action)
      await page.getByRole('button').click()
      expect((await answered).status()).toBe(403)
      expect(await kept()).toBe(before)
    },
  )
})

/** Runs in the page: asks with every combination of the headers that `wrangler dev` listens to. */
const ATTACK = async ({ path, init, local }: { path: string; init: RequestInit; local: string }) => {
  const answers: number[] = []
  for (const url of [{}, { 'MF-Original-URL': local }] as const)
    for (const mode of [{}, { 'MF-Sec-Fetch-Mode': 'navigate' }] as const)
      for (const type of [{}, { 'Content-Type': 'application/json' }] as const) {
        const headers = { ...url, ...mode, ...type, 'CF-Connecting-IP': '127.0.0.1', 'Sec-Fetch-Site': 'none' }
        answers.push((await fetch(path, { ...init, headers })).status)
      }
  return answers
}
