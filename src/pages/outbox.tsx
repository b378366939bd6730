import type { KeptMessage } from '../store/outbox.ts'
import { count } from '../text/count.ts'
import { bytes } from './byte-words.ts'
import type { InspectedMail } from './mail/inspected-mail.ts'
import type { MailView } from './mail/mail-view.ts'
import { MailViews } from './mail/mail-views.tsx'
import { Page } from './page.tsx'

type Listed = Pick<KeptMessage, 'id' | 'subject' | 'recipient' | 'at'>

/** Messages that the outbox mailer stored, newest first. */
export const OutboxPage = ({ kept }: { kept: readonly Listed[] }) => (
  <Page title="Outbox" path="/outbox">
    <h1>Outbox</h1>
    <p class="lead">
      {kept.length === 0
        ? 'Nothing here yet. Digests whose mailer is “outbox” store their mails here instead of sending them.'
        : `${count(kept.length, 'message')} stored here. None of them was sent to anybody.`}
    </p>
    {kept.length === 0 ? (
      <p>
        To fill it, open a preview from the <a href="/">overview</a> and send it.
      </p>
    ) : (
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Subject</th>
              <th scope="col">To</th>
              <th scope="col">When (UTC)</th>
            </tr>
          </thead>
          <tbody>
            {kept.map((message) => (
              <tr>
                <td>
                  <a href={`/outbox/${message.id}`}>{message.subject}</a>
                </td>
                <td>{message.recipient}</td>
                <td>{message.at.toISOString().slice(0, 19).replace('T', ' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Page>
)

interface MessagePageProps {
  readonly message: KeptMessage
  readonly mail: InspectedMail
  readonly view: MailView
  readonly path: string
}

export const MessagePage = ({ message, mail, view, path }: MessagePageProps) => (
  <Page title={mail.subject} path={path} script>
    <p class="crumb">
      <a href="/outbox">Outbox</a>
    </p>
    <h1>Message {message.id}</h1>
    <p class="lead">
      As the reader would get it. Stored on {message.at.toISOString().slice(0, 16).replace('T', ' at ')} UTC; parsed
      from its {bytes(message.raw.length)}. <a href={`/outbox/${message.id}.eml`}>Download the .eml</a>
    </p>
    <MailViews mail={mail} view={view} />
  </Page>
)
