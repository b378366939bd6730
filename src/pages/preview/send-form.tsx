import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'

interface SendFormProps {
  readonly digest: DigestSettings
  /** Those who would get it. */
  readonly readers: number
  /** Names this very sending: the same form sends once, however often it is sent in. */
  readonly token: string
  /** The page shows the bytes that this form sends. */
  readonly shown: boolean
  readonly faulty: boolean
}

export const SendForm = ({ digest, readers, token, shown, faulty }: SendFormProps) => (
  <section class="stack">
    <h2>Send this now</h2>
    <p>
      It goes to {count(readers, 'reader')} {wayOf(digest)} The next scheduled edition then tells what is new after it.{' '}
      {shown ? (
        'What is shown above is what is sent, byte for byte.'
      ) : (
        <>
          It will bear today’s date:{' '}
          <a href={`/previews/${digest.slug}?now=${token}`}>look at those very bytes first</a>.
        </>
      )}
    </p>
    {faulty ? <p class="notice bad">The checks found an error: it is not sent unless you say so.</p> : null}
    <form method="post" action={`/previews/${digest.slug}/send`} class="row">
      <input type="hidden" name="token" value={token} />
      <button type="submit">Send this now</button>
      {faulty ? (
        <button type="submit" name="despite" value="yes" class="quiet">
          Send it despite the errors
        </button>
      ) : null}
    </form>
  </section>
)

/** Nothing is new: the same mail once more, for readers who lost it. */
export const SendAgainForm = ({ digest, readers, token }: Pick<SendFormProps, 'digest' | 'readers' | 'token'>) => (
  <section class="stack">
    <h2>Send the last edition again</h2>
    <p>
      Nothing is new, so there is nothing to send. You can send the last edition once more, the same mail, to{' '}
      {count(readers, 'reader')} {wayOf(digest)} Everybody who has it gets it a second time.
    </p>
    <form method="post" action={`/previews/${digest.slug}/send-again`} class="row">
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="quiet">
        Send it again
      </button>
    </form>
  </section>
)

const wayOf = ({ mailer }: DigestSettings) =>
  mailer === 'outbox' ? 'in the local outbox; nothing leaves this machine.' : 'through Cloudflare.'
