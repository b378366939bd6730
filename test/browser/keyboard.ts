import type { Page } from 'playwright-core'

/** A page has fewer stops, the links of a mail in its frame included. */
const MAX_STOPS = 200

interface Focused {
  readonly name: string
  /** Its outline is drawn. */
  readonly isSeen: boolean
  /** Enter opens another page. */
  readonly leads: boolean
}

/** Runs in the page: what has the focus, by the words that a person knows it by. */
const FOCUSED = `(() => {
  const it = document.activeElement
  const tidy = (words) => (words ?? '').replace(/\\s+/g, ' ').trim()
  const label = it.labels?.length > 0 ? it.labels[0].textContent : null
  return { name: tidy(it.getAttribute('aria-label') ?? label ?? it.textContent), isSeen: it.matches(':focus-visible') && getComputedStyle(it).outlineStyle !== 'none', leads: it.matches('a[href]') ? it.href.split('#')[0] !== location.href.split('#')[0] || !it.href.includes('#') : it.matches('form button, form input, button[form]') }
})()`

/** Presses Tab until something of this name has the focus, the first or the `nth`, and expects to see that it has. */
export async function tabTo(page: Page, name: string | RegExp, nth = 1): Promise<Focused> {
  let found = 0
  const passed: string[] = []
  for (let i = 0; i < MAX_STOPS; i++) {
    await page.keyboard.press('Tab')
    const focused = (await page.evaluate(FOCUSED)) as Focused
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) found++
    if (found === nth) {
      if (!focused.isSeen) throw new Error(`nobody sees that “${focused.name}” has the focus`)
      return focused
    }
    passed.push(focused.name.slice(0, 40))
  }
  throw new Error(`Tab does not lead to ${name}, only to: ${[...new Set(passed)].join(' | ')}`)
}

/** Goes there by Tab and presses Enter, as for a link or a button. Where that opens a page, waits for it. */
export async function enter(page: Page, name: string | RegExp, nth = 1): Promise<void> {
  const { leads } = await tabTo(page, name, nth)
  await pressEnter(page, leads)
}

/** Goes to a field by Tab, and types instead of what is in it. */
export async function type(page: Page, name: string | RegExp, words: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

/** The same, and sends the form with Enter. */
export async function typeAndSend(page: Page, name: string | RegExp, words: string): Promise<void> {
  await type(page, name, words)
  await pressEnter(page, true)
}

async function pressEnter(page: Page, leads: boolean): Promise<void> {
  const loaded = leads ? page.waitForEvent('load') : null
  await page.keyboard.press('Enter')
  await loaded
}
