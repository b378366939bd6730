import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startWorker } from '../e2e/server.ts'

const PAGES = [
  { name: 'lab', path: '/previews/weekly?side=dark', colorScheme: 'light', height: 1000 },
  { name: 'checks', path: '/previews/weekly?view=budget', colorScheme: 'dark', height: 900 },
  { name: 'desk', path: '/desk/weekly', colorScheme: 'light', height: 900 },
  { name: 'archive', path: '/archive/weekly', colorScheme: 'dark', height: 640 },
] as const

/** The pictures of the README that show pages: of the built Worker, with one edition edited and one sent. */
export async function picturePages(browser: Browser): Promise<void> {
  const server = await startWorker()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    // One edition was sent before the date of the seed that the pages then show as the coming one.
    await server.getWorker().scheduled({ scheduledTime: new Date('2026-11-16T06:00:00Z'), cron: '*/5 * * * *' })
    await page.goto(`${server.origin}/desk/weekly`)
    await page.getByLabel('Your note').fill('Dear all, if you read one thing this week, read the first.')
    await page.getByRole('button', { name: /^Save(?: \(not saved yet\))?$/ }).click()
    for (const { name, path, colorScheme, height } of PAGES) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 1280, height })
      // The frames are loaded then, and as high as their mails.
      await page.goto(`${server.origin}${path}`, { waitUntil: 'load' })
      await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
    }
  } finally {
    await server.close()
  }
}
