import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../e2e/server.ts'
import { OPENERS } from '../hostile/openers.ts'
import { browse } from '../local-requests.ts'
import { browserOrSkip, launchProfile, NO_CHROMIUM } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'marrow-profile-'))
const browser: BrowserContext | null = await browserOrSkip(launchProfile(folder))

describe.skipIf(browser === null)('a framed mail', () => {
  let server: Awaited<ReturnType<typeof startWorker>>
  let listener: Server
  let html: string
  let connections = 0

  beforeAll(async () => {
    server = await startWorker()
    // The database makes itself with the first page.
    await browse(`${server.origin}/outbox`)
    listener = createServer((socket) => {
      connections++
      socket.on('error', () => {})
      socket.destroy()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const here = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
    html = `<!doctype html><p>before</p>${OPENERS.join('\n').replaceAll('HERE', here)}<p>after</p>`
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    listener?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** How many connections are made while something is looked at, and a moment after. */
  async function connectionsOf(url: string): Promise<number> {
    if (browser === null) throw new Error(NO_CHROMIUM)
    const page = await browser.newPage()
    const before = connections
    await page.goto(url)
    await page.waitForTimeout(700)
    await page.close()
    return connections - before
  }

  it('opens no connection, in any way of seeing it', async ({ skip }) => {
    const unguarded = await connectionsOf(`data:text/html,${encodeURIComponent(html)}`)
    if (unguarded === 0) skip('this Chromium opens no connection ahead of time, whatever a page asks for')
    const raw = `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`
    const { DB } = await server.getWorker<{ DB: D1Database }>().getEnv()
    await DB.prepare(
      `INSERT INTO outbox (delivery_key, edition, recipient, subject, raw, at) VALUES ('k', 'none', 'ada@reader.example', 'x', ?1, 0)`,
    )
      .bind(raw)
      .run()
    for (const view of ['', '?side=dark', '?scheme=inverted&images=off', '?images=off'])
      for (const path of [`/outbox/1${view}`, `/outbox/1.html${view}`])
        expect([path, await connectionsOf(`${server.origin}${path}`)]).toEqual([path, 0])
  })
})
