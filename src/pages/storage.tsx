import type { DigestSettings, Keep } from '../model/settings.ts'
import type { Stored, StoredKind, StoredOfDigest } from '../store/storage.ts'
import { thousands } from '../text/count.ts'
import { Page } from './page.tsx'

/** `/storage`: what the database holds, how large it is, and for how long it is kept. */
export const StoragePage = ({ digests, stored }: { digests: readonly DigestSettings[]; stored: Stored }) => (
  <Page title="Storage" path="/storage">
    <p class="crumb">
      <a href="/">Overview</a>
    </p>
    <h1>Storage</h1>
    <p class="lead">The database has {size(stored.size)} in all.</p>
    <p class="soft">
      Sizes of the parts are estimates. The cron removes what is older than <code>keep</code> in the table of a digest
      says. Who has unsubscribed is kept for ever, and so are the unsubscribe addresses of mails.
    </p>
    {stored.digests.map((one) => {
      const digest = digests.find(({ id }) => id === one.digest)
      return <DigestStorage stored={one} digest={digest ?? null} />
    })}
  </Page>
)

const DigestStorage = ({ stored, digest }: { stored: StoredOfDigest; digest: DigestSettings | null }) => (
  <section class="digest" aria-labelledby={`storage-${stored.digest}`}>
    <h2 id={`storage-${stored.digest}`}>{digest?.title ?? stored.digest}</h2>
    {digest === null ? <p class="soft">This digest is not in the settings, so nothing is added or removed.</p> : null}
    <div class="scroll">
      <table class="stored">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Rows</th>
            <th scope="col">Size</th>
            <th scope="col">Kept</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map(({ kind, name, keep, until }) => (
            <tr>
              <td>{name}</td>
              <td>{thousands(stored.rows[kind])}</td>
              <td>{size(stored.bytes[kind])}</td>
              <td>{keep === null || digest === null ? until : `${digest.keep[keep]} days${until}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

/** `until` follows the number of days, or stands alone. */
const KINDS: readonly {
  readonly kind: StoredKind
  readonly name: string
  readonly keep: keyof Keep | null
  readonly until: string
}[] = [
  { kind: 'editions', name: 'Editions', keep: 'editions', until: ', and always the last one' },
  {
    kind: 'slots',
    name: 'Skips, and editions without their texts',
    keep: 'editions',
    until: ', or as long as their other rows',
  },
  { kind: 'deliveries', name: 'Deliveries', keep: 'deliveries', until: '' },
  { kind: 'reviews', name: 'Reviews', keep: 'reviews', until: '' },
  { kind: 'told', name: 'Sent stories', keep: 'told', until: ' after their document is gone' },
  { kind: 'outbox', name: 'Outbox', keep: 'outbox', until: ', at most 200 messages' },
  { kind: 'readers', name: 'Unsubscribe addresses', keep: null, until: 'for ever' },
]

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${thousands(Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
