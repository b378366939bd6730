import type { StoryNotChosen } from '../../choose/choose-stories.ts'
import type { ComingEdition } from '../../jobs/coming-edition.ts'
import type { Forecast } from '../../jobs/steps/forecast.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { displayHeading } from '../../render/heading.ts'
import { reviewStatus } from '../../review/review-status.ts'
import { scheduleWords } from '../../schedule/schedule-words.ts'
import { count } from '../../text/count.ts'
import { forecastWords } from '../forecast-words.ts'
import { checkWords } from '../mail/check-result.ts'
import { hasSent, issuesLeftOut } from '../not-chosen.tsx'
import { slotWords } from '../slot-words.ts'

/** The next Edition of a digest: when it is sent, to whom, what will happen to it, and its stories. */
export const ComingCard = ({
  digest,
  slot,
  coming,
  local,
}: {
  digest: DigestSettings
  slot: string | null
  coming: ComingEdition | null
  local: boolean
}) => (
  <div class="coming">
    <div class="stack">
      <h2 id={digest.slug}>
        <a href={`/previews/${digest.slug}`}>{digest.title}</a>
      </h2>
      <dl class="facts">
        <dt>Next edition</dt>
        <dd>{slot === null ? 'not known yet' : slotWords(slot)}</dd>
        <dt>Forecast</dt>
        <dd>{coming === null ? UNKNOWN_FORECAST : forecastWords(coming.forecast)}</dd>
        <dt>Status</dt>
        <dd>{coming === null ? 'unknown' : status(coming, digest)}</dd>
        <dt>Checks</dt>
        <dd>
          {coming === null || coming.prepared.digest.briefs.length === 0 ? (
            'nothing to check'
          ) : (
            <a href={`/previews/${digest.slug}?view=checks`}>{checkWords(coming.report)}</a>
          )}
        </dd>
        <dt>Recipients</dt>
        <dd>
          {count(coming?.readers.length ?? digest.recipients.length, 'reader')} through “{digest.mailer}”
          {coming === null ? null : unsubscribedWords(digest.recipients.length - coming.readers.length)}
        </dd>
        <dt>Schedule</dt>
        <dd>
          <Schedule digest={digest} />
        </dd>
      </dl>
      <div class="row">
        <a class="button" href={`/previews/${digest.slug}`}>
          Preview
        </a>
        <a class="button quiet" href={`/desk/${digest.slug}`}>
          Edit
        </a>
        <a href={`/archive/${digest.slug}`}>Archive</a>
        {local ? (
          <form method="post" action={`/digests/${digest.slug}/simulate`}>
            <button type="submit" class="link">
              Simulate the next send
            </button>
          </form>
        ) : null}
      </div>
    </div>
    {coming === null ? null : <StoryList coming={coming} />}
  </div>
)

const UNKNOWN_FORECAST = 'unknown until the mistakes above are fixed'

const unsubscribedWords = (unsubscribed: number) => (unsubscribed === 0 ? '' : `; ${unsubscribed} unsubscribed`)

const SHOWN = 6

const StoryList = ({ coming: { prepared, chosen } }: { coming: ComingEdition }) => {
  const stories = prepared.fitted.digest.briefs.flatMap((brief) => brief.stories)
  const waiting = issuesLeftOut(chosen.choice.rest)
  return (
    <div class="contents">
      {stories.length === 0 ? (
        <NothingNew rest={chosen.choice.rest} />
      ) : (
        <p class="subject">{prepared.edition.subject}</p>
      )}
      <ol>
        {stories.slice(0, SHOWN).map((story) => (
          <li>{displayHeading(story.heading)}</li>
        ))}
      </ol>
      {stories.length > SHOWN ? <p class="soft">and {stories.length - SHOWN} more</p> : null}
      {waiting.length === 0 ? null : (
        <details class="waiting">
          <summary>{count(waiting.length, 'issue is', 'issues are')} not in this edition</summary>
          <ul>
            {waiting.slice(0, WAITING_SHOWN).map(({ title, why }) => (
              <li>
                {title} <span class="soft">· {why}</span>
              </li>
            ))}
          </ul>
          {waiting.length > WAITING_SHOWN ? <p class="soft">and {waiting.length - WAITING_SHOWN} more issues</p> : null}
        </details>
      )}
    </div>
  )
}

const WAITING_SHOWN = 12

const NothingNew = ({ rest }: { rest: readonly StoryNotChosen[] }) => (
  <>
    <p class="subject">Nothing new</p>
    <p class="soft">
      {hasSent(rest) ? 'Everything was sent; new stories go into this edition. ' : null}Add a newsletter on{' '}
      <a href="/sources">Sources</a>, or put one into <code>seeds/</code>.
    </p>
  </>
)

/** The cron expression, with words in front where `scheduleWords` has them. */
const Schedule = ({ digest: { schedule, timeZone } }: { digest: DigestSettings }) => {
  const words = scheduleWords(schedule)
  return (
    <>
      {words === null ? null : `${words}, ${timeZone} `}
      <code>{schedule}</code>
      {words === null ? ` ${timeZone}` : null}
    </>
  )
}

/** What the editor decided and changed. */
function status({ review, prepared, forecast }: ComingEdition, digest: DigestSettings): string {
  const { edits, movedFrom } = review
  const edited =
    edits.note !== null || edits.subject !== null || edits.order.length + Object.keys(edits.lengths).length > 0
  const reviewed = reviewStatus(review, prepared.edition.hash)
  const decided = reviewed === 'open' ? OPEN[openAs(forecast, digest)] : STATUS[reviewed]
  const moved =
    movedFrom === null ? '' : `; the decision was for ${slotWords(movedFrom)}, which is no longer on the schedule`
  return `${decided}${edited ? ', edited' : ''}${moved}`
}

/** What an Edition that nobody decided about waits for. */
function openAs({ kind }: Forecast, { review }: DigestSettings): keyof typeof OPEN {
  return kind === 'wait' && review === 'approval' ? 'unapproved' : kind
}

const OPEN = {
  send: 'scheduled',
  unapproved: 'waits for your approval',
  wait: 'waits for you',
  skip: 'nothing to send',
  nobody: 'no readers',
} as const

const STATUS = {
  held: 'held back',
  approved: 'approved',
  stale: 'changed since it was approved',
} as const
