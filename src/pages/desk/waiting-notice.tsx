import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { slotWords } from '../slot-words.ts'

/** Why an Edition waits, and the three choices: mail what is shown, mail what was held, or discard it. */
export const WaitingNotice = ({
  settings,
  review,
  hash,
}: {
  settings: DigestSettings
  review: Review
  /** Hash of the Edition on this page, made from the current sources and edits. */
  hash: string
}) => {
  const { waiting } = review
  if (waiting === null) return null
  const same = waiting.edition.hash === hash
  return (
    <section class="notice bad stack" aria-labelledby="waits">
      <h2 id="waits">This edition was not sent and waits for your decision</h2>
      <p>
        It was due on {slotWords(review.slot)}. You can mail it now, or discard it. Later editions are not affected.
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
            {same ? 'Mail it now' : 'Mail this version now'}
          </button>
          {same ? null : (
            <button type="submit" name="hash" value={waiting.edition.hash} class="quiet">
              Mail the earlier version now
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
      {same ? null : <p class="soft">It has changed since it was held: you edited it, or its sources changed.</p>}
    </section>
  )
}
