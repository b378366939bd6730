import type { CheckReport } from '../../model/check.ts'
import type { Digest } from '../../model/digest.ts'
import type { Edition } from '../../model/edition.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { displayHeading } from '../../render/heading.ts'
import { count } from '../../text/count.ts'
import { standingOf } from '../desk/standing.ts'
import { verdictWords } from '../lab/check-verdict.ts'
import { slotDay } from '../slot-day.ts'
import type { SlotUnderReview } from '../slot-under-review.ts'

export interface Coming extends SlotUnderReview {
  readonly edition: Edition
  /** What of the Digest is in the mail. */
  readonly mailed: Digest
  readonly report: CheckReport
}

/** The next Edition of a digest: when, to whom, how it stands, and what it will say. */
export const ComingEdition = ({
  digest,
  coming,
  local,
}: {
  digest: DigestSettings
  coming: Coming | null
  local: boolean
}) => (
  <div class="coming">
    <div class="stack">
      <h2 id={digest.slug}>
        <a href={`/previews/${digest.slug}`}>{digest.title}</a>
      </h2>
      <dl class="facts">
        <dt>Next</dt>
        <dd>{coming === null ? 'when its template is mended' : slotDay(coming.slot.name)}</dd>
        <dt>Stands</dt>
        <dd>{coming === null ? 'it cannot be made' : standing(coming, digest)}</dd>
        <dt>Checks</dt>
        <dd>
          {coming === null ? (
            'none'
          ) : (
            <a href={`/previews/${digest.slug}?view=checks`}>{verdictWords(coming.report)}</a>
          )}
        </dd>
        <dt>Goes to</dt>
        <dd>
          {count(digest.recipients.length, 'recipient')} by {digest.mailer}
        </dd>
        <dt>Schedule</dt>
        <dd>
          <code>{digest.schedule}</code> {digest.timeZone}
        </dd>
      </dl>
      <div class="row">
        <a class="button" href={`/previews/${digest.slug}`}>
          Preview
        </a>
        <a href={`/desk/${digest.slug}`}>Edit</a>
        <a href={`/archive/${digest.slug}`}>Archive</a>
      </div>
      {local ? (
        <form method="post" action={`/digests/${digest.slug}/play`}>
          <button type="submit" class="quiet">
            Play the cron at the next slot
          </button>
        </form>
      ) : null}
    </div>
    {coming === null ? null : <Contents coming={coming} />}
  </div>
)

const SHOWN = 12

const Contents = ({ coming: { edition, mailed } }: { coming: Coming }) => {
  const stories = mailed.briefs.flatMap((brief) => brief.stories)
  return (
    <div class="contents">
      <p class="subject">{edition.subject}</p>
      <ol>
        {stories.slice(0, SHOWN).map((story) => (
          <li>{displayHeading(story.heading)}</li>
        ))}
      </ol>
      {stories.length > SHOWN ? <p class="soft">and {stories.length - SHOWN} more</p> : null}
    </div>
  )
}

function standing({ review: under, edition, mailed }: Coming, { review }: DigestSettings): string {
  const { waiting, hand } = under
  const edited = hand.note !== null || hand.subject !== null || hand.order.length + Object.keys(hand.lengths).length > 0
  const changed = edited ? ', edited' : ''
  if (mailed.briefs.length === 0) return 'there is nothing to tell: it will be skipped'
  if (waiting !== null) return `waits${changed}`
  const standing = standingOf(under, edition.hash)
  if (standing === 'held') return `held back${changed}`
  if (standing === 'approved') return `approved${changed}`
  if (standing === 'stale') return 'changed since it was approved'
  return `${review === 'approval' ? 'to be approved' : 'goes at its time'}${changed}`
}
