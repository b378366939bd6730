import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readColor } from '../../src/build/template-checks/contrast/color.ts'
import {
  CONTRAST_VIEWS,
  type ContrastView,
  measureContrast,
  type TextContrast,
} from '../../src/build/template-checks/contrast/measure-contrast.ts'
import { browserOrSkip, launchChromium, NO_CHROMIUM } from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WEEKLY = readFileSync(join(import.meta.dirname, '../golden/weekly.html'), 'utf8')

/** What a cascade is easily wrong about. Axe looks at nothing that is hidden, so that shown and hidden are tested too. */
const TRICKY = `<!doctype html><html lang="en"><head><title>T</title>
<meta name="color-scheme" content="light dark">
<style>p { color: #303030 } .late { color: #400000 } .late { color: #004000 } p.one { color: #000040 } .one { color: #ff0000 }
#id { color: #202060 } p.one.two { color: #602020 } div > p + p { color: #206020 } [lang="fr"] { color: #205060 }
.loud { color: #500050 !important } td p { color: #505000 } * { letter-spacing: 0 } :root { font-size: 16px }
p:not(.one) i { color: #123456 } :is(#id, .x) b { color: #654321 } :where(#id) b { color: #ff0000 } p:hover { color: #fff }
.ground { background: rgba(0, 0, 0, .25) } .plain { background: #abcdef url(data:,) no-repeat } .reset { background: none }
@media (max-width: 480px) { .phone { color: #111; font-size: 30px } } @media not all and (max-width: 480px) { .phone { color: #222 } }
@media print { p { color: #eee } } @media (prefers-color-scheme: dark) { .dark { color: #fafafa !important; background-color: #222 !important } .weak { color: #fff } }</style>
<style media="screen and (min-width: 600px)">.wide { color: #010203 }</style>
<style media="(max-width: 599px) and (prefers-color-scheme: dark), print">.wide { color: #fefefe }</style></head>
<body style="background-color:#f0f0f0"><h1>heading</h1><h3>third</h3><div style="font-size:20px"><p class="late">late</p><p class="one">one</p>
<p class="one two">two</p><p id="id">id <b>bold</b></p><p lang="fr">fr</p><p class="loud" style="color:#00f">loud</p><p class="loud" style="color:#00f !important">louder</p>
<p style="color:#111;color:#030303">twice</p><p><i>within</i></p><p class="one"><i>without</i></p></div>
<p style="font:italic bold 24px/1 Georgia">shorthand <small>small <strong>strong</strong></small></p><p style="font-size:1.5em;font-weight:600">em <b>bolder</b> <span style="font-weight:lighter">lighter</span></p>
<p style="font-size:150%">percent <span style="font-size:12pt">points</span> <span style="font-size:large">large</span> <span style="font-size:smaller">smaller</span></p>
<p class="phone">phone</p><p class="wide">wide</p><p class="dark">dark</p><p class="weak" style="color:#333">weak</p><p style="display:none">hidden</p>
<div class="ground"><p>ground</p><div class="ground"><p>twice ground</p></div></div><div class="plain"><p class="reset">plain</p></div>
<table bgcolor="#ffeecc"><tr><td>cell<p>paragraph</p></td><td bgcolor="#123" style="color:white">dark cell</td></tr></table>
<p><a href="https://a.example/">link</a> <a>no link</a> <a href="https://a.example/" style="color:inherit">inherits</a> <font color="#663300">font</font></p>
<p><font size="5">five <font size="-1">four from three</font></font> <font size="+9">seven</font> <font size="1">one</font> <font size="x">none</font></p>
<p style="color:rgba(0,0,0,.6)">alpha</p><p style="color:hsl(200 50% 20%)">hsl</p><p style="color:currentcolor">current</p><p style="color:initial">initial</p><p style="visibility:hidden">unseen</p></body></html>`
/** Nothing of its own: the canvas and the system's colours. */
const BARE = `<!doctype html><html lang="en"><head><title>T</title><style>:root{color-scheme:light dark}</style></head><body><h1>bare</h1><a href="https://a.example/">link</a></body></html>`
const UNAWARE = BARE.replace('color-scheme:light dark', '')

interface Seen {
  readonly tag: string
  readonly text: string
  readonly color: string
  readonly grounds: readonly string[]
  readonly fontSize: number
  readonly fontWeight: number
}

const browser: Browser | null = await browserOrSkip(launchChromium())

