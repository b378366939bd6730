import { PATIENCE } from '../patience.ts'
import { enter } from './keyboard.ts'
import type { Session } from './session.ts'

/** A flow works for both: each page is looked at on a phone and on a screen, and each form works without script. */
export const VISITORS = [
  { javaScriptEnabled: true, width: 1280, who: 'with script on a screen' },
  { javaScriptEnabled: false, width: 375, who: 'without script on a phone' },
]

/** What a person does and sees in a flow, at this width. */
export function steps(session: Session, width: number) {
  const open = async (path: string) => {
    await session.page.setViewportSize({ width, height: 812 })
    await session.page.goto(`${session.origin}${path}`)
  }
  return {
    open,
    press: (name: string | RegExp, nth = 1) => enter(session.page, name, nth),
    heading: (name: string | RegExp) => session.page.getByRole('heading', { level: 1, name }).waitFor(),
    told: (words: string | RegExp) => session.page.getByRole('status').getByText(words).waitFor(),
    /** Opens the page again until the queue has done its work. */
    async until(path: string, counted: () => Promise<number>, wanted: number) {
      for (const end = Date.now() + PATIENCE; Date.now() < end; await session.page.waitForTimeout(200)) {
        await open(path)
        if ((await counted()) >= wanted) return
      }
      throw new Error(`${path} never showed it`)
    },
  }
}
