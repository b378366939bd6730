import { Hono } from 'hono'
import type { Slot } from '../delivery/schedule.ts'
import type { Issue } from '../model/issue.ts'
import type { Review } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { EditionRecord } from '../store/editions.ts'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { comingSlot } from './coming-slot.ts'
import { isLocal } from './door.ts'
import { readNotice } from './notices.tsx'
import { Page } from './page.tsx'
import { slotDay } from './slot-day.ts'

/** What there is, what comes next, what went out, and what is wrong. */
export const home = new Hono<AppEnv>().get('/', async (c) => {
  const { settings, issues, seedErrors, templateErrors, ledger, reviews } = c.get('deps')
  const coming = await Promise.all(settings.digests.map((digest) => comingSlot(c, digest)))
  const pasts = await Promise.all(settings.digests.map((digest) => ledger.listEditions(digest.slug, 5)))
  const waiting = await reviews.listWaiting(settings.digests.map(({ slug }) => slug))
  const mistakes = [
    ...settings.errors.map((error) => ({ place: `wrangler.toml: ${error.key}`, message: error.message })),
    ...seedErrors.map((error) => ({ place: `seeds/${error.name}`, message: error.message })),
    ...templateErrors.map((error) => ({ place: `templates/${error.template}:${error.line}`, message: error.message })),
  ]
  return c.html(
    <Page title="Marrow" path="/">
      <h1>What is coming</h1>
      <p class="lead">
        {count(issues.length, 'issue')} read, {count(settings.digests.length, 'digest')} on schedule.
      </p>
      {readNotice(c)}
      {mistakes.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>{count(mistakes.length, 'thing needs', 'things need')} mending.</strong> The rest goes on.
          </p>
          <ul class="plain">
            {mistakes.map((mistake) => (
              <li>
                <code>{mistake.place}</code> {mistake.message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {waiting.length > 0 ? <WaitingEditions waiting={waiting} digests={settings.digests} /> : null}
      <h2>Digests</h2>
      <ul class="cards">
        {settings.digests.map((digest, i) => (
          <DigestCard digest={digest} past={pasts[i] ?? []} coming={coming[i]} local={isLocal(c)} />
        ))}
      </ul>
      <h2>Issues</h2>
      <ul class="cards">
        {issues.map((issue) => (
          <IssueCard issue={issue} digests={settings.digests} />
        ))}
      </ul>
    </Page>,
  )
})

const WaitingEditions = ({ waiting, digests }: { waiting: readonly Review[]; digests: readonly DigestSettings[] }) => (
  <div class="notice bad" role="alert">
    <p>
      <strong>{count(waiting.length, 'edition waits', 'editions wait')} for you.</strong> Nothing of it is lost; nothing
      of it was mailed.
    </p>
    <ul class="plain">
      {waiting.map(({ digest, slot, waiting: why }) => (
        <li>
          <a href={`/desk/${digest}?slot=${encodeURIComponent(slot)}`}>
            {digests.find(({ slug }) => slug === digest)?.title ?? digest}, {slotDay(slot)}
          </a>
          : {why?.reasons.join('; ')}
        </li>
      ))}
    </ul>
  </div>
)

const DigestCard = ({
  digest,
  past,
  coming,
  local,
}: {
  digest: DigestSettings
  past: readonly EditionRecord[]
  coming: Slot | undefined
  local: boolean
}) => {
  return (
    <li class="card">
      <h3>
        <a href={`/previews/${digest.slug}`}>{digest.title}</a>
      </h3>
      <dl class="facts">
        <dt>Next slot</dt>
        <dd>{coming === undefined ? 'never' : slotDay(coming.name)}</dd>
        <dt>Schedule</dt>
        <dd>
          <code>{digest.schedule}</code> {digest.timeZone}
        </dd>
        <dt>Goes to</dt>
        <dd>
          {count(digest.recipients.length, 'recipient')} by {digest.mailer}
        </dd>
      </dl>
      {past.length > 0 ? (
        <ul class="plain">
          {past.map((edition) => (
            <li>
              {slotDay(edition.slot)}: {outcome(edition)}
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">Nothing was sent yet.</p>
      )}
      <div class="row">
        <a href={`/previews/${digest.slug}`}>Preview</a>
        <a href={`/desk/${digest.slug}`}>Edit</a>
        <a href={`/archive/${digest.slug}`}>Archive</a>
        {local ? (
          <form method="post" action={`/digests/${digest.slug}/play`}>
            <button type="submit" class="quiet">
              Play the cron at the next slot
            </button>
          </form>
        ) : null}
      </div>
    </li>
  )
}

function outcome({ state, reason, tally }: EditionRecord): string {
  if (state === 'skipped') return `skipped, ${reason ?? 'no reason was recorded'}`
  const counts = Object.entries(tally).filter(([, n]) => n > 0)
  return counts.map(([name, n]) => `${n} ${name}`).join(', ') || 'no recipients'
}

const IssueCard = ({ issue, digests }: { issue: Issue; digests: readonly DigestSettings[] }) => (
  <li class="card">
    <h3>{issue.title}</h3>
    <p class="soft">
      {[issue.author, issue.site, count(issue.sections.length, 'story', 'stories')]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
    <div class="row">
      {digests.map((digest) => (
        <a href={`/previews/${digest.slug}/${issue.id}`}>{digests.length === 1 ? 'Preview' : `In ${digest.title}`}</a>
      ))}
    </div>
  </li>
)
