import { Hono } from 'hono/tiny'
import { WaitingPage } from '../pages/waiting.tsx'
import { WAITING_LISTED } from '../review/reviews.ts'
import type { AppEnv } from './app-env.ts'
import { pageNumber } from './page-number.ts'

/** All Editions that wait for the editor: the overview lists only the newest. */
export const waiting = new Hono<AppEnv>().get('/', async (c) => {
  const { settings, reviews } = c.get('deps')
  const ids = settings.digests.map(({ id }) => id)
  const total = await reviews.countWaiting(ids)
  const { page, pages } = pageNumber(c, total, WAITING_LISTED)
  const shown = await reviews.listWaiting(ids, (page - 1) * WAITING_LISTED)
  return c.html(WaitingPage({ digests: settings.digests, waiting: shown, total, page, pages }))
})
