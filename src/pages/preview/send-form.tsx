import type { Child } from 'hono/jsx'
import type { DigestSettings, MailerName } from '../../model/settings.ts'
import { count } from '../../text/count.ts'

interface SendFormProps {
  readonly digest: DigestSettings
  /** The number of readers who would get it. */
  readonly readers: number
  /** Token of the form: submitting the same form twice sends once. */
  readonly token: string
  /** The page shows the bytes that this form sends. */
  readonly shown: boolean
  readonly faulty: boolean
}

export const SendForm = ({ digest, readers, token, shown, faulty }: SendFormProps) => (
  <section class="stack" id="send">
    <h2>Send now</h2>
    <p>
      {shown ? (
        'The mail above is sent byte for byte.'
      ) : (
        <>
          It will have today’s date: <a href={`/previews/${digest.slug}?now=${token}`}>preview exactly that mail</a>.
        </>
      )}{' '}
      The next scheduled edition then has only newer stories.
    </p>
    {faulty ? (
      <p class="notice bad">The checks found an error. It is sent only if you choose “Send despite the errors”.</p>
    ) : null}
    <AskOnce digest={digest} readers={readers}>
      <form method="post" action={`/previews/${digest.slug}/send`} class="row">
        <input type="hidden" name="token" value={token} />
        <button type="submit">
          Send now to {count(readers, 'reader')} {MAILER_WORDS[digest.mailer]}
        </button>
        {faulty ? (
          <button type="submit" name="despite" value="yes" class="quiet">
            Send despite the errors
          </button>
        ) : null}
      </form>
    </AskOnce>
  </section>
)

/** A sent mail cannot be taken back, so the button asks once. */
const AskOnce = ({
  digest,
  readers,
  children,
}: Pick<SendFormProps, 'digest' | 'readers'> & { readonly children?: Child }) =>
  digest.mailer === 'outbox' ? (
    <>
      <p class="soft">The outbox keeps the mail; nothing leaves this machine.</p>
      {children}
    </>
  ) : (
    <details class="ask-once">
      <summary class="button">Send now…</summary>
      <p>
        {count(readers, 'real mail')} {readers === 1 ? 'leaves' : 'leave'} {MAILER_WORDS[digest.mailer]} and cannot be
        taken back. Do you want that?
      </p>
      {children}
    </details>
  )

/** When nothing is new: the same mail again, for readers who lost it. */
export const SendAgainForm = ({ digest, readers, token }: Pick<SendFormProps, 'digest' | 'readers' | 'token'>) => (
  <section class="stack" id="send">
    <h2>Send the last edition again</h2>
    <p>
      There is nothing new to send. You can send the same mail as last time again, to {count(readers, 'reader')}{' '}
      {MAILER_WORDS[digest.mailer]}. Everybody who already has it gets it twice.
    </p>
    <AskOnce digest={digest} readers={readers}>
      <form method="post" action={`/previews/${digest.slug}/send-again`} class="row">
        <input type="hidden" name="token" value={token} />
        <button type="submit" class="quiet">
          Send again
        </button>
      </form>
    </AskOnce>
  </section>
)

const MAILER_WORDS: Readonly<Record<MailerName, string>> = {
  outbox: 'in the outbox',
  cloudflare: 'through Cloudflare',
}
