import { type Context, Hono } from 'hono'
import { parseMailbox } from '../delivery/mailbox.ts'
import { prepareComing } from '../jobs/coming-edition.ts'
import { discardWaiting } from '../jobs/discard-waiting.ts'
import { releaseEdition } from '../jobs/release-edition.ts'
import { chooseForSlot, chosenKeys } from '../jobs/steps/choose-edition.ts'
import { prepareEdition } from '../jobs/steps/prepare-edition.ts'
import { type SlotUnderReview, slotUnderReview } from '../jobs/steps/slot-under-review.ts'
import { testSend } from '../jobs/test-send.ts'
import { logReport } from '../log.ts'
import type { Edits } from '../model/edits.ts'
import type { Review } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'
import { StoriesForm } from '../pages/desk/stories-form.tsx'
import { WaitingNotice } from '../pages/desk/waiting-notice.tsx'
import { bytes } from '../pages/figures.ts'
import { forecastWords } from '../pages/forecast-words.ts'
import { verdictWords } from '../pages/mail/check-verdict.ts'
import { cutWords } from '../pages/mail/cut-words.ts'
import { Page } from '../pages/page.tsx'
import { slotDay } from '../pages/slot-day.ts'
import { TemplateErrors } from '../pages/template-errors.tsx'
import { subjectOf } from '../render/subject.ts'
import { arrangeBriefs } from '../review/apply-edits.ts'
import { moved, readMove } from '../review/move-story.ts'
import { type Fields, ownOrder, readEdits } from '../review/read-edits.ts'
import { readWish, reviewAfter } from '../review/review-after.ts'
import { type ReviewStatus, reviewStatus } from '../review/review-status.ts'
import { cutoffOf } from '../schedule/cutoff.ts'
import { count } from '../text/count.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { notFound } from './not-found.tsx'
import { type Notice, noticeOf, readNotice } from './notices.tsx'
import { ofDigest } from './of-digest.ts'

type Ctx = Context<AppEnv>

/** `/desk/weekly`: the coming Edition with the editor's edits; `?slot=…`: one whose time has come and that waits. */
export const desk = new Hono<AppEnv>()
  .use(ownerOnly)
  .get(
    '/:digest',
    ofDigest(async (c, digest) => {
      const under = await underReview(c, digest, c.req.query('slot'))
      return under === null ? notFound(c, GONE) : showDesk(c, digest, under)
    }),
  )
  .post(
    '/:digest',
    ofDigest(async (c, digest) => {
      const fields = await readFields(c)
      const under = await underReview(c, digest, one(fields, 'slot'))
      return under === null ? back(c, digest, null, 'gone') : change(c, digest, under, fields)
    }),
  )
  .post(
    '/:digest/release',
    ofDigest(async (c, digest) => {
      const { publish, now } = c.get('deps')
      const fields = await readFields(c)
      const slot = one(fields, 'slot')
      const outcome = await releaseEdition({
        ...publish,
        settings: digest,
        slot,
        hash: one(fields, 'hash'),
        now: now(),
      })
      logReport([outcome], [])
      return outcome.outcome === 'changed' ? back(c, digest, slot, 'changed') : back(c, digest, null, noticeOf(outcome))
    }),
  )
  .post(
    '/:digest/discard',
    ofDigest(async (c, digest) => {
      const { reviews, now } = c.get('deps')
      const slot = one(await readFields(c), 'slot')
      const outcome = await discardWaiting({ reviews, settings: digest, slot, now: now() })
      logReport([outcome], [])
      if (outcome.outcome === 'skipped') return back(c, digest, null, 'discarded')
      return back(c, digest, null, outcome.outcome === 'failed' && outcome.uncertain === true ? 'unsure' : 'gone')
    }),
  )

const underReview = (c: Ctx, digest: DigestSettings, asked: string | undefined) =>
  slotUnderReview(c.get('deps'), digest, asked, c.get('deps').now())

const GONE = 'No edition of this time is coming or waiting: it was mailed, or it was skipped.'

