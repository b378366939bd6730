import type { DigestSettings } from '../model/settings.ts'
import { count } from '../text/count.ts'

/** Sends at once, under a slot of its own: the token makes a double click one send. */
export const SendForm = ({
  digest,
  nothingNew,
  faulty = false,
}: {
  digest: DigestSettings
  nothingNew: boolean
  faulty?: boolean
}) => (
  <section class="stack">
    <h2>Send this now</h2>
    <p>
      It goes to {count(digest.recipients.length, 'recipient')}{' '}
      {digest.mailer === 'outbox' ? 'in the local outbox; nothing leaves this machine.' : 'through Cloudflare.'} The
      schedule is not touched.
    </p>
    <form method="post" action={`/previews/${digest.slug}/send`} class="row">
      <input type="hidden" name="token" value={crypto.randomUUID()} />
      <button type="submit">Send this now</button>
      {nothingNew ? (
        <button type="submit" name="force" value="yes" class="quiet">
          Send it anyway
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
