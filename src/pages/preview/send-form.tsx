import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'

interface SendFormProps {
  readonly digest: DigestSettings
  /** How many would get it. */
  readonly readers: number
  /** Names this sending: the same form sends once, however often it is submitted. */
  readonly token: string
  /** The page shows the bytes that this form sends. */
  readonly shown: boolean
  readonly faulty: boolean
}

export const SendForm = ({ digest, readers, token, shown, faulty }: SendFormProps) => (
  <section class="stack">
    <h2>Send this now</h2>
    <p>
      It is sent to {count(readers, 'reader')} {wayOf(digest)}{' '}
      {shown ? (
        'The mail above is sent byte for byte.'
      ) : (
        <>
          It will have today’s date: <a href={`/previews/${digest.slug}?now=${token}`}>preview exactly that mail</a>.
        </>
      )}{' '}
      The next scheduled edition then has only what is newer.
    </p>
    {faulty ? <p class="notice bad">The checks found an error. It is sent only if you confirm that.</p> : null}
    <form method="post" action={`/previews/${digest.slug}/send`} class="row">
      <input type="hidden" name="token" value={token} />
      <button type="submit">Send this now</button>
      {faulty ? (
        <button type="submit" name="despite" value="yes" class="quiet">
          Send despite the errors
        </button>
      ) : null}
    </form>
  </section>
)

/** Where nothing is new: the same mail again, for readers who lost it. */
export const SendAgainForm = ({ digest, readers, token }: Pick<SendFormProps, 'digest' | 'readers' | 'token'>) => (
  <section class="stack">
    <h2>Send the last edition again</h2>
    <p>
      There is nothing new to send. You can send the same mail as last time again, to {count(readers, 'reader')}{' '}
      {wayOf(digest)} Everybody who already has it gets it twice.
    </p>
    <form method="post" action={`/previews/${digest.slug}/send-again`} class="row">
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="quiet">
        Send again
      </button>
    </form>
  </section>
)

const wayOf = ({ mailer }: DigestSettings) =>
  mailer === 'outbox' ? 'in the outbox; nothing leaves this machine.' : 'through Cloudflare.'
