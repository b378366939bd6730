import type { DigestSettings } from '../../model/settings.ts'

/** One mail of what is in the form to oneself. It is no edition: the list gets nothing, and nothing counts as sent. */
export const TestSend = ({ settings }: { settings: DigestSettings }) => (
  <section class="stack">
    <h2>Send one to yourself</h2>
    <p>
      Saves what is in the form and mails the very bytes to one address
      {settings.mailer === 'outbox' ? ', in the local outbox; nothing leaves this machine' : ' through Cloudflare'}. It
      counts as sent to nobody else.
    </p>
    <div class="row">
      <input type="hidden" name="token" value={crypto.randomUUID()} />
      <label for="to" class="inline">
        To
      </label>
      <input id="to" name="to" type="email" value={settings.replyTo.address} autocomplete="email" />
      <button type="submit" name="do" value="test" class="quiet">
        Save and send a test
      </button>
    </div>
  </section>
)
