import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { unknownSources } from '../choose/unknown-sources.ts'
import { localUrl } from '../delivery/local-url.ts'
import type { SettingsError } from '../digest-settings.ts'
import { findMistakes } from '../jobs/find-mistakes.ts'
import { DAY } from '../model/time.ts'
import { HomePage } from '../pages/home/home.tsx'
import type { Mistake } from '../pages/home/mistakes.tsx'
import { readNotice } from '../pages/notice.tsx'
import { WAITING_LISTED } from '../review/reviews.ts'
import type { AppEnv } from './app-env.ts'
import { findDigestsAtHome } from './home/digests-at-home.ts'
import { localAccess } from './local.ts'
import { pageNumber } from './page-number.ts'

/** How long a problem is shown, and how many. */
const ALERT_DAYS = 14
const ALERTS = 10

/** Digests on one page of the overview: each is rendered and checked. */
const PAGE = 10

/** Collected issues on the overview; the pages of their sources list all. */
const NEWEST = 9

export const home = new Hono<AppEnv>().get('/', showHome).post('/alerts/read', async (c) => {
  const { alerts, now } = c.get('deps')
  await alerts.markRead(now())
  return c.redirect('/', 303)
})

async function showHome(c: Context<AppEnv>) {
  const deps = c.get('deps')
  const { settings, issues, ledger, reviews } = deps
  const { page, pages } = pageNumber(c, settings.digests.length, PAGE)
  const ids = settings.digests.map(({ id }) => id)
  const [waiting, stops, alerts, digests, collected, mistakes] = await Promise.all([
    reviews.listWaiting(ids),
    ledger.listStops(),
    deps.alerts.listRecent(new Date(deps.now().getTime() - ALERT_DAYS * DAY), ALERTS),
    findDigestsAtHome(deps, settings.digests.slice((page - 1) * PAGE, page * PAGE)),
    deps.listNewest(NEWEST),
    findMistakes(deps.sources, settings.digests),
  ])
  return c.html(
    HomePage({
      digests,
      all: settings.digests,
      page,
      pages,
      issues,
      collected,
      notice: readNotice(c.req.query('done')),
      mistakes: mistakesOf(c, mistakes),
      untilFixed: settings.digests.filter((digest) => deps.templateErrorsOf(digest).length > 0),
      stops,
      alerts,
      waiting,
      waitingInAll: waiting.length < WAITING_LISTED ? waiting.length : await reviews.countWaiting(ids),
      local: localAccess(c) !== 'none',
    }),
  )
}

function mistakesOf(c: Context<AppEnv>, found: readonly SettingsError[]): readonly Mistake[] {
  const { settings, seedErrors, templateErrors, templateRefusals, issues } = c.get('deps')
  const toml = c.env.TOML_MISTAKE
  const kept = 'The settings before this mistake are used.'
  return [
    ...(toml === undefined ? [] : [{ place: 'wrangler.toml', message: `${toml}. ${kept}` }]),
    ...[...settings.errors, ...found, ...unknownSources(settings.digests, issues)].map(({ key, message }) => ({
      place: `wrangler.toml: ${key}`,
      message,
    })),
    ...settings.digests.flatMap((digest) => {
      const fault = localUrl(digest)
      return fault === null
        ? []
        : [{ place: `wrangler.toml: ${fault.key}`, message: `${fault.message} ${fault.remedy}` }]
    }),
    ...seedErrors.map(({ name, message }) => ({ place: `seeds/${name}`, message })),
    ...templateErrors,
    ...templateRefusals,
  ]
}
