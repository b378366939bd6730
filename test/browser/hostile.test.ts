import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Parser } from 'htmlparser2'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { composeMessage } from '../../src/delivery/compose-message.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { toMime } from '../../src/mailers/mime.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { startWorker } from '../e2e/server.ts'
import { PAYLOADS, type Payload } from '../hostile/payloads.ts'
import { browse } from '../local-requests.ts'
import { markdown } from '../parse/seed.ts'
import { SETTINGS } from '../render/digests.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

const browser: Browser | null = await launchChromium().catch(() => null)
if (browser === null) {
  if (process.env.MARROW_REQUIRE_BROWSER === '1') throw new Error(NO_CHROMIUM)
  console.warn(`\n${NO_CHROMIUM}\n`)
}

/** Between them, every frame there is: these are opened one by one by a browser. */
const FRAMED = ['?side=dark', '?scheme=inverted&images=off']

/** These show the mail as text. Each is read by a parser; a browser opens those of one message that holds all payloads. */
const TOLD = ['?view=text', '?view=source', '?view=headers', '?view=structure', '?view=reading', '?view=checks']
const AT_ONCE = 4

describe.skipIf(browser === null)('hostile mail in the lab', () => {
  let server: Awaited<ReturnType<typeof startWorker>>
  let outside: Awaited<ReturnType<typeof startOutside>>

  beforeAll(async () => {
    server = await startWorker()
    outside = await startOutside()
    // The database makes itself with the first page.
    await browse(`${server.origin}/outbox`)
  })
  afterAll(async () => {
    await server?.close()
    outside?.server.close()
    await browser?.close()
  })

  it('would be noticed: most payloads do harm on an unprotected page', async () => {
    const page = await (await newContext()).newPage()
    const harmed = new Set<string>()
    for (const { name, html } of PAYLOADS) {
      const before = outside.asked.length
      const dialogs = await watching(page.context(), async () => {
        await page.goto('about:blank')
        await page.setContent(html, { waitUntil: 'load', timeout: 500 }).catch(() => null)
        await page.waitForTimeout(15)
      })
      if (dialogs > 0 || outside.asked.length > before) harmed.add(name)
    }
    await page.context().close()
    console.log(`${harmed.size} of ${PAYLOADS.length} payloads do harm where nothing stops them`)
    expect(harmed.size).toBeGreaterThan(PAYLOADS.length / 2)
  }, 120_000)

  it('does nothing as the content of a source, mailed by Marrow', async () => {
    const made = await Promise.all(
      PAYLOADS.map(async (payload) => ({ name: payload.name, raw: await mailedSource(payload) })),
    )
    // What is no text is not read at all.
    expect(made.filter(({ raw }) => raw === null).map(({ name }) => name)).toEqual(['NUL in a name'])
    const mails = made.flatMap(({ name, raw }) => (raw === null ? [] : [{ name, raw }]))
    await keep(mails)
    expect(await harmOf(mails, [''])).toEqual([])
    expect(await markupOf(mails, ['?view=source', '?view=reading'])).toEqual([])
  }, 200_000)

  it('does nothing as a message of the outbox, in any frame', async () => {
    const mails = PAYLOADS.map((payload) => ({ name: payload.name, raw: rawMessage(payload) }))
    await keep(mails)
    expect(await harmOf(mails, FRAMED)).toEqual([])
    expect(await markupOf(mails, TOLD)).toEqual([])
  }, 300_000)

  it('does nothing in any view, all at once', async () => {
    const mails = [
      { name: 'all', raw: rawMessage({ name: 'all', html: PAYLOADS.map(({ html }) => html).join('\n ') }) },
    ]
    await keep(mails)
    expect(await harmOf(mails, ['', ...FRAMED, ...TOLD])).toEqual([])
  }, 60_000)

  /** Straight into the table that the outbox reads: no mailer of ours would make such a message. */
  async function keep(mails: readonly { readonly name: string; readonly raw: string }[]) {
    const { DB } = await server.getWorker<{ DB: D1Database }>().getEnv()
    await DB.prepare('DELETE FROM outbox').run()
    for (const [i, { raw }] of mails.entries())
      await DB.prepare(
        'INSERT INTO outbox (id, delivery_key, edition, recipient, subject, raw, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
      )
        .bind(i + 1, `key-${i}`, 'none', 'ada@reader.example', PAYLOADS[i]?.html ?? '', raw, 0)
        .run()
  }

  /** What happened that must not, in words; each message in each view, opened by a browser. */
  async function harmOf(mails: readonly { readonly name: string }[], views: readonly string[]): Promise<string[]> {
    const harm: string[] = []
    const todo = mails.flatMap(({ name }, i) =>
      views.map((view) => ({ name, view, url: `${server.origin}/outbox/${i + 1}${view}` })),
    )
    todo.push({ name: 'the list', view: '', url: `${server.origin}/outbox` })
    const before = outside.asked.length
    let opened = 0
    const work = async () => {
      const context = await newContext()
      const page = await context.newPage()
      page.on('pageerror', (error) => harm.push(`error ${error.message} at ${page.url()}`))
      page.on('popup', () => harm.push(`a window was opened at ${page.url()}`))
      for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const { name, view, url } = next
        const dialogs = await watching(context, async () => {
          const response = await page.goto(url, { waitUntil: 'load' })
          if (response?.status() !== 200) harm.push(`${name} ${view}: answered ${response?.status()}`)
          await page.waitForTimeout(20)
        })
        if (dialogs > 0) harm.push(`${name} ${view}: ${dialogs} dialogs`)
        if (page.url() !== url) harm.push(`${name} ${view}: went to ${page.url()}`)
        for (const frame of page.frames()) {
          // What a mail frames stays in the frame of the mail: blocked, or a document that has no more rights than the mail.
          const within = frame.parentFrame() !== null && frame.parentFrame() !== page.mainFrame()
          const kept = within && /^(?:chrome-error:\/\/|about:|$)/.test(frame.url())
          if (!kept && !frame.url().startsWith(`${server.origin}/outbox`))
            harm.push(`${name} ${view}: a frame went to ${frame.url()}`)
        }
        if ((await page.locator('header.top .brand').count()) !== 1) harm.push(`${name} ${view}: the page is not ours`)
        opened++
      }
      await context.close()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    expect(opened).toBe(mails.length * views.length + 1)
    return [...harm, ...outside.asked.slice(before).map((url) => `asked for ${url}`)]
  }

  /** What a page of ours never holds, found by a parser in what the server answers. */
  async function markupOf(mails: readonly { readonly name: string }[], views: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const [i, { name }] of mails.entries())
      for (const view of views) {
        const response = await browse(`${server.origin}/outbox/${i + 1}${view}`)
        if (response.status !== 200) found.push(`${name} ${view}: answered ${response.status}`)
        found.push(...foreignMarkup(await response.text()).map((what) => `${name} ${view}: ${what}`))
      }
    return found
  }

  /** Whatever leaves the machine goes through a proxy of ours, which counts it and answers nothing. */
  async function newContext(): Promise<BrowserContext> {
    if (browser === null) throw new Error(NO_CHROMIUM)
    return browser.newContext({
      viewport: { width: 1200, height: 900 },
      proxy: { server: outside.url, bypass: '127.0.0.1' },
    })
  }
})

