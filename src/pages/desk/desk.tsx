import type { ComingEdition } from '../../jobs/coming-edition.ts'
import type { Forecast } from '../../jobs/steps/forecast.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { lengthsByImportance } from '../../render/lengths-by-importance.ts'
import { subjectOf } from '../../render/subject.ts'
import { arrange, keyBriefs, withoutDropped } from '../../review/apply-edits.ts'
import type { Move, WholeIssue } from '../../review/command.ts'
import { type ReviewStatus, reviewStatus } from '../../review/review-status.ts'
import { count } from '../../text/count.ts'
import { utf8Bytes } from '../../text/utf8-bytes.ts'
import { bytes } from '../byte-words.ts'
import { forecastWords } from '../forecast-words.ts'
import { checkWords } from '../mail/check-result.ts'
import { shortenedWords } from '../mail/shortened-words.ts'
import { hasSent } from '../not-chosen.tsx'
import { type Notice, NoticeLine } from '../notice.tsx'
import { Page } from '../page.tsx'
import { slotWords } from '../slot-words.ts'
import { StoriesForm } from './stories-form.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

interface DeskProps {
  readonly digest: DigestSettings
  readonly coming: ComingEdition
  /** Why the form could not be saved, as a sentence. */
  readonly mistake: string | null
  /** What somebody else changed who saved first. */
  readonly othersChanges: readonly string[]
  readonly notice: Notice | null
  /** The button of a story or an issue that was pressed; it gets the focus again. */
  readonly pressed: Move | WholeIssue | null
  /** Id of this test send, so that submitting the form twice sends once. */
  readonly testToken: string
  readonly path: string
}

/** The page where the editor changes an Edition, with its preview beside it. */
export const DeskPage = ({ digest, coming, mistake, othersChanges, notice, pressed, testToken, path }: DeskProps) => {
  const { review, prepared, chosen } = coming
  const { edition, digest: content } = prepared
  const status = reviewStatus(review, edition.hash)
  const arranged = arrange(keyBriefs(chosen.choice.briefs), review.edits.order)
  const slot = review.waiting === null ? '' : `?slot=${encodeURIComponent(coming.slot.name)}`
  return (
    <Page title={`Edit ${digest.title}`} path={path} script>
      <h1>Edit {digest.title}</h1>
      <Summary digest={digest} coming={coming} status={status} preview={`/previews/${digest.slug}${slot}`} />
      <NoticeLine notice={notice} />
      {mistake === null ? null : (
        <p class="notice bad" role="alert">
          Not saved. {mistake}
        </p>
      )}
      {review.movedFrom === null ? null : (
        <p class="notice bad" role="status">
          Your changes were made for the edition of {slotWords(review.movedFrom)}. The schedule has changed, and there
          is no edition at that time any more. This edition is not sent until you save it, approve it or hold it back.
        </p>
      )}
      <WaitingNotice settings={digest} review={review} hash={edition.hash} />
      <Changes
        title={`${edition.changes.length === 1 ? 'Your change' : `Your ${edition.changes.length} changes`}, ${mistake === null ? 'saved with the edition' : 'not saved yet'}`}
        changes={edition.changes}
      />
      <Changes title="Changes of the other version" changes={othersChanges} />
      <div class="desk">
        <StoriesForm
          settings={digest}
          review={review}
          status={status}
          pressed={pressed}
          hash={edition.hash}
          subject={subjectOf(content)}
          arranged={arranged}
          usualLengths={lengthsByImportance(withoutDropped(arranged, review.edits), digest.length)}
          rest={chosen.choice.rest}
          apart={new Set(chosen.memory.apart.flat())}
          testToken={testToken}
        />
        <div class="frame">
          <iframe
            src={`/previews/${digest.slug}.html${slot}`}
            title={`The mail: ${edition.subject}`}
            sandbox="allow-same-origin"
          />
        </div>
      </div>
    </Page>
  )
}

interface SummaryProps {
  readonly digest: DigestSettings
  readonly coming: ComingEdition
  readonly status: ReviewStatus
  readonly preview: string
}

const Summary = ({ digest, coming, status, preview }: SummaryProps) => {
  const { review, slot, chosen, prepared, report, forecast } = coming
  const { edition, digest: content, fitted, waiting } = prepared
  const checks = `${preview}${preview.includes('?') ? '&' : '?'}view=checks`
  const isEmpty = content.briefs.length === 0
  return (
    <>
      <p class="lead">
        {review.waiting === null
          ? `The edition of ${slotWords(slot.name)} ${forecastWords(forecast)}. ${statusWords(status, forecast, digest)}`
          : `The edition of ${slotWords(slot.name)}.`}{' '}
        <a href={preview}>Open the full preview</a>
      </p>
      {isEmpty && hasSent(chosen.choice.rest) ? (
        <p class="soft">The mail on this page is the last edition, as it was sent.</p>
      ) : null}
      {isEmpty ? null : (
        <p class="soft">
          {bytes(utf8Bytes(edition.html))} of HTML{shortenedWords(fitted)}
          {waiting > 0 ? `; ${waitingWords(waiting)}. If you leave a story out, the next one takes its place` : ''}.{' '}
          <a href={checks}>Checks</a>: {checkWords(report)}
        </p>
      )}
    </>
  )
}

const waitingWords = (waiting: number) =>
  `${count(waiting, 'more story waits', 'more stories wait')} for a later edition`

const Changes = ({ title, changes }: { title: string; changes: readonly string[] }) =>
  changes.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul class="plain">
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    </details>
  )

/** After the forecast, which says why it waits. */
function statusWords(status: ReviewStatus, { kind }: Forecast, { review }: DigestSettings): string {
  if (kind === 'skip' || kind === 'nobody') return ''
  switch (status) {
    case 'open':
      return review === 'approval'
        ? 'Approve it to have it mailed.'
        : kind === 'send'
          ? 'Hold it back if you do not want that.'
          : 'Approve it to have it mailed as it is.'
    case 'held':
      return 'Press “Schedule again” to have it mailed.'
    case 'approved':
      return 'You approved it. Exactly this mail is sent at that time.'
    case 'stale':
      return 'Look at it and approve it again.'
  }
}
