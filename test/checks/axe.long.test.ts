import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import { browserOrSkip, launchChromium, NO_CHROMIUM } from '../browser/chromium.ts'
import { GOOD, page as mailPage } from './mails.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browser: Browser | null = await browserOrSkip(launchChromium())

interface Case {
  readonly axe: string
  /** How our finding of the same begins. */
  readonly ours: string
  readonly bodies: readonly string[]
  readonly parts?: Parameters<typeof mailPage>[1]
}

/** The same HTML, judged by axe-core in a browser and by us. Each rule has some that it finds and some that it does not. */
const CASES: readonly Case[] = [
  {
    axe: 'image-alt',
    ours: 'It has no alternative text',
    bodies: [
      '<img src="cid:a">',
      '<img src="cid:a" alt="A chart">',
      '<img src="cid:a" alt="">',
      '<img src="cid:a" alt=" ">',
      '<img src="cid:a" alt>',
      '<img src="cid:a" role="presentation">',
      '<img src="cid:a" role="none">',
      '<img src="cid:a" aria-label="A chart">',
      '<img src="cid:a" title="A chart">',
      '<img src="cid:a" aria-hidden="true">',
      '<div style="display:none"><img src="cid:a"></div>',
      '<a href="https://a.example/"><img src="cid:a">words</a>',
    ],
  },
  {
    axe: 'link-name',
    ours: 'It has no text: ',
    bodies: [
      '<a href="https://a.example/"></a>',
      '<a href="https://a.example/"> <b> </b></a>',
      '<a href="https://a.example/">words</a>',
      '<a href="https://a.example/"><img src="cid:a" alt=""></a>',
      '<a href="https://a.example/"><img src="cid:a" alt="A chart"></a>',
      '<a href="https://a.example/" aria-label="A chart"></a>',
      '<a href="https://a.example/" title="A chart"></a>',
      '<a href="https://a.example/"><span style="display:none">words</span></a>',
      '<div style="display:none"><a href="https://a.example/"></a></div>',
    ],
  },
  {
    axe: 'empty-heading',
    ours: 'It has no text',
    bodies: [
      '<h2></h2>',
      '<h2> <br> </h2>',
      '<h2>words</h2>',
      '<h2><img src="cid:a" alt="words"></h2>',
      '<h2><img src="cid:a" alt=""></h2>',
      '<h2 style="display:none"></h2>',
    ],
  },
  {
    axe: 'heading-order',
    ours: 'It is of level',
    bodies: [
      '<h1>a</h1><h2>b</h2>',
      '<h1>a</h1><h3>b</h3>',
      '<h1>a</h1><h2>b</h2><h4>c</h4>',
      '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>',
      '<h1>a</h1><h2 style="display:none">b</h2><h3>c</h3>',
    ],
  },
  { axe: 'html-has-lang', ours: 'It has no language', bodies: ['words'], parts: { html: '' } },
  { axe: 'html-has-lang', ours: 'It has no language', bodies: ['words'], parts: { html: 'lang=""' } },
  { axe: 'html-has-lang', ours: 'It has no language', bodies: ['words'], parts: { html: 'lang="fr"' } },
  { axe: 'document-title', ours: 'The mail has no title', bodies: ['words'], parts: { head: '' } },
  { axe: 'document-title', ours: 'The mail has no title', bodies: ['words'], parts: { head: '<title> </title>' } },
  { axe: 'document-title', ours: 'The mail has no title', bodies: ['words'], parts: { head: '<title>Words</title>' } },
]

const rows = CASES.flatMap(({ axe, ours, bodies, parts = {} }) =>
  bodies.map((body) => ({ axe, ours, html: mailPage(body, parts) })),
)

describe.skipIf(browser === null)('agrees with axe-core', () => {
  let page: Page
  const verdicts: { axe: string; finds: boolean }[] = []

  beforeAll(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  test.each(rows)('$axe: $html', async ({ axe, ours, html }) => {
    await page.setContent(html)
    await page.evaluate(AXE)
    const finds =
      (await page.evaluate(
        `axe.run(document, { runOnly: ['${axe}'], preload: false }).then(({ violations }) => violations.length > 0)`,
      )) === true
    verdicts.push({ axe, finds })
    const found = checkMail({ ...GOOD, html }).findings.some(({ message, rule }) => matches(message, rule, ours))
    expect(found).toBe(finds)
  })

  test.each([...new Set(CASES.map(({ axe }) => axe))])('%s has a case with and a case without a finding', (axe) => {
    expect(new Set(verdicts.filter((verdict) => verdict.axe === axe).map(({ finds }) => finds)).size).toBe(2)
  })
})

/** Links and headings without words are told in words that begin alike. */
function matches(message: string, rule: string, ours: string): boolean {
  if (ours === 'It has no words, or') return rule === 'structure' && message === 'It has no text.'
  return message.startsWith(ours) && (ours !== 'It has no words' || rule === 'links')
}
