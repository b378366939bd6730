import { join } from 'node:path'
import { generate } from '../../src/build/generate.ts'
import { launchChromium, NO_CHROMIUM } from '../browser/chromium.ts'
import { picturePages } from './page-pictures.ts'

/** `npm run picture`: the pictures of the README, the mail as the golden test has it, light and dark side by side, and pages. */
const mistakes = await generate()
if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
const { weeklyEdition } = await import('./weekly.ts')
const { html } = await weeklyEdition()

const browser = await launchChromium()
if (browser === null) throw new Error(NO_CHROMIUM)
const shots: string[] = []
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: { width: 640, height: 1060 }, colorScheme })
  await page.setContent(html)
  shots.push((await page.screenshot()).toString('base64'))
}
const page = await browser.newPage({ viewport: { width: 1280, height: 1060 } })
const pictures = shots.map((shot) => `<img src="data:image/png;base64,${shot}" style="display:block">`)
await page.setContent(`<body style="margin:0;display:flex">${pictures.join('')}</body>`)
await page.screenshot({ path: join(import.meta.dirname, 'weekly.png') })
await page.close()
await picturePages(browser)
await browser.close()