async function change(c: Ctx, digest: DigestSettings, under: SlotUnderReview, fields: Fields): Promise<Response> {
  const { publish, reviews, stories, choosing, now } = c.get('deps')
  const { review, slot } = under
  const chosen = await chooseForSlot(choosing, digest, slot)
  if (!chosen.ok) return c.text('Marrow is busy for a moment. Go back and save again.', 503)
  const { choice } = chosen.value
  const { briefs } = choice
  const read = readEdits(fields, briefs)
  if (!read.ok) return showDesk(c, digest, { slot, review: typedInto(review, fields) }, read.error)
  if (one(fields, 'version') !== String(review.version)) return showConflict(c, digest, under, read.value)

  const testing = one(fields, 'do') === 'test'
  const to = parseMailbox(one(fields, 'to'))
  if (testing && !to.ok) return showDesk(c, digest, { slot, review: { ...review, edits: read.value } }, NO_ADDRESS)
  const wish = testing ? 'save' : readWish(one(fields, 'do'))
  const move = readMove(one(fields, 'do'))
  const request = readRequest(one(fields, 'do'))
  if (wish === null && move === null && request === null)
    return c.text('The form is incomplete. Reload the page and try again.', 400)
  const order = move === null ? read.value.order : moved(arrangeBriefs(briefs, read.value.order), move)
  const edits = { ...read.value, order: ownOrder(briefs, order) }
  const { edition } = await prepareEdition(choice, digest, { at: now(), name: slot.name }, edits)
  const decided = reviewAfter(review, edits, wish ?? 'save', edition.hash, one(fields, 'hash'))
  // A test fixes nothing, and an editor who undoes everything takes what comes.
  const fixes = testing || wish === 'reset' ? undefined : chosenKeys(choice)
  const saved = await reviews.saveReview(decided, now(), fixes)
  if (saved === null) {
    const newer = await underReview(c, digest, slot.name)
    return newer === null ? back(c, digest, null, 'gone') : showConflict(c, digest, newer, edits)
  }
  if (wish === 'reset' && review.waiting === null && now() < cutoffOf(slot, digest)) {
    await stories.removeDraft(digest.id, slot.name)
  }
  if (request !== null) {
    if (request.action === 'bring-back') await stories.bringBack(digest.id, request.story)
    await stories.addToDraft(digest.id, slot.name, request.story)
    return back(c, digest, slot.name, request.action === 'bring-back' ? 'brought-back' : 'taken-in')
  }
  if (testing && to.ok) {
    const job = { ...publish, settings: digest, slot, edits, to: to.value, token: one(fields, 'token') }
    const outcome = await testSend({ ...job, now: now() })
    logReport([outcome], [])
    return back(c, digest, slot.name, testNoticeOf(noticeOf(outcome)))
  }
  return back(c, digest, slot.name, doneNotice(wish ?? 'save', saved), one(fields, 'do'))
}

/** Somebody else was faster: what was typed here stays in the form, and saving it again replaces theirs. */
const showConflict = (c: Ctx, digest: DigestSettings, { slot, review }: SlotUnderReview, edits: Edits) =>
  showDesk(
    c,
    digest,
    { slot, review: { ...review, edits } },
    'It was changed elsewhere since you opened this page. Your own changes are below: save them again to replace what stands there now.',
    409,
  )

const NO_ADDRESS = 'That is no mail address: write one as name@example.org.'

