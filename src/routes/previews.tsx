import { type Context, Hono } from 'hono'
import { everyStory } from '../choose/choose-stories.ts'
import { composeMessage } from '../delivery/compose-message.ts'
import { formatMailbox } from '../delivery/mailbox.ts'
import { asSeen } from '../inspect/as-seen.ts'
import { type ComingEdition, prepareComing } from '../jobs/coming-edition.ts'
import { checkEdition } from '../jobs/steps/check-edition.ts'
import { prepareEdition } from '../jobs/steps/prepare-edition.ts'
import { type SlotUnderReview, slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import { toMime } from '../mailers/mime.ts'
import type { CheckReport } from '../model/check.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Issue } from '../model/issue.ts'
import type { Mailbox } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import { formSlot } from '../model/slot.ts'
import { MAX_TITLE } from '../pages/figures.ts'
import { forecastWords } from '../pages/forecast-words.ts'
import { checkVerdict, countFindings } from '../pages/mail/check-verdict.ts'
import { cutWords } from '../pages/mail/cut-words.ts'
import type { InspectedMail } from '../pages/mail/inspected-mail.ts'
import { MailLab } from '../pages/mail/mail-lab.tsx'
import { type MailView, readMailView } from '../pages/mail/mail-view.ts'
import { Page } from '../pages/page.tsx'
import { SendAgainForm, SendForm } from '../pages/preview/send-form.tsx'
import { slotDay } from '../pages/slot-day.ts'
import { SourceAndStories } from '../pages/source-and-stories.tsx'
import { TemplateErrors } from '../pages/template-errors.tsx'
import { budgetOf } from '../render/budget.ts'
import { calendarDay } from '../render/dates.ts'
import type { Fitted } from '../render/fit-digest.ts'
import { truncate } from '../text/truncate.ts'
import type { AppEnv } from './app-env.ts'
import { identify, refuseScript } from './auth.ts'
import { digestNamed, toNewAddress } from './digest-named.ts'
import { notFound } from './not-found.tsx'
import { readNotice } from './notices.tsx'
import { raw } from './raw.ts'

type Ctx = Context<AppEnv>

/** `/previews/weekly`, `/previews/weekly.html`, `/previews/weekly/import-ai-184`, `/previews/weekly/import-ai-184.json`, … */
export const previews = new Hono<AppEnv>()
  .get('/:file', (c) => show(c, c.req.param('file'), null))
  .get('/:digest/:file', (c) => show(c, c.req.param('digest'), c.req.param('file')))

async function show(c: Ctx, digestPart: string, issuePart: string | null): Promise<Response> {
  const { settings, issues, templateErrors } = c.get('deps')
  const [last, form] = splitForm(issuePart ?? digestPart)
  const name = issuePart === null ? last : digestPart
  const found = digestNamed(settings.digests, name)
  if (found === null) {
    const mistake = settings.errors.find(({ key }) => key.startsWith(`DIGESTS.${name}.`))
    return notFound(
      c,
      mistake === undefined
        ? `There is no digest named “${name.slice(0, 40)}”.`
        : `The digest “${name}” cannot be read: ${mistake.key} in wrangler.toml ${mistake.message}.`,
    )
  }
  const { digest } = found
  if (found.renamed) return toNewAddress(c, name, digest)
  const issue = issuePart === null ? null : issues.find((candidate) => candidate.id === last)
  if (issue === undefined) return notFound(c, `There is no issue named “${last}” in ${digest.title}.`)
  if (templateErrors.length > 0) return c.html(<TemplateErrors path={c.req.path} errors={templateErrors} />, 500)

  const view = readMailView((name) => c.req.query(name))
  const caller = await identify(c)
  if (caller === 'script' && (form === 'eml' || view.view === 'headers' || view.view === 'structure')) {
    return refuseScript(c)
  }
  const under = await slotUnderReview(c.get('deps'), digest, view.slot ?? undefined, c.get('deps').now())
  if (under === null)
    return notFound(c, 'No edition of this time is coming or waiting: it was mailed, or it was skipped.')
  const made =
    issue === null ? await wholeDigest(c, digest, under, view) : await oneIssue(c, digest, under, view, issue)
  if (made === null) return c.html(<Busy path={c.req.path} />, 503, { 'Retry-After': '5' })
  const shown = { ...made, addresses: caller === 'owner' }
  return form === null ? page(c, shown) : rawForm(c, form, shown)
}

interface Shown {
  readonly digest: DigestSettings
  /** Null for the whole digest. */
  readonly issue: Issue | null
  readonly slot: Slot
  readonly edition: Omit<Edition, 'settles'>
  /** What the mail was made from. */
  readonly content: Digest
  /** How the mail was made to fit; not known of one that was sent. */
  readonly fitted: Fitted | null
  readonly report: CheckReport
  readonly view: MailView
  /** Null where one issue alone is shown. */
  readonly coming: ComingEdition | null
  /** Nothing is new: this is the last Edition, as it was sent. */
  readonly sentAt: Date | null
  /** Whether the caller may see addresses of people. */
  readonly addresses: boolean
}

/** The coming Edition; where it has nothing to tell, the last one. Null while that cannot be known. */
async function wholeDigest(
  c: Ctx,
  digest: DigestSettings,
  under: SlotUnderReview,
  view: MailView,
): Promise<Omit<Shown, 'addresses'> | null> {
  const { ledger, now } = c.get('deps')
  const manual = view.now === null ? null : formSlot('manual', view.now)
  const slot = manual === null ? under.slot : { at: now(), name: manual }
  const coming = await prepareComing(c.get('deps'), digest, under, slot)
  if (coming === null) return null
  const { prepared, report } = coming
  const common = { digest, issue: null, slot, view, coming }
  const last = prepared.digest.briefs.length > 0 ? null : await ledger.findLastSent(digest.id)
  if (last === null) {
    const { edition, fitted, digest: content } = prepared
    return { ...common, edition, content, fitted, report, sentAt: null }
  }
  const { content, frozenAt: sentAt } = last
  return { ...common, edition: last, content, fitted: null, report: checkEdition(last, digest), sentAt }
}

/** One Issue as this digest would show it, whether or not it is to be told. */
async function oneIssue(
  c: Ctx,
  digest: DigestSettings,
  { slot }: SlotUnderReview,
  view: MailView,
  issue: Issue,
): Promise<Omit<Shown, 'addresses'>> {
  const briefs = c.get('deps').briefs.filter(({ id }) => id === issue.id)
  const { edition, fitted, digest: content } = await prepareEdition(everyStory(briefs), digest, slot)
  const report = checkEdition(edition, digest)
  return { digest, issue, slot, view, coming: null, edition, content, fitted, report, sentAt: null }
}

type Form = 'html' | 'txt' | 'json' | 'eml' | 'checks.json'

function splitForm(part: string): [string, Form | null] {
  const match = /^(.+?)\.(html|txt|checks\.json|json|eml)$/.exec(part)
  return match === null ? [part, null] : [match[1] ?? '', match[2] as Form]
}

function rawForm(c: Ctx, form: Form, shown: Shown) {
  const { edition } = shown
  switch (form) {
    case 'html':
      return raw(c, asSeen(edition.html, shown.view), 'text/html; charset=utf-8')
    case 'txt':
      return raw(c, edition.text, 'text/plain; charset=utf-8')
    case 'json':
      return raw(c, jsonOf(shown), 'application/json')
    case 'checks.json':
      return raw(
        c,
        JSON.stringify(checkVerdict({ report: shown.report, hash: edition.hash }), null, 2),
        'application/json',
      )
    case 'eml': {
      const message = messageOf(c, shown)
      return message.ok
        ? raw(c, message.value, 'message/rfc822', `${shown.issue?.id ?? shown.digest.slug}.eml`)
        : c.text(message.error, 500)
    }
  }
}

/** One issue alone has the JSON of `npm run -s brief`. */
const jsonOf = ({ issue, content }: Shown): string =>
  JSON.stringify(issue === null ? content : content.briefs[0], null, 2)

/** The message as one reader gets it; or why there can be none, in words. */
function messageOf(c: Ctx, shown: Shown): Result<string, string> {
  const { digest, edition } = shown
  const message = composeMessage(edition, digest, readerOf(shown))
  if (!message.ok) return fail(`${message.error.field} ${message.error.reason}`)
  const messageId = `preview.${edition.contentHash.slice(0, 32)}@${new URL(digest.url).hostname}`
  return ok(toMime(message.value, { date: c.get('deps').now(), messageId }))
}

const readerOf = ({ digest, view }: Shown): Mailbox =>
  digest.recipients[view.to - 1] ?? digest.recipients[0] ?? { name: null, address: 'reader@example.com' }

function mailOf(c: Ctx, shown: Shown): InspectedMail {
  const { digest, issue, slot, edition, content, fitted, report, addresses } = shown
  return {
    base: issue === null ? `/previews/${digest.slug}` : `/previews/${digest.slug}/${issue.id}`,
    subject: edition.subject,
    preheader: edition.preheader,
    from: addresses ? formatMailbox(digest.from) : (digest.from.name ?? digest.title),
    to: addresses ? formatMailbox(readerOf(shown)) : 'one of its recipients',
    html: edition.html,
    text: edition.text,
    raw: messageOf(c, shown),
    hash: edition.hash,
    frozen: null,
    readers: addresses ? digest.recipients.map(({ name, address }) => name ?? address) : [],
    json: jsonOf(shown),
    budget:
      fitted === null ? null : () => budgetOf(content, fitted, digest, { slot: slot.name, subject: edition.subject }),
    report,
  }
}

function page(c: Ctx, shown: Shown) {
  const { digest, issue, content, report, view, coming, sentAt } = shown
  const token = view.now ?? crypto.randomUUID()
  return c.html(
    <Page title={issue === null ? `Preview of ${digest.title}` : issue.title} path={c.req.path}>
      <h1>{issue === null ? digest.title : truncate(issue.title, MAX_TITLE)}</h1>
      <p class="lead">
        {coming === null ? (
          <>
            This issue alone, as a mail of <a href={`/previews/${digest.slug}`}>{digest.title}</a> would show it.
          </>
        ) : (
          <WhatIsShown shown={shown} coming={coming} />
        )}
      </p>
      {readNotice(c)}
      <MailLab mail={mailOf(c, shown)} view={view} />
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
      {issue === null && content.briefs.length > 0 ? (
        <section>
          <h2>One issue alone</h2>
          <ul class="plain">
            {content.briefs.map((brief) => (
              <li>
                <a href={`/previews/${digest.slug}/${brief.id}`}>{truncate(brief.title, MAX_TITLE)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}

const WhatIsShown = ({
  shown: { digest, slot, fitted, view, sentAt },
  coming,
}: {
  shown: Shown
  coming: ComingEdition
}) => {
  const desk = `/desk/${digest.slug}${view.slot === null ? '' : `?slot=${encodeURIComponent(view.slot)}`}`
  const forecast = forecastWords(coming.forecast)
  if (sentAt !== null) {
    return (
      <>
        The edition of {slotDay(coming.slot.name)} {forecast}. Shown here is the last edition, as it was sent on{' '}
        {calendarDay(sentAt.toISOString())}. <a href={desk}>What is not told, and why</a>
      </>
    )
  }
  return (
    <>
      {view.now === null
        ? `The next edition, of ${slotDay(slot.name)}: it ${forecast}`
        : 'The edition as it goes out when you send it now, dated today'}
      {fitted === null ? '' : cutWords(fitted)}
      {coming.prepared.waiting > 0 ? `; ${coming.prepared.waiting} more wait for the next one` : ''}.{' '}
      <a href={desk}>Edit it</a>
    </>
  )
}

const Busy = ({ path }: { path: string }) => (
  <Page title="One moment" path={path}>
    <h1>One moment</h1>
    <p class="lead">
      Marrow is recording which stories the editions told that were sent before this version. Reload this page to go on.
    </p>
  </Page>
)
