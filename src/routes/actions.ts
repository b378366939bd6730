import { Hono } from 'hono'
import { publishDue } from '../jobs/publish.ts'
import { resendUnknown } from '../jobs/resend-unknown.ts'
import { sendAgain } from '../jobs/send-again.ts'
import { sendNow } from '../jobs/send-now.ts'
import { comingSlot } from '../jobs/steps/coming-slot.ts'
import { findReview } from '../jobs/steps/find-review.ts'
import { logReport } from '../log.ts'
import { ResendPage } from '../pages/resend.tsx'
import { nextSlot } from '../schedule/slots.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { localAccess } from './local.ts'
import { notFound } from './not-found.tsx'
import { noticeOf } from './notices.tsx'
import { ofDigest } from './of-digest.ts'

/** What changes something is a POST, after `auth` and the origin check, and answers with a redirect. A GET only asks first. */
export const actions = new Hono<AppEnv>()
  .post(
    '/previews/:digest/send',
    ofDigest(async (c, digest) => {
      const deps = c.get('deps')
      const form = await c.req.parseBody()
      const token = form.token
      if (typeof token !== 'string' || !/^[\w-]{8,64}$/.test(token))
        return c.text('The form is incomplete. Reload the preview and send again.', 400)
      const now = deps.now()
      const coming = await comingSlot(deps.ledger, digest, now)
      const { edits } = await findReview(deps.reviews, digest, coming, now)
      const despite = form.despite === 'yes'
      const outcome = await sendNow({ ...deps.publish, settings: digest, token, coming, edits, despite, now })
      logReport([outcome], [])
      return c.redirect(`/previews/${digest.slug}?done=${noticeOf(outcome)}`, 303)
    }),
  )
  .post(
    '/previews/:digest/send-again',
    ofDigest(async (c, digest) => {
      const { ledger, publish, now } = c.get('deps')
      const { token } = await c.req.parseBody()
      const edition = await ledger.findLastSent(digest.id)
      if (typeof token !== 'string' || edition === null)
        return c.text('The form is incomplete. Reload the preview and send again.', 400)
      const outcome = await sendAgain({ ...publish, settings: digest, token, edition, now: now() })
      logReport([outcome], [])
      return c.redirect(`/previews/${digest.slug}?done=${noticeOf(outcome)}`, 303)
    }),
  )
  .get(
    '/digests/:digest/resend',
    ownerOnly,
    ofDigest(async (c, digest) => {
      const { ledger, unsubscribes } = c.get('deps')
      const edition = await ledger.findRecord(digest.id, c.req.query('slot') ?? '')
      if (edition === null) return notFound(c, 'There is no such edition.')
      const left = edition.kind === 'test' ? [] : await unsubscribes.listUnsubscribed(digest.id)
      const unknown = (await ledger.listDeliveries(edition.id)).filter(
        ({ state, recipient }) => state === 'unknown' && !left.includes(recipient.address.toLowerCase()),
      )
      if (unknown.length === 0) return notFound(c, 'This edition has nobody to be sent to again.')
      return c.html(ResendPage({ digest, edition, unknown, path: c.req.path }))
    }),
  )
  .post(
    '/digests/:digest/resend',
    ofDigest(async (c, digest) => {
      const { publish, now } = c.get('deps')
      const { slot, resends } = await c.req.parseBody()
      if (typeof slot !== 'string' || typeof resends !== 'string' || !/^\d{1,6}$/.test(resends))
        return c.text('The form is incomplete. Go back to the overview and try again.', 400)
      const outcome = await resendUnknown({ ...publish, settings: digest, slot, resends: Number(resends), now: now() })
      logReport([outcome], [])
      return c.redirect(`/?done=${noticeOf(outcome)}`, 303)
    }),
  )
  .post(
    '/digests/:digest/play',
    ofDigest(async (c, digest) => {
      const deps = c.get('deps')
      if (localAccess(c) === 'none') return c.text('The cron is played on localhost only.', 403)
      const now = deps.now()
      const played = (await deps.ledger.findCursors([digest.id], now, now)).get(digest.id)?.decidedUntil ?? now
      const slot = nextSlot(digest.schedule, digest.timeZone, played > now ? played : now)
      if (!slot.ok) return c.text(slot.error.reason, 500)
      const report = await publishDue({ ...deps.publish, digests: [digest], now: slot.value.at })
      logReport(report, [])
      const outcome = report.findLast((one) => one.slot === slot.value.name)
      if (outcome?.outcome === 'held') return c.redirect('/?done=waits', 303)
      return c.redirect(`/?done=${outcome === undefined ? 'uncertain' : noticeOf(outcome)}`, 303)
    }),
  )
