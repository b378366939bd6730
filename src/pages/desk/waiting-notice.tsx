import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { slotDay } from '../slot-day.ts'

/** Why an Edition waits, and the three ways on: send what is shown, send what was held, or let it be. */
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
      <h2 id="waits">It waits for you</h2>
      <p>
        Its time came, {slotDay(review.slot)}, and it was not mailed. Nothing of it is lost, and later editions go out
        on their own.
      </p>
      <ul class="plain">
        {waiting.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <form method="post" action={`/desk/${settings.slug}/release`} class="row">
        <input type="hidden" name="slot" value={review.slot} />
        <button type="submit" name="hash" value={hash}>
          {same ? 'Mail it as it is' : 'Mail what is shown here'}
        </button>
        {same ? null : (
          <button type="submit" name="hash" value={waiting.edition.hash} class="quiet">
            Mail it as it was when it was held
          </button>
        )}
      </form>
      <form method="post" action={`/desk/${settings.slug}/discard`}>
        <input type="hidden" name="slot" value={review.slot} />
        <button type="submit" class="quiet">
          Do not mail it at all
        </button>
      </form>
      {same ? null : (
        <p class="soft">It has changed since it was held: mended, edited, or its sources are others now.</p>
      )}
    </section>
  )
}
