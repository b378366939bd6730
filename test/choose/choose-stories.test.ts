import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Candidate, CHOICE_LIMITS, type ChoiceRules, chooseStories } from '../../src/choose/choose-stories.ts'
import { settledStories } from '../../src/choose/settled-stories.ts'
import { NOTHING_TOLD, type StoryMemory, type ToldStory } from '../../src/choose/story-memory.ts'
import type { Brief } from '../../src/model/brief.ts'
import { brief, story } from '../render/digests.ts'

const SLOT = { name: '2026-10-05T07:00[Europe/Paris]', at: new Date('2026-10-05T05:00:00Z') }
const RULES: ChoiceRules = { slot: SLOT, sources: null, maxAgeDays: null }
const TOLD_AT = new Date('2026-09-28T05:00:00Z')

const bread = brief({ id: 'bread', stories: [story({ heading: 'Rye' }), story({ heading: 'Wheat' })] })
const tea = brief({ id: 'tea', stories: [story({ heading: 'Green' })] })
const candidates = (...briefs: Brief[]): Candidate[] => briefs.map((brief) => ({ brief, publishedAt: null }))
const told = (change: Partial<ToldStory>): ToldStory => ({
  story: 'another',
  bodyHash: null,
  documentHash: null,
  state: 'told',
  slot: 'earlier',
  at: TOLD_AT,
  ...change,
})
const remembering = (change: Partial<StoryMemory>): StoryMemory => ({ ...NOTHING_TOLD, ...change })

/** Headings that are told, and the others with the reason. */
function outcome(given: readonly Candidate[], memory: Partial<StoryMemory> = {}, rules: Partial<ChoiceRules> = {}) {
  const { briefs, rest } = chooseStories(given, remembering(memory), { ...RULES, ...rules })
  return [
    briefs.flatMap(({ stories }) => stories.map(({ heading }) => heading)),
    rest.map(({ story, reason }) => `${story.heading}: ${reason.kind}`),
  ]
}

