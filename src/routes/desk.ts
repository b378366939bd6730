import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { prepareComing, prepareUnderReview } from '../jobs/coming-edition.ts'
import { discardWaiting } from '../jobs/discard-waiting.ts'
import { releaseEdition } from '../jobs/release-edition.ts'
import { type SlotUnderReview, slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import { logReport } from '../log.ts'
import type { DigestSettings } from '../model/settings.ts'
import { DeskPage } from '../pages/desk/desk.tsx'
import { type Notice, readNotice } from '../pages/notice.tsx'
import { TemplateErrors } from '../pages/template-errors.tsx'
import { issueValue, type Move, moveValue, readCommand, type WholeIssue } from '../review/command.ts'
import { type Fields, lastOf } from '../review/read-edits.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { type CommandResult, runCommand } from './desk/run-command.ts'
import { notFound } from './not-found.ts'
import { outcomeNotice } from './outcome-notice.ts'
import { withDigest } from './with-digest.ts'

type Ctx = Context<AppEnv>

/** `/desk/weekly`: the next Edition with the editor's edits; `?slot=…`: an Edition that was due and waits for a decision. */
export const desk = new Hono<AppEnv>()
  .use(ownerOnly)
  .get('/:digest', withDigest(getDesk))
  .post('/:digest', withDigest(postDesk))
  .post('/:digest/release', withDigest(postRelease))
  .post('/:digest/discard', withDigest(postDiscard))

async function getDesk(c: Ctx, digest: DigestSettings) {
  const under = await findUnderReview(c, digest, c.req.query('slot'))
  return under === null
    ? notFound(c, 'There is nothing to edit for this time: the edition was already mailed or skipped.')
    : showDesk(c, digest, under)
}

async function postDesk(c: Ctx, digest: DigestSettings) {
  const { now, ...ports } = c.get('deps')
  const errors = ports.templateErrorsOf(digest)
  if (errors.length > 0) return c.html(TemplateErrors({ path: c.req.path, digest, errors }), 500)
  const fields = await readFields(c)
  const command = readCommand(lastOf(fields, 'do'))
  if (command === null) return c.text('The form is incomplete. Reload the page and try again.', 400)
  const under = await findUnderReview(c, digest, lastOf(fields, 'slot'))
  if (under === null) return toDesk(c, digest, null, 'gone')
  return answerWith(c, digest, under, await runCommand(ports, { digest, under, fields, command, now: now() }))
}

/** Answers with the page for the result of a command. */
async function answerWith(
  c: Ctx,
  digest: DigestSettings,
  under: SlotUnderReview,
  result: CommandResult,
): Promise<Response> {
  const { slot } = under
  switch (result.kind) {
    case 'done':
      return toDesk(c, digest, slot.name, result.notice, result.at)
    case 'mistake':
      return showDesk(c, digest, { slot, review: { ...under.review, edits: result.edits } }, { why: result.message })
    case 'conflict': {
      const newer = await findUnderReview(c, digest, slot.name)
      if (newer === null) return toDesk(c, digest, null, 'gone')
      const mine = { slot, review: { ...newer.review, edits: result.edits } }
      return showDesk(c, digest, mine, { why: CONFLICT, newer })
    }
    case 'busy':
      return c.text(
        'Nothing was saved: Marrow is still recording older editions after an update. Go back and save again in a moment.',
        503,
      )
  }
}

/** Another change was saved first; the form keeps what was typed here. */
const CONFLICT =
  'Somebody changed this edition after you opened the page. Your own changes are below: save again to overwrite the other changes.'

async function postRelease(c: Ctx, digest: DigestSettings) {
  const { publish, now } = c.get('deps')
  const fields = await readFields(c)
  const [slot, hash] = [lastOf(fields, 'slot'), lastOf(fields, 'hash')]
  const outcome = await releaseEdition({ ...publish, settings: digest, slot, hash, now: now() })
  logReport([outcome])
  return outcome.outcome === 'changed'
    ? toDesk(c, digest, slot, 'changed')
    : toDesk(c, digest, null, outcomeNotice(outcome))
}

async function postDiscard(c: Ctx, digest: DigestSettings) {
  const { reviews, now } = c.get('deps')
  const slot = lastOf(await readFields(c), 'slot')
  const outcome = await discardWaiting({ reviews, settings: digest, slot, now: now() })
  logReport([outcome])
  if (outcome.outcome === 'skipped') return toDesk(c, digest, null, 'discarded')
  return toDesk(c, digest, null, outcome.outcome === 'failed' && outcome.uncertain === true ? 'unsure' : 'gone')
}

/** A form that was not saved: its page shows what was typed. */
interface Unsaved {
  readonly why: string
  /** What somebody else saved first. */
  readonly newer?: SlotUnderReview
}

async function showDesk(c: Ctx, digest: DigestSettings, under: SlotUnderReview, unsaved: Unsaved | null = null) {
  const deps = c.get('deps')
  const errors = deps.templateErrorsOf(digest)
  if (errors.length > 0) return c.html(TemplateErrors({ path: c.req.path, digest, errors }), 500)
  const coming = await prepareComing(deps, digest, under)
  if (coming === null)
    return c.text('Marrow is still recording older editions after an update. Reload this page in a moment.', 503)
  const other = unsaved?.newer === undefined ? null : await prepareUnderReview(deps, digest, unsaved.newer)
  const at = readCommand(c.req.query('at') ?? '')
  const page = DeskPage({
    digest,
    coming,
    mistake: unsaved?.why ?? null,
    othersChanges: other?.prepared.edition.changes ?? [],
    notice: readNotice(c.req.query('done')),
    pressed: at?.kind === 'move' || at?.kind === 'leave-out' || at?.kind === 'put-back' ? at : null,
    testToken: crypto.randomUUID(),
    path: c.req.path,
  })
  return c.html(page, unsaved === null ? 200 : unsaved.newer === undefined ? 422 : 409)
}

const findUnderReview = (c: Ctx, digest: DigestSettings, asked: string | undefined) =>
  slotUnderReview(c.get('deps'), digest, asked, c.get('deps').now())

/** After a move, or a change of an issue, the page opens with the focus on the button that was pressed. */
function toDesk(
  c: Ctx,
  { slug }: DigestSettings,
  slot: string | null,
  done: Notice,
  at: Move | WholeIssue | null = null,
) {
  const query = new URLSearchParams({ ...(slot === null ? {} : { slot }), done })
  if (at !== null) query.set('at', at.kind === 'move' ? moveValue(at) : issueValue(at))
  return c.redirect(`/desk/${slug}?${query}`, 303)
}

/** Every field as a list; files are left out. */
async function readFields(c: Ctx): Promise<Fields> {
  const form = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  )
}
