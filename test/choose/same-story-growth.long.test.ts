import { afterAll, beforeAll, expect, it } from 'vitest'
import { factsOf, findFacts } from '../../src/choose/same-story/facts.ts'
import { joinStories } from '../../src/choose/same-story/join-stories.ts'
import { MOST, stepCounter } from '../steps.ts'

const counter = stepCounter((url) => url.includes('/src/choose/same-story/'))
beforeAll(() => counter.start())
afterAll(() => counter.stop())

const NAMES = ['Ada', 'Quill', 'Harbour', 'Mill', 'River', 'North', 'Lane', 'Stone', 'Field', 'Wood']

/** Stories that share many words: the worst case for a comparison of all with all. */
const stories = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    factsOf(
      `story ${i}`,
      findFacts({
        source: `source ${i % 40}`,
        issue: 'An issue',
        date: '2026-10-01',
        heading: `News of ${NAMES[i % 10]} and ${NAMES[(i * 7) % 10]} ${i}`,
        sentences: [
          `In the city of ${NAMES[(i * 3) % 10]} number ${i % 97} met number ${i % 89} at ${NAMES[(i * 9) % 10]} and talked.`,
        ],
        links: [`a.example/${i % 50}`],
        breadth: 1,
      }),
    ),
  )

it('takes at most so many times the steps for twice the stories', async () => {
  const [some, twice] = [stories(400), stories(800)]
  const before = await counter.stepsOf(() => joinStories(some, [], []))
  const after = await counter.stepsOf(() => joinStories(twice, [], []))
  expect(before).toBeGreaterThan(1_000)
  expect(after / before).toBeLessThan(MOST)
})
