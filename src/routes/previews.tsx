import { type Context, Hono } from 'hono'
import { composeMessage } from '../delivery/compose-message.ts'
import { formatMailbox } from '../delivery/mailbox.ts'
import { nextSlot } from '../delivery/schedule.ts'
import { type Prepared, prepareEdition } from '../jobs/prepare-edition.ts'
import { toMime } from '../mailers/mime.ts'
import type { Issue } from '../model/issue.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import { MAX_HTML_BYTES } from '../render/fit-digest.ts'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { bytes } from './figures.ts'
import { notFound } from './not-found.tsx'
import { readNotice } from './notices.tsx'
import { Page } from './page.tsx'
import { darkened, raw } from './raw.ts'
import { SendForm } from './send-form.tsx'
import { slotDay } from './slot-day.ts'
import { SourceAndStories } from './source-and-stories.tsx'
import { TemplateErrors } from './template-errors.tsx'
import { MailViews, readView } from './views.tsx'

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
  if (digest === undefined) return notFound(c, `There is no digest named “${slug}”.`)
  const issue = issuePart === null ? null : issues.find((candidate) => candidate.id === last)
  if (issue === undefined) return notFound(c, `There is no issue named “${last}” in ${digest.title}.`)
  if (templateErrors.length > 0) return c.html(<TemplateErrors path={c.req.path} errors={templateErrors} />, 500)

  const next = nextSlot(digest.schedule, digest.timeZone, now())
  // The settings were checked: there is a next slot.
  if (!next.ok) throw new Error(next.error.reason)
  const prepared = await prepareEdition(
    issue === null ? briefs : briefs.filter((brief) => brief.id === issue.id),
    digest,
    next.value,
  )
  return form === null ? page(c, digest, issue, next.value.name, prepared) : rawForm(c, form, digest, prepared, last)
}

type Form = 'html' | 'txt' | 'json' | 'eml'

function splitForm(part: string): [string, Form | null] {
  const match = /^(.+)\.(html|txt|json|eml)$/.exec(part)
  return match === null ? [part, null] : [match[1] ?? '', match[2] as Form]
}

async function rawForm(c: Ctx, form: Form, settings: DigestSettings, { digest, edition }: Prepared, name: string) {
  switch (form) {
    case 'html':
      return raw(
        c,
        c.req.query('scheme') === 'dark' ? darkened(edition.html) : edition.html,
        'text/html; charset=utf-8',
      )
    case 'txt':
      return raw(c, edition.text, 'text/plain; charset=utf-8')
    case 'json':
      // One issue alone has the JSON of `npm run -s brief`.
      return raw(
        c,
        JSON.stringify(c.req.param('digest') === undefined ? digest : digest.briefs[0], null, 2),
        'application/json',
      )
    case 'eml': {
      const message = composeMessage(edition, settings, settings.recipients[0] ?? EXAMPLE_READER)
      if (!message.ok) return c.text(`${message.error.field} ${message.error.reason}`, 500)
      const stamp = {
        date: c.get('deps').now(),
        messageId: `preview.${edition.contentHash.slice(0, 32)}@${new URL(settings.url).hostname}`,
      }
      return raw(c, toMime(message.value, stamp), 'message/rfc822', `${name}.eml`)
    }
  }
}

const EXAMPLE_READER: Mailbox = { name: null, address: 'reader@example.com' }

function page(
  c: Ctx,
  digest: DigestSettings,
  issue: Issue | null,
  slot: string,
  { digest: content, edition, fitted }: Prepared,
) {
  const base = issue === null ? `/previews/${digest.slug}` : `/previews/${digest.slug}/${issue.id}`
  const size = new TextEncoder().encode(edition.html).length
  const stories = content.briefs.reduce((sum, brief) => sum + brief.stories.length, 0)
  return c.html(
    <Page title={issue === null ? `Preview of ${digest.title}` : issue.title} path={c.req.path}>
      <h1>{issue === null ? digest.title : issue.title}</h1>
      {issue === null ? (
        <p class="lead">
          This is the next edition, as it would be mailed for {slotDay(slot)}. The bytes in the frame are the bytes of
          the mail.
        </p>
      ) : (
        <p class="lead">
          This issue alone, as a mail of <a href={`/previews/${digest.slug}`}>{digest.title}</a> would show it.
        </p>
      )}
      <dl class="facts">
        <dt>Subject</dt>
        <dd>{edition.subject}</dd>
        <dt>Preheader</dt>
        <dd>{edition.preheader}</dd>
        <dt>From</dt>
        <dd>{formatMailbox(digest.from)}</dd>
        <dt>Content</dt>
        <dd>
          {count(stories, 'story', 'stories')}, {bytes(size)} of HTML{gaveWay(fitted)}
        </dd>
        <dt>Raw forms</dt>
        <dd class="row">
          {(['html', 'txt', 'json', 'eml'] as const).map((form) => (
            <a href={`${base}.${form}`}>{form === 'eml' ? '.eml (download)' : `.${form}`}</a>
          ))}
        </dd>
      </dl>
      {readNotice(c)}
      <MailViews
        base={base}
        raw={base}
        view={readView((name) => c.req.query(name))}
        title={`The mail: ${edition.subject}`}
      />
      {issue === null ? <SendForm digest={digest} nothingNew={c.req.query('done') === 'nothing-new'} /> : null}
      {issue !== null && content.briefs[0] !== undefined ? (
        <SourceAndStories issue={issue} brief={content.briefs[0]} />
      ) : null}
      {issue === null && content.briefs.length > 0 ? (
        <section>
          <h2>One issue alone</h2>
          <ul class="plain">
            {content.briefs.map((brief) => (
              <li>
                <a href={`${base}/${brief.id}`}>{brief.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}

/** What the size of a mail cost, if anything. */
function gaveWay({ shortened, leftOut }: Prepared['fitted']): string {
  const parts = [shortened > 0 ? `${shortened} shortened` : null, leftOut > 0 ? `${leftOut} left out` : null].filter(
    (part) => part !== null,
  )
  return parts.length === 0 ? '' : `; to fit ${bytes(MAX_HTML_BYTES)}, ${parts.join(' and ')}`
}
