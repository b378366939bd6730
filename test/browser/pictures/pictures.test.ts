import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchPackagedChromium } from '../chromium.ts'
import { type OfflinePage, offlinePages, PAGES } from '../offline-pages.ts'
import { comparePictures } from './compare-pictures.ts'
import { shrinkPicture } from './shrink-picture.ts'

/**
 * Pictures of every page and of the mail, in the Chromium of the npm package and no other: each draws letters in its own way. Looked
 * at before they are updated (`npx vitest run --config vitest.long.config.ts test/browser/pictures -u`).
 */
const FOLDER = join(import.meta.dirname, '../../golden/pages')
/** What a failed comparison leaves to be looked at. */
const FAILED = join(import.meta.dirname, '../../../node_modules/.cache/pictures')

/** A quarter of the size shows every box, and 180 pictures of them stay small. */
const LOOKS = [
  { width: 1280, shrinkBy: 4 },
  { width: 375, shrinkBy: 3 },
].flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ ...size, scheme })))

/** Longer pages repeat what they have shown by then. */
const HEIGHT = 1_600

type Look = (typeof LOOKS)[number]

/** One rule of a stylesheet that got lost, or a value that was changed: each has to be seen. */
const BROKEN: readonly { readonly name: string; readonly on: string; readonly style: (text: string) => string }[] = [
  { name: 'cards without their box', on: 'overview', style: (css) => css.replace(/\.card\{[^}]*\}/, '') },
  { name: 'a digest without its two columns', on: 'overview', style: (css) => css.replace(/\.coming\{[^}]*\}/, '') },
  { name: 'a desk without its two columns', on: 'desk', style: (css) => css.replace(/\.desk\{[^}]*\}/, '') },
  {
    name: 'a source that is not beside its stories',
    on: 'issue',
    style: (css) => css.replace(/\.side-by-side\{[^}]*\}/, ''),
  },
  { name: 'sentences that are not marked', on: 'issue', style: (css) => css.replace(/--mark:[^;]*;/g, '') },
  { name: 'a source without its panel', on: 'source', style: (css) => css.replace(/\.panel\{[^}]*\}/, '') },
  { name: 'rules one below the other', on: 'source', style: (css) => css.replace(/\.rules\{[^}]*\}/, '') },
  {
    name: 'an archive without its months',
    on: 'archive-of-a-digest',
    style: (css) => css.replace(/\.archive-month\{[^}]*\}/, ''),
  },
  {
    name: 'a reader’s page without its sheet',
    on: 'unsubscribe',
    style: (css) => css.replace(/\.reader main\{[^}]*\}/, ''),
  },
  { name: 'another accent', on: 'private', style: (css) => css.replace(/--accent: #\w+/g, '--accent:#2f5f8c') },
  { name: 'a table that is narrower', on: 'storage', style: (css) => `${css}table{width:95%}` },
  { name: 'text one size smaller', on: 'sign-in', style: (css) => css.replace('font:16px', 'font:15px') },
  {
    name: 'a mail without the sides of its sheet',
    on: 'mail',
    style: (html) => html.replace(/padding:40px 36px/g, 'padding:0'),
  },
  {
    name: 'a mail without its dark colours',
    on: 'mail',
    style: (html) => html.replaceAll('(prefers-color-scheme: dark)', 'print'),
  },
]

const browser: Browser | null = await launchPackagedChromium().catch((error: unknown) => {
  console.warn(
    `\nNo pictures of the pages were compared: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`,
  )
  return null
})

describe.skipIf(browser === null)('a picture', () => {
  let pages: Awaited<ReturnType<typeof offlinePages>>
  beforeAll(async () => {
    pages = await offlinePages()
  })
  afterAll(async () => {
    pages?.close()
    await browser?.close()
  })

  /** A tab that is opened once for all pages that are asked for in the same way. */
  const tabs = new Map<string, Promise<Page>>()
  function tabFor({ width, scheme }: Look, stranger: boolean): Promise<Page> {
    const key = `${width} ${scheme} ${stranger}`
    const tab = tabs.get(key) ?? openTab(width, scheme, stranger)
    tabs.set(key, tab)
    return tab
  }
  async function openTab(width: number, colorScheme: Look['scheme'], stranger: boolean): Promise<Page> {
    if (browser === null) throw new Error('no browser')
    const viewport = { width, height: 900 }
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    await pages.serve(context, { headers: stranger ? { 'CF-Ray': '1' } : {}, style: (text) => change(text) })
    return context.newPage()
  }

  /** What is changed in the text of pages and stylesheets. */
  let change = (text: string) => text

  async function take(page: OfflinePage, look: Look): Promise<Buffer> {
    const tab = await tabFor(look, page.stranger === true)
    await tab.setViewportSize({ width: look.width, height: 900 })
    await tab.goto(await pages.addressOf(page), { waitUntil: 'load' })
    const height = Number(await tab.evaluate('document.documentElement.scrollHeight'))
    await tab.setViewportSize({ width: look.width, height: Math.min(HEIGHT, height) })
    return shrinkPicture(await tab.screenshot(), look.shrinkBy)
  }

  const nameOf = (name: string, { width, scheme }: Look) => `${name}-${width}-${scheme}.png`

  it.each(PAGES)('of $name is as it was', async (page) => {
    const failed: string[] = []
    const update = expect.getState().snapshotState.snapshotUpdateState === 'all'
    for (const look of LOOKS) {
      const file = nameOf(page.name, look)
      const isKept = existsSync(join(FOLDER, file))
      const kept = isKept ? readFileSync(join(FOLDER, file)) : null
      const actual = await take(page, look)
      const { same, different, sizes, marked } = comparePictures(kept ?? actual, actual)
      if (update && (!isKept || !same)) {
        mkdirSync(FOLDER, { recursive: true })
        writeFileSync(join(FOLDER, file), actual)
      } else if (!isKept || !same) {
        mkdirSync(FAILED, { recursive: true })
        writeFileSync(join(FAILED, file), actual)
        writeFileSync(join(FAILED, file.replace('.png', '.marked.png')), marked)
        failed.push(
          `${file}: ${isKept ? (sizes ?? `${different} pixels differ in one place`) : 'it is not in test/golden/pages'}`,
        )
      }
    }
    expect(failed, `look at ${FAILED}`).toEqual([])
  })

  it.each(BROKEN)('shows $name', async ({ on, style }) => {
    const page = PAGES.find(({ name }) => name === on)
    if (page === undefined) throw new Error(`there is no page ${on}`)
    let isBroken = false
    change = (text) => {
      const changed = style(text)
      isBroken ||= changed !== text
      return changed
    }
    const isSeenIn = async (look: Look) =>
      !comparePictures(readFileSync(join(FOLDER, nameOf(on, look))), await take(page, look)).same
    let isSeen = false
    for (const look of LOOKS) isSeen ||= await isSeenIn(look)
    change = (text) => text
    expect({ isBroken, isSeen }).toEqual({ isBroken: true, isSeen: true })
  })

  it('has no picture that no page has', () => {
    const names = PAGES.flatMap(({ name }) => LOOKS.map((look) => nameOf(name, look)))
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort())
  })
})
