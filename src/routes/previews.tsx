import { type Context, Hono } from 'hono'
import { composeMessage } from '../delivery/compose-message.ts'
import { formatMailbox } from '../delivery/mailbox.ts'
import type { Slot } from '../delivery/schedule.ts'
import { formSlot } from '../delivery/slot-kind.ts'
import { checkEdition } from '../jobs/check-edition.ts'
import { type Prepared, prepareEdition } from '../jobs/prepare-edition.ts'
import { asSeen } from '../lab/as-seen.ts'
import { toMime } from '../mailers/mime.ts'
import type { CheckReport } from '../model/check.ts'
import { NO_HAND } from '../model/hand.ts'
import type { Issue } from '../model/issue.ts'
import type { Mailbox } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { budgetOf } from '../render/budget.ts'
import { count } from '../text/count.ts'
import { truncate } from '../text/truncate.ts'
import type { AppEnv } from './app-env.ts'
import { MAX_TITLE } from './figures.ts'
import { checkVerdict, countFindings } from './lab/check-verdict.ts'
import { gaveWay } from './lab/gave-way.ts'
import { Lab } from './lab/lab.tsx'
import type { LabMail } from './lab/lab-mail.ts'
import { type LabView, readLabView } from './lab/lab-view.ts'
import { notFound } from './not-found.tsx'
import { readNotice } from './notices.tsx'
import { Page } from './page.tsx'
import { raw } from './raw.ts'
import { SendForm } from './send-form.tsx'
import { slotDay } from './slot-day.ts'
import { slotUnderReview } from './slot-under-review.ts'
import { SourceAndStories } from './source-and-stories.tsx'
import { TemplateErrors } from './template-errors.tsx'

type Ctx = Context<AppEnv>

/** `/previews/weekly`, `/previews/weekly.html`, `/previews/weekly/import-ai-184`, `/previews/weekly/import-ai-184.json`, … */
export const previews = new Hono<AppEnv>()
  .get('/:file', (c) => show(c, c.req.param('file'), null))
  .get('/:digest/:file', (c) => show(c, c.req.param('digest'), c.req.param('file')))

async function show(c: Ctx, digestPart: string, issuePart: string | null): Promise<Response> {
  const { settings, issues, briefs, templateErrors, now } = c.get('deps')
  const [last, form] = splitForm(issuePart ?? digestPart)
  const slug = issuePart === null ? last : digestPart
  const digest = settings.digests.find((candidate) => candidate.slug === slug)
  if (digest === undefined) {
    const mistake = settings.errors.find(({ key }) => key.startsWith(`DIGESTS.${slug}.`))
    return notFound(
      c,
      mistake === undefined
        ? `There is no digest named “${slug.slice(0, 40)}”.`
        : `The digest “${slug}” cannot be read: ${mistake.key} in wrangler.toml ${mistake.message}.`,
    )
  }
  const issue = issuePart === null ? null : issues.find((candidate) => candidate.id === last)
  if (issue === undefined) return notFound(c, `There is no issue named “${last}” in ${digest.title}.`)
  if (templateErrors.length > 0) return c.html(<TemplateErrors path={c.req.path} errors={templateErrors} />, 500)

  const view = readLabView((name) => c.req.query(name))
  const under = await slotUnderReview(c, digest, view.slot ?? undefined)
  if (under === null)
    return notFound(c, 'No edition of this time is coming or waiting: it was mailed, or it was skipped.')
  const byHand = view.now === null ? null : formSlot('manual', view.now)
  const slot = byHand === null ? under.slot : { at: now(), name: byHand }
  const prepared =
    issue === null
      ? await prepareEdition(briefs, digest, slot, under.review.hand)
      : await prepareEdition(
          briefs.filter(({ id }) => id === issue.id),
          digest,
          slot,
          NO_HAND,
        )
  const report = checkEdition(prepared.edition, digest)
  const shown = { digest, issue, slot, prepared, report, view }
  return form === null ? page(c, shown) : rawForm(c, form, shown)
}