/** The fillers of the preheader are hidden; only white space is left to agree upon. */
const readable = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe.skipIf(browser === null)('the colours that the build computes are Chromium’s', () => {
  let page: Page
  // A new one each time: what a page knew of dark outlives setContent.
  beforeEach(async () => {
    if (browser === null) throw new Error(NO_CHROMIUM)
    page = await browser.newPage()
  })
  afterEach(async () => page?.close())
  afterAll(async () => browser?.close())

  const views = CONTRAST_VIEWS.filter(({ styles, outlook }) => styles && !outlook)
  const mails = [
    { mail: 'the weekly digest', html: WEEKLY },
    { mail: 'a tricky cascade', html: TRICKY },
    { mail: 'a bare mail', html: BARE },
    { mail: 'a mail that does not know dark', html: UNAWARE },
  ]
  const cases = mails.flatMap((one) => views.map((view) => ({ ...one, view, name: view.name })))

  test.each(cases)('$mail, $name', async ({ html, view }) => {
    await show(page, html, view)
    const { texts, unread } = measureContrast(html, readable, [view])
    expect(unread).toEqual([])
    const seen = await look(page)
    expect(seen.length).toBeGreaterThan(1)
    expect(texts.map(ours)).toEqual(seen.map(theirs))
  })

  // Axe takes the canvas for white in the dark, too.
  test.each(cases.filter(({ html }) => html !== BARE))(
    'axe measures the same contrast: $mail, $name',
    async ({ html, view }) => {
      await show(page, html, view)
      const { texts } = measureContrast(html, readable, [view])
      await page.evaluate(AXE)
      const measured = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }
        const { passes, violations } = await axe.run({ runOnly: ['color-contrast'] })
        return [...passes, ...violations].flatMap(({ nodes }) =>
          nodes.flatMap(({ html, any }) => any.map(({ data }) => ({ html, ...data }))),
        )
      })
      // Axe leaves out what it cannot be sure of, as text on a picture: what it says, we say.
      const known = texts.map(
        ({ ratio, color, background, needed }) => `${color} ${background} ${floor(ratio)} ${needed}`,
      )
      const said = measured.map(
        ({ fgColor, bgColor, contrastRatio, expectedContrastRatio }) =>
          `${fgColor} ${bgColor} ${contrastRatio} ${Number.parseFloat(expectedContrastRatio)}`,
      )
      expect(said.length).toBeGreaterThan(0)
      expect(said.filter((one) => !known.includes(one))).toEqual([])
    },
  )
})

/** Axe keeps two digits and cuts the rest. */
const floor = (ratio: number) => Math.floor(ratio * 100) / 100

interface AxeResult {
  readonly passes: readonly AxeRule[]
  readonly violations: readonly AxeRule[]
}
interface AxeRule {
  readonly nodes: readonly {
    readonly html: string
    readonly any: readonly {
      readonly data: {
        readonly fgColor: string
        readonly bgColor: string
        readonly contrastRatio: number
        readonly expectedContrastRatio: string
      }
    }[]
  }[]
}

async function show(page: Page, html: string, { width, dark }: ContrastView): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.setContent(html)
}

/** What runs inside the page, in plain JavaScript: the types of the Worker know no DOM. */
const LOOK = `(() => {
  const canvas = document.createElement('i')
  canvas.style.backgroundColor = 'Canvas'
  document.body.append(canvas)
  const behind = getComputedStyle(canvas).backgroundColor
  canvas.remove()
  const seen = []
  for (const element of document.body.querySelectorAll('*')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').replace(/\\s+/g, ' ').trim()
    const style = getComputedStyle(element)
    if (text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const grounds = [behind]
    for (let above = element; above !== null; above = above.parentElement) grounds.splice(1, 0, getComputedStyle(above).backgroundColor)
    seen.push({ tag: element.localName, text, color: style.color, grounds, fontSize: parseFloat(style.fontSize), fontWeight: Number(style.fontWeight) })
  }
  return seen
})()`

const look = (page: Page): Promise<readonly Seen[]> => page.evaluate(LOOK)

const ours = ({ element, text, color, background, fontSize, fontWeight }: TextContrast) =>
  `${element.name} “${text}” ${color} on ${background}, ${fontSize.toFixed(1)} px ${fontWeight}`

const theirs = ({ tag, text, color, grounds, fontSize, fontWeight }: Seen) => {
  const background = grounds.reduce((below, ground) => over(ground, below), '#000000')
  return `${tag} “${text}” ${over(color, background)} on ${background}, ${fontSize.toFixed(1)} px ${fontWeight}`
}

/** Chromium's own colours laid on each other, byte by byte. */
function over(top: string, bottom: string): string {
  const [a, b] = [readColor(top), readColor(bottom)]
  if (a === null || b === null) throw new Error(`${top} on ${bottom}`)
  const mixed = (['r', 'g', 'b'] as const).map((part) => a[part] * a.alpha + b[part] * (1 - a.alpha))
  const bytes = mixed.map((part) => Math.round(Number((part * 255).toFixed(6))))
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
