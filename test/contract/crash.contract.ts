import { describe, expect, test } from 'vitest'
import type { Mailer } from '../../src/delivery/mailer.ts'
import { discardWaiting } from '../../src/jobs/discard-waiting.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { releaseEdition } from '../../src/jobs/release-edition.ts'
import { resendUnknown } from '../../src/jobs/resend-unknown.ts'
import type { PublishPorts } from '../../src/jobs/steps/publish-slot.ts'
import { testSend } from '../../src/jobs/test-send.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { fail } from '../../src/model/result.ts'
import { digestSettings } from '../digest-settings.ts'
import { dyingPorts } from './dying-ports.ts'
import { readers } from './editions.ts'
import { type FakeMailer, fakeMailer, mailersWith } from './fake-mailer.ts'
import { FINDS_NOTHING, NO_CUTOFF, prepareStory } from './prepare-story.ts'
import { NO_TIME } from './stopwatches.ts'
import type { Stores } from './stores.ts'

const SETTINGS = digestSettings({ recipients: 5 })
const HASH = 'b'.repeat(64)
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const DUE = new Date('2026-10-05T05:00:00Z')
const minutesLater = (minutes: number) => new Date(DUE.getTime() + minutes * 60_000)
const everyone = readers(5).map(({ address }) => address)

interface World extends Stores {
  readonly mailer: FakeMailer
  readonly ports: PublishPorts
}

const tick = (ports: PublishPorts, minutes: number) =>
  publishDue({ ...ports, digests: [SETTINGS], now: minutesLater(minutes) })
const release = (ports: PublishPorts, minutes: number) =>
  releaseEdition({ ...ports, settings: SETTINGS, slot: SLOT, hash: HASH, now: minutesLater(minutes) })
const resend = (ports: PublishPorts, minutes: number) =>
  resendUnknown({ ...ports, settings: SETTINGS, slot: SLOT, resends: 0, now: minutesLater(minutes) })
const discard = ({ reviews }: PublishPorts, minutes: number) =>
  discardWaiting({ reviews, settings: SETTINGS, slot: SLOT, now: minutesLater(minutes) })
const tryOut = (ports: PublishPorts, minutes: number) =>
  testSend({
    ...ports,
    settings: SETTINGS,
    slot: { at: DUE, name: SLOT },
    edits: NO_EDITS,
    to: { name: null, address: 'eve@editor.example' },
    token: 'form-0001',
    now: minutesLater(minutes),
  })

/** The editor holds the Slot before it comes. */
async function held({ reviews }: World): Promise<void> {
  await reviews.saveReview({ ...(await reviews.findReview('weekly', SLOT)), decision: 'held' }, minutesLater(-60))
}

async function waits(world: World): Promise<void> {
  await held(world)
  await tick(world.ports, 0)
}

/** The provider accepts the mail, and nobody hears of it. */
const unheard = (ports: PublishPorts): PublishPorts => {
  const mailer: Mailer = {
    async send(message, stamp) {
      await ports.mailers.outbox.send(message, stamp)
      return fail({ kind: 'uncertain', reason: 'no answer' })
    },
  }
  return { ...ports, mailers: mailersWith(mailer) }
}

/** Ticks until every lease of a dead run is over, and the last probe is due. */
async function settleLong({ ports }: World, from: number): Promise<void> {
  for (const minutes of [5, 10, 25, 30, 90, 95, 160, 165]) await tick(ports, from + minutes)
}

/** Ticks until every lease of a dead run is over. */
async function settle({ ports }: World, from: number): Promise<void> {
  for (const minutes of [5, 25, 30]) await tick(ports, from + minutes)
}

async function expectOneEdition(
  { ledger, mailer, stories }: World,
  to: readonly string[],
  slot: string,
): Promise<void> {
  const [edition, ...more] = await ledger.listEditions('weekly', 10)
  expect(more).toEqual([])
  expect(edition).toMatchObject({ slot, state: 'closed' })
  expect(new Set(mailer.accepted).size).toBe(mailer.accepted.length)
  // Whom the dead run had claimed nobody can tell of, and nobody mails again.
  const { sent = 0, unknown = 0 } = edition?.counts ?? {}
  expect(sent + unknown).toBe(to.length)
  expect(unknown).toBeLessThanOrEqual(1)
  expect(to).toEqual(expect.arrayContaining(mailer.accepted))
  expect(mailer.accepted.length).toBeGreaterThanOrEqual(sent)
  const { told } = await stories.findMemory('weekly', { issues: ['issue'], bodies: [], documents: [] })
  expect(told.map(({ story }) => story)).toEqual(slot.startsWith('test:') ? [] : ['story'])
}

