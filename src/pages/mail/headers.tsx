import { headerNote } from '../../inspect/header-notes.ts'
import { mimeTree } from '../../markup/mime-tree.ts'
import type { InspectedMail } from './inspected-mail.ts'
import { NoMessage } from './no-message.tsx'

/** The header of the message, in its order: what it says, how it travels, what it is for. */
export const Headers = ({ mail, eml }: { mail: Pick<InspectedMail, 'raw'>; eml: string }) => {
  if (!mail.raw.ok) return <NoMessage reason={mail.raw.error} />
  const { headers } = mimeTree(mail.raw.value)
  return (
    <>
      <h2>Headers</h2>
      <p class="soft">
        In the order of the message. <a href={eml}>Download the .eml</a>.
      </p>
      <section class="scroll" aria-label="Headers" tabindex={0}>
        <table class="headers">
          <thead>
            <tr>
              <th scope="col">Header</th>
              <th scope="col">What it says</th>
              <th scope="col">What it is for</th>
            </tr>
          </thead>
          <tbody>
            {headers.map(({ name, value, decoded }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  {decoded}
                  {decoded === value ? null : (
                    <span class="travels">
                      travels as <code>{value}</code>
                    </span>
                  )}
                </td>
                <td class="soft">{headerNote(name) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>As they travel</h3>
      <pre class="paper">{headers.map(({ raw }) => raw.replaceAll('\r', '')).join('\n')}</pre>
    </>
  )
}
