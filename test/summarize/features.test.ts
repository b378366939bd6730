import { describe, expect, it, test } from 'vitest'
import { type Feature, measure } from '../../src/summarize/features.ts'
import { readStory } from '../../src/summarize/reading.ts'
import { WEIGHTS } from '../../src/summarize/weights.ts'

const rows = (text: string, heading = '') => measure(readStory(text, heading))

describe('measure', () => {
  test.each([
    { feature: 'action', text: 'Researchers have now built a map.' },
    { feature: 'proposal', text: 'In short, we simply propose a map.' },
    { feature: 'finding', text: 'Our results clearly show a gap.' },
    { feature: 'thisWork', text: 'The blog post describes a map.' },
    { feature: 'launch', text: 'Acme is launching a map.' },
    { feature: 'launch', text: 'A new study of maps is out.' },
    { feature: 'launch', text: 'Acme has released nothing.' },
    { feature: 'statistics', text: 'The gain was small (95% CI 0.1 to 0.3).' },
    { feature: 'manner', text: 'It wins by cheating.' },
    { feature: 'danglingReference', text: 'It’s over.' },
    { feature: 'connective', text: 'For example, maps.' },
    { feature: 'contrast', text: 'However, maps fail.' },
  ] as const)('finds $feature in “$text”', ({ feature, text }) => {
    expect(rows(text)[0]?.[feature]).toBe(1)
    expect(rows('The weather was nice.')[0]?.[feature]).toBe(0)
  })

  it('gives every feature that has a weight, and no other, in every row', () => {
    const names = Object.keys(WEIGHTS).sort()
    for (const row of rows('Bonn maps its trees. The map is new.\n\nIt helps.', 'Trees of Bonn')) {
      expect(Object.keys(row).sort()).toEqual(names)
      for (const name of names) expect(Number.isFinite(row[name as Feature])).toBe(true)
    }
  })

  it('measures the heading by stems', () => {
    const [first, second] = rows('Bonn maps trees. Nobody cares much.', 'Mapping a tree')
    expect(first?.wholeHeading).toBe(1)
    expect(second?.headingRecall).toBe(0)
  })

  it('finds nothing in nothing', () => {
    expect(rows('')).toEqual([])
  })
})
