import type { KeptMessage } from '../../store/outbox.ts'
import { bytes } from '../byte-words.ts'
import { localTime } from '../local-time.ts'
import type { InspectedMail } from '../mail/inspected-mail.ts'
import type { MailView } from '../mail/mail-view.ts'
import { MailViews } from '../mail/mail-views.tsx'
import { Page } from '../page.tsx'

interface MessagePageProps {
  readonly message: KeptMessage
  readonly mail: InspectedMail
  readonly view: MailView
  readonly path: string
  /** Path of the page where its reader unsubscribes, if it names one. */
  readonly unsubscribe: string | null
  /** Of its digest. */
  readonly timeZone: string
}

export const MessagePage = ({ message, mail, view, path, unsubscribe, timeZone }: MessagePageProps) => (
  <Page title={`Message ${message.id}: ${mail.subject}`} path={path} script>
    <p class="crumb">
      <a href="/outbox">Outbox</a>
    </p>
    <h1>Message {message.id}</h1>
    <p class="lead">
      As the reader would get it. Stored on {localTime(message.at, timeZone)} ({timeZone}); the whole message has{' '}
      {bytes(message.raw.length)}.
    </p>
    <p class="row">
      <a href={`/outbox/${message.id}.eml`}>Download the .eml</a>
      {unsubscribe === null ? null : <a href={unsubscribe}>Open the unsubscribe page of this reader</a>}
    </p>
    <MailViews mail={mail} view={view} />
  </Page>
)
