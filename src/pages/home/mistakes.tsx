import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'

export interface Mistake {
  readonly place: string
  readonly message: string
}

/** What is wrong in the settings, seeds and templates, by place. */
export const Mistakes = ({
  mistakes,
  untilFixed,
}: {
  mistakes: readonly Mistake[]
  /** The digests that wait until their template can be compiled. */
  untilFixed: readonly DigestSettings[]
}) =>
  mistakes.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        <strong>{count(mistakes.length, 'thing needs', 'things need')} fixing.</strong>{' '}
        {untilFixed.length === 0
          ? null
          : `${untilFixed.map(({ title }) => title).join(', ')}: no mail until the template is fixed. `}
        Everything else keeps running.
      </p>
      <ul class="plain">
        {mistakes.map(({ place, message }) => (
          <li>
            <code>{place}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )
