import { count } from '../../text/count.ts'

export interface Mistake {
  readonly place: string
  readonly message: string
}

/** What is wrong in the files of this Marrow, by place. */
export const Mistakes = ({ mistakes }: { mistakes: readonly Mistake[] }) =>
  mistakes.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        <strong>{count(mistakes.length, 'thing needs', 'things need')} mending.</strong> The rest goes on.
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
