import { archiveName } from '../../model/archive-address.ts'
import type { DeliveryState } from '../../model/delivery.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { EditionRecord } from '../../store/edition-history.ts'
import { localTime } from '../local-time.ts'
import { slotWords } from '../slot-words.ts'

/** The results of the last Slots of a digest, newest first, with the editor's changes. */
export const PastEditions = ({ digest, past }: { digest: DigestSettings; past: readonly EditionRecord[] }) =>
  past.length === 0 ? (
    <p class="past soft">Nothing sent yet.</p>
  ) : (
    <details class="past" open={past.some(({ counts }) => counts.unknown > 0)}>
      <summary>
        Last editions <LastResult digest={digest} past={past} />
      </summary>
      <table class="stacks">
        <caption class="heard">The last editions of {digest.title}</caption>
        <thead>
          <tr>
            <th scope="col">When ({digest.timeZone})</th>
            <th scope="col">Result</th>
            <th scope="col">Subject</th>
          </tr>
        </thead>
        <tbody>
          {past.map((edition) => (
            <tr>
              <td>{whenOf(edition, digest)}</td>
              <td>
                {resultWords(edition)}
                <Resend digest={digest} edition={edition} />
                {edition.changes.length === 0 ? null : <span class="soft">; edited: {edition.changes.join(', ')}</span>}
              </td>
              <td>
                <Subject digest={digest} edition={edition} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )

const LastResult = ({ digest, past }: { digest: DigestSettings; past: readonly EditionRecord[] }) => {
  const [last] = past
  return last === undefined ? null : (
    <span class="soft">
      {whenOf(last, digest)}: {resultWords(last)}
    </span>
  )
}

function whenOf({ kind, slot, createdAt }: EditionRecord, { timeZone }: DigestSettings): string {
  if (kind === 'scheduled') return slotWords(slot, { zone: false })
  const day = localTime(createdAt, timeZone)
  return `${{ test: 'Test', manual: 'Sent now', again: 'Repeat of the last edition' }[kind]}, ${day}`
}

const Subject = ({ digest, edition }: { digest: DigestSettings; edition: EditionRecord }) => {
  const name = edition.counts.sent + edition.counts.unknown > 0 ? archiveName(edition.slot) : null
  return name === null ? edition.subject : <a href={`/archive/${digest.slug}/${name}`}>{edition.subject}</a>
}

const Resend = ({ digest, edition: { slot, counts } }: { digest: DigestSettings; edition: EditionRecord }) =>
  counts.unknown === 0 ? null : (
    <>
      {'; '}
      <a href={`/digests/${digest.slug}/resend?slot=${encodeURIComponent(slot)}`}>
        resend it to the {counts.unknown} whose result is unknown
      </a>
    </>
  )

function resultWords({ state, reason, counts, resends }: EditionRecord): string {
  if (state === 'skipped') return `skipped, ${reason ?? 'no reason was recorded'}`
  const present = RESULTS.filter(([state]) => counts[state] > 0)
  const again = resends === 0 ? '' : resends === 1 ? '; resent once' : `; resent ${resends} times`
  return `${present.map(([state, words]) => `${counts[state]} ${words}`).join(', ') || 'no recipients'}${again}`
}

const RESULTS = [
  ['planned', 'waiting'],
  ['sending', 'being sent'],
  ['sent', 'sent'],
  ['failed', 'failed'],
  ['unknown', 'with an unknown result'],
] as const satisfies readonly (readonly [DeliveryState, string])[]
