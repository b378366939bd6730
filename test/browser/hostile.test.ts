import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { composeMessage } from '../../src/delivery/compose-message.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { toMime } from '../../src/mailers/mime.ts'
import { LIVE_SCRIPT, SCRIPT_HASH } from '../../src/pages/script.gen.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { PAYLOADS, type Payload } from '../hostile/payloads.ts'
import { postWith } from '../hostile/post-with.ts'
import { browse } from '../local-requests.ts'
import { markdown } from '../parse/seed.ts'
import { SETTINGS } from '../render/digests.ts'
import { browserOrSkip, launchChromium, launchKillable, NO_CHROMIUM } from './chromium.ts'
import { offlineWorld } from './offline-world.ts'
import { serveWorld } from './serve-world.ts'

const browser: Browser | null = await browserOrSkip(launchChromium())

/** Between them, every frame there is. */
const FRAMED = ['', '?side=dark', '?scheme=inverted&images=off']

/** These show the mail as text: a parser reads each, and a browser opens those of one message that holds all payloads. */
const TEXT_VIEWS = ['?view=text', '?view=source', '?view=headers', '?view=structure', '?view=reading', '?view=checks']

/** Frames of mails that a browser opens on one page. */
const FRAMES_A_PAGE = 50
const AT_ONCE = 4

/** Pages of one browser without protection, and after how many milliseconds it hangs: some fifty times what they take. */
const UNPROTECTED_AT_ONCE = 8
const HUNG = 60_000

const HALF = Math.ceil(PAYLOADS.length / 2)
/** Most of the first half run, most of the second half ask for something: one of each in turn. */
const IN_TURN = PAYLOADS.slice(0, HALF).flatMap((payload, i) => [payload, ...PAYLOADS.slice(HALF + i, HALF + i + 1)])

/** So many payloads of each kind have to do harm where nothing stops them, or the tests would notice nothing. About fifty do. */
const CONTROLS = 20

/** Names of payloads that did harm: those that ran, and those that asked for something. */
interface Harmed {
  readonly ran: Set<string>
  readonly asked: Set<string>
}

const noticed = ({ ran, asked }: Harmed) => ran.size >= CONTROLS && asked.size >= CONTROLS

