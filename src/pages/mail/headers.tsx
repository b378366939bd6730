import { headerNote } from '../../inspect/header-notes.ts'
import type { InspectedMail } from './inspected-mail.ts'
import { NoMessage } from './no-message.tsx'

/** The headers of the message in their order: the value, how it is encoded, what it is for. */
export const Headers = ({ mail, eml }: { mail: Pick<InspectedMail, 'message'>; eml: string }) => {
  const message = mail.message()
  if (!message.ok) return <NoMessage reason={message.error} />
  const { headers } = message.value.tree
  return (
    <>
      <h2>Headers</h2>
      <p class="soft">
        In the order in which they are sent. <a href={eml}>Download the .eml</a>.
      </p>
      <section class="scroll" aria-label="Headers" tabindex={0}>
        <table class="headers stacks">
          <thead>
            <tr>
              <th scope="col">Header</th>
              <th scope="col">Value</th>
              <th scope="col">Purpose</th>
            </tr>
          </thead>
          <tbody>
            {headers.map(({ name, value, decoded }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  {decoded}
                  {decoded === value ? null : (
                    <span class="encoded">
                      sent as <code>{value}</code>
                    </span>
                  )}
                </td>
                <td class="soft">{headerNote(name) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>Raw headers</h3>
      <pre class="paper">{headers.map(({ raw }) => raw.replaceAll('\r', '')).join('\n')}</pre>
    </>
  )
}
