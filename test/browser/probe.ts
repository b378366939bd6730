import { launchChromium, NO_CHROMIUM } from './chromium.ts'

/** Exit 0 when a Chromium starts here. */
const browser = await launchChromium().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split('\n')[0] : 'Chromium does not start')
  return null
})
if (browser === null) {
  console.error(NO_CHROMIUM)
  process.exitCode = 1
} else {
  console.log(`Chromium ${browser.version()}`)
  await browser.close()
}
