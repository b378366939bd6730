import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { unknownSources } from '../choose/unknown-sources.ts'
import { localUrl } from '../delivery/local-url.ts'
import { type ComingEdition, prepareComing } from '../jobs/coming-edition.ts'
import { slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import type { DigestSettings } from '../model/settings.ts'
import { HomePage } from '../pages/home/home.tsx'
import type { Mistake } from '../pages/home/mistakes.tsx'
import { readNotice } from '../pages/notice.tsx'
import type { AppEnv } from './app-env.ts'
import { localAccess } from './local.ts'

/** Editions of a digest that the overview lists; the archive has them all. */
const LISTED = 8

export const home = new Hono<AppEnv>().get('/', async (c) => {
  const { settings, issues, ledger, reviews } = c.get('deps')
  const ids = settings.digests.map(({ id }) => id)
  const [waiting, stops, coming, past] = await Promise.all([
    reviews.listWaiting(ids),
    ledger.listStops(),
    Promise.all(settings.digests.map((digest) => findComing(c, digest))),
    Promise.all(ids.map((id) => ledger.listEditions(id, LISTED))),
  ])
  return c.html(
    HomePage({
      digests: settings.digests.map((digest, i) => ({ digest, coming: coming[i] ?? null, past: past[i] ?? [] })),
      issues,
      notice: readNotice(c.req.query('done')),
      mistakes: mistakesOf(c),
      stops,
      waiting,
      local: localAccess(c) !== 'none',
    }),
  )
})

async function findComing(c: Context<AppEnv>, digest: DigestSettings): Promise<ComingEdition | null> {
  const deps = c.get('deps')
  if (deps.templateErrors.length > 0) return null
  const under = await slotUnderReview(deps, digest, undefined, deps.now())
  return under === null ? null : prepareComing(deps, digest, under)
}

function mistakesOf(c: Context<AppEnv>): readonly Mistake[] {
  const { settings, seedErrors, templateErrors, issues } = c.get('deps')
  return [
    ...[...settings.errors, ...unknownSources(settings.digests, issues)].map(({ key, message }) => ({
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
    ...templateErrors.map(({ template, line, message }) => ({ place: `templates/${template}:${line}`, message })),
  ]
}
