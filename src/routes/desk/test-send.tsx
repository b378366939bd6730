import type { DigestSettings } from '../../model/settings.ts'

/** One mail of what is shown to oneself. It is no edition: the list gets nothing, and nothing counts as sent. */
export const TestSend = ({ settings, slot }: { settings: DigestSettings; slot: string }) => (
  <section class="stack">
    <h2>Send one to yourself</h2>
    <p>
      The very bytes that are shown, to one address
      {settings.mailer === 'outbox' ? ', in the local outbox; nothing leaves this machine' : ' through Cloudflare'}. It
      counts as sent to nobody else.
    </p>
    <form method="post" action={`/desk/${settings.slug}/test`} class="row">
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="token" value={crypto.randomUUID()} />
      <label for="to" class="inline">
        To
      </label>
      <input id="to" name="to" type="email" required value={settings.replyTo.address} autocomplete="email" />
      <button type="submit" class="quiet">
        Send a test
      </button>
    </form>
  </section>
)