async function showDesk(
  c: Ctx,
  digest: DigestSettings,
  under: SlotUnderReview,
  mistake: string | null = null,
  code: 409 | 422 = 422,
) {
  const { templateErrors } = c.get('deps')
  if (templateErrors.length > 0) return c.html(<TemplateErrors path={c.req.path} errors={templateErrors} />, 500)
  const { slot, review } = under
  const coming = await prepareComing(c.get('deps'), digest, under)
  if (coming === null) return c.text('Marrow is busy for a moment. Reload this page.', 503)
  const { prepared, chosen, report, forecast } = coming
  const { edition, digest: content, fitted, waiting } = prepared
  const status = reviewStatus(review, edition.hash)
  const preview = `/previews/${digest.slug}${review.waiting === null ? '' : `?slot=${encodeURIComponent(slot.name)}`}`
  const raw = `/previews/${digest.slug}.html${review.waiting === null ? '' : `?slot=${encodeURIComponent(slot.name)}`}`
  return c.html(
    <Page title={`Desk of ${digest.title}`} path={c.req.path}>
      <h1>{digest.title}</h1>
      <p class="lead">
        {review.waiting === null
          ? `The edition of ${slotDay(slot.name)} ${forecastWords(forecast)}. ${statusWords(status, digest)}`
          : `Of ${slotDay(slot.name)}.`}{' '}
        <a href={preview}>Look at it in the lab</a>
      </p>
      <p class="soft">
        {content.briefs.length === 0 ? '' : `${bytes(utf8Bytes(edition.html))} of HTML${cutWords(fitted)}`}
        {waiting > 0 ? `; ${count(waiting, 'story', 'stories')} more wait for the next edition` : ''}.{' '}
        <a href={`${preview}${review.waiting === null ? '?' : '&'}view=checks`}>Checks</a>: {verdictWords(report)}
      </p>
      {readNotice(c)}
      {mistake === null ? null : (
        <p class="notice bad" role="alert">
          {mistake} Nothing was saved.
        </p>
      )}
      {review.movedFrom === null ? null : (
        <p class="notice bad" role="status">
          What is set here was decided for {slotDay(review.movedFrom)}. The schedule has changed, and that time no
          longer comes. This edition waits until you have looked at it: save it, approve it or hold it back.
        </p>
      )}
      <WaitingNotice settings={digest} review={review} hash={edition.hash} />
      <Changes changes={edition.changes} />
      <div class="desk">
        <StoriesForm
          settings={digest}
          review={review}
          status={status}
          pressed={readMove(c.req.query('at') ?? '')}
          hash={edition.hash}
          subject={subjectOf(content)}
          arranged={arrangeBriefs(chosen.choice.briefs, review.edits.order)}
          rest={chosen.choice.rest}
        />
        <div class="frame">
          <iframe src={raw} title={`The mail: ${edition.subject}`} sandbox="" />
        </div>
      </div>
    </Page>,
    mistake === null ? 200 : code,
  )
}

const Changes = ({ changes }: { changes: readonly string[] }) =>
  changes.length === 0 ? null : (
    <details>
      <summary>
        {changes.length === 1 ? 'One change of yours' : `${changes.length} changes of yours`}, recorded with the edition
      </summary>
      <ul class="plain">
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    </details>
  )

function statusWords(status: ReviewStatus, { review }: DigestSettings): string {
  switch (status) {
    case 'open':
      return review === 'approval'
        ? 'It is mailed only when you approve it.'
        : 'It is mailed then, unless you hold it back.'
    case 'held':
      return 'You hold it back.'
    case 'approved':
      return 'You approved it: these bytes are mailed then.'
    case 'stale':
      return 'It has changed since you approved it: look at it and approve it again, or it will wait.'
  }
}

function doneNotice(wish: NonNullable<ReturnType<typeof readWish>>, saved: Review): Notice {
  switch (wish) {
    case 'save':
      return 'saved'
    case 'hold':
      return 'held'
    case 'open':
      return 'opened'
    case 'approve':
      return saved.decision === 'approved' ? 'approved' : 'look-again'
    case 'reset':
      return 'undone'
  }
}

const testNoticeOf = (notice: Notice): Notice => (notice === 'sent' ? 'test-sent' : notice)

/** What was typed and could not be saved is shown again. */
const typedInto = (review: Review, fields: Fields): Review => ({
  ...review,
  edits: { ...review.edits, subject: one(fields, 'subject'), note: one(fields, 'note') },
})

/** `take-in:<key of a story>` or `bring-back:<key>`: a Story that the Edition does not tell, and is to tell. */
function readRequest(value: string): { readonly action: 'take-in' | 'bring-back'; readonly story: string } | null {
  const match = /^(take-in|bring-back):(.{1,300})$/u.exec(value)
  return match === null ? null : { action: match[1] as 'take-in' | 'bring-back', story: match[2] ?? '' }
}

/** `pressed` is the button that was: where it moved something, the page opens at it again. */
const back = (c: Ctx, { slug }: DigestSettings, slot: string | null, done: Notice, pressed = '') => {
  const query = new URLSearchParams({ ...(slot === null ? {} : { slot }), done })
  if (readMove(pressed) !== null) query.set('at', pressed)
  return c.redirect(`/desk/${slug}?${query}`, 303)
}

async function readFields(c: Ctx): Promise<Fields> {
  const form = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  )
}

const one = (fields: Fields, name: string): string => fields[name]?.at(-1) ?? ''
