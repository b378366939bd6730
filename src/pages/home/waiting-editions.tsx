import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'
import { slotWords } from '../slot-words.ts'

/** Editions that were due and wait for the editor: the reason, and a link to edit them. */
export const WaitingEditions = ({
  waiting,
  digests,
  total,
  more = null,
}: {
  waiting: readonly Review[]
  digests: readonly DigestSettings[]
  /** More may wait than are listed. */
  total: number
  /** The page that lists all. */
  more?: string | null
}) =>
  waiting.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        <strong>{count(total, 'edition needs', 'editions need')} your decision.</strong>{' '}
        {total === 1 ? 'It was due and has not been mailed.' : 'They were due and have not been mailed.'}
      </p>
      <ul class="plain">
        {waiting.map(({ digest, slot, waiting: hold }) => (
          <li>
            <a
              href={`/desk/${digests.find(({ id }) => id === digest)?.slug ?? digest}?slot=${encodeURIComponent(slot)}`}
            >
              {digests.find(({ id }) => id === digest)?.title ?? digest}, {slotWords(slot)}
            </a>
            : {hold?.reasons.join('; ')}
          </li>
        ))}
      </ul>
      {more === null || total === waiting.length ? null : (
        <p>
          <a href={more}>See all of them</a>
        </p>
      )}
    </div>
  )
