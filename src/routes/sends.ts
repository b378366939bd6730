import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { publishDue } from '../jobs/publish.ts'
import { resendUnknown } from '../jobs/resend-unknown.ts'
import { sendAgain } from '../jobs/send-again.ts'
import { sendNow } from '../jobs/send-now.ts'
import { comingSlot } from '../jobs/steps/coming-slot.ts'
import { findReview } from '../jobs/steps/find-review.ts'
import { logReport } from '../log.ts'
import type { DigestSettings } from '../model/settings.ts'
import { ResendPage } from '../pages/resend.tsx'
import { nextSlot } from '../schedule/slots.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { localAccess } from './local.ts'
import { notFound } from './not-found.ts'
import { outcomeNotice } from './outcome-notice.ts'
import { withDigest } from './with-digest.ts'

type Ctx = Context<AppEnv>

/** Sending by the owner. Each POST redirects; the GET shows a question first. */
export const sends = new Hono<AppEnv>()
  .post('/previews/:digest/send', withDigest(postSendNow))
  .post('/previews/:digest/send-again', withDigest(postSendAgain))
  .get('/digests/:digest/resend', ownerOnly, withDigest(askResend))
  .post('/digests/:digest/resend', withDigest(postResend))
  .post('/digests/:digest/simulate', withDigest(simulate))
  .get('/simulate/:digest', ownerOnly, withDigest(simulateFromTerminal))

const INCOMPLETE = 'The form is incomplete. Reload the preview and send again.'

async function postSendNow(c: Ctx, digest: DigestSettings) {
  const deps = c.get('deps')
  const { token, despite } = await c.req.parseBody()
  if (typeof token !== 'string' || !/^[\w-]{8,64}$/.test(token)) return c.text(INCOMPLETE, 400)
  const now = deps.now()
  const coming = await comingSlot(deps.ledger, digest, now)
  const { edits } = await findReview(deps.reviews, digest, coming, now)
  const job = { ...deps.publish, settings: digest, token, coming, edits, despiteErrors: despite === 'yes', now }
  const outcome = await sendNow(job)
  logReport([outcome])
  return c.redirect(`/previews/${digest.slug}?done=${outcomeNotice(outcome)}`, 303)
}

/** Sends the last Edition again. */
async function postSendAgain(c: Ctx, digest: DigestSettings) {
  const { ledger, publish, now } = c.get('deps')
  const { token } = await c.req.parseBody()
  const edition = await ledger.findLastSent(digest.id)
  if (typeof token !== 'string' || edition === null) return c.text(INCOMPLETE, 400)
  const outcome = await sendAgain({ ...publish, settings: digest, token, edition, now: now() })
  logReport([outcome])
  return c.redirect(`/previews/${digest.slug}?done=${outcomeNotice(outcome)}`, 303)
}

async function askResend(c: Ctx, digest: DigestSettings) {
  const { ledger, unsubscribes } = c.get('deps')
  const edition = await ledger.findRecord(digest.id, c.req.query('slot') ?? '')
  if (edition === null) return notFound(c, 'There is no such edition.')
  const unsubscribed = edition.kind === 'test' ? [] : await unsubscribes.listUnsubscribed(digest.id)
  const unknown = (await ledger.listDeliveries(edition.id)).filter(
    ({ state, recipient }) => state === 'unknown' && !unsubscribed.includes(recipient.address.toLowerCase()),
  )
  if (unknown.length === 0) return notFound(c, 'No reader of this edition has an unknown result.')
  return c.html(ResendPage({ digest, edition, unknown, path: c.req.path }))
}

async function postResend(c: Ctx, digest: DigestSettings) {
  const { publish, now } = c.get('deps')
  const { slot, resends } = await c.req.parseBody()
  if (typeof slot !== 'string' || typeof resends !== 'string' || !/^\d{1,6}$/.test(resends)) {
    return c.text('The form is incomplete. Go back to the overview and try again.', 400)
  }
  const outcome = await resendUnknown({ ...publish, settings: digest, slot, resends: Number(resends), now: now() })
  logReport([outcome])
  return c.redirect(`/?done=${outcomeNotice(outcome)}`, 303)
}

/** The short address that `npm run dev` prints. A link of another page, and a browser that loads an address before it is opened, run nothing. */
function simulateFromTerminal(c: Ctx, digest: DigestSettings) {
  const isOpened = ['none', 'same-origin', undefined].includes(c.req.header('Sec-Fetch-Site'))
  if (!isOpened || c.req.header('Sec-Purpose') !== undefined)
    return c.text('Type this address, or open it from the terminal.\n', 403)
  return simulate(c, digest)
}

/** Runs the cron as if it were the time of the next Slot. `wrangler dev` runs no cron itself. */
async function simulate(c: Ctx, digest: DigestSettings) {
  const deps = c.get('deps')
  if (localAccess(c) === 'none') return c.text('The next send can be simulated on localhost only.', 403)
  const now = deps.now()
  const decided = (await deps.ledger.findCursors([digest.id], now, now)).get(digest.id)?.decidedUntil ?? now
  const slot = nextSlot(digest.schedule, digest.timeZone, decided > now ? decided : now)
  if (!slot.ok) return c.text(slot.error.reason, 500)
  const report = await publishDue({ ...deps.publish, digests: [digest], now: slot.value.at })
  logReport(report)
  const outcome = report.findLast((one) => one.slot === slot.value.name)
  if (outcome?.outcome === 'held') return c.redirect('/?done=waits', 303)
  return c.redirect(`/?done=${outcome === undefined ? 'uncertain' : outcomeNotice(outcome)}`, 303)
}