const SCENES: readonly {
  readonly name: string
  readonly before: (world: World) => Promise<unknown>
  readonly dying: (ports: PublishPorts) => Promise<unknown>
  readonly after: (world: World) => Promise<unknown>
}[] = [
  {
    name: 'a tick that publishes',
    before: async () => {},
    dying: (ports) => tick(ports, 0),
    after: async (world) => {
      await settle(world, 0)
      await expectOneEdition(world, everyone, SLOT)
      expect(await world.reviews.listWaiting(['weekly'])).toEqual([])
    },
  },
  {
    name: 'a tick that holds',
    before: held,
    dying: (ports) => tick(ports, 0),
    after: async (world) => {
      await settle(world, 0)
      expect(world.mailer.accepted).toEqual([])
      expect(await world.ledger.listEditions('weekly', 10)).toEqual([])
      expect(await world.reviews.listWaiting(['weekly'])).toMatchObject([{ slot: SLOT, version: 1 }])
      await release(world.ports, 60)
      expect(world.mailer.accepted).toEqual(everyone)
    },
  },
  {
    name: 'a release, pressed again',
    before: waits,
    dying: (ports) => release(ports, 60),
    after: async (world) => {
      await release(world.ports, 61)
      await settle(world, 60)
      await expectOneEdition(world, everyone, SLOT)
    },
  },
  {
    name: 'a discard, pressed again',
    before: waits,
    dying: (ports) => discard(ports, 60),
    after: async (world) => {
      await discard(world.ports, 61)
      await settle(world, 60)
      expect(world.mailer.accepted).toEqual([])
      expect(await world.ledger.listEditions('weekly', 10)).toMatchObject([{ slot: SLOT, state: 'skipped' }])
    },
  },
  {
    name: 'a test, sent again by the same form',
    before: async () => {},
    dying: (ports) => tryOut(ports, -60),
    after: async (world) => {
      await tryOut(world.ports, -59)
      await settle(world, -60)
      await expectOneEdition(world, ['eve@editor.example'], 'test:form-0001')
    },
  },
  {
    name: 'a tick after hours without one',
    before: async () => {},
    dying: (ports) => tick(ports, 7 * 60),
    after: async (world) => {
      await settle(world, 7 * 60)
      expect(world.mailer.accepted).toEqual([])
      expect(await world.ledger.listEditions('weekly', 10)).toMatchObject([
        { slot: SLOT, state: 'skipped', reason: 'missed by more than 6 hours' },
      ])
    },
  },
  {
    name: 'a tick whose mails are accepted and never heard of',
    before: async () => {},
    dying: (ports) => tick(unheard(ports), 0),
    after: async (world) => {
      await settleLong(world, 0)
      await expectNobodyLost(world, 3)
    },
  },
  {
    name: 'a probe that is accepted',
    before: (world) => tick(unheard(world.ports), 0),
    dying: (ports) => tick(ports, 5),
    after: async (world) => {
      await settleLong(world, 5)
      await expectNobodyLost(world, 3)
      expect(await world.ledger.listStops()).toEqual(new Map())
    },
  },
  {
    name: 'sending again to the unknown, pressed again',
    before: async (world) => {
      await tick(unheard(world.ports), 0)
      await tick(world.ports, 5)
      expect((await world.ledger.listEditions('weekly', 1))[0]).toMatchObject({ counts: { sent: 3, unknown: 2 } })
    },
    dying: (ports) => resend(ports, 10),
    after: async (world) => {
      await resend(world.ports, 11)
      await settle(world, 11)
      const [edition] = await world.ledger.listEditions('weekly', 10)
      expect(edition).toMatchObject({ state: 'closed', resends: 1, counts: { planned: 0, sending: 0, failed: 0 } })
      // Whom the dead run had claimed is unknown once more.
      expect(edition?.counts.unknown).toBeLessThanOrEqual(1)
      const copies = everyone.map((address) => world.mailer.accepted.filter((one) => one === address).length)
      expect(copies.slice(2)).toEqual([1, 1, 1])
      for (const count of copies.slice(0, 2)) expect(count).toBeLessThanOrEqual(2)
    },
  },
  {
    name: 'a probe that is accepted and never heard of',
    before: (world) => tick(unheard(world.ports), 0),
    dying: (ports) => tick(unheard(ports), 5),
    after: async (world) => {
      await settleLong(world, 5)
      await expectNobodyLost(world, 3)
    },
  },
]

