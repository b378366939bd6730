import { describe, expect, it, test } from 'vitest'
import type { Length } from '../../src/model/settings.ts'
import { contentsOf, MAX_CONTENTS } from '../../src/render/contents.ts'
import { lengthsByImportance } from '../../src/render/lengths-by-importance.ts'
import { readingMinutesOf } from '../../src/render/reading-minutes.ts'
import { brief, digest, story } from './digests.ts'

const issue = (id: string, headings: readonly string[]) =>
  brief({ id, stories: headings.map((heading) => story({ heading })) })
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Story ${i + 1}`)
const lengthsOf = (briefs: readonly ReturnType<typeof issue>[], length: Length) => [
  ...lengthsByImportance(briefs, length).values(),
]

describe('the length of a story', () => {
  it('is the same for all in a short mail', () =>
    expect(lengthsOf([issue('a', numbered(4))], 'standard')).toEqual(['standard', 'standard', 'standard', 'standard']))

  test.each([
    { length: 'full', expected: ['full', 'full', 'full', 'standard', 'standard'] },
    { length: 'standard', expected: ['full', 'standard', 'standard', 'short', 'short'] },
    { length: 'short', expected: ['standard', 'short', 'short', 'short', 'short'] },
    { length: 'headline', expected: ['short', 'headline', 'headline', 'headline', 'headline'] },
  ] as const)('falls with its place in a long mail: $length', ({ length, expected }) =>
    expect(lengthsOf([issue('a', numbered(5))], length)).toEqual(expected),
  )

  it('counts the first story of each issue before the second of any', () => {
    const lengths = lengthsByImportance([issue('a', ['One', 'Two', 'Three']), issue('b', ['Four', 'Five'])], 'standard')
    expect(lengths.get('a/four') ?? lengths.get('b/four')).toBe('standard')
    expect(lengths.get('a/three')).toBe('short')
  })

  it('puts everything but news last', () => {
    const sponsor = story({ heading: 'Buy this', form: 'sponsor' })
    const stories = [sponsor, ...numbered(5).map((heading) => story({ heading }))]
    expect(lengthsByImportance([brief({ id: 'a', stories })], 'standard').get('a/buy-this')).toBe('short')
  })
})

describe('the list at the top of the mail', () => {
  const headingsOf = (...briefs: ReturnType<typeof issue>[]) =>
    contentsOf(digest(...briefs)).headings.map(({ heading }) => heading)

  it('is not there for a short mail', () => expect(headingsOf(issue('a', numbered(4)))).toEqual([]))
  it('names the stories in their order', () =>
    expect(headingsOf(issue('a', ['One', 'Two', 'Three']), issue('b', ['Four', 'Five']))).toEqual([
      ...['One', 'Two', 'Three'],
      ...['Four', 'Five'],
    ]))
  it('names the most important ones of a very long mail, and counts the others', () => {
    const contents = contentsOf(digest(issue('a', numbered(30)), issue('b', ['Four', 'Five'])))
    expect(contents.headings.map(({ heading }) => heading)).toEqual([...numbered(MAX_CONTENTS - 2), 'Four', 'Five'])
    expect(contents.more).toBe(20)
  })
})

describe('the time it takes to read', () => {
  const words = (count: number) => 'word '.repeat(count)
  it('is counted from the words that are shown, at 238 a minute', () => {
    const told = story({ heading: 'H', gist: words(475), minutes: 9 })
    expect(readingMinutesOf(digest(brief({ minutes: 12, stories: [told] })))).toEqual({ shortened: 2, original: 9 })
  })
  it('is in full never less than shortened', () => {
    const told = story({ heading: 'H', gist: words(714), minutes: 1 })
    expect(readingMinutesOf(digest(brief({ minutes: 1, stories: [told] })))).toEqual({ shortened: 3, original: 3 })
  })
})
