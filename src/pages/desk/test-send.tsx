import type { DigestSettings } from '../../model/settings.ts'

/** Mails the edition, with what is in the form, to one address. A test does not count: readers get nothing, and no story is marked as sent. */
export const TestSend = ({ settings, token }: { settings: DigestSettings; token: string }) => (
  <section class="stack">
    <h2>Send a test to yourself</h2>
    <p>
      This saves your changes and mails the edition to one address
      {settings.mailer === 'outbox' ? ', in the outbox of this Worker' : `, by the mailer “${settings.mailer}”`}. A test
      does not count: readers get nothing, and no story is marked as sent.
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
