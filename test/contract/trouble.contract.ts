import { beforeEach, describe, expect, it } from 'vitest'
import { SEND_LIMITS } from '../../src/delivery/decide-outcome.ts'
import type { Mailer, SendError } from '../../src/delivery/mailer.ts'
import { type PublishJob, publishDue } from '../../src/jobs/publish.ts'
import { resendUnknown } from '../../src/jobs/resend-unknown.ts'
import { sendNow } from '../../src/jobs/send-now.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { fail, ok } from '../../src/model/result.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { digestSettings } from '../digest-settings.ts'
import { editionFor, readers } from './editions.ts'
import { type FakeMailer, fakeMailer } from './fake-mailer.ts'
import { frozenBy } from './ledger.contract.ts'
import { FINDS_NOTHING, NO_CUTOFF, storyNamed } from './prepare-story.ts'
import { type TestStopwatch, testStopwatch } from './stopwatches.ts'
import type { Stores } from './stores.ts'

const WEEKLY = digestSettings({ mailer: 'cloudflare', recipients: 6 })
const DAILY = digestSettings({ slug: 'daily', mailer: 'outbox' })
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const DUE = new Date('2026-10-05T05:00:00Z')
const minutesLater = (minutes: number) => new Date(DUE.getTime() + minutes * 60_000)
const HOUR = 60

