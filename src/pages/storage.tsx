import { FINGERPRINTS_KEPT } from '../collect/collecting.ts'
import type { CollectedKeep } from '../collect/keep.ts'
import { type DigestSettings, type Keep, OUTBOX_KEEP } from '../model/settings.ts'
import type { CollectedKind, Stored, StoredAmount, StoredKind, StoredOfDigest } from '../store/storage.ts'
import { thousands } from '../text/count.ts'
import { Page } from './page.tsx'

export interface StoragePageProps {
  readonly digests: readonly DigestSettings[]
  readonly collectedKeep: CollectedKeep
  readonly stored: Stored
}

/** `/storage`: what the database holds, how large it is, and for how long it is kept. */
export const StoragePage = ({ digests, collectedKeep, stored }: StoragePageProps) => (
  <Page title="Storage" path="/storage">
    <p class="crumb">
      <a href="/">Overview</a>
    </p>
    <h1>Storage</h1>
    <p class="lead">The database has {size(stored.size)} in all.</p>
    <p class="soft">
      Sizes of the parts are estimates. The cron removes rows that are older than <code>keep</code> of their digest
      allows, and collected documents that are older than <code>KEEP</code> allows. Unsubscribed readers and the
      unsubscribe addresses of mails are kept forever.
    </p>
    {stored.digests.map((one) => {
      const digest = digests.find(({ id }) => id === one.digest)
      return <DigestStorage stored={one} digest={digest ?? null} />
    })}
    <section class="digest" aria-labelledby="storage-collected">
      <h2 id="storage-collected">Sources</h2>
      <Amounts
        amounts={COLLECTED.map(({ kind, name, kept }) => ({
          name,
          ...stored.collected[kind],
          kept: kept(collectedKeep),
        }))}
      />
    </section>
  </Page>
)

const DigestStorage = ({ stored, digest }: { stored: StoredOfDigest; digest: DigestSettings | null }) => (
  <section class="digest" aria-labelledby={`storage-${stored.digest}`}>
    <h2 id={`storage-${stored.digest}`}>{digest?.title ?? stored.digest}</h2>
    {digest === null ? <p class="soft">This digest is not in the settings, so nothing is added or removed.</p> : null}
    <Amounts
      amounts={KINDS.map(({ kind, name, keep, until }) => ({
        name,
        rows: stored.rows[kind],
        bytes: stored.bytes[kind],
        kept: keep === null || digest === null ? until : `${digest.keep[keep]} days${until}`,
      }))}
    />
  </section>
)

const Amounts = ({ amounts }: { amounts: readonly (StoredAmount & { name: string; kept: string })[] }) => (
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
        {amounts.map(({ name, rows, bytes, kept }) => (
          <tr>
            <td>{name}</td>
            <td>{thousands(rows)}</td>
            <td>{size(bytes)}</td>
            <td>{kept}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
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
  { kind: 'outbox', name: 'Outbox', keep: 'outbox', until: `, at most ${OUTBOX_KEEP} messages` },
  { kind: 'apart', name: 'Stories taken apart', keep: 'apart', until: '' },
  { kind: 'readers', name: 'Unsubscribe addresses', keep: null, until: 'forever' },
]

const COLLECTED: readonly {
  readonly kind: CollectedKind
  readonly name: string
  readonly kept: (keep: CollectedKeep) => string
}[] = [
  { kind: 'sources', name: 'Sources and their rules', kept: () => 'until you remove them' },
  { kind: 'originals', name: 'Originals', kept: ({ originals }) => `${originals} days` },
  { kind: 'issues', name: 'Issues', kept: ({ issues }) => `${issues} days` },
  {
    kind: 'fingerprints',
    name: 'Fingerprints of sentences',
    kept: () => `for the ${FINGERPRINTS_KEPT} newest issues of a source`,
  },
  { kind: 'documents', name: 'Documents without their originals', kept: ({ issues }) => `${issues} days` },
  { kind: 'mails', name: 'Mails that were not let in', kept: ({ mails }) => `${mails} days` },
  { kind: 'seen', name: 'Entries that were seen', kept: ({ seen }) => `${seen} days after they left their feed` },
]

/** Estimates: no digits that are not known. */
const size = (bytes: number): string => {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes > 0 && bytes < 1_000 ? '< 1 kB' : `${thousands(Math.round(bytes / 1_000))} kB`
}
