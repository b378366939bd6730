import { type Context, Hono } from 'hono'
import { unknownSources } from '../choose/unknown-sources.ts'
import { localUrl } from '../delivery/local-url.ts'
import { type ComingEdition, prepareComing } from '../jobs/coming-edition.ts'
import { slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import type { DigestSettings } from '../model/settings.ts'
import { ComingCard } from '../pages/home/coming-card.tsx'
import { IssueCard } from '../pages/home/issue-card.tsx'
import { type Mistake, Mistakes } from '../pages/home/mistakes.tsx'
import { PastEditions } from '../pages/home/past-editions.tsx'
import { StoppedMailers } from '../pages/home/stopped-mailers.tsx'
import { WaitingEditions } from '../pages/home/waiting-editions.tsx'
import { Page } from '../pages/page.tsx'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { localAccess } from './local.ts'
import { readNotice } from './notices.tsx'

/** Editions of a digest that the overview lists; the archive has them all. */
const LISTED = 8

/** What there is, what comes next, what went out, and what is wrong. */
export const home = new Hono<AppEnv>().get('/', async (c) => {
  const { settings, issues, ledger, reviews } = c.get('deps')
  const { digests } = settings
  const ids = digests.map(({ id }) => id)
  const [waiting, stops, coming, pasts] = await Promise.all([
    reviews.listWaiting(ids),
    ledger.listStops(),
    Promise.all(digests.map((digest) => findComing(c, digest))),
    Promise.all(ids.map((id) => ledger.listEditions(id, LISTED))),
  ])
  return c.html(
    <Page title="Marrow" path="/">
      <h1>What is coming</h1>
      <p class="lead">
        {count(issues.length, 'issue')} read, {count(digests.length, 'digest')} on schedule.
      </p>
      {readNotice(c)}
      <Mistakes mistakes={mistakesOf(c)} />
      <StoppedMailers stops={stops} />
      <WaitingEditions waiting={waiting} digests={digests} />
      {digests.map((digest, i) => (
        <section class="digest" aria-labelledby={digest.slug}>
          <ComingCard digest={digest} coming={coming[i] ?? null} local={localAccess(c) !== 'none'} />
          <PastEditions digest={digest} past={pasts[i] ?? []} />
        </section>
      ))}
      <h2>Issues</h2>
      <ul class="cards">
        {issues.map((issue) => (
          <IssueCard issue={issue} digests={digests} />
        ))}
      </ul>
    </Page>,
  )
})

async function findComing(c: Context<AppEnv>, digest: DigestSettings): Promise<ComingEdition | null> {
  const under = await slotUnderReview(c.get('deps'), digest, undefined, c.get('deps').now())
  return under === null || c.get('deps').templateErrors.length > 0 ? null : prepareComing(c.get('deps'), digest, under)
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
