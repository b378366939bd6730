import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { arrange, editBriefs, keyBriefs, keyStories } from '../../src/review/apply-edits.ts'
import { changesOf } from '../../src/review/describe-changes.ts'
import { shortenStory } from '../../src/summarize/shorten.ts'
import { brief, story } from '../render/digests.ts'

const told = (heading: string) => story({ heading, points: ['One.', 'Two.', 'Three.'], takeaway: 'So.' })
const BRIEFS = [
  brief({ id: 'bread', stories: [told('Rye'), told('Wheat'), told('Rye')] }),
  brief({ id: 'tea', stories: [told('Green'), told('Black & white')] }),
]
const atStandard = (kept: readonly Brief[]) =>
  new Map(kept.flatMap(({ stories }) => stories.map(({ key }) => [key, 'standard'] as const)))
const headings = (edits = NO_EDITS) =>
  editBriefs(BRIEFS, edits, atStandard, shortenStory).map((one) => one.stories.map((s) => s.heading))

describe('the name of a story', () => {
  it('that older Edits used is its heading, and tells two of the same apart', () =>
    expect(BRIEFS.flatMap(keyStories).map(({ formerKey }) => formerKey)).toEqual([
      'bread/rye',
      'bread/wheat',
      'bread/rye~2',
      'tea/green',
      'tea/black-white',
    ]))
  it('stays when another story comes before it', () => {
    const later = brief({ id: 'bread', stories: [told('News'), ...(BRIEFS[0]?.stories ?? [])] })
    expect(keyStories(later).map(({ formerKey }) => formerKey)).toContain('bread/wheat')
  })
  it('is one of its own for every story, whatever the headings are', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (names) => {
        const keys = keyStories(brief({ stories: names.map(told) })).map(({ formerKey }) => formerKey)
        expect(new Set(keys).size).toBe(names.length)
      }),
    ))
})

describe('the edits of the editor', () => {
  it('changes nothing when it is empty', () =>
    expect(headings()).toEqual([
      ['Rye', 'Wheat', 'Rye'],
      ['Green', 'Black & white'],
    ]))

  it('moves a story in its issue, and an issue among the others', () => {
    expect(headings({ ...NO_EDITS, order: ['bread/wheat', 'bread/rye'] })[0]).toEqual(['Wheat', 'Rye', 'Rye'])
    expect(headings({ ...NO_EDITS, order: ['tea/black-white'] })).toEqual([
      ['Black & white', 'Green'],
      ['Rye', 'Wheat', 'Rye'],
    ])
  })

  it('leaves stories out, and with its last story the issue', () => {
    const lengths = { 'bread/wheat': 'dropped', 'tea/green': 'dropped', 'tea/black-white': 'dropped' } as const
    expect(headings({ ...NO_EDITS, lengths })).toEqual([['Rye', 'Rye']])
  })

  it('tells a story at the length it is given, longer than the others too', () => {
    const lengths = { 'bread/rye': 'full', 'bread/wheat': 'short', 'tea/green': 'headline' } as const
    const [bread, tea] = editBriefs(BRIEFS, { ...NO_EDITS, lengths }, atStandard, shortenStory)
    expect(bread?.stories.map((s) => [s.length, s.points.length, s.takeaway])).toEqual([
      ['full', 3, 'So.'],
      ['short', 0, null],
      ['standard', 2, 'So.'],
    ])
    expect(tea?.stories[0]).toMatchObject({ length: 'headline', gist: null })
  })

  it('does nothing about stories that are no longer there', () => {
    const edits = { ...NO_EDITS, order: ['gone/one', 'bread/gone'], lengths: { 'gone/one': 'dropped' as const } }
    expect(headings(edits)).toEqual(headings())
    expect(changesOf(BRIEFS, edits)).toEqual([])
  })

  it('loses no story by ordering', () => {
    const keys = BRIEFS.flatMap(keyStories).map(({ key }) => key)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys, 'no/such')), (order) => {
        const arranged = arrange(keyBriefs(BRIEFS), order).flatMap(({ stories }) => stories.map(({ key }) => key))
        expect(arranged.toSorted()).toEqual(keys.toSorted())
      }),
    )
  })
})

it('is told in words', () =>
  expect(
    changesOf(BRIEFS, {
      subject: 'Bread!',
      note: 'Dear all',
      order: ['bread/wheat', 'bread/rye'],
      lengths: { 'tea/green': 'dropped', 'bread/rye': 'short' },
    }),
  ).toEqual([
    'subject “Bread!”',
    'note added',
    'shortened to its gist: “Rye”',
    'left out: “Green”',
    'stories in another order',
  ]))
