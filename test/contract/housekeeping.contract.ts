import { beforeEach, describe, expect, it } from 'vitest'
import type { AtHand } from '../../src/delivery/housekeeping.ts'
import type { Edition } from '../../src/model/edition.ts'
import { KEEP } from '../../src/model/settings.ts'
import { editionFor, readers } from './editions.ts'
import { frozenBy } from './ledger.contract.ts'
import { storyNamed } from './prepare-story.ts'
import type { Stores } from './stores.ts'

const START = new Date('2026-01-05T06:00:00Z')
const daysLater = (days: number) => new Date(START.getTime() + days * 24 * 3_600_000)
const slotOf = (days: number) => `${daysLater(days).toISOString().slice(0, 10)}T07:00[Europe/Paris]`

/** The Issue of `storyNamed`. */
const AT_HAND: AtHand = { issues: ['issue'], bodies: [], documents: [] }
const NOTHING: AtHand = { issues: [], bodies: [], documents: [] }
const WEEKLY = { id: 'weekly', keep: { editions: 60, deliveries: 30, reviews: 20, told: 40, outbox: 15, apart: 25 } }
const ASKED = { issues: ['issue'], bodies: [], documents: [] }

/** What is removed, and what never is. Run on `node:sqlite` in Node and on D1 in workerd. */
export function housekeepingContract(name: string, make: () => Promise<Stores>): void {
  describe(`what is kept: ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await make()
      await stores.ledger.findCursors(['weekly'], START, START)
    })

    /** Sends one to two readers. */
    async function send(day: number, changes: Partial<Edition> = {}) {
      const { ledger } = stores
      const at = daysLater(day)
      const edition = editionFor(slotOf(day), { settles: [storyNamed(`story ${day}`)], ...changes })
      const { id } = await frozenBy(ledger.freeze(edition, readers(2), at, 0))
      const tokens: (string | null)[] = []
      for (let claim = await ledger.claim(id, '', at); claim !== null; ) {
        tokens.push(claim.unsubscribeToken)
        claim = await ledger.settleAndClaim(claim, { state: 'sent', providerId: null }, at)
      }
      await ledger.closeIfDone(id, at)
      return { id, slot: edition.slot, tokens }
    }
    /** Steps until nothing is left to do. */
    async function tidy(day: number, atHand = AT_HAND) {
      for (let steps = 1; ; steps++) {
        const { done } = await stores.housekeeping.tidy(WEEKLY, atHand, daysLater(day))
        if (done) return steps
        expect(steps).toBeLessThan(50)
      }
    }
    const told = async () =>
      (await stores.stories.findMemory('weekly', ASKED)).told.map(({ story }) => story).toSorted()
    const archived = async () =>
      (await stores.archive.listSent('weekly', { before: null, limit: 50 })).map(({ slot }) => slot)
    const records = () => stores.ledger.listEditions('weekly', 100)

    it('leaves everything that is young enough', async () => {
      await send(0)
      await send(7)
      await tidy(20)
      expect(await archived()).toEqual([slotOf(7), slotOf(0)])
      expect((await records()).map(({ counts }) => counts.sent)).toEqual([2, 2])
      expect(await told()).toEqual(['story 0', 'story 7'])
    })

    it('removes who got an Edition, and keeps how many, and its page', async () => {
      const { id } = await send(0)
      await tidy(31)
      expect(await stores.ledger.listDeliveries(id)).toEqual([])
      expect(await records()).toMatchObject([{ counts: { sent: 2, planned: 0, failed: 0 } }])
      expect(await archived()).toEqual([slotOf(0)])
      expect(await stores.stories.listToldOfIssue(['weekly'], 'issue')).toEqual(['story 0'])
      expect(await stores.ledger.findLastSent('weekly')).toMatchObject({ slot: slotOf(0), counts: { sent: 2 } })
    })

    it('keeps an Edition open that is not closed, however old it is', async () => {
      const { id } = await frozenBy(stores.ledger.freeze(editionFor(slotOf(0)), readers(2), START, 0))
      await tidy(400)
      expect(await stores.ledger.listDeliveries(id)).toHaveLength(2)
      expect(await stores.ledger.findFrozen(id)).toMatchObject({ subject: 'Four stories' })
    })

    it('keeps the unsubscribe address of every mail valid', async () => {
      const first = await send(0)
      const second = await send(1)
      // One token for all mails to a reader: what is kept for ever grows with the readers, not with the mails.
      expect(second.tokens).toEqual(first.tokens)
      expect(new Set(first.tokens).size).toBe(2)
      await tidy(400)
      expect(await stores.ledger.listDeliveries(first.id)).toEqual([])
      const reader = { digest: 'weekly', address: readers(1)[0]?.address }
      await stores.unsubscribes.unsubscribe(first.tokens[0] ?? '', daysLater(400))
      expect(await stores.unsubscribes.findReader(first.tokens[0] ?? '')).toEqual({ ...reader, leftAt: daysLater(400) })
      await stores.unsubscribes.resubscribe(first.tokens[0] ?? '', daysLater(400))
      expect(await stores.unsubscribes.findReader(first.tokens[0] ?? '')).toEqual({ ...reader, leftAt: null })
      await stores.unsubscribes.unsubscribe(first.tokens[0] ?? '', daysLater(400))
      expect(await stores.unsubscribes.listUnsubscribed('weekly')).toEqual([readers(1)[0]?.address])
      const later = await send(401)
      expect(later.tokens).toEqual([first.tokens[1]])
    })

    it('removes an Edition, and keeps the last that was sent', async () => {
      await send(0)
      await send(1)
      await tidy(400, NOTHING)
      await tidy(441, NOTHING)
      expect(await archived()).toEqual([slotOf(1)])
      expect(await stores.archive.findSent('weekly', slotOf(0))).toBeNull()
      expect((await records()).map(({ slot }) => slot)).toEqual([slotOf(1)])
      expect(await stores.ledger.findLastSent('weekly')).toMatchObject({ slot: slotOf(1) })
    })

    it('removes the skips', async () => {
      await stores.ledger.recordSkips('weekly', [{ name: slotOf(0), reason: 'nothing new' }], START)
      await tidy(59)
      expect(await records()).toHaveLength(1)
      await tidy(61)
      expect(await records()).toEqual([])
    })

    it('sends no old Story again: the record is kept while its document exists', async () => {
      await send(0)
      await send(1)
      await tidy(1_000)
      expect(await told()).toEqual(['story 0', 'story 1'])
      expect(
        await stores.ledger.freeze(
          editionFor('later', { settles: [storyNamed('story 0')] }),
          readers(1),
          daysLater(1_000),
          0,
        ),
      ).toMatchObject({ outcome: 'told' })
      // Its Edition has no texts any more, and is on no page.
      expect(await archived()).toEqual([slotOf(1)])
      expect(await stores.ledger.findEditionBySlot('weekly', slotOf(0))).toBeNull()
    })

    it('removes the record of a sent Story some time after its document is gone', async () => {
      await send(0)
      await tidy(100)
      await tidy(101, NOTHING)
      await tidy(140, NOTHING)
      expect(await told()).toEqual(['story 0'])
      await tidy(142, NOTHING)
      expect(await told()).toEqual([])
    })

    it('counts anew where the document was back in between', async () => {
      await send(0)
      await tidy(101, NOTHING)
      await tidy(120)
      await tidy(150, NOTHING)
      await tidy(189, NOTHING)
      expect(await told()).toEqual(['story 0'])
      await tidy(191, NOTHING)
      expect(await told()).toEqual([])
    })

    it.each([
      { by: 'its body', atHand: { issues: [], bodies: ['b'], documents: [] } },
      { by: 'its document', atHand: { issues: [], bodies: [], documents: ['d'] } },
    ])('knows a Story that is there by $by', async ({ atHand }) => {
      await send(0, { settles: [{ ...storyNamed('story'), bodyHash: 'b', documentHash: 'd' }] })
      await tidy(100, atHand)
      await tidy(200, atHand)
      expect(await told()).toEqual(['story'])
    })

    it('skips an Edition that waited too long, and frees its Stories', async () => {
      const { reviews, stories, housekeeping } = stores
      const open = await reviews.findReview('weekly', slotOf(0))
      const edition = editionFor(slotOf(0), { settles: [storyNamed('story')] })
      await reviews.hold(open, { reasons: ['held'], edition }, START)
      await tidy(19)
      expect(await reviews.listWaiting(['weekly'])).toHaveLength(1)
      expect((await housekeeping.tidy(WEEKLY, AT_HAND, daysLater(21))).expired).toEqual([
        { digest: 'weekly', slot: slotOf(0) },
      ])
      await tidy(21)
      expect(await reviews.listWaiting(['weekly'])).toEqual([])
      expect(await records()).toMatchObject([
        { slot: slotOf(0), state: 'skipped', reason: 'it waited for a decision for 20 days' },
      ])
      expect((await stories.findMemory('weekly', ASKED)).drafts).toEqual([])
      expect(await told()).toEqual([])
      expect((await reviews.findReview('weekly', slotOf(0))).waiting).toBeNull()
      // The skip outlives the review: without it the Slot would wait again.
      await tidy(60)
      expect(await stores.ledger.isTaken('weekly', slotOf(0))).toBe(true)
    })

    it('removes what was decided for past Slots, not for those to come', async () => {
      const { reviews } = stores
      for (const day of [5, 300]) {
        const open = await reviews.findReview('weekly', slotOf(day))
        await reviews.saveReview({ ...open, decision: 'held' }, START, ['story'])
      }
      await tidy(40)
      expect((await reviews.findReview('weekly', slotOf(5))).decision).toBe('open')
      expect((await reviews.findReview('weekly', slotOf(300))).decision).toBe('held')
      expect((await stores.stories.findMemory('weekly', ASKED)).drafts.map(({ slot }) => slot)).toEqual([slotOf(300)])
    })

    it('removes old messages of the outbox', async () => {
      const { id } = await send(0)
      const message = { recipient: 'ada@reader.example', subject: 'one', raw: '', edition: id }
      await stores.outbox.keep({ ...message, key: 'a', at: START })
      await stores.outbox.keep({ ...message, key: 'b', at: daysLater(10) })
      await tidy(16)
      expect((await stores.outbox.list(10)).map(({ key }) => key)).toEqual(['b'])
    })

    it('forgets which stories were taken apart', async () => {
      const { stories } = stores
      await stories.takeApart('weekly', 'a', ['b'], START)
      await stories.takeApart('weekly', 'c', ['d'], daysLater(10))
      await stories.takeApart('daily', 'e', ['f'], START)
      await tidy(26)
      expect((await stories.findMemory('weekly', ASKED)).apart).toEqual([['c', 'd']])
      expect((await stories.findMemory('daily', ASKED)).apart).toEqual([['e', 'f']])
    })

    it('does it in steps of a bounded size, and notes when nothing is left', async () => {
      for (let day = 0; day < 50; day++) await send(day)
      const due = () => stores.housekeeping.findDue(['weekly'], daysLater(400))
      expect(await due()).toEqual({ digest: 'weekly', since: START })
      await stores.housekeeping.tidy(WEEKLY, NOTHING, daysLater(400))
      expect(await archived()).toHaveLength(30)
      expect(await due()).toEqual({ digest: 'weekly', since: START })
      await tidy(400, NOTHING)
      expect(await archived()).toEqual([slotOf(49)])
      expect(await due()).toBeNull()
      expect(await stores.housekeeping.findDue(['weekly'], daysLater(401))).toEqual({
        digest: 'weekly',
        since: daysLater(400),
      })
    })

    it('leaves other digests alone', async () => {
      await send(0, { digest: 'daily' })
      await tidy(1_000, NOTHING)
      await tidy(2_000, NOTHING)
      expect(await stores.archive.listSent('daily', { before: null, limit: 5 })).toHaveLength(1)
    })

    it('keeps for a finite time where nothing is said', () =>
      expect(Object.values(KEEP).every((days) => days > 0 && days <= 365)).toBe(true))
  })
}
