import type { DigestSettings } from '../model/settings.ts'
import { count } from '../text/count.ts'

interface SendFormProps {
  readonly digest: DigestSettings
  /** Names this very sending: the same form sends once, however often it is sent in. */
  readonly token: string
  /** The page shows the bytes that this form sends. */
  readonly shown: boolean
  readonly nothingNew: boolean
  readonly faulty: boolean
}

export const SendForm = ({ digest, token, shown, nothingNew, faulty }: SendFormProps) => (
  <section class="stack">
    <h2>Send this now</h2>
    <p>
      It goes to {count(digest.recipients.length, 'recipient')}{' '}
      {digest.mailer === 'outbox' ? 'in the local outbox; nothing leaves this machine.' : 'through Cloudflare.'} The
      schedule is not touched.{' '}
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
      {nothingNew ? (
        <button type="submit" name="force" value={faulty ? 'despite' : 'yes'} class="quiet">
          Send it anyway{faulty ? ', despite the errors' : ''}
        </button>
      ) : null}
      {faulty ? (
        <button type="submit" name="despite" value="yes" class="quiet">
          Send it despite the errors
        </button>
      ) : null}
    </form>
  </section>
)