interface Shown {
  readonly digest: DigestSettings
  /** Null for the whole digest. */
  readonly issue: Issue | null
  readonly slot: Slot
  readonly prepared: Prepared
  readonly report: CheckReport
  readonly view: LabView
}

type Form = 'html' | 'txt' | 'json' | 'eml' | 'checks.json'

function splitForm(part: string): [string, Form | null] {
  const match = /^(.+?)\.(html|txt|checks\.json|json|eml)$/.exec(part)
  return match === null ? [part, null] : [match[1] ?? '', match[2] as Form]
}

function rawForm(c: Ctx, form: Form, shown: Shown) {
  const { edition } = shown.prepared
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
const jsonOf = ({ issue, prepared: { digest } }: Shown): string =>
  JSON.stringify(issue === null ? digest : digest.briefs[0], null, 2)

/** The message as one reader gets it; or why there can be none, in words. */
function messageOf(c: Ctx, shown: Shown): Result<string, string> {
  const { digest, prepared } = shown
  const message = composeMessage(prepared.edition, digest, readerOf(shown))
  if (!message.ok) return fail(`${message.error.field} ${message.error.reason}`)
  const messageId = `preview.${prepared.edition.contentHash.slice(0, 32)}@${new URL(digest.url).hostname}`
  return ok(toMime(message.value, { date: c.get('deps').now(), messageId }))
}

const readerOf = ({ digest, view }: Shown): Mailbox =>
  digest.recipients[view.to - 1] ?? digest.recipients[0] ?? { name: null, address: 'reader@example.com' }

function mailOf(c: Ctx, shown: Shown): LabMail {
  const { digest, issue, slot, prepared, report } = shown
  const { edition, fitted } = prepared
  return {
    base: issue === null ? `/previews/${digest.slug}` : `/previews/${digest.slug}/${issue.id}`,
    subject: edition.subject,
    preheader: edition.preheader,
    from: formatMailbox(digest.from),
    to: formatMailbox(readerOf(shown)),
    html: edition.html,
    text: edition.text,
    raw: messageOf(c, shown),
    hash: edition.hash,
    frozen: null,
    readers: digest.recipients.map(({ name, address }) => name ?? address),
    json: jsonOf(shown),
    budget: () => budgetOf(prepared.digest, fitted, digest, { slot: slot.name, subject: edition.subject }),
    report,
  }
}

function page(c: Ctx, shown: Shown) {
  const { digest, issue, slot, prepared, report, view } = shown
  const { digest: content, fitted } = prepared
  const desk = `/desk/${digest.slug}${view.slot === null ? '' : `?slot=${encodeURIComponent(view.slot)}`}`
  const stories = content.briefs.reduce((sum, brief) => sum + brief.stories.length, 0)
  return c.html(
    <Page title={issue === null ? `Preview of ${digest.title}` : issue.title} path={c.req.path}>
      <h1>{issue === null ? digest.title : truncate(issue.title, MAX_TITLE)}</h1>
      <p class="lead">
        {issue === null ? (
          `${view.now === null ? `The next edition, as it would be mailed for ${slotDay(slot.name)}` : 'The edition as it goes out when it is sent by hand now, dated today'}: `
        ) : (
          <>
            This issue alone, as a mail of <a href={`/previews/${digest.slug}`}>{digest.title}</a> would show it:{' '}
          </>
        )}
        {count(stories, 'story', 'stories')}
        {gaveWay(fitted)}. {issue === null ? <a href={desk}>Edit it</a> : null}
      </p>
      {readNotice(c)}
      <Lab mail={mailOf(c, shown)} view={view} />
      {view.view === 'mail' && issue === null ? (
        <SendForm
          digest={digest}
          token={view.now ?? crypto.randomUUID()}
          shown={view.now !== null}
          nothingNew={c.req.query('done') === 'nothing-new'}
          faulty={countFindings(report).errors > 0}
        />
      ) : null}
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