describe.skipIf(browser === null)('hostile mail in the lab', () => {
  let world: ReturnType<typeof offlineWorld>
  let server: Awaited<ReturnType<typeof serveWorld>>
  let outside: Awaited<ReturnType<typeof startOutside>>

  beforeAll(async () => {
    server = await serveWorld((origin) => (world = offlineWorld(origin, {})))
    outside = await startOutside()
  })
  afterAll(async () => {
    server?.close()
    outside?.server.close()
    await browser?.close()
  })

  it('would be noticed: many payloads do harm on an unprotected page', async () => {
    const harmed: Harmed = { ran: new Set(), asked: new Set() }
    // On a busy machine a page takes longer than half a second.
    for (const patience of [500, 2_000, 8_000])
      for (let first = 0; first < IN_TURN.length && !noticed(harmed); first += UNPROTECTED_AT_ONCE)
        await tryUnprotected(first, patience, harmed)
    expect(harmed.ran.size).toBeGreaterThanOrEqual(CONTROLS)
    expect(harmed.asked.size).toBeGreaterThanOrEqual(CONTROLS)
  })

  it('does nothing as the content of a source, mailed by Marrow', async () => {
    const made = await Promise.all(
      PAYLOADS.map(async (payload) => ({ name: payload.name, raw: await mailedSource(payload) })),
    )
    // What is no text is not read at all.
    expect(made.filter(({ raw }) => raw === null).map(({ name }) => name)).toEqual(['NUL in a name'])
    const mails = made.flatMap(({ name, raw }) => (raw === null ? [] : [{ name, raw }]))
    await keep(mails)
    const { found, frames } = await readPages(mails, ['', '?view=source', '?view=reading'])
    expect(found).toEqual([])
    expect(frames.length).toBeGreaterThanOrEqual(mails.length)
    expect(await harmOfFrames(frames)).toEqual([])
  })

  it('does nothing as a message of the outbox, in any frame', async () => {
    const mails = PAYLOADS.map((payload) => ({ name: payload.name, raw: rawMessage(payload) }))
    await keep(mails)
    const { found, frames } = await readPages(mails, [...FRAMED, ...TEXT_VIEWS])
    expect(found).toEqual([])
    // One as sent, one each in light and dark, one inverted.
    expect(new Set(frames).size).toBe(mails.length * 4)
    expect(await harmOfFrames(frames)).toEqual([])
    // Every subject is in the list.
    expect(await harmOfPages(['/outbox'])).toEqual([])
  })

  it('does nothing in any view, all at once', async () => {
    const mails = [
      { name: 'all', raw: rawMessage({ name: 'all', html: PAYLOADS.map(({ html }) => html).join('\n ') }) },
    ]
    await keep(mails)
    expect(await harmOfPages([...FRAMED, ...TEXT_VIEWS].map((view) => `/outbox/1${view}`))).toEqual([])
  })

  /**
   * Opens a few payloads, from the index `first` of `IN_TURN` on, on pages without protection. They have a browser of their own, which is
   * killed after them: a payload may hang it, and nothing that they leave behind is seen by other tests.
   */
  async function tryUnprotected(first: number, patience: number, harmed: Harmed): Promise<void> {
    const { browser: unprotected, kill } = await launchKillable()
    const tryOne = async (context: BrowserContext, { name, html }: Payload, i: number) => {
      // Whose payload asks is told by the host.
      const own = `p${i}.evil.example`
      const page = await context.newPage()
      page.on('dialog', (dialog) => {
        harmed.ran.add(name)
        void dialog.dismiss().catch(() => null)
      })
      await page
        .setContent(html.replaceAll('evil.example', own), { waitUntil: 'load', timeout: patience })
        .catch(() => null)
      await page.waitForTimeout(patience / 5)
      if (outside.asked.some((url) => url.includes(own))) harmed.asked.add(name)
    }
    const context = await newContext(unprotected)
    const tried = IN_TURN.slice(first, first + UNPROTECTED_AT_ONCE).map((payload, n) =>
      // A payload may end the browser, too.
      tryOne(context, payload, first + n).catch(() => null),
    )
    await Promise.race([Promise.all(tried), setTimeout(HUNG, null, { ref: false })])
    await kill()
  }

  /** Straight into the table that the outbox reads: no mailer of ours would make such a message. */
  async function keep(mails: readonly { readonly name: string; readonly raw: string }[]) {
    const { DB } = world
    await DB.prepare('DELETE FROM outbox').run()
    for (const [i, { raw }] of mails.entries())
      await DB.prepare(
        'INSERT INTO outbox (id, delivery_key, edition, recipient, subject, raw, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
      )
        .bind(i + 1, `key-${i}`, 'none', 'ada@reader.example', PAYLOADS[i]?.html ?? '', raw, 0)
        .run()
  }

  /** Reads each page with a parser: what a page of ours never holds, and the addresses of the frames on it. */
  async function readPages(mails: readonly { readonly name: string }[], views: readonly string[]) {
    const found: string[] = []
    const frames: string[] = []
    const todo = mails.flatMap(({ name }, i) => views.map((view) => ({ name, view, path: `/outbox/${i + 1}${view}` })))
    await inParallel(todo.values(), async ({ name, view, path }) => {
      const response = await browse(`${server.origin}${path}`)
      if (response.status !== 200) found.push(`${name} ${view}: answered ${response.status}`)
      const page = readMarkup(await response.text())
      found.push(...page.foreign.map((what) => `${name} ${view}: ${what}`))
      frames.push(...page.frames)
    })
    return { found, frames }
  }

  /** What happened that must not, in words, when a browser opens these pages of ours. */
  function harmOfPages(paths: readonly string[]): Promise<string[]> {
    return harmOf(paths.values(), async (page, path) => {
      const response = await page.goto(`${server.origin}${path}`, { waitUntil: 'load' })
      return response?.status() === 200 ? `${server.origin}${path}` : `an answer of ${response?.status()}`
    })
  }

  /** The same of frames: many on one page of ours, under its policy and in the sandbox that `readMarkup` insists on. */
  function harmOfFrames(frames: readonly string[]): Promise<string[]> {
    const distinct = [...new Set(frames)]
    const groups = Array.from({ length: Math.ceil(distinct.length / FRAMES_A_PAGE) }, (_, i) =>
      distinct.slice(i * FRAMES_A_PAGE, (i + 1) * FRAMES_A_PAGE),
    )
    return harmOf(groups.values(), async (page, group) => {
      const url = `${server.origin}/outbox`
      await page.goto(url)
      const loaded = await page.evaluate(ADD_FRAMES, group)
      expect(loaded).toBe(group.length)
      return url
    })
  }

  /** `open` opens something on a page and answers the address that the page has to have then. */
  async function harmOf<T>(items: Iterator<T>, open: (page: Page, item: T) => Promise<string>): Promise<string[]> {
    const harm: string[] = []
    const before = outside.asked.length
    await inParallel(items, async (item) => {
      const context = await newContext()
      const page = await context.newPage()
      const complain = (what: string) => harm.push(`${what} at ${page.url()} with ${JSON.stringify(item)}`)
      context.on('dialog', (dialog) => {
        complain('a dialog')
        void dialog.dismiss().catch(() => null)
      })
      page.on('pageerror', (error) => complain(`error ${error.message}`))
      page.on('popup', () => complain('a window was opened'))
      const url = await open(page, item)
      await page.waitForTimeout(100)
      if (page.url() !== url) complain(`not ${url}`)
      for (const frame of page.frames()) {
        // What a mail frames stays in the frame of the mail: blocked, or a document that has no more rights than the mail.
        const within = frame.parentFrame() !== null && frame.parentFrame() !== page.mainFrame()
        const kept = within && /^(?:chrome-error:\/\/|about:|$)/.test(frame.url())
        if (!kept && !frame.url().startsWith(`${server.origin}/outbox`)) complain(`a frame went to ${frame.url()}`)
      }
      if ((await page.locator('header.top .brand').count()) !== 1) complain('the page is not ours')
      await context.close()
    })
    return [...harm, ...outside.asked.slice(before).map((url) => `asked for ${url}`)]
  }

  /** Whatever leaves the machine goes through a proxy of ours, which counts it and answers nothing. */
  async function newContext(opened = browser): Promise<BrowserContext> {
    if (opened === null) throw new Error(NO_CHROMIUM)
    return opened.newContext({
      viewport: { width: 1200, height: 900 },
      proxy: { server: outside.url, bypass: '127.0.0.1' },
    })
  }
})

