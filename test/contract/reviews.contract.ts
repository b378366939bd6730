import { beforeEach, describe, expect, it, test } from 'vitest'
import { EDIT_LIMITS, type Edits, NO_EDITS } from '../../src/model/edits.ts'
import type { Review } from '../../src/model/review.ts'
import { WAITING_LISTED } from '../../src/review/reviews.ts'
import { EDIT_KEY } from '../../src/store/edits-json.ts'
import { editionFor, readers } from './editions.ts'
import type { Stores } from './stores.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const LATER = new Date('2026-10-05T05:30:00Z')
const EDITS: Edits = {
  subject: `It's “one”; -- 👩‍👩‍👧`,
  note: 'Hello\n\nyou \\ "',
  order: ['b/2', 'a/1'],
  lengths: { 'a/1': 'dropped', 'b/2': 'headline' },
}

/** What every keeper of reviews does, beside its ledger. Run on `node:sqlite` in Node and on D1 in workerd. */
export function reviewsContract(name: string, make: () => Promise<Stores>): void {
  describe(`reviews: ${name}`, () => {
    let stores: Stores
    let reviews: Stores['reviews']
    beforeEach(async () => {
      stores = await make()
      reviews = stores.reviews
    })

    const find = (slot = 'one') => reviews.findReview('weekly', slot)
    const hold = async (slot = 'one', now = NOW, reason = 'held by the editor') =>
      reviews.hold(await find(slot), { reasons: [reason], edition: editionFor(slot) }, now)
    const save = async (changes: Partial<Review>, slot = 'one'): Promise<Review> => {
      const saved = await reviews.saveReview({ ...(await find(slot)), ...changes }, NOW)
      if (saved === null) throw new Error('somebody was faster')
      return saved
    }
    const freeze = (slot: string, version: number) => stores.ledger.freeze(editionFor(slot), readers(1), NOW, version)

    it('returns an open review for a Slot that nobody has changed', async () => {
      expect(await find()).toEqual({
        digest: 'weekly',
        slot: 'one',
        edits: NO_EDITS,
        decision: 'open',
        approvedHash: null,
        version: 0,
        movedFrom: null,
        waiting: null,
      })
    })

    describe('saving', () => {
      it('keeps what was said, one version on', async () => {
        const said = { edits: EDITS, decision: 'approved', approvedHash: 'c'.repeat(64) } as const
        const saved = await save(said)
        expect(saved).toEqual({ ...(await find('two')), slot: 'one', ...said, version: 1 })
        expect(await find()).toEqual(saved)
        expect(await save({ decision: 'held', approvedHash: null })).toMatchObject({ version: 2, edits: EDITS })
      })

      it('lets one of five through who have read the same', async () => {
        for (const version of [0, 1]) {
          const read = await find()
          const all = await Promise.all(
            ['a', 'b', 'c', 'd', 'e'].map((note) => reviews.saveReview({ ...read, edits: { ...NO_EDITS, note } }, NOW)),
          )
          const saved = all.filter((review) => review !== null)
          expect(saved).toHaveLength(1)
          expect(await find()).toEqual(saved[0])
          expect(saved[0]?.version).toBe(version + 1)
        }
      })

      it('refuses a version that was never there', async () => {
        expect(await reviews.saveReview({ ...(await find()), version: 7 }, NOW)).toBeNull()
        expect((await find()).version).toBe(0)
      })

      it('keeps Slots and digests apart', async () => {
        await save({ decision: 'held' })
        expect((await find('two')).version).toBe(0)
        expect((await reviews.findReview('daily', 'one')).version).toBe(0)
      })

      it('comes too late for a Slot that is taken', async () => {
        await freeze('one', 0)
        await stores.ledger.recordSkips('weekly', [{ name: 'two', reason: 'missed' }], NOW)
        for (const slot of ['one', 'two']) {
          expect(await reviews.saveReview({ ...(await find(slot)), decision: 'held' }, NOW)).toBeNull()
          expect((await find(slot)).decision).toBe('open')
        }
      })

      const keys = (count: number) => Array.from({ length: count }, (_, n) => `brief/story-${n}`)
      const lengthsOf = (count: number) => Object.fromEntries(keys(count).map((key) => [key, 'short' as const]))
      const { subject, note, stories } = EDIT_LIMITS
      test.each([
        { name: 'a subject', at: { subject: 'x'.repeat(subject) }, past: { subject: 'x'.repeat(subject + 1) } },
        { name: 'a note', at: { note: 'x'.repeat(note) }, past: { note: 'x'.repeat(note + 1) } },
        { name: 'an order', at: { order: keys(stories) }, past: { order: keys(stories + 1) } },
        { name: 'lengths', at: { lengths: lengthsOf(stories) }, past: { lengths: lengthsOf(stories + 1) } },
        { name: 'a key', at: { order: ['k'.repeat(EDIT_KEY)] }, past: { order: ['k'.repeat(EDIT_KEY + 1)] } },
      ])('takes $name at its limit and throws one past it', async ({ at, past }) => {
        expect((await save({ edits: { ...NO_EDITS, ...at } })).edits).toEqual({ ...NO_EDITS, ...at })
        await expect(save({ edits: { ...NO_EDITS, ...past } })).rejects.toThrow()
        expect((await find()).version).toBe(1)
      })
    })

    describe('holding', () => {
      it('keeps the Edition as it is, and why, under the version that was read', async () => {
        await save({ decision: 'held', edits: EDITS })
        expect(await hold()).toBe(true)
        expect(await find()).toEqual({
          ...(await find('two')),
          slot: 'one',
          decision: 'held',
          edits: EDITS,
          version: 1,
          waiting: { since: NOW, reasons: ['held by the editor'], edition: editionFor('one') },
        })
      })

      it('may be a Slot that nobody has changed; an editor who read it before can still save', async () => {
        const read = await find()
        expect(await hold()).toBe(true)
        expect(await find()).toMatchObject({ version: 0, waiting: { since: NOW } })
        const saved = await reviews.saveReview({ ...read, decision: 'held' }, LATER)
        expect(saved).toMatchObject({ version: 1, decision: 'held', waiting: { since: NOW } })
      })

      it('done again, keeps the first time and the last reasons', async () => {
        await hold()
        expect(await hold('one', LATER, 'size: too large')).toBe(true)
        expect((await find()).waiting).toMatchObject({ since: NOW, reasons: ['size: too large'] })
        await Promise.all([1, 2, 3, 4, 5].map(() => hold('two')))
        expect(await reviews.listWaiting(['weekly'])).toHaveLength(2)
      })

      it('does not hold a review that changed since it was read, or a taken slot', async () => {
        const read = await find()
        await save({ edits: EDITS })
        expect(await reviews.hold(read, { reasons: ['late'], edition: editionFor('one') }, NOW)).toBe(false)
        expect((await find()).waiting).toBeNull()
        await freeze('two', 0)
        expect(await hold('two')).toBe(false)
      })
    })

    describe('freezing', () => {
      it('is for the version it was decided on, and no other', async () => {
        await save({ edits: EDITS })
        await save({ decision: 'held' })
        for (const version of [0, 1, 3]) expect(await freeze('one', version)).toEqual({ outcome: 'changed' })
        expect(await stores.ledger.listEditions('weekly', 10)).toEqual([])
        expect((await freeze('one', 2)).outcome).toBe('frozen')
        expect((await freeze('one', 0)).outcome).toBe('taken')
      })

      it('and a hold of the editor in the same second: one of them wins', async () => {
        for (const slot of ['a', 'b', 'c', 'd']) {
          const read = await find(slot)
          const saving = () => reviews.saveReview({ ...read, decision: 'held' }, NOW)
          const freezing = () => freeze(slot, read.version)
          const [first, second] = slot < 'c' ? [saving, freezing] : [freezing, saving]
          const results = await Promise.all([first(), second()])
          const saved = results.some((result) => result !== null && 'decision' in result)
          const frozen = results.some((result) => result !== null && 'outcome' in result && result.outcome === 'frozen')
          expect([saved, frozen].filter(Boolean)).toHaveLength(1)
          expect((await find(slot)).decision).toBe(saved ? 'held' : 'open')
          expect(await stores.ledger.isTaken('weekly', slot)).toBe(frozen)
        }
      })
    })

    describe('skipping', () => {
      const skip = (slot: string, reviewVersion?: number) =>
        stores.ledger.recordSkips(
          'weekly',
          [{ name: slot, reason: 'nothing new', ...(reviewVersion === undefined ? {} : { reviewVersion }) }],
          NOW,
        )

      it('is for the version it was decided on', async () => {
        await save({ edits: EDITS })
        expect(await skip('one', 0)).toEqual([])
        expect(await skip('one', 1)).toEqual(['one'])
        expect(await skip('two', 0)).toEqual(['two'])
      })

      it('leaves what waits', async () => {
        await hold()
        expect(await skip('one')).toEqual([])
        expect(await skip('one', 0)).toEqual([])
        expect(await reviews.listWaiting(['weekly'])).toHaveLength(1)
      })
    })

    describe('what waits', () => {
      it('is listed, newest first, until an Edition or a skip takes its Slot', async () => {
        await hold('one', NOW)
        await hold('two', LATER)
        await save({ decision: 'held' }, 'three')
        const slots = async () => (await reviews.listWaiting(['daily', 'weekly'])).map(({ slot }) => slot)
        expect(await slots()).toEqual(['two', 'one'])
        expect(await reviews.listWaiting(['daily'])).toEqual([])
        expect(await reviews.listWaiting([])).toEqual([])
        expect((await reviews.listWaiting(['weekly']))[1]).toEqual(await find('one'))
        await freeze('two', 0)
        expect(await slots()).toEqual(['one'])
        expect(await reviews.discard('weekly', 'one', 'discarded', LATER)).toBe(true)
        expect(await slots()).toEqual([])
      })

      it(`is listed to ${WAITING_LISTED}`, async () => {
        for (let n = 0; n <= WAITING_LISTED; n++) await hold(`slot-${n}`, new Date(NOW.getTime() + n))
        const listed = await reviews.listWaiting(['weekly'])
        expect([listed.length, listed[0]?.slot, listed.at(-1)?.slot]).toEqual([
          WAITING_LISTED,
          `slot-${WAITING_LISTED}`,
          'slot-1',
        ])
      })

      it('is discarded once, as a skip with its reason', async () => {
        await hold()
        const all = await Promise.all([1, 2, 3].map(() => reviews.discard('weekly', 'one', 'discarded', LATER)))
        expect(all.filter(Boolean)).toHaveLength(1)
        expect(await stores.ledger.listEditions('weekly', 10)).toMatchObject([
          { slot: 'one', state: 'skipped', reason: 'discarded' },
        ])
        expect((await freeze('one', 0)).outcome).toBe('taken')
      })

      it('is not discarded when it does not wait', async () => {
        await save({ decision: 'held' })
        expect(await reviews.discard('weekly', 'one', 'discarded', NOW)).toBe(false)
        expect(await reviews.discard('weekly', 'two', 'discarded', NOW)).toBe(false)
        expect(await stores.ledger.listEditions('weekly', 10)).toEqual([])
      })
    })
  })
}
