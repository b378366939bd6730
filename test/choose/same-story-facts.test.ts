import { expect, it } from 'vitest'
import { FACTS_VERSION, factsOf, factsOfIssue, findFacts, tellingOf } from '../../src/choose/same-story/facts.ts'
import { brief, story } from '../render/digests.ts'

it('finds the words and numbers of a Story', () => {
  const one = story({
    heading: 'Rust 1.92 released',
    gist: 'The Rust team announced a new version of Cargo on Thursday.',
  })
  const facts = findFacts(tellingOf(brief({ stories: [one] }), one))
  expect(facts).toMatchObject({ version: FACTS_VERSION, numbers: ['rust 1.92'], manner: 'news', followsUp: false })
  const { title, words } = factsOf('key', facts)
  expect([...title]).toEqual(['rust', '1.92', 'releas'])
  expect([...words]).toEqual(['rust', '1.92', 'releas', 'team', 'announc', 'new', 'vers', 'cargo', 'thursdai'])
})

it('bounds what is stored of a Story, whatever it says', () => {
  const long = Array.from({ length: 5_000 }, (_, i) => `Word${i}${'x'.repeat(i % 200)}`).join(' ')
  const one = story({ heading: long, gist: long, points: [long, long], kind: 'news' })
  const facts = factsOfIssue(brief({ stories: [one] }))
  expect(JSON.stringify(facts).length).toBeLessThan(20_000)
})

it.each([
  { heading: 'Google invests $40 billion in Anthropic', same: 'Google invests $40B in Anthropic (2 minute read)' },
  { heading: 'Breach affects 14,000 customers', same: 'Breach affects 14000 customers' },
  { heading: 'Slate raises $650 million', same: 'Slate raises $650m' },
])('takes the figures of "$heading" and "$same" for the same', ({ heading, same }) => {
  const wordsOf = (of: string) => {
    const one = story({ heading: of, gist: null })
    return findFacts(tellingOf(brief({ stories: [one] }), one)).title
  }
  expect(wordsOf(heading)).toBe(wordsOf(same))
})
