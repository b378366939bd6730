import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { everyStory } from '../choose/choose-stories.ts'
import { composeMessage } from '../delivery/compose-message.ts'
import { formatMailbox } from '../delivery/mailbox.ts'
import { asSeen } from '../inspect/as-seen.ts'
import { forecastEdition, type PreparedSlot, prepareUnderReview } from '../jobs/coming-edition.ts'
import { checkEdition } from '../jobs/steps/check-edition.ts'
import { prepareEdition } from '../jobs/steps/prepare-edition.ts'
import { type SlotUnderReview, slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import { toMime } from '../mailers/mime.ts'
import { mimeTree } from '../markup/mime-tree.ts'
import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { CheckReport } from '../model/finding.ts'
import type { Issue } from '../model/issue.ts'
import type { Mailbox } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { formSlot, type Slot } from '../model/slot.ts'
import { checkResult } from '../pages/mail/check-result.ts'
import type { InspectedMail } from '../pages/mail/inspected-mail.ts'
import { type MailView, readMailView } from '../pages/mail/mail-view.ts'
import { readNotice } from '../pages/notice.tsx'
import { PreviewPage } from '../pages/preview/preview.tsx'
import { RecordingEditions } from '../pages/recording-editions.tsx'
import { TemplateErrors } from '../pages/template-errors.tsx'
import { budgetOf } from '../render/budget.ts'
import type { Fitted } from '../render/fit-digest.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import type { AppEnv } from './app-env.ts'
import { identify, refuseScript } from './auth.ts'
import { findDigest, toNewAddress } from './find-digest.ts'
import { notFound } from './not-found.ts'
import { raw } from './raw.ts'

type Ctx = Context<AppEnv>

/** `/previews/weekly`, `/previews/weekly.html`, `/previews/weekly/import-ai-184`, `/previews/weekly/import-ai-184.json`, … */
export const previews = new Hono<AppEnv>()
  .get('/:file', (c) => show(c, c.req.param('file'), null))
  .get('/:digest/:file', (c) => show(c, c.req.param('digest'), c.req.param('file')))

async function show(c: Ctx, digestPart: string, issuePart: string | null): Promise<Response> {
  const deps = c.get('deps')
  const [last, form] = splitForm(issuePart ?? digestPart)
  const name = issuePart === null ? last : digestPart
  const found = await findDigest(deps, name)
  if (found === null) return noDigest(c, name)
  const { digest } = found
  if (found.renamed) return toNewAddress(c, name, digest)
  const one = issuePart === null ? null : await deps.findIssue(last.slice(0, 100))
  if (issuePart !== null && one === null) return notFound(c, `There is no issue named “${last}” in ${digest.title}.`)
  const errors = deps.templateErrorsOf(digest)
  if (errors.length > 0) return c.html(TemplateErrors({ path: c.req.path, digest, errors }), 500)

  const view = readMailView((name) => c.req.query(name))
  const caller = await identify(c)
  if (caller === 'script' && (form === 'eml' || view.view === 'headers' || view.view === 'structure')) {
    return refuseScript(c)
  }
  const under = await slotUnderReview(deps, digest, view.slot ?? undefined, deps.now())
  if (under === null) {
    return notFound(c, 'There is nothing to preview for this time: the edition was already mailed or skipped.')
  }
  const made = one === null ? await wholeDigest(c, digest, under, view) : await oneIssue(digest, under, one.brief)
  if (made === null) return c.html(RecordingEditions({ path: c.req.path }), 503, { 'Retry-After': '5' })
  const shown = { ...made, digest, issue: one?.issue ?? null, view, addresses: caller === 'owner' }
  return form === null ? page(c, shown) : rawForm(c, form, shown)
}

function noDigest(c: Ctx, name: string) {
  const mistake = c.get('deps').settings.errors.find(({ key }) => key.startsWith(`DIGESTS.${name}.`))
  return notFound(
    c,
    mistake === undefined
      ? `There is no digest named “${name.slice(0, 40)}”.`
      : `The digest “${name}” has a mistake in wrangler.toml. ${mistake.key}: ${mistake.message}.`,
  )
}

/** A mail to show, before it is checked. */
interface PreparedMail {
  readonly slot: Slot
  readonly edition: Omit<Edition, 'settles'>
  /** What the mail was made from. */
  readonly content: Digest
  /** How the mail was shortened; null for a mail that was sent. */
  readonly fitted: Fitted | null
  /** Null where one issue alone is shown. */
  readonly coming: PreparedSlot | null
  /** When the last Edition was sent, if it is shown because nothing is new. */
  readonly sentAt: Date | null
}

interface PreviewedMail extends PreparedMail {
  readonly digest: DigestSettings
  /** Null for the whole digest. */
  readonly issue: Issue | null
  readonly view: MailView
  /** Whether the caller may see mail addresses. */
  readonly addresses: boolean
}

/** The next Edition, or the last one if nothing is new. Null while older Editions are still being recorded. */
async function wholeDigest(
  c: Ctx,
  digest: DigestSettings,
  under: SlotUnderReview,
  view: MailView,
): Promise<PreparedMail | null> {
  const deps = c.get('deps')
  const manual = view.now === null ? null : formSlot('manual', view.now)
  const slot = manual === null ? under.slot : { at: deps.now(), name: manual }
  const coming = await prepareUnderReview(deps, digest, under, slot)
  if (coming === null) return null
  const { edition, fitted, digest: content } = coming.prepared
  const last = content.briefs.length > 0 ? null : await deps.ledger.findLastSent(digest.id)
  return last === null
    ? { slot, coming, edition, content, fitted, sentAt: null }
    : { slot, coming, edition: last, content: last.content, fitted: null, sentAt: last.frozenAt }
}

/** One Issue as this digest would show it, even if it is not in the next Edition. */
async function oneIssue(digest: DigestSettings, { slot }: SlotUnderReview, brief: Brief): Promise<PreparedMail> {
  const { edition, fitted, digest: content } = await prepareEdition(everyStory([brief]), digest, slot)
  return { slot, coming: null, edition, content, fitted, sentAt: null }
}

type Form = 'html' | 'txt' | 'json' | 'eml' | 'checks.json'

function splitForm(part: string): [string, Form | null] {
  const match = /^(.+?)\.(html|txt|checks\.json|json|eml)$/.exec(part)
  return match === null ? [part, null] : [match[1] ?? '', match[2] as Form]
}

function rawForm(c: Ctx, form: Form, shown: PreviewedMail) {
  const { edition, digest } = shown
  switch (form) {
    case 'html':
      return raw(c, asSeen(edition.html, shown.view), 'text/html; charset=utf-8', { logo: digest.logo })
    case 'txt':
      return raw(c, edition.text, 'text/plain; charset=utf-8')
    case 'json':
      return raw(c, jsonOf(shown), 'application/json')
    case 'checks.json': {
      const verdict = checkResult({ report: checkEdition(edition, digest), hash: edition.hash })
      return raw(c, JSON.stringify(verdict, null, 2), 'application/json')
    }
    case 'eml': {
      const message = messageOf(c, shown)
      return message.ok
        ? raw(c, message.value, 'message/rfc822', { name: `${shown.issue?.id ?? digest.slug}.eml` })
        : c.text(message.error, 500)
    }
  }
}

async function page(c: Ctx, shown: PreviewedMail) {
  const { digest, edition, coming, view } = shown
  const forecast = coming === null ? null : await forecastEdition(c.get('deps'), digest, coming)
  // The forecast of the next Edition already contains its checks.
  const report =
    forecast !== null && edition === forecast.prepared.edition ? forecast.report : checkEdition(edition, digest)
  return c.html(
    PreviewPage({
      ...shown,
      coming: forecast,
      report,
      mail: mailOf(c, shown, report),
      token: view.now ?? crypto.randomUUID(),
      notice: readNotice(c.req.query('done')),
      refusals: c.get('deps').templateRefusals,
      path: c.req.path,
    }),
  )
}

function mailOf(c: Ctx, shown: PreviewedMail, report: CheckReport): InspectedMail {
  const { digest, issue, slot, edition, content, fitted, addresses } = shown
  return {
    base: issue === null ? `/previews/${digest.slug}` : `/previews/${digest.slug}/${issue.id}`,
    subject: edition.subject,
    preheader: edition.preheader,
    from: addresses ? formatMailbox(digest.from) : (digest.from.name ?? digest.title),
    to: addresses ? formatMailbox(readerOf(shown)) : 'one of the recipients',
    html: edition.html,
    text: edition.text,
    message: () => {
      const raw = messageOf(c, shown)
      return raw.ok ? ok({ bytes: utf8Bytes(raw.value), tree: mimeTree(raw.value) }) : raw
    },
    hash: edition.hash,
    frozen: null,
    readers: addresses ? digest.recipients.map(({ name, address }) => name ?? address) : [],
    json: () => jsonOf(shown),
    budget:
      fitted === null ? null : () => budgetOf(content, fitted, digest, { slot: slot.name, subject: edition.subject }),
    report,
  }
}

/** One issue alone has the JSON of `npm run -s brief`. */
const jsonOf = ({ issue, content }: PreviewedMail): string =>
  JSON.stringify(issue === null ? content : content.briefs[0], null, 2)

/** The message as one reader gets it, or the reason why it cannot be made. */
function messageOf(c: Ctx, shown: PreviewedMail): Result<string, string> {
  const { digest, edition } = shown
  const message = composeMessage(edition, digest, readerOf(shown))
  if (!message.ok) return fail(`${message.error.field} ${message.error.reason}`)
  const messageId = `preview.${edition.contentHash.slice(0, 32)}@${new URL(digest.url).hostname}`
  return ok(toMime(message.value, { date: c.get('deps').now(), messageId }))
}

const readerOf = ({ digest, view }: Pick<PreviewedMail, 'digest' | 'view'>): Mailbox =>
  digest.recipients[view.to - 1] ?? digest.recipients[0] ?? { name: null, address: 'reader@example.com' }
