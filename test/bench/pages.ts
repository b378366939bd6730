import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { launchChromium, NO_CHROMIUM } from '../browser/chromium.ts'
import { startWorker } from '../e2e/server.ts'
import { browse } from '../local-requests.ts'
import { middle } from './measure.ts'

/**
 * `npm run bench:pages`: what the pages feel like, by web-vitals in Chromium, on a phone whose processor is slowed down four
 * times. Google calls good: LCP up to 2,500 ms, CLS up to 0.1, INP up to 200 ms. On a busy machine these times are longer; the time that
 * the processor worked for the page, not slowed down, is not.
 */
const PAGES = [
  '/',
  '/previews/weekly',
  '/previews/weekly?view=checks',
  '/desk/weekly',
  '/issues/import-ai-184',
  '/archive/weekly',
  '/outbox/1',
]
const RUNS = 5
const SLOWDOWN = 4
const require = createRequire(import.meta.url)
const VITALS = readFileSync(require.resolve('web-vitals').replace(/[^/]+$/, 'web-vitals.iife.js'), 'utf8')
const REPORT = `${VITALS}; globalThis.vitals = {}; for (const on of ['onTTFB', 'onFCP', 'onLCP', 'onCLS', 'onINP']) webVitals[on](({ name, value }) => { globalThis.vitals[name] = value }, { reportAllChanges: true })`

interface Vitals {
  readonly TTFB?: number
  readonly FCP?: number
  readonly LCP?: number
  readonly CLS?: number
  readonly INP?: number
  readonly requests: number
  readonly bytes: number
  /** Milliseconds that the page's main thread used the processor. */
  readonly work: number
}

const browser = await launchChromium()
if (browser === null) throw new Error(NO_CHROMIUM)
const server = await startWorker()
try {
  await send(server.origin)
  console.log(
    '| page | TTFB | FCP | LCP | CLS | INP | requests | transferred | work |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|',
  )
  for (const path of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
    const runs: Vitals[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await visit(`${server.origin}${path}`))
    const work: number[] = []
    for (let i = 0; i < RUNS; i++) work.push((await visit(`${server.origin}${path}`, 1)).work)
    const ms = (name: 'TTFB' | 'FCP' | 'LCP' | 'INP') => `${middle(runs.map((run) => run[name] ?? 0)).toFixed(0)} ms`
    const cls = middle(runs.map((run) => run.CLS ?? 0)).toFixed(3)
    const [one] = runs
    console.log(
      `| \`${path}\` | ${ms('TTFB')} | ${ms('FCP')} | ${ms('LCP')} | ${cls} | ${ms('INP')} | ${one?.requests} | ${((one?.bytes ?? 0) / 1000).toFixed(1)} kB | ${middle(work).toFixed(0)} ms |`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}

/** Something to be seen in the outbox and in the archive. */
async function send(origin: string): Promise<void> {
  const form = new URLSearchParams({ token: 'bench-pages-1' })
  await browse(`${origin}/previews/weekly/send`, { method: 'POST', body: form })
}

async function visit(url: string, slowdown = SLOWDOWN): Promise<Vitals> {
  const context = await (browser as NonNullable<typeof browser>).newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  try {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await client.send('Performance.enable', { timeDomain: 'threadTicks' })
    let requests = 0
    let bytes = 0
    page.on('response', async (response) => {
      // Only pages of this machine reload by themselves, and that stream has no end.
      if (/^\/live(?:\.js)?$/.test(new URL(response.url()).pathname)) return
      requests++
      const { responseBodySize, responseHeadersSize } = await response.request().sizes()
      bytes += responseBodySize + responseHeadersSize
    })
    await page.addInitScript(REPORT)
    const answer = await page.goto(url, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
    await page.waitForTimeout(200)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(300)
    const vitals = (await page.evaluate('globalThis.vitals')) as Partial<Vitals>
    const { metrics } = await client.send('Performance.getMetrics')
    const work = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
    return { ...vitals, requests, bytes, work }
  } finally {
    await context.close()
  }
}
