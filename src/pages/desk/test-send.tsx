import type { DigestSettings } from '../../model/settings.ts'

/** Mails what is in the form to one address. It is not an edition: subscribers get nothing, and nothing counts as sent. */
export const TestSend = ({ settings, token }: { settings: DigestSettings; token: string }) => (
  <section class="stack">
    <h2>Send a test to yourself</h2>
    <p>
      Saves the form and mails this edition to one address
      {settings.mailer === 'outbox' ? ', into the outbox on this machine' : ', through Cloudflare'}. A test is not an
      edition: subscribers get nothing, and no story counts as sent.
    </p>
    <div class="row">
      <input type="hidden" name="token" value={token} />
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
