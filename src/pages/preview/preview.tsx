import type { ComingEdition } from '../../jobs/coming-edition.ts'
import type { Digest } from '../../model/digest.ts'
import { type CheckReport, countFindings } from '../../model/finding.ts'
import type { Issue } from '../../model/issue.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { calendarDay } from '../../render/dates.ts'
import type { Fitted } from '../../render/fit-digest.ts'
import type { TemplateMistake } from '../../render/templates.gen.ts'
import { count } from '../../text/count.ts'
import { forecastWords } from '../forecast-words.ts'
import type { InspectedMail } from '../mail/inspected-mail.ts'
import type { MailView } from '../mail/mail-view.ts'
import { MailViews } from '../mail/mail-views.tsx'
import { shortenedWords } from '../mail/shortened-words.ts'
import { type Notice, NoticeLine } from '../notice.tsx'
import { Page } from '../page.tsx'
import { shownTitle } from '../shown-title.ts'
import { slotWords } from '../slot-words.ts'
import { SourceAndStories } from '../source-and-stories.tsx'
import { SendAgainForm, SendForm } from './send-form.tsx'

interface PreviewProps {
  readonly digest: DigestSettings
  /** Null for the whole digest. */
  readonly issue: Issue | null
  readonly slot: Slot
  /** What the mail was made from. */
  readonly content: Digest
  /** How the mail was shortened; not known for a sent mail. */
  readonly fitted: Fitted | null
  readonly report: CheckReport
  readonly mail: InspectedMail
  readonly view: MailView
  /** Null when only one issue is shown. */
  readonly coming: ComingEdition | null
  /** Set when nothing is new and the last Edition is shown: when it was sent. */
  readonly sentAt: Date | null
  /** Token of the form: submitting the same form twice sends once. */
  readonly token: string
  readonly notice: Notice | null
  /** Why a deployment would refuse the template of this mail. */
  readonly refusals: readonly TemplateMistake[]
  readonly path: string
}

export const PreviewPage = (props: PreviewProps) => {
  const { digest, issue, content, report, mail, view, coming, sentAt, token, notice, path } = props
  return (
    <Page title={titleOf(props)} path={path} script>
      <div class="page-head">
        <h1>{titleOf(props)}</h1>
        {coming === null ? null : (
          <p class="row">
            <a class="button quiet" href={deskPath(props)}>
              Edit
            </a>
            <a class="button" href="#send">
              {sentAt === null ? 'Send now' : 'Send again'}
            </a>
          </p>
        )}
      </div>
      <p class="status-line">
        {coming === null ? (
          <>
            This issue alone, as a mail of <a href={`/previews/${digest.slug}`}>{digest.title}</a> would show it.
          </>
        ) : (
          <WhatIsShown {...props} coming={coming} />
        )}
      </p>
      <NoticeLine notice={notice} />
      <Refusals refusals={props.refusals} />
      <MailViews mail={mail} view={view} />
      {view.view !== 'mail' || coming === null ? null : sentAt === null ? (
        <SendForm
          digest={digest}
          readers={coming.readers.length}
          token={token}
          shown={view.now !== null}
          faulty={countFindings(report).errors > 0}
        />
      ) : (
        <SendAgainForm digest={digest} readers={coming.readers.length} token={token} />
      )}
      {view.view === 'mail' && issue !== null && content.briefs[0] !== undefined ? (
        <SourceAndStories issue={issue} brief={content.briefs[0]} />
      ) : null}
      {issue === null && content.briefs.length > 0 ? <Issues digest={digest} content={content} /> : null}
    </Page>
  )
}

const titleOf = ({ digest, issue }: Pick<PreviewProps, 'digest' | 'issue'>) =>
  `Preview of ${issue === null ? digest.title : shownTitle(issue.title)}`

const deskPath = ({ digest, view }: Pick<PreviewProps, 'digest' | 'view'>) =>
  `/desk/${digest.slug}${view.slot === null ? '' : `?slot=${encodeURIComponent(view.slot)}`}`

/** Only in `npm run dev`: such templates are not built elsewhere. */
const Refusals = ({ refusals }: Pick<PreviewProps, 'refusals'>) =>
  refusals.length === 0 ? null : (
    <div class="notice bad" role="status">
      <p>The checks refuse this template. You see it here, but it cannot be deployed:</p>
      <ul class="plain">
        {refusals.map(({ place, message }) => (
          <li>
            <code>{place}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )

const WhatIsShown = ({
  digest,
  slot,
  fitted,
  view,
  sentAt,
  coming,
}: Pick<PreviewProps, 'digest' | 'slot' | 'fitted' | 'view' | 'sentAt'> & { readonly coming: ComingEdition }) => {
  const forecast = forecastWords(coming.forecast)
  if (sentAt !== null) {
    return (
      <>
        The edition of {slotWords(coming.slot.name)} {forecast}. This page shows the last edition, as it was sent on{' '}
        {calendarDay(sentAt.toISOString())}.{' '}
        <a href={deskPath({ digest, view })}>Which stories are not in the next edition, and why</a>
      </>
    )
  }
  return (
    <>
      {view.now === null
        ? `The edition of ${slotWords(slot.name)} ${forecast}`
        : 'This is the edition that “Send now” sends, with today’s date'}
      {fitted === null ? '' : shortenedWords(fitted)}
      {coming.prepared.waiting > 0
        ? `; ${count(coming.prepared.waiting, 'more story waits', 'more stories wait')} for a later one`
        : ''}
      .
    </>
  )
}

const Issues = ({ digest, content }: Pick<PreviewProps, 'digest' | 'content'>) => (
  <section>
    <h2>Preview one issue alone</h2>
    <ul class="plain">
      {content.briefs.map((brief) => (
        <li>
          <a href={`/previews/${digest.slug}/${brief.id}`}>{shownTitle(brief.title)}</a>
        </li>
      ))}
    </ul>
  </section>
)
