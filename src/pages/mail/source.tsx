import { blockLinesOf, highlightHtml, linesOf } from '../../inspect/highlight-html.ts'
import { count } from '../../text/count.ts'
import type { InspectedMail } from './inspected-mail.ts'
import { type MailView, queryOf } from './mail-view.ts'

/** Longer sources are shown up to here: the highlighted page is several times larger than the source. */
const SHOWN = 300_000

/** The HTML part, coloured, with the numbers of its lines. */
export const Source = ({
  mail,
  view,
  raw,
}: {
  mail: Pick<InspectedMail, 'base' | 'html'>
  view: MailView
  raw: string
}) => {
  const { html } = mail
  const tokens = highlightHtml(html.length > SHOWN ? html.slice(0, SHOWN) : html)
  const lines = view.lines === 'sent' ? linesOf(tokens) : blockLinesOf(tokens)
  const other = view.lines === 'sent' ? 'blocks' : 'sent'
  return (
    <>
      <h2>Source</h2>
      <p class="soft">
        {view.lines === 'sent'
          ? `${count(lines.length, 'line')}, as they are sent.`
          : 'Shown with a line break before every block. Nothing else is changed.'}{' '}
        <a href={`${mail.base}${queryOf({ ...view, lines: other })}#views`}>
          {view.lines === 'sent' ? 'Add a line break before every block' : 'Show the lines as they are sent'}
        </a>{' '}
        · <a href={raw}>Open it raw</a>
        {html.length > SHOWN ? ` · Only the first ${count(SHOWN, 'character')} are shown.` : ''}
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
