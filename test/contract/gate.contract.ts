import { beforeEach, describe, expect, it, test } from 'vitest'
import { discardWaiting } from '../../src/jobs/discard-waiting.ts'
import { type PublishJob, publishDue } from '../../src/jobs/publish.ts'
import { releaseEdition } from '../../src/jobs/release-edition.ts'
import { sendNow } from '../../src/jobs/send-now.ts'
import { testSend } from '../../src/jobs/test-send.ts'
import { type Edits, NO_EDITS } from '../../src/model/edits.ts'
import type { Finding } from '../../src/model/finding.ts'
import { fail } from '../../src/model/result.ts'
import type { Review } from '../../src/model/review.ts'
import { digestSettings } from '../digest-settings.ts'
import { editionFor, readers } from './editions.ts'
import { type FakeMailer, fakeMailer, mailersWith } from './fake-mailer.ts'
import { NO_CUTOFF, prepareStory } from './prepare-story.ts'
import { NO_TIME } from './stopwatches.ts'
import type { Stores } from './stores.ts'

const WEEKLY = digestSettings()
const APPROVAL = digestSettings({ review: 'approval' })
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const NEXT = '2026-10-12T07:00[Europe/Paris]'
const DUE = new Date('2026-10-05T05:00:00Z')
const minutesLater = (minutes: number) => new Date(DUE.getTime() + minutes * 60_000)
const WEEK = 7 * 24 * 60
const everyone = readers(3).map(({ address }) => address)
const ERROR: Finding = { rule: 'size', severity: 'error', place: null, message: 'too large', remedy: 'Drop a story.' }

/** Made from what is told and what the editor's Edits makes of it: 64 hex digits, another for another mail. */
const hashOf = (content: string, { subject, note }: Edits): string =>
  Array.from(new TextEncoder().encode(`${content}|${subject}|${note}`), (byte) => byte.toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64)

