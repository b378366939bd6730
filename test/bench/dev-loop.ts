import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Frame } from 'playwright-core'
import { launchChromium, NO_CHROMIUM } from '../browser/chromium.ts'
import { startDev } from '../e2e/dev-server.ts'
import { copyProject } from '../e2e/project-copy.ts'

/**
 * `npm run bench:dev`: how long it takes from saving a file to seeing the change in an open page, with nobody pressing reload. Files are
 * saved as editors do: in place, and by writing another file and renaming it. Prints the middle and the quickest of five, in
 * milliseconds.
 */
const TIMES = 5
let serial = 0

const copy = copyProject()
const server = await startDev(copy.root)
const browser = await launchChromium()
if (browser === null) throw new Error(NO_CHROMIUM)
const page = await browser.newPage()
try {
  const at = (path: string) => `http://localhost:${server.port}${path}`
  const seed = join(copy.root, 'seeds/notes-on-mail-1.md')
  const template = join(copy.root, 'templates/digest.mjml')
  const style = join(copy.root, 'src/pages/styles/base.css')
  const code = join(copy.root, 'src/pages/preview/preview.tsx')
  const settings = join(copy.root, 'wrangler.toml')

  const rows: [string, readonly number[]][] = []
  const inMail = (words: string) => seen(() => page.frames().slice(1), holds(words))
  const inPage = (words: string) => seen(() => [page.mainFrame()], holds(words))
  for (const [name, save] of Object.entries({ 'saved in place': inPlace, 'saved by rename': byRename })) {
    await page.goto(at('/previews/weekly'))
    rows.push([`a seed, ${name}`, await time((word) => save(seed, /^title: .*/m, `title: ${word}`), inMail)])
    rows.push([
      `a template, ${name}`,
      await time((word) => save(template, /In this edition\w*/, `In this edition${word}`), inMail),
    ])
    rows.push([`a page, ${name}`, await time((word) => save(code, /Preview of \w*/, `Preview of ${word}`), inPage)])
    rows.push([
      `the settings, ${name}`,
      await time((word) => save(settings, /^title = .*/m, `title = "${word}"`), inPage),
    ])
  }
  rows.push([
    'a style sheet, saved in place',
    await time(
      (word) => inPlace(style, /$/, `\n.${word} { color: red; }`),
      (word) => seen(() => [page.mainFrame()], styleHolds(word)),
    ),
  ])
  console.log(`| from saving to seeing | middle of ${TIMES} | quickest |\n|---|--:|--:|`)
  for (const [what, times] of rows) {
    const [quickest = 0, , middle = 0] = times.toSorted((a, b) => a - b).map(Math.round)
    console.log(`| ${what} | ${middle} ms | ${quickest} ms |`)
  }
} finally {
  await browser.close()
  await server.stop()
  copy.remove()
}

async function time(
  save: (word: string) => void,
  isSeen: (word: string) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const word = `change${serial++}`
    const start = performance.now()
    save(word)
    await isSeen(word)
    times.push(performance.now() - start)
  }
  return times
}

function inPlace(path: string, old: RegExp, words: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(old, words))
}

function byRename(path: string, old: RegExp, words: string): void {
  writeFileSync(`${path}~`, readFileSync(path, 'utf8').replace(old, words))
  rmSync(path)
  renameSync(`${path}~`, path)
}

function holds(words: string): string {
  return `document.body?.textContent.includes('${words}')`
}

function styleHolds(word: string): string {
  return `[...document.styleSheets].some((sheet) => [...sheet.cssRules].some((rule) => rule.selectorText === '.${word}'))`
}

/** Asked often: Playwright's own waiting looks again only after up to half a second. */
async function seen(frames: () => readonly Frame[], expression: string): Promise<void> {
  const end = performance.now() + 60_000
  // While a frame loads there is nothing to ask.
  const asked = () => Promise.all(frames().map((frame) => frame.evaluate(expression).catch(() => false)))
  while (!(await asked()).includes(true)) {
    if (performance.now() > end) throw new Error('the change was not seen within a minute')
    await setTimeout(10)
  }
}