/** Does the work for every item, a few at a time. */
async function inParallel<T>(items: Iterator<T>, work: (item: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let next = items.next(); next.done !== true; next = items.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Runs in a page of ours: adds frames as that page itself would have them, and counts those that were loaded. */
const ADD_FRAMES = async (paths: readonly string[]) => {
  const { document } = globalThis as unknown as { document: FramesDocument }
  const loaded = await Promise.all(
    paths.map(
      (path) =>
        new Promise<number>((done) => {
          const frame = document.createElement('iframe')
          frame.setAttribute('sandbox', 'allow-same-origin')
          frame.addEventListener('load', () => done(1))
          frame.src = path
          document.body.append(frame)
        }),
    ),
  )
  return loaded.length
}

/** What runs inside the page knows a document that the types of the Worker do not. */
interface FramesDocument {
  readonly body: { append(frame: object): void }
  createElement(name: 'iframe'): {
    src: string
    setAttribute(name: string, value: string): void
    addEventListener(name: 'load', done: () => void): void
  }
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
  const issue = await parseSource(markdown(postWith(html)))
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

const isOurScript = (name: string, { src, integrity }: Readonly<Record<string, string>>): boolean =>
  name === 'script' && src === '/marrow.js' && integrity === SCRIPT_HASH

/** A page without the script that pages of this machine contain. */
const withoutLive = (html: string): string =>
  html.replace(/<script data-start="[\w-]+">/, '<live>').replace(`<live>${LIVE_SCRIPT}</script>`, '')

/**
 * Our pages have links and frames within themselves, one stylesheet, one drawn icon and our one script; no other script, no handler or style of
 * an element.
 * Everything else is foreign. `frames` are the addresses of the frames.
 */
function readMarkup(html: string): { readonly foreign: readonly string[]; readonly frames: readonly string[] } {
  const foreign: string[] = []
  const frames: string[] = []
  let elements = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++
      if (['script', 'style', 'object', 'embed', 'base', 'img', 'math', 'audio', 'video', 'template'].includes(name))
        if (!isOurScript(name, attributes)) foreign.push(`<${name}>`)
      if (name === 'iframe') {
        if (attributes.sandbox !== 'allow-same-origin')
          foreign.push('a frame whose sandbox allows more than to see its height')
        frames.push(attributes.src ?? '')
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^http-equiv$|^ping$/.test(attribute)) foreign.push(`${attribute} of <${name}>`)
        if (
          /^(?:href|src|action|formaction|srcset|xlink:href|background)$/.test(attribute) &&
          !/^\/(?!\/)|^#|^data:image\/svg\+xml,%3Csvg/.test(value)
        )
          foreign.push(`${attribute}="${value}" of <${name}>`)
      }
    },
  })
  parser.end(withoutLive(html))
  if (elements < 20) foreign.push('hardly a page')
  return { foreign, frames }
}
