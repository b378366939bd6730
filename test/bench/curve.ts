import type { Issue } from '../../src/model/issue.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { middle, type Row } from './measure.ts'
import { newsOf, paragraphsOf, sectionOf } from './prose.ts'

const LENGTHS = [10_000, 100_000, 1_000_000]
const STORIES = [20, 200, 2000]
/** Each size is called until it has read as much as one call of the largest: the garbage is alike. */
const ROUNDS = 7
const FLAT = 1.5

interface Size {
  readonly what: string
  readonly issue: Issue
}

/** What a kB (1,000 characters) costs in one Section that grows: the sentences are these, over and over. */
export function benchLongSection(issue: Issue, sentences: readonly string[], whose: string): Row[] {
  const heading = newsOf(issue)[0]?.heading ?? ''
  return curve(
    LENGTHS.map((length) => ({
      what: `one Section of ${length / 1000} kB, ${whose}`,
      issue: { ...issue, sections: [sectionOf(heading, paragraphsOf(sentences, length))] },
    })),
  )
}

/** What a kB costs in an Issue of more and more stories: those of the seeds, over and over. */
export function benchManySections(issues: readonly Issue[]): Row[] {
  const stories = issues.flatMap(newsOf)
  const [first] = issues
  if (first === undefined) throw new Error('no issue to measure with')
  return curve(
    STORIES.map((count) => ({
      what: `an Issue of ${count} Sections`,
      issue: {
        ...first,
        sections: Array.from({ length: count }, (_, i) => stories[i % stories.length]).filter(
          (section) => section !== undefined,
        ),
      },
    })),
  )
}

/** The sizes take turns, so that a busy moment of the machine falls on all of them. */
function curve(sizes: readonly Size[]): Row[] {
  const lengths = sizes.map(({ issue }) => issue.sections.reduce((sum, { text }) => sum + text.length, 0))
  const largest = Math.max(...lengths)
  const times = sizes.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round++) {
    sizes.forEach(({ issue }, i) => {
      const length = lengths[i] ?? 0
      const calls = Math.round(largest / length)
      const start = performance.now()
      for (let call = 0; call < calls; call++) summarizeIssue(issue)
      // The first round warms up.
      if (round > 0) times[i]?.push((performance.now() - start) / ((calls * length) / 1000))
    })
  }
  const perKilobyte = times.map(middle)
  return sizes.map(({ what }, i) => ({
    what: `summarize ${what}`,
    value: `${((perKilobyte[i] ?? 0) * 1000).toFixed(0)} µs/kB`,
    ratio: verdict((perKilobyte[i] ?? 0) / (perKilobyte[0] ?? 0)),
  }))
}

const verdict = (ratio: number): string =>
  `${ratio.toFixed(2)} × the smallest${ratio > FLAT || ratio < 1 / FLAT ? ` (NOT within ${FLAT} ×)` : ''}`
