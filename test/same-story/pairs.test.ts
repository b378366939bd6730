import { join } from 'node:path'
import { expect, it } from 'vitest'
import { measurePairs, readPairs } from '../../src/cli/measure-same-story.ts'

const pairs = readPairs(join(import.meta.dirname, 'pairs.jsonl'))

it('holds at least 200 pairs that a person read, half of them to judge', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(200)
  const judged = pairs.filter(({ half }) => half === 'judge').length
  expect(judged / pairs.length).toBeCloseTo(0.5, 1)
})

// A wrong join hides a story: precision comes first. The recall is what was measured.
it.each([
  { half: 'develop', recall: 0.23 },
  { half: 'judge', recall: 0.34 },
] as const)('joins the same story, and nothing else: $half', ({ half, recall }) => {
  const measured = measurePairs(pairs, half)
  expect(measured.wrong.map(({ one, other }) => [one.heading, other.heading])).toEqual([])
  expect(measured.precision).toBeGreaterThanOrEqual(0.98)
  expect(measured.right.length).toBeGreaterThanOrEqual(15)
  expect(measured.recall).toBeGreaterThanOrEqual(recall)
})
