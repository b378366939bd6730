import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measurePairs, readPairs } from '../../src/cli/measure-same-story.ts'

// A wrong join hides a story: precision comes first. The recall is what was measured.
describe.each([
  { file: 'pairs.jsonl', develop: 0.18, judge: 0.34, joined: 14 },
  { file: 'facts.jsonl', develop: 0.35, judge: 0.58, joined: 120 },
])('the pairs in $file', ({ file, develop, judge, joined }) => {
  const pairs = readPairs(join(import.meta.dirname, file))

  it('are at least 200, read by a person', () => expect(pairs.length).toBeGreaterThanOrEqual(200))

  it.each([
    { half: 'develop', recall: develop },
    { half: 'judge', recall: judge },
  ] as const)('are joined where they are the same, and not else: $half', ({ half, recall }) => {
    const measured = measurePairs(pairs, half)
    expect(measured.precision).toBeGreaterThanOrEqual(0.98)
    expect(measured.right.length).toBeGreaterThanOrEqual(joined)
    expect(measured.recall).toBeGreaterThanOrEqual(recall)
  })
})
