import { describe, expect, it, test } from 'vitest'
import { readingMinutes } from '../../src/text/reading-time.ts'
import { contentWords, countWords, words } from '../../src/text/words.ts'

describe('words', () => {
  test.each([
    { name: 'are in lower case', text: 'Bonn MAPS Trees', expected: ['bonn', 'maps', 'trees'] },
    {
      name: 'keep what joins them',
      text: 'GPT-2 isn’t 4.5 times better.',
      expected: ['gpt-2', 'isn’t', '4.5', 'times', 'better'],
    },
    { name: 'leave marks out', text: '“Yes” – (no), 50 %!', expected: ['yes', 'no', '50'] },
    {
      name: 'know other alphabets',
      text: 'Größe, naïve, Привет, 日本',
      expected: ['größe', 'naïve', 'привет', '日本'],
    },
    { name: 'are none in a picture', text: '👩‍🚀 …', expected: [] },
  ])('$name', ({ text, expected }) => expect(words(text)).toEqual(expected))

  it('are counted', () => {
    expect(countWords('Bonn maps its trees.')).toBe(4)
    expect(countWords('')).toBe(0)
  })

  it('of grammar carry no content', () => {
    expect(contentWords('The city has a map of all its trees')).toEqual(['city', 'map', 'trees'])
  })
})

describe('readingMinutes', () => {
  test.each([
    { count: 0, minutes: 1 },
    { count: 238, minutes: 1 },
    { count: 2_380, minutes: 10 },
  ])('$count words take $minutes', ({ count, minutes }) => expect(readingMinutes('word '.repeat(count))).toBe(minutes))
})