/** What the editor's word is worth, on any ledger. */
export function gateContract(name: string, make: () => Promise<Stores>): void {
  describe(`review: ${name}`, () => {
    let stores: Stores
    let mailer: FakeMailer
    let content: string
    let findings: readonly Finding[]
    beforeEach(async () => {
      stores = await make()
      mailer = fakeMailer()
      content = 'first'
      findings = []
    })

    const publish = () => ({
      ...stores,
      mailers: mailersWith(mailer),
      stopwatch: NO_TIME,
      prepare: (async (...of) =>
        content === ''
          ? fail({ kind: 'nothing', why: 'no-story', reason: 'there is no story to send', settles: [] })
          : prepareStory(
              stores.stories,
              () => content,
              (story, edits) => ({
                subject: edits.subject ?? story,
                contentHash: hashOf(story, edits),
                hash: hashOf(story, edits),
              }),
            )(...of)) satisfies PublishJob['prepare'],
      ...NO_CUTOFF,
      check: () => ({ findings, passed: [] }),
    })
    const tick = (now: Date, changes: Partial<PublishJob> = {}) =>
      publishDue({ ...publish(), digests: [WEEKLY], now, ...changes })
    const approving = { digests: [APPROVAL] }
    const find = (slot = SLOT) => stores.reviews.findReview('weekly', slot)
    const save = async (changes: Partial<Review>, slot = SLOT) =>
      expect(await stores.reviews.saveReview({ ...(await find(slot)), ...changes }, minutesLater(-5))).not.toBeNull()
    const release = (hash: string, slot = SLOT) =>
      releaseEdition({ ...publish(), settings: WEEKLY, slot, hash, now: minutesLater(60) })
    const history = async () =>
      (await stores.ledger.listEditions('weekly', 20)).map(({ slot, state, reason }) => [slot, state, reason])
    const waiting = async () => (await stores.reviews.listWaiting(['weekly'])).map(({ slot }) => slot)
    const seen = (edits: Edits = NO_EDITS) => hashOf(content, edits)

    describe('a Slot', () => {
      it('held by the editor waits unchanged, and the cursor moves on', async () => {
        await save({ decision: 'held' })
        expect(await tick(DUE)).toEqual([
          { digest: 'weekly', slot: SLOT, outcome: 'held', reasons: ['held by the editor'] },
        ])
        expect(await tick(minutesLater(5))).toEqual([])
        expect(mailer.accepted).toEqual([])
        expect(await find()).toMatchObject({
          decision: 'held',
          version: 1,
          waiting: { since: DUE, reasons: ['held by the editor'], edition: { subject: 'first', slot: SLOT } },
        })
      })

      it('without approval waits if the digest requires it', async () => {
        expect(await tick(DUE, approving)).toMatchObject([{ outcome: 'held', reasons: ['nobody has approved it'] }])
        expect(await waiting()).toEqual([SLOT])
      })

      it('that was approved is sent', async () => {
        await save({ decision: 'approved', approvedHash: seen() })
        expect(await tick(DUE, approving)).toMatchObject([{ outcome: 'delivered', counts: { sent: 3 } }])
      })

      test.each([{ settings: WEEKLY }, { settings: APPROVAL }])(
        'whose content changed after it was approved waits, whatever the settings say ($settings.review)',
        async ({ settings }) => {
          await save({ decision: 'approved', approvedHash: seen() })
          content = 'second'
          const reasons = ['it changed after it was approved']
          expect(await tick(DUE, { digests: [settings] })).toMatchObject([{ outcome: 'held', reasons }])
          expect(mailer.accepted).toEqual([])
        },
      )

      it('whose edits changed after it was approved waits', async () => {
        await save({ decision: 'approved', approvedHash: seen() })
        await save({ edits: { ...NO_EDITS, note: 'and this' } })
        expect(await tick(DUE)).toMatchObject([{ outcome: 'held' }])
      })

      it('with an error waits, one reason an error, and the log sees no address', async () => {
        const message = 'links to mailto:ada@reader.example'
        findings = [ERROR, { ...ERROR, rule: 'links', message }, { ...ERROR, severity: 'warning', rule: 'subject' }]
        const report = await tick(DUE)
        expect(report).toMatchObject([{ outcome: 'held', reasons: ['size: too large', 'links: links to …'] }])
        expect((await find()).waiting?.reasons).toEqual(['size: too large', `links: ${message}`])
      })

      it('with an error is sent if it was approved with it', async () => {
        findings = [ERROR]
        await save({ decision: 'approved', approvedHash: seen() })
        expect(await tick(DUE)).toMatchObject([{ outcome: 'delivered' }])
      })

      it('follows the Edits', async () => {
        await save({ edits: { ...NO_EDITS, subject: 'By hand' } })
        await tick(DUE)
        expect(await stores.ledger.findEditionBySlot('weekly', SLOT)).toMatchObject({ subject: 'By hand' })
      })

      it('without new stories, without stories or without readers is skipped, not held', async () => {
        await tick(DUE)
        await save({ decision: 'held' }, NEXT)
        expect(await tick(minutesLater(WEEK))).toMatchObject([{ outcome: 'skipped', reason: 'nothing new' }])
        for (const [weeks, digest] of [WEEKLY, { ...WEEKLY, recipients: [] }].entries()) {
          const slot = `2026-10-${19 + 7 * weeks}T07:00[Europe/Paris]`
          await save({ decision: 'held' }, slot)
          content = weeks === 0 ? '' : 'second'
          const report = await tick(new Date(`2026-10-${19 + 7 * weeks}T06:30:00Z`), { digests: [digest] })
          expect(report).toMatchObject([{ slot, outcome: 'skipped' }])
        }
        expect(await waiting()).toEqual([])
      })

      it('is skipped when everybody has unsubscribed', async () => {
        const edition = await stores.ledger.freeze(editionFor('manual:form-0001'), readers(3), DUE, 0)
        if (edition.outcome !== 'frozen') throw new Error(edition.outcome)
        for (const { address } of readers(3)) {
          const claim = await stores.ledger.claim(edition.edition.id, '', DUE)
          expect(claim?.recipient.address).toBe(address)
          await stores.unsubscribes.unsubscribe(claim?.unsubscribeToken ?? '', DUE)
        }
        const report = await tick(DUE)
        expect(report[0]).toMatchObject({ slot: SLOT, outcome: 'skipped', reason: 'no recipients' })
        expect((await history())[0]).toEqual([SLOT, 'skipped', 'no recipients'])
        expect(mailer.accepted).toEqual([])
      })

      it('is held once when the cron fires five times at once', async () => {
        const reports = await Promise.all(Array.from({ length: 5 }, () => tick(DUE, approving)))
        for (const report of reports) expect(report).toMatchObject([{ outcome: 'held' }])
        expect(await waiting()).toEqual([SLOT])
        expect((await find()).waiting?.since).toEqual(DUE)
        expect(await history()).toEqual([])
      })

      it('waits for a week of ticks, and later ones go out', async () => {
        findings = [ERROR]
        await tick(DUE)
        findings = []
        content = 'second'
        for (let minutes = 5; minutes <= WEEK; minutes += 60) await tick(minutesLater(minutes))
        await tick(minutesLater(WEEK))
        expect(await waiting()).toEqual([SLOT])
        expect(await history()).toEqual([[NEXT, 'closed', null]])
        expect((await find()).waiting?.edition.subject).toBe('first')
        expect(await release(hashOf('first', NO_EDITS))).toMatchObject({ slot: SLOT, outcome: 'delivered' })
        expect(mailer.accepted).toHaveLength(6)
        // Some 170 ticks.
      })

      it('that is edited while it is being decided is decided again', async () => {
        const meddling = {
          ...publish(),
          async prepare(...of: Parameters<PublishJob['prepare']>) {
            const prepared = await publish().prepare(...of)
            await save({ decision: 'held' })
            return prepared
          },
        }
        expect(await tick(DUE, meddling)).toMatchObject([{ outcome: 'postponed' }])
        expect(await history()).toEqual([])
        expect(await tick(minutesLater(5))).toMatchObject([{ outcome: 'held' }])
        expect(mailer.accepted).toEqual([])
      })
    })

    describe('releasing', () => {
      beforeEach(async () => {
        await save({ decision: 'held' })
        await tick(DUE)
      })

      it('sends what waits, under the name of its Slot', async () => {
        content = 'second'
        const outcome = await release(hashOf('first', NO_EDITS))
        expect(outcome).toMatchObject({ slot: SLOT, outcome: 'delivered', counts: { sent: 3 } })
        expect(mailer.accepted).toEqual(everyone)
        expect(await stores.ledger.findEditionBySlot('weekly', SLOT)).toMatchObject({ subject: 'first' })
        expect(await waiting()).toEqual([])
      })

      it('sends what it has become, if that is what was seen', async () => {
        const edits = { ...NO_EDITS, subject: 'By hand' }
        await save({ edits })
        expect(await release(seen(edits))).toMatchObject({ outcome: 'delivered' })
        expect(await stores.ledger.findEditionBySlot('weekly', SLOT)).toMatchObject({ subject: 'By hand' })
      })

      it('sends nothing that was not seen', async () => {
        content = 'second'
        expect(await release('f'.repeat(64))).toEqual({ digest: 'weekly', slot: SLOT, outcome: 'changed' })
        expect(await waiting()).toEqual([SLOT])
        expect(mailer.accepted).toEqual([])
      })

      it('five times at once sends once', async () => {
        const outcomes = await Promise.all(Array.from({ length: 5 }, () => release(seen())))
        expect(mailer.accepted.toSorted()).toEqual(everyone)
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
          'delivered',
          ...Array.from({ length: 4 }, () => 'taken'),
        ])
        expect(await release(seen())).toMatchObject({ outcome: 'taken' })
      })

      it('and discarding at once does one of them', async () => {
        const discarding = () =>
          discardWaiting({ reviews: stores.reviews, settings: WEEKLY, slot: SLOT, now: minutesLater(60) })
        await Promise.all([release(seen()), discarding(), release(seen()), discarding()])
        const [[, state] = []] = await history()
        expect(await history()).toHaveLength(1)
        expect(mailer.accepted).toHaveLength(state === 'closed' ? 3 : 0)
      })

      it('is for what waits: a Slot to come is not sent early', async () => {
        expect(await release(seen(), NEXT)).toMatchObject({ outcome: 'not-waiting' })
        expect(mailer.accepted).toEqual([])
      })
    })

    describe('discarding', () => {
      const discard = () =>
        discardWaiting({ reviews: stores.reviews, settings: WEEKLY, slot: SLOT, now: minutesLater(60) })

      it('records a skip, and nothing can be released any more', async () => {
        await save({ decision: 'held' })
        await tick(DUE)
        expect(await discard()).toMatchObject({ outcome: 'skipped', reason: 'discarded by the editor' })
        expect(await history()).toEqual([[SLOT, 'skipped', 'discarded by the editor']])
        expect(await release(seen())).toMatchObject({ outcome: 'taken' })
        expect(await discard()).toMatchObject({ outcome: 'not-waiting' })
        expect(mailer.accepted).toEqual([])
      })

      it('is for what waits', async () => {
        await save({ decision: 'held' })
        expect(await discard()).toMatchObject({ outcome: 'not-waiting' })
        expect(await history()).toEqual([])
      })
    })

    describe('sending now', () => {
      const send = (changes: { edits?: Edits; despiteErrors?: boolean } = {}) =>
        sendNow({
          ...publish(),
          settings: APPROVAL,
          token: 'form-0001',
          coming: { at: DUE, name: SLOT },
          edits: NO_EDITS,
          despiteErrors: false,
          now: DUE,
          ...changes,
        })

      it('is the editor at work: it asks for no approval, and has the Edits it is given', async () => {
        expect(await send({ edits: { ...NO_EDITS, subject: 'By hand' } })).toMatchObject({ outcome: 'delivered' })
        const sent = await stores.ledger.findEditionBySlot('weekly', 'manual:form-0001')
        expect(sent).toMatchObject({ subject: 'By hand' })
      })

      it('is refused for an error, recording nothing, until the same form insists', async () => {
        findings = [ERROR]
        expect(await send()).toMatchObject({ outcome: 'held', reasons: ['size: too large'] })
        expect(await history()).toEqual([])
        expect(await waiting()).toEqual([])
        expect(await send({ despiteErrors: true })).toMatchObject({ outcome: 'delivered', counts: { sent: 3 } })
      })
    })

    describe('a test', () => {
      const eve = { name: null, address: 'eve@editor.example' }
      const tryOut = (token = 'form-0001', changes: Partial<Review> = {}) =>
        testSend({
          ...publish(),
          settings: APPROVAL,
          slot: { at: DUE, name: SLOT },
          edits: changes.edits ?? NO_EDITS,
          to: eve,
          token,
          now: minutesLater(-60),
        })

      it('is mailed to the given address, despite errors, once per form', async () => {
        findings = [ERROR]
        await save({ decision: 'held' })
        const outcomes = await Promise.all([tryOut(), tryOut(), tryOut()])
        expect(mailer.accepted).toEqual([eve.address])
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['delivered', 'taken', 'taken'])
        expect(await tryOut('form-0002')).toMatchObject({ slot: 'test:form-0002', outcome: 'delivered' })
      })

      it('is what the preview shows, and is marked', async () => {
        const edits = { ...NO_EDITS, subject: 'By hand' }
        await tryOut('form-0001', { edits })
        const [record] = await stores.ledger.listEditions('weekly', 5)
        expect(record).toMatchObject({ kind: 'test', hash: seen(edits), counts: { sent: 1 } })
      })

      it('is no Edition of the digest: its Slot comes all the same', async () => {
        await tryOut()
        expect(await tick(DUE)).toMatchObject([{ slot: SLOT, outcome: 'delivered', counts: { sent: 3 } }])
        expect(mailer.accepted).toEqual([eve.address, ...everyone])
      })

      test.each(['', 'short', 'with space'])('refuses the token "%s"', async (token) => {
        expect(await tryOut(token)).toMatchObject({ outcome: 'failed', slot: null })
      })
    })
  })
}