describe('chooseStories', () => {
  it('tells everything when nothing was told', () =>
    expect(outcome(candidates(bread, tea))).toEqual([['Rye', 'Wheat', 'Green'], []]))

  test.each([
    { name: 'its key', memory: told({ story: 'bread/rye' }) },
    { name: 'its words, under another heading', memory: told({ bodyHash: 'rye-words' }) },
  ])('tells no Story again that is known by $name', ({ memory }) => {
    const [rye, wheat] = bread.stories
    if (rye === undefined || wheat === undefined) throw new Error('two stories')
    const worded = { ...bread, stories: [{ ...rye, bodyHash: 'rye-words' }, wheat] }
    expect(outcome(candidates(worded), { told: [memory] })).toEqual([['Wheat'], ['Rye: told']])
  })

  it('tells nothing of a document that was told completely, however it is cut now', () =>
    expect(outcome(candidates(bread), { told: [told({ documentHash: bread.documentHash })] })).toEqual([
      [],
      ['Rye: told', 'Wheat: told'],
    ]))

  it('does not take two Stories with too few words for the same one', () =>
    expect(outcome(candidates(tea), { told: [told({ bodyHash: null })] })).toEqual([['Green'], []]))

  it('says when a Story was told, and that the editor left one out', () => {
    const memory = remembering({
      told: [told({ story: 'bread/rye' }), told({ story: 'bread/wheat', state: 'left-out' })],
    })
    expect(chooseStories(candidates(bread), memory, RULES).rest.map(({ reason }) => reason)).toEqual([
      { kind: 'told', at: TOLD_AT, slot: 'earlier' },
      { kind: 'left-out', at: TOLD_AT, slot: 'earlier' },
    ])
  })

  describe('mails no Issue', () => {
    it('that its author marked as a draft', () =>
      expect(outcome(candidates({ ...tea, draft: true }))).toEqual([[], ['Green: draft']]))

    test.each([
      { name: 'dated one second after the Slot', at: '2026-10-05T05:00:01Z', expected: [[], ['Green: dated-later']] },
      { name: 'dated at the Slot', at: '2026-10-05T05:00:00Z', expected: [['Green'], []] },
    ])('$name', ({ at, expected }) => expect(outcome([{ brief: tea, publishedAt: new Date(at) }])).toEqual(expected))

    test.each([
      { name: 'as old as it may be', at: '2026-09-28T05:00:00Z', expected: [['Green'], []] },
      { name: 'older than that', at: '2026-09-28T04:59:59Z', expected: [[], ['Green: too-old']] },
    ])('$name', ({ at, expected }) =>
      expect(outcome([{ brief: tea, publishedAt: new Date(at) }], {}, { maxAgeDays: 7 })).toEqual(expected),
    )

    it('beyond the number of Stories that the digest sets: they wait for the next Edition', () =>
      expect(outcome(candidates(bread, tea), {}, { maxStories: 2 })).toEqual([['Rye', 'Wheat'], ['Green: no-room']]))

    it('but one without a date is new', () =>
      expect(outcome(candidates(tea), {}, { maxAgeDays: 7 })).toEqual([['Green'], []]))

    it('that the digest does not read', () =>
      expect(outcome(candidates(bread, tea), {}, { sources: ['tea'] })).toEqual([
        ['Green'],
        ['Rye: other-source', 'Wheat: other-source'],
      ]))
  })

  describe('once the Stories of the Slot are fixed', () => {
    const draft = { slot: SLOT.name, stories: ['bread/rye'], waiting: false }

    it('leaves what came later to the next Edition', () =>
      expect(outcome(candidates(bread, tea), { drafts: [draft] })).toEqual([
        ['Rye'],
        ['Wheat: after-cutoff', 'Green: after-cutoff'],
      ]))

    it('tells them even when they have become too old meanwhile', () =>
      expect(
        outcome([{ brief: bread, publishedAt: new Date('2026-01-01') }], { drafts: [draft] }, { maxAgeDays: 1 }),
      ).toEqual([['Rye'], ['Wheat: too-old']]))

    it('tells all of them, also more than the digest sets by now', () =>
      expect(
        outcome(
          candidates(bread, tea),
          { drafts: [{ ...draft, stories: ['bread/rye', 'bread/wheat'] }] },
          { maxStories: 1 },
        ),
      ).toEqual([['Rye', 'Wheat'], ['Green: after-cutoff']]))

    it('tells none that was told meanwhile, or taken back by its author', () => {
      expect(outcome(candidates(bread), { drafts: [draft], told: [told({ story: 'bread/rye' })] })[0]).toEqual([])
      expect(outcome(candidates({ ...bread, draft: true }), { drafts: [draft] })[0]).toEqual([])
    })

    it('is not bound by what is fixed for another Slot', () =>
      expect(outcome(candidates(bread), { drafts: [{ ...draft, slot: 'another' }] })[0]).toEqual(['Rye', 'Wheat']))
  })

  it('leaves the Stories of an Edition that is held back to that Edition', () =>
    expect(outcome(candidates(bread), { drafts: [{ slot: 'held', stories: ['bread/wheat'], waiting: true }] })).toEqual(
      [['Rye'], ['Wheat: held']],
    ))

  it('tells a Story once that two Issues hold', () => {
    const [green] = tea.stories
    if (green === undefined) throw new Error('one story')
    const one = { ...tea, id: 'one', stories: [{ ...green, key: 'one/green', bodyHash: 'words' }] }
    const two = { ...tea, id: 'two', stories: [{ ...green, key: 'two/green', bodyHash: 'words' }] }
    expect(outcome(candidates(one, two))).toEqual([['Green'], ['Green: repeated']])
  })

  it.each([
    { name: 'as many Stories as it may', count: CHOICE_LIMITS.stories, waiting: 0 },
    { name: 'one more', count: CHOICE_LIMITS.stories + 1, waiting: 1 },
  ])('holds $name', ({ count, waiting }) => {
    const many = brief({ id: 'many', stories: Array.from({ length: count }, (_, i) => story({ heading: `No ${i}` })) })
    const { briefs, rest } = chooseStories(candidates(many), NOTHING_TOLD, RULES)
    expect(briefs[0]?.stories).toHaveLength(CHOICE_LIMITS.stories)
    expect(rest.map(({ reason }) => reason.kind)).toEqual(Array.from({ length: waiting }, () => 'no-room'))
  })

  it('holds no more bytes than a row of the database', () => {
    const large = (i: number) => story({ heading: `No ${i}`, gist: 'é'.repeat(20_000) })
    const many = brief({ id: 'many', stories: Array.from({ length: 20 }, (_, i) => large(i)) })
    const { briefs } = chooseStories(candidates(many), NOTHING_TOLD, RULES)
    expect(new TextEncoder().encode(JSON.stringify(briefs)).length).toBeLessThan(CHOICE_LIMITS.bytes + 1_000)
    expect(briefs[0]?.stories.length).toBeGreaterThan(0)
  })

  it('says of a Story that is larger than an Edition may be, and tells the others', () => {
    const large = story({ heading: 'Large', gist: 'é'.repeat(CHOICE_LIMITS.bytes) })
    expect(outcome(candidates(brief({ id: 'big', stories: [large, story({ heading: 'Small' })] })))).toEqual([
      ['Small'],
      ['Large: too-large'],
    ])
  })

  it('loses no Story, and tells none twice when Edition follows Edition', () => {
    const issues = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        headings: fc.uniqueArray(fc.constantFrom('One', 'Two', 'Three', 'Four'), { maxLength: 4 }),
        draft: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.array(issues, { minLength: 1, maxLength: 5 }), (weeks) => {
        const toldSoFar: ToldStory[] = []
        weeks.forEach((week, n) => {
          const given = candidates(
            ...week.map(({ id, headings, draft }) =>
              brief({ id, draft, stories: headings.map((heading) => story({ heading })) }),
            ),
          )
          const choice = chooseStories(given, remembering({ told: toldSoFar }), RULES)
          const keys = choice.briefs.flatMap(({ stories }) => stories.map(({ key }) => key))
          const all = given.reduce((sum, { brief }) => sum + brief.stories.length, 0)
          expect(keys.length + choice.rest.length).toBe(all)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.filter((key) => toldSoFar.some(({ story }) => story === key))).toEqual([])
          const settled = settledStories(choice, () => 'told')
          toldSoFar.push(...settled.map((one) => ({ ...one, slot: `week ${n}`, at: TOLD_AT })))
          expect(chooseStories(given, remembering({ told: toldSoFar }), RULES).briefs).toEqual([])
        })
      }),
    )
  })
})

describe('settledStories', () => {
  it('settles the document when nothing of it is left', () => {
    const choice = chooseStories(candidates(bread), remembering({ told: [told({ story: 'bread/rye' })] }), RULES)
    expect(settledStories(choice, () => 'told')).toMatchObject([
      { story: 'bread/wheat', bodyHash: null, issue: 'bread', documentHash: bread.documentHash, state: 'told' },
    ])
  })

  it('keeps the document open while a Story of it waits, or had no room', () => {
    const draft = { slot: SLOT.name, stories: ['bread/rye'], waiting: false }
    const waiting = chooseStories(candidates(bread), remembering({ drafts: [draft] }), RULES)
    expect(settledStories(waiting, () => 'told').map(({ documentHash }) => documentHash)).toEqual([null])
    const full = chooseStories(candidates(bread), NOTHING_TOLD, RULES)
    expect(settledStories(full, (key) => (key === 'bread/rye' ? 'told' : null))).toMatchObject([
      { story: 'bread/rye', documentHash: null },
    ])
  })
})