async function watching(context: BrowserContext, work: () => Promise<void>): Promise<number> {
  let dialogs = 0
  const dismiss = (dialog: { dismiss(): Promise<void> }) => {
    dialogs++
    void dialog.dismiss().catch(() => null)
  }
  context.on('dialog', dismiss)
  await work()
  context.off('dialog', dismiss)
  return dialogs
}

/** The rest of the world: a proxy that notes what it is asked for. */
async function startOutside(): Promise<{ readonly server: Server; readonly url: string; readonly asked: string[] }> {
  const asked: string[] = []
  const note = (url: string) => {
    if (url.includes('evil.example')) asked.push(url)
  }
  const server = createServer((request, response) => {
    note(request.url ?? '')
    response.writeHead(204).end()
  })
  server.on('connect', (request, socket) => {
    note(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }

/** The payload in every place of a post, through our whole path into a mail. Null where the source is refused. */
async function mailedSource({ html }: Payload): Promise<string | null> {
  const quoted = JSON.stringify(html)
  const source = `---
title: ${quoted}
author: ${quoted}
domain: ${quoted}
link: ${quoted}
excerpt: ${quoted}
---

## First ${html}

A company has launched ${html} and told everybody about it on the first day.

- One more ${html} item that is long enough to be kept as a point.

**Why this matters:** It does, because ${html} is everywhere.

**Read more:** [${html}](https://a.example/${html}) (${html}).

## Second

> ${html}

${html}
`
  const issue = await parseSource(markdown(source))
  if (!issue.ok) return null
  const { edition } = await prepareEdition(everyStory([summarizeIssue(issue.value)]), SETTINGS, SLOT)
  const message = composeMessage(edition, SETTINGS, { name: 'Ada', address: 'ada@reader.example' })
  if (!message.ok) throw new Error(`${message.error.field} ${message.error.reason}`)
  return toMime(message.value, { date: SLOT.at, messageId: 'hostile@digest.example' })
}

/** A message as somebody would forge it: the payload, raw, in headers, text and HTML. */
function rawMessage({ html, charset = 'utf-8' }: Payload): string {
  return [
    `From: "${html}" <a@evil.example>`,
    `To: ${html} <ada@reader.example>`,
    `Subject: ${html}`,
    `List-Unsubscribe: <javascript:alert(1)>, <http://evil.example/${html}>`,
    `X-Payload: ${html}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=bound',
    '',
    '--bound',
    'Content-Type: text/plain; charset=utf-8',
    '',
    html,
    '--bound',
    `Content-Type: text/html; charset=${charset}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    `<p>before</p>${html}<p>after</p>`,
    '--bound',
    `Content-Type: text/html; name="${html}"`,
    `Content-Disposition: attachment; filename="${html}"`,
    '',
    html,
    '--bound--',
    '',
  ].join('\r\n')
}

/** Our pages have links and frames within themselves, one stylesheet and one drawn icon; no script, handler or style of an element. */
function foreignMarkup(html: string): string[] {
  const found: string[] = []
  let elements = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++
      if (['script', 'style', 'object', 'embed', 'base', 'img', 'math', 'audio', 'video', 'template'].includes(name))
        found.push(`<${name}>`)
      if (name === 'iframe' && attributes.sandbox !== '') found.push('a frame without a sandbox')
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^http-equiv$|^ping$/.test(attribute)) found.push(`${attribute} of <${name}>`)
        if (
          /^(?:href|src|action|formaction|srcset|xlink:href|background)$/.test(attribute) &&
          !/^\/(?!\/)|^#|^data:image\/svg\+xml,%3Csvg/.test(value)
        )
          found.push(`${attribute}="${value}" of <${name}>`)
      }
    },
  })
  parser.end(html)
  if (elements < 20) found.push('hardly a page')
  return found
}
