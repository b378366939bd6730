import { highlightHtml, linesOf } from '../../lab/highlight-html.ts'
import { count } from '../../text/count.ts'

/** Longer sources are shown up to here: a page of coloured runs weighs several times its source. */
const SHOWN = 300_000

/** The HTML part, coloured, with the numbers of its lines. */
export const Source = ({ html, raw }: { html: string; raw: string }) => {
  const shown = html.length > SHOWN ? html.slice(0, SHOWN) : html
  const lines = linesOf(highlightHtml(shown))
  return (
    <>
      <h2>The HTML part</h2>
      <p class="soft">
        {count(lines.length, 'line')}, as they are sent; long ones are wrapped here.{' '}
        {html.length > SHOWN
          ? `Only the first ${count(SHOWN, 'character')} of ${html.length.toLocaleString('en')} are shown. `
          : ''}
        <a href={raw}>Open it raw</a>.
      </p>
      <ol class="code">
        {lines.map((line) => (
          <li>
            <code>
              {line.map(({ kind, text }) =>
                kind === 'text' || kind === 'mark' ? text : <span class={`hl-${kind}`}>{text}</span>,
              )}
            </code>
          </li>
        ))}
      </ol>
    </>
  )
}
