import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainSection } from '../../src/parse/plain-section.ts'
import { chooseSentences } from '../../src/summarize/choose.ts'
import { reasons, usualOf } from '../../src/summarize/explain.ts'
import { rankSentences } from '../../src/summarize/rank.ts'
import { selectSentences } from '../../src/summarize/select.ts'

const choose = (text: string, heading: string, max: number) =>
  selectSentences(rankSentences({ text, heading }), max).map((sentence) => sentence.text)

describe('the one sentence that tells the story', () => {
  test.each([
    {
      name: 'is the news, not the background',
      heading: 'Too big to deploy: language models in production',
      text: 'In the past year, language models have become huge. Researchers with Acme have published a post on what it takes to deploy large language models in production. They cost a lot. How will that change things?',
      expected:
        'Researchers with Acme have published a post on what it takes to deploy large language models in production.',
    },
    {
      name: 'is what a paper proposes',
      heading: 'Faster sorting of long lists',
      text: 'Sorting is a fundamental problem that is often studied. However, existing methods are slow on long lists. We propose a method that sorts long lists twice as fast by reading them backwards. Experiments on five datasets confirm it.',
      expected: 'We propose a method that sorts long lists twice as fast by reading them backwards.',
    },
    {
      name: 'is never a question or a call',
      heading: 'A map of every tree',
      text: 'Have you ever counted trees? Read more: A map of every tree (Forest Post). The city of Bonn has released a map of every tree in its streets. It is free.',
      expected: 'The city of Bonn has released a map of every tree in its streets.',
    },
  ])('$name', ({ heading, text, expected }) =>
    expect(chooseSentences(plainSection(text, heading), 1).gist?.text).toBe(expected),
  )
})

it('does not say the same twice', () => {
  const text =
    'The city of Bonn has released a map of every tree in its streets. Bonn, the city, has released a map of all trees in its streets. Volunteers measured the trunks for two years before the office checked them.'
  expect(choose(text, 'A map of every tree in Bonn', 2)[1]).toMatch(/^Volunteers/)
})

it('names reasons in plain words', () => {
  const ranked = rankSentences({
    heading: 'Bonn maps its trees',
    text: 'Bonn has released a map of its trees. It rained that day. Nobody knows why it did.',
  })
  const [best] = selectSentences(ranked, 1)
  if (best === undefined) throw new Error('nothing was chosen')
  expect(best.text).toMatch(/^Bonn/)
  expect(reasons(best, usualOf(ranked))).toHaveLength(3)
})

describe('laws', () => {
  const words = fc.constantFrom(
    'We ',
    'propose ',
    'a ',
    'map. ',
    'However, ',
    'it ',
    'rains? ',
    '“Yes.” ',
    '(no) ',
    'trees ',
    'Bonn ',
    '\n\n',
    'in 2019. ',
    '… ',
    'Read more: x. ',
  )
  const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

  it('what is chosen is in the source, word for word, no more than asked, and none twice', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(5), (text, heading, max) => {
        const ranked = rankSentences({ text, heading })
        const chosen = selectSentences(ranked, max)
        expect(chosen).toHaveLength(Math.min(max, ranked.length))
        expect(new Set(chosen.map((sentence) => sentence.start)).size).toBe(chosen.length)
        for (const sentence of chosen) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(Number.isFinite(sentence.score)).toBe(true)
        }
      }),
    )
  })

  it('a shorter choice is the beginning of a longer one', () => {
    fc.assert(
      fc.property(texts, fc.nat(4), (text, max) => {
        const ranked = rankSentences({ text, heading: 'Trees in Bonn' })
        expect(selectSentences(ranked, max)).toEqual(selectSentences(ranked, max + 1).slice(0, max))
      }),
    )
  })

  it('the same text gives the same choice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(rankSentences({ text, heading: '' })).toEqual(rankSentences({ text, heading: '' }))
      }),
    )
  })
})

/** Anything but linear would need minutes for these. */
test.each([
  { name: 'many sentences', unit: 'We propose a map of the trees of Bonn, the city on the Rhine, and it works. ' },
  { name: 'one sentence without end', unit: 'we propose ' },
  { name: 'one sentence of openings', unit: 'propose propose propose we ' },
  { name: 'one word', unit: 'ingation' },
  { name: 'many headings in one', unit: 'Trees of Bonn. ' },
])('ranks half a megabyte of $name', ({ unit }) => {
  const text = unit.repeat(500_000 / unit.length)
  const ranked = rankSentences({ text, heading: 'Trees in Bonn' })
  expect(selectSentences(ranked, 3)).toHaveLength(Math.min(3, ranked.length))
})
