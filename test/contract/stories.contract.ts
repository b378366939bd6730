import { beforeEach, describe, expect, it, test } from 'vitest'
import type { StoryNames } from '../../src/choose/stories.ts'
import type { FrozenEdition, Outcome } from '../../src/delivery/ledger.ts'
import type { Edition } from '../../src/model/edition.ts'
import { editionFor, readers } from './editions.ts'
import { storyNamed } from './prepare-story.ts'
import type { Stores } from './stores.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const EVERYTHING: StoryNames = { issues: ['issue'], bodies: [], documents: [] }
const SENT: Outcome = { state: 'sent', providerId: null }
const FAILED: Outcome = { state: 'failed', reason: 'refused' }
const UNKNOWN: Outcome = { state: 'unknown', reason: 'no answer' }

const telling = (slot: string, stories: readonly string[], change: Partial<Edition> = {}) =>
  editionFor(slot, { settles: stories.map(storyNamed), ...change })

/** What a digest remembers of its Stories, on any database. */
export function storiesContract(name: string, make: () => Promise<Stores>): void {
  describe(`stories: ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await make()
    })

    const freezing = (edition: Edition, to = readers(1)) => stores.ledger.freeze(edition, to, NOW, 0)
    async function freeze(edition: Edition): Promise<FrozenEdition> {
      const outcome = await freezing(edition)
      if (outcome.outcome !== 'frozen') throw new Error(outcome.outcome)
      return outcome.edition
    }
    async function settle({ id }: FrozenEdition, outcome: Outcome): Promise<void> {
      const claim = await stores.ledger.claim(id, '', NOW)
      if (claim === null) throw new Error('nothing to claim')
      await stores.ledger.settle(claim, outcome, NOW)
      await stores.ledger.closeIfDone(id, NOW)
    }
    const memory = (names = EVERYTHING, digest = 'weekly') => stores.stories.findMemory(digest, names)
    const told = async () => (await memory()).told.map(({ story, state }) => `${story} ${state}`).toSorted()

    it('remembers what an Edition tells and what the editor left out', async () => {
      const settles = [storyNamed('one'), { ...storyNamed('two'), state: 'left-out' as const }]
      await freeze(editionFor('first', { settles }))
      expect(await told()).toEqual(['one told', 'two left-out'])
      expect((await memory()).told[0]).toEqual({
        story: 'one',
        bodyHash: null,
        documentHash: null,
        state: 'told',
        slot: 'first',
        at: NOW,
      })
      expect((await memory(EVERYTHING, 'daily')).told).toEqual([])
    })

    it('remembers what the last Editions said, newest first, and what the editor took apart', async () => {
      const telling = {
        source: 'letters',
        issue: 'A letter',
        date: null,
        heading: 'One',
        sentences: ['It is “one”.'],
        links: ['a.example/1'],
        breadth: 1,
      }
      await freeze(editionFor('first', { settles: [{ ...storyNamed('one'), telling }, storyNamed('two')] }))
      await freeze(editionFor('second', { settles: [{ ...storyNamed('three'), telling }] }))
      const names: StoryNames = { issues: [], bodies: [], documents: [] }
      expect((await memory(names)).tellings).toEqual([
        { ...telling, story: 'three', slot: 'second', at: NOW },
        { ...telling, story: 'one', slot: 'first', at: NOW },
      ])

      await stores.stories.takeApart('weekly', 'b', ['a', 'b', 'c'], NOW)
      await stores.stories.takeApart('weekly', 'a', ['b'], NOW)
      expect((await memory()).apart.toSorted()).toEqual([
        ['a', 'b'],
        ['b', 'c'],
      ])
      expect((await memory(EVERYTHING, 'daily')).apart).toEqual([])
      await stores.stories.joinAgain('weekly', 'c')
      expect((await memory()).apart).toEqual([['a', 'b']])
    })

    test.each([
      { name: 'its Issue', names: { issues: ['issue'], bodies: [], documents: [] } },
      { name: 'its words', names: { issues: [], bodies: ['words'], documents: [] } },
      { name: 'its document', names: { issues: [], bodies: [], documents: ['document'] } },
    ])('finds a told Story by $name, and reads no other', async ({ names }) => {
      const one = { ...storyNamed('one'), bodyHash: 'words', documentHash: 'document' }
      const other = { ...storyNamed('other'), issue: 'another' }
      await freeze(editionFor('first', { settles: [one, other] }))
      expect((await memory(names)).told.map(({ story }) => story)).toEqual(['one'])
    })

    describe('an Edition with a Story that was sent before', () => {
      test.each([
        { name: 'by its key', again: storyNamed('one') },
        { name: 'by its words', again: { ...storyNamed('another'), bodyHash: 'words' } },
      ])('$name is not frozen', async ({ again }) => {
        await freeze(editionFor('first', { settles: [{ ...storyNamed('one'), bodyHash: 'words' }] }))
        expect(await freezing(editionFor('second', { settles: [storyNamed('new'), again] }))).toEqual({
          outcome: 'told',
        })
        expect(await told()).toEqual(['one told'])
        expect(await stores.ledger.isTaken('weekly', 'second')).toBe(false)
      })

      it('is frozen in another digest', async () => {
        await freeze(telling('first', ['one']))
        expect(await freezing(telling('first', ['one'], { digest: 'daily' }))).toMatchObject({ outcome: 'frozen' })
      })

      it('is frozen once, of five at the same time', async () => {
        const slots = ['a', 'manual:form-0001', 'b', 'manual:form-0002', 'c']
        const outcomes = await Promise.all(slots.map((slot) => freezing(telling(slot, ['one', slot]))))
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['frozen', 'told', 'told', 'told', 'told'])
        expect(await told()).toHaveLength(2)
      })
    })

    it('records nothing for an Edition without recipients', async () => {
      expect(await freezing(telling('first', ['one']), [])).toEqual({ outcome: 'nobody' })
      expect(await told()).toEqual([])
    })

    test.each([
      { name: 'sent', outcomes: [FAILED, SENT], expected: ['one told'] },
      { name: 'may have been sent', outcomes: [FAILED, UNKNOWN], expected: ['one told'] },
      { name: 'reached nobody', outcomes: [FAILED, FAILED], expected: [] },
    ])('of an Edition that $name', async ({ outcomes, expected }) => {
      const frozen = await stores.ledger.freeze(telling('first', ['one']), readers(outcomes.length), NOW, 0)
      if (frozen.outcome !== 'frozen') throw new Error(frozen.outcome)
      expect(await told()).toEqual(['one told'])
      for (const outcome of outcomes) await settle(frozen.edition, outcome)
      expect(await told()).toEqual(expected)
    })

    it('settles with a skip what the editor left out', async () => {
      const settles = [{ ...storyNamed('one'), state: 'left-out' as const }]
      await stores.ledger.recordSkips('weekly', [{ name: 'first', reason: 'all left out', settles }], NOW)
      expect(await told()).toEqual(['one left-out'])
    })

    describe('bringing back', () => {
      const leftOut = (story: string) => ({
        ...storyNamed(story),
        state: 'left-out' as const,
        documentHash: 'document',
      })

      it('makes a Story that was left out a new one, and its document an open one', async () => {
        const settles = [leftOut('one'), { ...storyNamed('two'), documentHash: 'document' }]
        await freeze(editionFor('first', { settles }))
        await stores.stories.bringBack('weekly', 'one')
        expect((await memory()).told).toMatchObject([{ story: 'two', documentHash: null }])
      })

      it('leaves a sent Story unchanged', async () => {
        await freeze(telling('first', ['one']))
        await stores.stories.bringBack('weekly', 'one')
        expect(await told()).toEqual(['one told'])
      })
    })

    describe('a Draft', () => {
      const drafts = async () => (await memory()).drafts

      it('keeps the Stories that were fixed first', async () => {
        await stores.stories.fixDraft('weekly', 'next', ['one'], NOW)
        await stores.stories.fixDraft('weekly', 'next', ['two'], NOW)
        expect(await drafts()).toEqual([{ slot: 'next', stories: ['one'], waiting: false }])
      })

      it('takes in a Story once, and only where it is', async () => {
        await stores.stories.fixDraft('weekly', 'next', ['one'], NOW)
        for (const slot of ['next', 'next', 'other']) await stores.stories.addToDraft('weekly', slot, 'it\'s "two"')
        expect(await drafts()).toEqual([{ slot: 'next', stories: ['one', 'it\'s "two"'], waiting: false }])
      })

      it('ends with its Slot, or when it is removed', async () => {
        await stores.stories.fixDraft('weekly', 'one', ['a'], NOW)
        await stores.stories.fixDraft('weekly', 'two', ['b'], NOW)
        await freeze(telling('one', ['a']))
        await stores.stories.removeDraft('weekly', 'two')
        expect(await drafts()).toEqual([])
        await stores.stories.fixDraft('weekly', 'one', ['a'], NOW)
        expect(await drafts()).toEqual([])
      })

      it('is fixed with the decision of the editor, or not at all', async () => {
        const open = await stores.reviews.findReview('weekly', 'next')
        await stores.reviews.saveReview({ ...open, decision: 'held' }, NOW, ['one'])
        expect(await drafts()).toEqual([{ slot: 'next', stories: ['one'], waiting: false }])
        const other = await stores.reviews.findReview('weekly', 'other')
        await stores.reviews.saveReview({ ...other, version: 7 }, NOW, ['two'])
        expect((await drafts()).map(({ slot }) => slot)).toEqual(['next'])
      })

      it('of an Edition that waits says so, with the Stories of that Edition', async () => {
        const open = await stores.reviews.findReview('weekly', 'next')
        await stores.reviews.hold(open, { reasons: ['held'], edition: telling('next', ['one', 'two']) }, NOW)
        expect(await drafts()).toEqual([{ slot: 'next', stories: ['one', 'two'], waiting: true }])
      })
    })

    describe('what was sent manually', () => {
      it('is known until the next Slot of the schedule', async () => {
        expect((await memory()).sentManually).toBeNull()
        await freeze(telling('manual:form-0001', ['one']))
        expect((await memory()).sentManually).toEqual(NOW)
        await stores.ledger.recordSkips('weekly', [{ name: 'next', reason: 'sent manually' }], NOW)
        expect((await memory()).sentManually).toBeNull()
      })

      it('is neither a test nor an Edition that was sent again', async () => {
        for (const slot of ['test:form-0001', 'again:form-0001']) await freeze(editionFor(slot))
        expect((await memory()).sentManually).toBeNull()
      })
    })

    it('tells which Stories of an Issue were sent, in these digests', async () => {
      const find = (digests: readonly string[]) => stores.stories.listToldOfIssue(digests, 'issue')
      const frozen = await freeze(
        editionFor('first', { settles: [storyNamed('one'), { ...storyNamed('two'), state: 'left-out' }] }),
      )
      expect(await find(['weekly'])).toEqual([])
      await settle(frozen, SENT)
      expect(await find(['weekly', 'daily'])).toEqual(['one'])
      expect(await find(['daily'])).toEqual([])
    })

    describe('Editions from before', () => {
      const content = { title: 'Weekly', date: '2026-10-05', note: null, briefs: [] }

      it('are none where each was entered when it was frozen', async () => {
        await settle(await freeze(telling('first', ['one'])), SENT)
        expect((await memory()).unrecorded).toBe(0)
        expect(await stores.stories.listUnrecorded('weekly', 10)).toEqual([])
      })

      it('are entered once', async () => {
        const frozen = await freeze(editionFor('first', { content }))
        await settle(frozen, SENT)
        await stores.forgetEntered()
        expect((await memory()).unrecorded).toBe(1)
        expect(await stores.stories.listUnrecorded('weekly', 10)).toMatchObject([{ id: frozen.id, content }])
        const entered = [{ id: frozen.id, stories: [storyNamed('one')] }]
        for (let times = 0; times < 2; times++) await stores.stories.record('weekly', entered)
        expect((await memory()).unrecorded).toBe(0)
        expect(await told()).toEqual(['one told'])
      })

      it('skips Editions that reached nobody, and tests', async () => {
        await settle(await freeze(editionFor('first', { content })), FAILED)
        await settle(await freeze(editionFor('test:form-0001', { content })), SENT)
        await stores.forgetEntered()
        expect((await memory()).unrecorded).toBe(0)
      })
    })
  })
}
