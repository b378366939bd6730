import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Mailer, SendError } from '../../src/delivery/mailer.ts'
import { type PublishJob, publishDue } from '../../src/jobs/publish.ts'
import { sendAgain } from '../../src/jobs/send-again.ts'
import { sendNow } from '../../src/jobs/send-now.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { fail, ok } from '../../src/model/result.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { digestSettings } from '../digest-settings.ts'
import { editionFor, readers } from './editions.ts'
import { type FakeMailer, fakeMailer, mailersWith } from './fake-mailer.ts'
import { FINDS_NOTHING, NO_CUTOFF, prepareStory } from './prepare-story.ts'
import { NO_TIME } from './stopwatches.ts'
import type { Stores } from './stores.ts'

const WEEKLY = digestSettings()
const DAILY: DigestSettings = { ...WEEKLY, slug: 'daily', id: 'daily', schedule: '0 7 * * *' }

const SLOT = '2026-10-05T07:00[Europe/Paris]'
const DUE = new Date('2026-10-05T05:00:00Z')
const minutesLater = (minutes: number) => new Date(DUE.getTime() + minutes * 60_000)
const weeksLater = (weeks: number) => minutesLater(weeks * 7 * 24 * 60)
const NOTHING = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0 }

/** What publishing promises, on any ledger. */
export function publishContract(name: string, make: () => Promise<Stores>): void {
  describe(`publishing: ${name}`, () => {
    let ledger: Stores['ledger']
    let reviews: Stores['reviews']
    let stories: Stores['stories']
    let invocation: Stores['invocation']
    let mailer: FakeMailer
    let content: string
    beforeEach(async () => {
      ;({ ledger, reviews, stories, invocation } = await make())
      mailer = fakeMailer()
      content = 'first'
    })

    const job = (now: Date, changes: Partial<PublishJob> = {}): PublishJob => ({
      digests: [WEEKLY],
      now,
      ledger,
      reviews,
      mailers: mailersWith(mailer),
      stopwatch: NO_TIME,
      check: FINDS_NOTHING,
      prepare: prepareStory(stories, () => content),
      ...NO_CUTOFF,
      ...changes,
    })
    const tick = (now: Date, changes: Partial<PublishJob> = {}) => publishDue(job(now, changes))
    const through = (mailer: Mailer) => ({ mailers: mailersWith(mailer) })
    const history = async (slug = 'weekly') =>
      (await ledger.listEditions(slug, 20)).map(({ slot, state, reason }) => [slot, state, reason])
    const everyone = readers(3).map(({ address }) => address)

    describe('a due slot', () => {
      it('is sent to everyone', async () => {
        expect(await tick(DUE)).toEqual([
          { digest: 'weekly', slot: SLOT, outcome: 'delivered', counts: { ...NOTHING, sent: 3 }, stopped: null },
        ])
        expect(mailer.accepted).toEqual(everyone)
        expect(await history()).toEqual([[SLOT, 'closed', null]])
      })

      it('is sent once when the cron fires again', async () => {
        await tick(DUE)
        expect(await tick(DUE)).toEqual([])
        expect(await tick(minutesLater(5))).toEqual([])
        expect(mailer.accepted).toHaveLength(3)
      })

      it('is sent once when the cron fires five times at once', async () => {
        const reports = await Promise.all(Array.from({ length: 5 }, () => tick(DUE)))
        expect(mailer.accepted.toSorted()).toEqual(everyone)
        expect(await history()).toEqual([[SLOT, 'closed', null]])
        const outcomes = reports.flat().map(({ outcome }) => outcome)
        expect(outcomes.filter((outcome) => outcome === 'delivered').length).toBeGreaterThanOrEqual(1)
        expect(outcomes.filter((outcome) => outcome === 'failed')).toEqual([])
      })

      it('is not sent when it lies before the first tick', async () => {
        expect(await tick(minutesLater(180))).toEqual([])
        expect(mailer.accepted).toEqual([])
      })

      it('is caught up inside the window and skipped after it', async () => {
        await tick(minutesLater(-60))
        await tick(minutesLater(6 * 60))
        expect(mailer.accepted).toHaveLength(3)
        await tick(new Date(weeksLater(1).getTime() + 7 * 60 * 60_000))
        expect(await history()).toEqual([
          ['2026-10-12T07:00[Europe/Paris]', 'skipped', 'missed by more than 6 hours'],
          [SLOT, 'closed', null],
        ])
        expect(mailer.accepted).toHaveLength(3)
      })

      it('comes once when the clock goes back', async () => {
        const night: DigestSettings = { ...WEEKLY, schedule: '30 2 * * *' }
        const start = new Date('2026-10-24T22:00:00Z').getTime()
        for (let minutes = 0; minutes <= 6 * 60; minutes += 5) {
          content = String(minutes)
          await tick(new Date(start + minutes * 60_000), { digests: [night] })
        }
        expect(await history()).toEqual([['2026-10-25T02:30[Europe/Paris]', 'closed', null]])
      })
    })

    describe('is skipped, and says so,', () => {
      it('when it has the same content as the last one', async () => {
        await tick(DUE)
        const again = '2026-10-12T07:00[Europe/Paris]'
        const skipped = { digest: 'weekly', slot: again, outcome: 'skipped', why: 'nothing-new', reason: 'nothing new' }
        expect(await tick(weeksLater(1))).toEqual([skipped])
        expect(await tick(weeksLater(1))).toEqual([])
        expect((await history())[0]).toEqual([again, 'skipped', 'nothing new'])

        content = 'second'
        await tick(weeksLater(2))
        expect(mailer.accepted).toHaveLength(6)
      })

      it('when there is nothing to tell', async () => {
        const prepare = async () =>
          fail({ kind: 'nothing' as const, why: 'no-story' as const, reason: 'no stories', settles: [] })
        expect(await tick(DUE, { prepare })).toMatchObject([{ outcome: 'skipped', reason: 'no stories' }])
        expect(await history()).toEqual([[SLOT, 'skipped', 'no stories']])
      })

      it('when there are no recipients', async () => {
        const digests = [{ ...WEEKLY, recipients: [] }]
        expect(await tick(DUE, { digests })).toMatchObject([{ outcome: 'skipped', reason: 'no recipients' }])
      })
    })

    describe('a digest that fails', () => {
      const failing: Pick<PublishJob, 'digests' | 'prepare'> = {
        digests: [DAILY, WEEKLY],
        async prepare(settings, ...of) {
          if (settings.id === 'daily') throw new Error('cannot render for ada@reader.example')
          return prepareStory(stories, () => content)(settings, ...of)
        },
      }

      it('does not delay the other digests, and the report contains no address', async () => {
        const report = await tick(DUE, failing)
        expect(report).toEqual([
          { digest: 'daily', slot: SLOT, outcome: 'failed', reason: 'Error: cannot render for …', uncertain: true },
          expect.objectContaining({ digest: 'weekly', outcome: 'delivered' }),
        ])
        expect(JSON.stringify(report)).not.toContain('@')
      })

      it('is tried again with the next tick', async () => {
        await tick(DUE, failing)
        expect(await tick(minutesLater(5), { digests: [DAILY] })).toMatchObject([{ slot: SLOT, outcome: 'delivered' }])
      })

      it('does not keep its own later slots waiting', async () => {
        const hourly: DigestSettings = { ...WEEKLY, schedule: '0 * * * *' }
        const broken = async (_: DigestSettings, { name }: { name: string }) => {
          if (name === SLOT) throw new Error('bad hour')
          return ok(editionFor(name, { contentHash: name }))
        }
        await tick(DUE, { digests: [hourly], prepare: broken })
        const report = await tick(minutesLater(60), { digests: [hourly], prepare: broken })
        expect(report.map(({ outcome }) => outcome)).toEqual(['failed', 'delivered'])
        const last = await tick(minutesLater(65), { digests: [hourly] })
        expect(last.map(({ outcome }) => outcome)).toEqual(['delivered'])
        expect((await history()).map(([slot]) => slot).toSorted()).toEqual([SLOT, '2026-10-05T08:00[Europe/Paris]'])
      })

      it('is reported when its schedule makes no sense', async () => {
        const digests = [{ ...DAILY, schedule: 'sometimes' }, WEEKLY]
        expect((await tick(DUE, { digests })).map(({ outcome }) => outcome)).toEqual(['failed', 'delivered'])
      })

      it('freezes nothing that a header cannot contain', async () => {
        const prepare = async () => ok(editionFor(SLOT, { subject: 'a\r\nBcc: everyone@reader.example' }))
        const report = await tick(DUE, { prepare })
        expect(report).toMatchObject([
          { outcome: 'failed', reason: 'subject contains a line break or another control character' },
        ])
        expect(await history()).toEqual([])
      })
    })

    describe('an answer of the mailer', () => {
      const first = everyone[0] ?? ''
      const answering = (kind: SendError['kind']) =>
        fakeMailer(({ to }) => (to.address === first ? fail({ kind, reason: 'why' }) : ok({ providerId: 'p' })))

      test.each([
        { kind: 'refused' as const, counts: { ...NOTHING, sent: 2, failed: 1 }, stopped: null },
        { kind: 'uncertain' as const, counts: { ...NOTHING, sent: 2, unknown: 1 }, stopped: null },
        { kind: 'retry' as const, counts: { ...NOTHING, sent: 2, planned: 1 }, stopped: null },
        { kind: 'denied' as const, counts: { ...NOTHING, planned: 3 }, stopped: 'why' },
      ])('$kind counts as $counts', async ({ kind, counts, stopped }) => {
        expect(await tick(DUE, through(answering(kind)))).toMatchObject([{ counts, stopped }])
      })

      it('retry is tried with the next tick, five times at most', async () => {
        const busy = answering('retry')
        for (let minutes = 0; minutes < 60; minutes += 5) await tick(minutesLater(minutes), through(busy))
        const [edition] = await ledger.listEditions('weekly', 1)
        expect(edition).toMatchObject({ state: 'closed', counts: { sent: 2, failed: 1 } })
        expect((await ledger.listDeliveries(edition?.id ?? ''))[0]?.reason).toBe('why (tried 5 times)')
      })

      it('denied does not count as an attempt, and sending continues when the mailer accepts again', async () => {
        const denied = fakeMailer(() => fail({ kind: 'denied', reason: 'why' }))
        for (let minutes = 0; minutes < 60; minutes += 5) await tick(minutesLater(minutes), through(denied))
        await tick(minutesLater(60))
        expect(mailer.accepted).toEqual(everyone)
      })

      it('denied for two days ends as failed', async () => {
        const denied = fakeMailer(() => fail({ kind: 'denied', reason: 'why' }))
        await tick(DUE, through(denied))
        const report = await tick(minutesLater(48 * 60 + 5))
        expect(report).toMatchObject([{ counts: { ...NOTHING, failed: 3 } }])
        expect(mailer.accepted).toEqual([])
      })

      it('uncertain is never sent again', async () => {
        await tick(DUE, through(answering('uncertain')))
        await tick(minutesLater(5))
        await tick(minutesLater(60))
        expect(mailer.accepted).toEqual([])
      })
    })

    describe('a run that ends in the middle', () => {
      /** Ends before it sends the nth: what is claimed is neither sent nor settled. */
      const ending = (nth: number): FakeMailer =>
        fakeMailer((_, call) => {
          if (call === nth) throw new Error('the isolate is gone')
          return ok({ providerId: null })
        })

      it('is taken up by the next tick; whom it had claimed becomes unknown after the lease', async () => {
        const dying = ending(2)
        await tick(DUE, through(dying))
        expect(dying.accepted).toEqual(everyone.slice(0, 1))

        expect(await tick(minutesLater(5))).toMatchObject([{ counts: { ...NOTHING, sent: 2, sending: 1 } }])
        expect(mailer.accepted).toEqual(everyone.slice(2))
        expect(await tick(minutesLater(20))).toMatchObject([{ counts: { sending: 1 } }])
        expect(await tick(minutesLater(25))).toMatchObject([{ counts: { ...NOTHING, sent: 2, unknown: 1 } }])
        expect(await tick(minutesLater(30))).toEqual([])
        expect(await history()).toEqual([[SLOT, 'closed', null]])
      })

      it('leaves an Edition open whose digest left the settings, and says so', async () => {
        await tick(DUE, through(ending(1)))
        const [orphan] = await tick(minutesLater(5), { digests: [] })
        expect(orphan).toMatchObject({ stopped: 'the digest is no longer in the settings', counts: { planned: 2 } })
      })

      it('no reader gets two mails or none, wherever the run stops (property)', async () => {
        for (let nth = 1; nth <= 3; nth++) {
          ;({ ledger, reviews, stories } = await make())
          const dying = ending(nth)
          const healthy = fakeMailer()
          await tick(DUE, through(dying))
          for (let minutes = 5; minutes <= 30; minutes += 5) await tick(minutesLater(minutes), through(healthy))
          const sent = [...dying.accepted, ...healthy.accepted]
          expect(new Set(sent).size).toBe(sent.length)
          const [edition] = await ledger.listEditions('weekly', 1)
          expect(edition).toMatchObject({ state: 'closed', counts: { sent: 2, unknown: 1 } })
        }
      })
    })

    describe('what one invocation may do', () => {
      const limited = (now: Date, digests: readonly DigestSettings[]) => {
        const ports = invocation()
        return tick(now, { ...ports, prepare: prepareStory(ports.stories, () => content), digests })
      }

      it('reaches twenty recipients with two times fifty statements', async () => {
        const digests = [{ ...WEEKLY, recipients: readers(20) }]
        expect(await limited(DUE, digests)).toMatchObject([{ counts: { ...NOTHING, sent: 14, planned: 6 } }])
        expect(await limited(minutesLater(5), digests)).toMatchObject([{ counts: { ...NOTHING, sent: 20 } }])
        expect(mailer.accepted).toEqual(readers(20).map(({ address }) => address))
      })

      it('leaves the rest to the next tick', async () => {
        const digests = [WEEKLY, DAILY].map((settings) => ({ ...settings, recipients: readers(20) }))
        const reports = []
        for (let minutes = 0; minutes <= 20; minutes += 5) reports.push(await limited(minutesLater(minutes), digests))
        // Both are decided in the first tick; what has no room there is sent by later ones.
        expect(reports[0]?.map(({ digest, outcome }) => [digest, outcome])).toEqual([
          ['weekly', 'delivered'],
          ['daily', 'postponed'],
        ])
        expect(mailer.accepted).toHaveLength(40)
        for (const slug of ['weekly', 'daily']) expect(await history(slug)).toEqual([[SLOT, 'closed', null]])
      })
    })

    describe('sending now', () => {
      const COMING = { at: weeksLater(1), name: '2026-10-12T07:00[Europe/Paris]' }
      const send = (token: string, now = DUE, changes: Partial<PublishJob> = {}) =>
        sendNow({
          ...job(now, changes),
          settings: WEEKLY,
          token,
          coming: COMING,
          edits: NO_EDITS,
          despiteErrors: false,
        })

      it('sends at once, under a slot of its own', async () => {
        const outcome = await send('form-0001')
        expect(outcome).toMatchObject({ slot: 'manual:form-0001', outcome: 'delivered', counts: { sent: 3 } })
      })

      it('sends once for a double click', async () => {
        const outcomes = await Promise.all([send('form-0001'), send('form-0001'), send('form-0001')])
        expect(mailer.accepted.toSorted()).toEqual(everyone)
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['delivered', 'taken', 'taken'])
        expect(await send('form-0001')).toMatchObject({ outcome: 'taken' })
      })

      it('tells a Story once for two tabs', async () => {
        const outcomes = await Promise.all(['form-0001', 'form-0002', 'form-0003'].map((token) => send(token)))
        expect(mailer.accepted.toSorted()).toEqual(everyone)
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['changed', 'changed', 'delivered'])
      })

      it('and the cron at once tell a Story once', async () => {
        await tick(minutesLater(-60))
        await Promise.all([tick(DUE), send('form-0001'), tick(DUE), send('form-0002')])
        await tick(minutesLater(5))
        expect(mailer.accepted.toSorted()).toEqual(everyone)
        const [first = [], second = []] = (await history()).toSorted()
        expect([first[1], second[1] ?? 'none'].toSorted()).toEqual(expect.arrayContaining(['closed']))
      })

      it('tells nothing twice, and records nothing when it tells nothing', async () => {
        await send('form-0001')
        expect(await send('form-0002')).toMatchObject({ outcome: 'skipped', reason: 'nothing new' })
        expect(await history()).toHaveLength(1)
        expect(mailer.accepted).toHaveLength(3)
      })

      it('does not take the slot of the cron', async () => {
        await send('form-0001', minutesLater(-60))
        content = 'second'
        expect(await tick(DUE)).toMatchObject([{ slot: SLOT, outcome: 'delivered' }])
      })

      it('is taken up by the cron when it ends in the middle', async () => {
        const dying = fakeMailer(() => {
          throw new Error('gone')
        })
        const outcome = await send('form-0001', DUE, through(dying))
        expect(outcome).toMatchObject({ outcome: 'failed', reason: 'Error: gone' })
        await tick(minutesLater(25))
        expect(mailer.accepted).toEqual(everyone.slice(1))
      })

      it('again mails the last Edition, the same bytes, and tells nothing', async () => {
        await tick(DUE)
        const edition = await ledger.findLastSent('weekly')
        if (edition === null) throw new Error('nothing was sent')
        const again = { ...job(minutesLater(60)), settings: WEEKLY, token: 'form-0001', edition }
        const outcomes = await Promise.all([sendAgain(again), sendAgain(again)])
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['delivered', 'taken'])
        expect(mailer.accepted).toHaveLength(6)
        expect(await ledger.findEditionBySlot('weekly', 'again:form-0001')).toMatchObject({
          html: edition.html,
          text: edition.text,
          hash: edition.hash,
        })
        expect(await ledger.findLastSent('weekly')).toMatchObject({ slot: SLOT })
        content = 'second'
        expect(await tick(weeksLater(1))).toMatchObject([{ outcome: 'delivered' }])
      })

      test.each(['', 'short', 'x'.repeat(65), 'with space', "'; DROP"])('refuses the token "%s"', async (token) => {
        expect(await send(token)).toMatchObject({ outcome: 'failed', slot: null })
      })
    })
  })
}
