import { type Context, Hono } from 'hono'
import { unknownSources } from '../choose/unknown-sources.ts'
import { localUrl } from '../delivery/local-url.ts'
import type { DigestSettings } from '../model/settings.ts'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { type ComingEdition, prepareComing } from './coming-edition.ts'
import { ComingCard } from './home/coming-card.tsx'
import { IssueCard } from './home/issue-card.tsx'
import { type Mistake, Mistakes } from './home/mistakes.tsx'
import { PastEditions } from './home/past-editions.tsx'
import { StoppedMailers } from './home/stopped-mailers.tsx'
import { WaitingEditions } from './home/waiting-editions.tsx'
import { localAccess } from './local.ts'
import { readNotice } from './notices.tsx'
import { Page } from './page.tsx'
import { slotUnderReview } from './slot-under-review.ts'

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
  const under = await slotUnderReview(c, digest, undefined)
  return under === null || c.get('deps').templateErrors.length > 0 ? null : prepareComing(c, digest, under)
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