/** What one mailer in trouble means for the others, for the slots, and for who was not reached yet. */
export function troubleContract(name: string, make: () => Promise<Stores>): void {
  describe(`trouble with a mailer: ${name}`, () => {
    let stores: Stores
    let ledger: Stores['ledger']
    let stopwatch: TestStopwatch
    let outbox: FakeMailer
    let cloudflare: FakeMailer
    let asked: string[]
    let trouble: SendError['kind'] | null
    beforeEach(async () => {
      stores = await make()
      ledger = stores.ledger
      stopwatch = testStopwatch()
      asked = []
      trouble = null
      outbox = fakeMailer()
      cloudflare = fakeMailer(({ to }) => {
        asked.push(to.address)
        return trouble === null ? ok({ providerId: null }) : fail({ kind: trouble, reason: 'why' })
      })
      await ledger.findCursors(['weekly', 'daily'], minutesLater(-HOUR), minutesLater(-5))
    })

    const tick = (minutes: number, changes: Partial<PublishJob> = {}) => {
      stopwatch.passed = 0
      asked.length = 0
      return publishDue({
        digests: [WEEKLY, DAILY],
        now: minutesLater(minutes),
        ledger,
        reviews: stores.reviews,
        mailers: { outbox, cloudflare },
        stopwatch,
        check: FINDS_NOTHING,
        prepare: async ({ id }, { name }) => ok(editionFor(name, { digest: id, settles: [storyNamed(name)] })),
        ...NO_CUTOFF,
        ...changes,
      })
    }
    const only = (settings: DigestSettings) => ({ digests: [settings] })
    const freeze = (slot: string, count: number, digest = 'weekly') =>
      frozenBy(ledger.freeze(editionFor(slot, { digest }), readers(count), minutesLater(-10), 0))
    const history = async (digest: string) =>
      (await ledger.listEditions(digest, 20)).map(({ slot, state, reason }) => [slot, state, reason])
    const tallyOf = async (digest = 'weekly') => (await ledger.listEditions(digest, 1))[0]?.counts

    describe('a mailer that denies', () => {
      beforeEach(async () => {
        trouble = 'denied'
        for (let n = 1; n <= 9; n++) await freeze(`manual:form-000${n}`, 1)
      })

      it('keeps no due slot waiting, of its own digest or another', async () => {
        const report = await tick(0)
        expect(report.filter(({ slot }) => slot === SLOT)).toMatchObject([
          { digest: 'weekly', outcome: 'postponed', reason: 'why' },
          { digest: 'daily', outcome: 'delivered', counts: { sent: 3 } },
        ])
        for (const digest of ['weekly', 'daily']) expect((await history(digest))[0]?.[0]).toBe(SLOT)
      })

      it('is asked once a tick, and says why the others wait', async () => {
        const report = await tick(-5)
        expect(asked).toHaveLength(1)
        expect(report).toHaveLength(9)
        expect(report[0]).toMatchObject({ outcome: 'delivered', stopped: 'why' })
        for (const other of report.slice(1)) expect(other).toMatchObject({ outcome: 'postponed', reason: 'why' })
      })

      it('for half a day makes nothing missed, and everything is sent when it is over', async () => {
        const hourly = [WEEKLY, DAILY].map((settings) => ({ ...settings, schedule: '0 * * * *' }))
        for (let minutes = 0; minutes <= 12 * HOUR; minutes += HOUR) await tick(minutes, { digests: hourly })
        const states = async (digest: string) => (await ledger.listEditions(digest, 50)).map(({ state }) => state)
        expect(await states('weekly')).toEqual(Array.from({ length: 13 + 9 }, () => 'frozen'))
        expect(await states('daily')).toEqual(Array.from({ length: 13 }, () => 'closed'))

        trouble = null
        for (let n = 1; n <= 15; n++) await tick(12 * HOUR + 5 * n, { digests: hourly })
        expect(await states('weekly')).not.toContain('frozen')
        expect(cloudflare.accepted).toHaveLength(9 + 14 * 6)
      })

      it('of one sender does not shut out another digest of the same mailer', async () => {
        const other = { ...DAILY, mailer: 'cloudflare' } as const
        const choosy: Mailer = {
          async send(message, stamp) {
            trouble = message.subject === 'Four stories' ? 'denied' : null
            return cloudflare.send(message, stamp)
          },
        }
        const prepare: PublishJob['prepare'] = async ({ id }, slot) =>
          ok(editionFor(slot.name, { digest: id, subject: id === 'daily' ? 'Daily' : 'Four stories' }))
        for (const minutes of [0, 5, 10, 15]) {
          await tick(minutes, { digests: [WEEKLY, other], mailers: { outbox, cloudflare: choosy }, prepare })
        }
        expect(await tallyOf('daily')).toMatchObject({ sent: 3 })
      })
    })

    describe('a slot that was seen in time', () => {
      const broken: Partial<PublishJob> = {
        ...only(DAILY),
        prepare: async () => {
          throw new Error('a template is broken')
        },
      }

      it('is published when the cron comes back after hours', async () => {
        await tick(0, broken)
        await tick(5, broken)
        expect(await tick(9 * HOUR, only(DAILY))).toMatchObject([{ slot: SLOT, outcome: 'delivered' }])
        expect(await history('daily')).toEqual([[SLOT, 'closed', null]])
      })

      it('and found no room in any tick for hours is published when there is some', async () => {
        for (let minutes = 0; minutes <= 8 * HOUR; minutes += 30) {
          const little = stores.invocation({ statements: 8, subrequests: 8 })
          expect(await tick(minutes, { ...only(DAILY), ...little })).toMatchObject([{ outcome: 'postponed' }])
        }
        expect(await tick(8 * HOUR + 5, only(DAILY))).toMatchObject([{ slot: SLOT, outcome: 'delivered' }])
      })

      it('and fails for six hours is skipped, with the reason', async () => {
        for (let minutes = 0; minutes <= 6 * HOUR; minutes += 30) {
          expect(await tick(minutes, broken)).toMatchObject([{ slot: SLOT, outcome: 'failed' }])
        }
        const reason = 'failed for 6 hours: Error: a template is broken'
        expect(await tick(6 * HOUR + 5, broken)).toMatchObject([{ slot: SLOT, outcome: 'skipped', reason }])
        expect(await history('daily')).toEqual([[SLOT, 'skipped', reason]])
        expect(await tick(6 * HOUR + 10, broken)).toEqual([])
      })

      it('differs from one that no tick saw for hours', async () => {
        const twice = { ...DAILY, schedule: '0 7,8 * * MON' }
        await tick(0, { ...broken, digests: [twice] })
        await tick(10 * HOUR, only(twice))
        expect((await history('daily')).toSorted()).toEqual([
          [SLOT, 'closed', null],
          ['2026-10-05T08:00[Europe/Paris]', 'skipped', 'missed by more than 6 hours'],
        ])
      })

      it('that fails for hours does not hide the later ones', async () => {
        const often = { ...DAILY, schedule: '*/15 * * * *' }
        const prepare: PublishJob['prepare'] = async (_, { name }) => {
          if (name === SLOT) throw new Error('a template is broken')
          return ok(editionFor(name, { digest: 'daily', settles: [storyNamed(name)] }))
        }
        await ledger.moveCursor('daily', { decidedUntil: minutesLater(-1), seenUntil: minutesLater(-1) })
        for (let minutes = 0; minutes <= 5 * HOUR; minutes += 15) await tick(minutes, { digests: [often], prepare })
        const slots = (await ledger.listEditions('daily', 50)).map(({ state }) => state)
        expect(slots).toEqual(Array.from({ length: 20 }, () => 'closed'))
      })
    })

    describe('a mailer without clear answers', () => {
      const unknownAfter = async (minutes: number) => {
        await tick(minutes, only(WEEKLY))
        return [asked.length, (await tallyOf())?.unknown]
      }

      it('gets two mails, then one after 5, 15 and 60 minutes and every hour; the rest stays planned', async () => {
        trouble = 'uncertain'
        const tried: (readonly [number, number])[] = []
        for (let minutes = 0; minutes <= 3 * HOUR; minutes += 5) {
          await tick(minutes, only(WEEKLY))
          if (asked.length > 0) tried.push([minutes, asked.length])
        }
        expect(tried).toEqual([
          [0, 2],
          [5, 1],
          [20, 1],
          [80, 1],
          [140, 1],
        ])
        expect(await tallyOf()).toMatchObject({ unknown: 6, sent: 0 })
      })

      it('that accepts the probe gets the rest, in the same tick', async () => {
        trouble = 'uncertain'
        expect(await unknownAfter(0)).toEqual([2, 2])
        expect(await unknownAfter(5)).toEqual([1, 3])
        trouble = null
        expect(await unknownAfter(15)).toEqual([0, 3])
        expect(await unknownAfter(20)).toEqual([3, 3])
        expect(await tallyOf()).toMatchObject({ sent: 3, unknown: 3, planned: 0 })
        expect(await ledger.listStops()).toEqual(new Map())
      })

      it('is stopped for all its digests at once, and for no other mailer', async () => {
        trouble = 'uncertain'
        const monthly = { ...WEEKLY, id: 'monthly' }
        await tick(0, { digests: [WEEKLY, monthly, DAILY] })
        expect(asked).toHaveLength(2)
        // What had no room in the first tick.
        await tick(2, { digests: [WEEKLY, monthly, DAILY] })
        expect(asked).toHaveLength(0)
        expect(await tallyOf('monthly')).toMatchObject({ planned: 6 })
        expect(await tallyOf('daily')).toMatchObject({ sent: 3 })
      })

      it('now and then costs the line nothing', async () => {
        const once = fakeMailer((_, nth) =>
          nth === 2 ? fail({ kind: 'uncertain', reason: 'why' }) : ok({ providerId: null }),
        )
        await tick(0, { ...only(WEEKLY), mailers: { outbox, cloudflare: once } })
        expect(await tallyOf()).toMatchObject({ sent: 5, unknown: 1 })
      })

      it('is probed by one of five ticks at once', async () => {
        trouble = 'uncertain'
        await tick(0, only(WEEKLY))
        asked.length = 0
        await Promise.all(Array.from({ length: 5 }, () => tick(5, only(WEEKLY))))
        expect(asked).toHaveLength(1)
      })

      it('that refuses or denies the probe stays stopped', async () => {
        trouble = 'uncertain'
        await tick(0, only(WEEKLY))
        trouble = 'denied'
        await tick(5, only(WEEKLY))
        expect((await ledger.listStops()).get('cloudflare')).toEqual({ stops: 2, probeAt: minutesLater(5 + 15) })
        expect(await tallyOf()).toMatchObject({ planned: 4, unknown: 2 })
      })

      it('is tried at once when a person asks, with one mail', async () => {
        trouble = 'uncertain'
        await tick(0, only(WEEKLY))
        const send = (token: string) => {
          asked.length = 0
          const ports = { ledger, reviews: stores.reviews, mailers: { outbox, cloudflare }, stopwatch, ...NO_CUTOFF }
          return sendNow({
            ...ports,
            prepare: async (_, { name }) => ok(editionFor(name, { settles: [storyNamed(name)] })),
            check: FINDS_NOTHING,
            settings: WEEKLY,
            token,
            coming: { at: minutesLater(7 * 24 * HOUR), name: 'next' },
            edits: NO_EDITS,
            despiteErrors: false,
            now: minutesLater(1),
          })
        }
        expect(await send('form-0001')).toMatchObject({
          counts: { unknown: 1, planned: 5 },
          stopped: 'no clear answer: why',
        })
        expect(asked).toHaveLength(1)
        trouble = null
        expect(await send('form-0002')).toMatchObject({ counts: { sent: 6 }, stopped: null })
      })
    })

    describe('sending again to those whose result is unknown', () => {
      const keys: string[] = []
      const tokens: string[] = []
      const noting: Mailer = {
        async send(message, stamp) {
          keys.push(stamp.key)
          tokens.push(/[0-9a-f]{32}/.exec(message.headers['List-Unsubscribe'] ?? '')?.[0] ?? '')
          return cloudflare.send(message, stamp)
        },
      }
      const resend = (resends = 0, minutes = 10, slot = SLOT) => {
        asked.length = 0
        const ports = { ledger, mailers: { outbox, cloudflare: noting }, stopwatch }
        return resendUnknown({ ...ports, settings: WEEKLY, slot, resends, now: minutesLater(minutes) })
      }
      const record = async () => {
        const found = await ledger.findRecord('weekly', SLOT)
        if (found === null) throw new Error('no such Edition')
        return found
      }
      const everyone = readers(6).map(({ address }) => address)
      /** Four were sent to, two are unknown, and all is over. */
      beforeEach(async () => {
        keys.length = 0
        tokens.length = 0
        trouble = 'uncertain'
        await tick(0, { ...only(WEEKLY), mailers: { outbox, cloudflare: noting } })
        trouble = null
        await tick(5, only(WEEKLY))
        expect(await record()).toMatchObject({ state: 'closed', resends: 0, counts: { sent: 4, unknown: 2 } })
      })

      it('sends only to them, under a new key', async () => {
        expect(await resend()).toMatchObject({ slot: SLOT, outcome: 'delivered', counts: { sent: 6, unknown: 0 } })
        expect(asked).toEqual(everyone.slice(0, 2))
        expect(new Set(keys).size).toBe(4)
        expect(await record()).toMatchObject({ state: 'closed', resends: 1, counts: { sent: 6 } })
      })

      it('does it once for a form, however often and from how many tabs it is sent in', async () => {
        const outcomes = await Promise.all(Array.from({ length: 5 }, () => resend()))
        expect(outcomes.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(1)
        expect(await resend()).toMatchObject({ outcome: 'changed' })
        expect(cloudflare.accepted.toSorted()).toEqual(everyone)
      })

      it('does it again when the result is unknown again, and the owner asks again', async () => {
        trouble = 'uncertain'
        expect(await resend()).toMatchObject({ outcome: 'delivered', counts: { sent: 4, unknown: 2 } })
        trouble = null
        expect(await resend(0)).toMatchObject({ outcome: 'changed' })
        expect(await resend(1)).toMatchObject({ outcome: 'delivered', counts: { sent: 6 } })
        expect(new Set(keys).size).toBe(6)
      })

      it('leaves out who has unsubscribed', async () => {
        await stores.unsubscribes.unsubscribe(tokens[0] ?? '', minutesLater(6))
        expect(await resend()).toMatchObject({ counts: { sent: 5, unknown: 1 } })
        expect(asked).toEqual([everyone[1]])
        expect(await resend(1)).toMatchObject({ outcome: 'changed' })
      })

      it('has nothing to do where nothing is unknown, or nothing was sent', async () => {
        await resend()
        expect(await resend(1)).toMatchObject({ outcome: 'changed' })
        await ledger.recordSkips('weekly', [{ name: 'skipped', reason: 'nothing new' }], DUE)
        expect(await resend(0, 10, 'skipped')).toMatchObject({ outcome: 'changed' })
        expect(await resend(0, 10, 'missing')).toMatchObject({ outcome: 'changed' })
      })

      it('has 48 hours from then on; after them the result is unknown as before', async () => {
        trouble = 'denied'
        const days = 5 * 24 * HOUR
        expect(await resend(0, days)).toMatchObject({ counts: { planned: 2, sent: 4 }, stopped: 'why' })
        await tick(days + 48 * HOUR, only({ ...WEEKLY, schedule: '0 0 1 1 *' }))
        expect(await record()).toMatchObject({ state: 'frozen', counts: { planned: 2 } })
        await tick(days + 48 * HOUR + 1, only({ ...WEEKLY, schedule: '0 0 1 1 *' }))
        expect(await record()).toMatchObject({ state: 'closed', counts: { planned: 0, failed: 0, unknown: 2 } })
        expect(await ledger.listDeliveries((await record()).id)).toContainEqual(
          expect.objectContaining({ state: 'unknown', reason: 'not sent within 48 hours' }),
        )
      })

      it('is finished by the cron where it was denied', async () => {
        trouble = 'denied'
        await resend()
        trouble = null
        await tick(15, only(WEEKLY))
        expect(await record()).toMatchObject({ state: 'closed', counts: { sent: 6 } })
      })
    })

    describe('a mailer that hangs', () => {
      const hanging: Mailer = { send: () => new Promise(() => {}) }

      it('is waited for 20 seconds per mail, twice, and does not delay other digests', async () => {
        const report = await tick(0, { mailers: { outbox, cloudflare: hanging } })
        expect(report).toMatchObject([
          { digest: 'weekly', counts: { unknown: 2, planned: 4 } },
          { digest: 'daily', counts: { sent: 3 } },
        ])
        expect(new Set(stopwatch.limits)).toEqual(new Set([SEND_LIMITS.answerMs]))
        expect(stopwatch.passed).toBe(40_000)
        // The next tick but one would be late.
        expect((await ledger.listStops()).get('cloudflare')?.probeAt).toEqual(minutesLater(5))
        expect((await ledger.listDeliveries((await ledger.listEditions('weekly', 1))[0]?.id ?? ''))[0]).toMatchObject({
          state: 'unknown',
          reason: 'no answer within 20 seconds',
        })
      })
    })

    describe('a run that takes long', () => {
      it('claims at the time it is then: no other run takes its last mail for lost', async () => {
        const states: unknown[] = []
        const slow: Mailer = {
          async send({ to }) {
            if (to.address !== readers(2)[1]?.address) {
              stopwatch.passed = 14 * 60_000
              return ok({ providerId: null })
            }
            // Seven minutes later another run looks after it, and then the answer comes.
            const ports = {
              ledger,
              reviews: stores.reviews,
              mailers: { outbox, cloudflare },
              stopwatch: testStopwatch(),
            }
            states.push(
              await publishDue({
                ...ports,
                digests: [WEEKLY],
                now: minutesLater(21),
                check: FINDS_NOTHING,
                prepare: async () => fail({ kind: 'nothing', why: 'no-story', reason: 'nothing to tell', settles: [] }),
                ...NO_CUTOFF,
              }),
            )
            return fail({ kind: 'denied', reason: 'why' })
          },
        }
        const two = { ...WEEKLY, recipients: readers(2) }
        // The other run asks a real database, which takes more turns than the watch waits for.
        stopwatch.within = (_, work) => work
        await tick(0, { digests: [two], mailers: { outbox, cloudflare: slow } })
        expect(states).toMatchObject([[{ counts: { sent: 1, sending: 1 } }]])
        expect(await tallyOf()).toMatchObject({ sent: 1, planned: 1 })
        await tick(25, { digests: [two] })
        expect(await tallyOf()).toMatchObject({ sent: 2 })
        expect(asked).toEqual([readers(2)[1]?.address])
      })

      it('a Delivery that is refused after its lease fails in the closed Edition, and is not planned again', async () => {
        const edition = await freeze('manual:form-0001', 1)
        const claim = await ledger.claim(edition.id, '', DUE)
        if (claim === null) throw new Error('nothing to claim')
        await tick(25, only(WEEKLY))
        expect((await ledger.listEditions('weekly', 5)).at(-1)).toMatchObject({
          state: 'closed',
          counts: { unknown: 1 },
        })
        await ledger.settle(claim, { state: 'planned', reason: 'why', spent: false }, minutesLater(26))
        expect((await ledger.listEditions('weekly', 5)).at(-1)).toMatchObject({
          state: 'closed',
          counts: { planned: 0, failed: 1 },
        })
        expect(await ledger.listDeliveries(edition.id)).toMatchObject([{ state: 'failed', reason: 'why' }])
      })
    })
  })
}
