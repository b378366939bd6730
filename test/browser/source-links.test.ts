import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceLink } from '../../src/render/source-link.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { importAi } from '../parse/seed.ts'
import { PATIENCE } from '../patience.ts'
import { SETTINGS } from '../render/digests.ts'
import { browserOrSkip, launchChromium, NO_CHROMIUM } from './chromium.ts'

const browser: Browser | null = await browserOrSkip(launchChromium())

const follows = browser !== null && (await followsTextFragments(browser))
if (browser !== null && !follows)
  console.warn('\nThe links to sentences were not followed: this Chromium scrolls to no text fragment.\n')

describe.skipIf(!follows)('the link after a sentence', () => {
  let server: Server
  let origin: string
  const issue = importAi()

  beforeAll(async () => {
    // The original as a web page would hold it: far apart, so that finding the place means scrolling to it.
    const paragraphs = issue.sections.flatMap(({ text }) => text.split(/\n+/)).map((line) => `<p>${escaped(line)}</p>`)
    const page = `<!doctype html><meta charset="utf-8"><title>${escaped(issue.title)}</title><style>p{margin:0 0 900px}</style>${paragraphs.join('\n')}`
    server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('leads Chromium to each kept sentence in the original', async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    const brief = { ...summarizeIssue(issue), url: origin }
    const kept = brief.stories.flatMap((story) => story.sentences)
    expect(kept.length).toBeGreaterThan(10)
    const found: (string | null)[] = []
    for (const sentence of kept) {
      // A page of its own each time: a text directive counts when a document is loaded.
      const page = await browser.newPage()
      await page.goto(sourceLink(sentence, brief, SETTINGS) ?? 'about:blank')
      // Chromium scrolls there in its own time.
      const inSight = `[...document.querySelectorAll('p')].some((p) => { const r = p.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight && p.textContent.includes(${JSON.stringify(sentence.text)}) })`
      const scrolled = await page.waitForFunction(inSight, undefined, { timeout: PATIENCE }).catch(() => null)
      found.push(scrolled === null ? null : sentence.text)
      await page.close()
    }
    expect(found).toEqual(kept.map(({ text }) => text))
  })
})

/** Some builds of Chromium know `#:~:text=` and scroll nowhere, as the one inside the npm package does. Tried on the simplest page there is. */
async function followsTextFragments(chromium: Browser): Promise<boolean> {
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><p style="margin-bottom:9000px">top<p>bottom'),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const page = await chromium.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#:~:text=bottom`)
  const scrolled = await page.waitForFunction('scrollY > 0', undefined, { timeout: 5_000 }).catch(() => null)
  await page.close()
  server.close()
  return scrolled !== null
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
