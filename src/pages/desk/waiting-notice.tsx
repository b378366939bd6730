import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { slotDay } from '../slot-day.ts'

/** Why an Edition waits, and the three choices: mail what is shown, mail what was held, or discard it. */
export const WaitingNotice = ({
  settings,
  review,
  hash,
}: {
  settings: DigestSettings
  review: Review
  /** Of the Edition that the page shows, made of the sources as they are now and with the changes made here. */
  hash: string
}) => {
  const { waiting } = review
  if (waiting === null) return null
  const same = waiting.edition.hash === hash
  return (
    <section class="notice bad stack" aria-labelledby="waits">
      <h2 id="waits">This edition waits for your decision</h2>
      <p>
        It was due on {slotDay(review.slot)} and was not mailed. Nothing is lost: release it to mail it now, or discard
        it. Later editions are not affected.
      </p>
      <ul class="plain">
        {waiting.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <div class="row">
        <form method="post" action={`/desk/${settings.slug}/release`} class="row">
          <input type="hidden" name="slot" value={review.slot} />
          <button type="submit" name="hash" value={hash}>
            {same ? 'Release' : 'Release what is shown here'}
          </button>
          {same ? null : (
            <button type="submit" name="hash" value={waiting.edition.hash} class="quiet">
              Release it as it was when it was held
            </button>
          )}
        </form>
        <form method="post" action={`/desk/${settings.slug}/discard`}>
          <input type="hidden" name="slot" value={review.slot} />
          <button type="submit" class="quiet">
            Discard
          </button>
        </form>
      </div>
      {same ? null : (
        <p class="soft">It has changed since it was held: it was fixed or edited, or its sources have changed.</p>
      )}
    </section>
  )
}
