import { count } from '../../text/count.ts'

export interface Mistake {
  readonly place: string
  readonly message: string
}

/** What is wrong in the settings, seeds and templates, by place. */
export const Mistakes = ({ mistakes, allWait }: { mistakes: readonly Mistake[]; allWait: boolean }) =>
  mistakes.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        <strong>{count(mistakes.length, 'thing needs', 'things need')} fixing.</strong>{' '}
        {allWait ? 'While a template cannot be compiled, all digests wait.' : 'Everything else keeps running.'}
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
