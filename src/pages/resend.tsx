import { type Delivery, SEND_WINDOW_HOURS } from '../model/delivery.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { EditionRecord } from '../store/edition-history.ts'
import { count } from '../text/count.ts'
import { Page } from './page.tsx'
import { slotWords } from './slot-words.ts'

interface ResendPageProps {
  readonly digest: DigestSettings
  readonly edition: EditionRecord
  /** Readers whose result is unknown, and who have not unsubscribed. */
  readonly unknown: readonly Delivery[]
  readonly path: string
}

/** Asks before an Edition is resent: only a person can decide that somebody may get it twice. */
export const ResendPage = ({ digest, edition, unknown, path }: ResendPageProps) => (
  <Page title="Resend" path={path}>
    <h1>Resend it to {count(unknown.length, 'recipient')}?</h1>
    <p class="lead">
      {edition.subject}, {digest.title}, {slotWords(edition.slot)}
    </p>
    <p class="notice bad">
      <strong>Some of them may get it twice.</strong> The mail provider gave no clear answer, so nobody knows whether
      the first mail arrived. Check the log of the provider first, if it has one.
    </p>
    <ul class="plain">
      {unknown.map(({ recipient, reason }) => (
        <li>
          {recipient.address}
          {reason === null ? null : <span class="soft">: {reason}</span>}
        </li>
      ))}
    </ul>
    <p>
      They get the same mail as the first time. People who have unsubscribed are left out. If the provider does not
      accept a mail at once, Marrow tries again for {SEND_WINDOW_HOURS} hours.
    </p>
    <form method="post" action={`/digests/${digest.slug}/resend`} class="row">
      <input type="hidden" name="slot" value={edition.slot} />
      <button type="submit" name="resends" value={edition.resends}>
        Resend it to {count(unknown.length, 'recipient')}
      </button>
      <a href="/">Do not resend it</a>
    </form>
  </Page>
)