/** Everybody is sent to once or is known to be unknown, and nothing is left to do. */
async function expectNobodyLost({ ledger, mailer }: World, unknownAtMost: number): Promise<void> {
  const [edition, ...more] = await ledger.listEditions('weekly', 10)
  expect(more).toEqual([])
  expect(edition).toMatchObject({ slot: SLOT, state: 'closed', counts: { planned: 0, sending: 0, failed: 0 } })
  const { sent = 0, unknown = 0 } = edition?.counts ?? {}
  expect(sent + unknown).toBe(SETTINGS.recipients.length)
  expect(unknown).toBeLessThanOrEqual(unknownAtMost)
  expect(new Set(mailer.accepted).size).toBe(mailer.accepted.length)
  expect(mailer.accepted.length).toBeGreaterThanOrEqual(sent)
}

/** A run may end at any call of any port, and nothing is lost, nothing sent twice. On any ledger. */
export function crashContract(name: string, make: () => Promise<Stores>): void {
  describe(`runs that end at any call: ${name}`, () => {
    async function newWorld(): Promise<World> {
      const stores = await make()
      // A digest the cron has not seen before starts with its first tick: this one is known.
      await stores.ledger.findCursors(['weekly'], minutesLater(-120), minutesLater(-120))
      const mailer = fakeMailer()
      const ports: PublishPorts = {
        ledger: stores.ledger,
        reviews: stores.reviews,
        mailers: mailersWith(mailer),
        stopwatch: NO_TIME,
        prepare: prepareStory(
          stores.stories,
          () => 'story',
          () => ({ hash: HASH }),
        ),
        ...NO_CUTOFF,
        check: FINDS_NOTHING,
      }
      return { ...stores, mailer, ports }
    }

    const cases = SCENES.flatMap((scene) => (['before', 'after'] as const).map((when) => ({ ...scene, when })))
    test.each(cases)(
      '$name, ended $when the call',
      async ({ before, dying, after, when }) => {
        let ended = 0
        for (let nth = 1; ; nth++) {
          const world = await newWorld()
          await before(world)
          const { ports, died } = dyingPorts(world.ports, nth, when)
          // Some jobs report what is thrown, some let it through: nobody is there to hear it.
          await dying(ports).catch(() => {})
          if (!died()) break
          ended = nth
          await after(world)
        }
        expect(ended).toBeGreaterThanOrEqual(1)
      },
      60_000,
    )

    test('what waits is the editor’s from then on, even where the cursor has not moved', async () => {
      const world = await newWorld()
      await held(world)
      for (let nth = 1; (await world.reviews.listWaiting(['weekly'])).length === 0; nth++) {
        await tick(dyingPorts(world.ports, nth, 'after').ports, 0).catch(() => {})
      }
      const [review] = await world.reviews.listWaiting(['weekly'])
      if (review === undefined) throw new Error('nothing waits')
      await world.reviews.saveReview({ ...review, decision: 'open' }, minutesLater(1))
      expect(await tick(world.ports, 5)).toMatchObject([{ outcome: 'held', reasons: ['held by the editor'] }])
      expect(world.mailer.accepted).toEqual([])
      expect(await tick(world.ports, 10)).toEqual([])
    })

    test('a hold whose run ended before moving its cursor is kept beyond the catch-up window', async () => {
      const world = await newWorld()
      await held(world)
      for (let nth = 1; (await world.reviews.listWaiting(['weekly'])).length === 0; nth++) {
        await tick(dyingPorts(world.ports, nth, 'after').ports, 0).catch(() => {})
      }
      expect(await tick(world.ports, 8 * 60)).toMatchObject([{ outcome: 'held' }])
      expect(await tick(world.ports, 8 * 60 + 5)).toEqual([])
      expect(await world.reviews.listWaiting(['weekly'])).toMatchObject([{ slot: SLOT }])
      expect(await release(world.ports, 9 * 60)).toMatchObject({ outcome: 'delivered', counts: { sent: 5 } })
    })
  })
}
