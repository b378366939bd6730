import { describe, expect, it, test } from 'vitest'
import { COLUMNS, type Feature, featureOf, measure } from '../../src/summarize/features.ts'
import { readStory } from '../../src/summarize/reading.ts'
import { WEIGHTS } from '../../src/summarize/weights.ts'

type Row = Readonly<Record<Feature, number>>

const rows = (text: string, heading = ''): Row[] =>
  measure(readStory(text, heading)).map(
    (row) => Object.fromEntries(COLUMNS.map((name) => [name, featureOf(row, name)])) as Row,
  )

describe('measure', () => {
  test.each([
    { feature: 'action', text: 'Researchers have now built a map.' },
    { feature: 'proposal', text: 'In short, we simply propose a map.' },
    { feature: 'thisWork', text: 'The blog post describes a map.' },
    { feature: 'launch', text: 'Acme is launching a map.' },
    { feature: 'launch', text: 'A new study of maps is out.' },
    { feature: 'launch', text: 'Acme has released nothing.' },
    { feature: 'statistics', text: 'The gain was small (95% CI 0.1 to 0.3).' },
    { feature: 'danglingReference', text: 'It’s over.' },
  ] as const)('finds $feature in “$text”', ({ feature, text }) => {
    expect(rows(text)[0]?.[feature]).toBe(1)
    expect(rows('The weather was nice.')[0]?.[feature]).toBe(0)
  })

  it('gives every feature that has a weight, and no other, in every row', () => {
    const names = Object.keys(WEIGHTS)
    expect(COLUMNS).toEqual(names)
    for (const row of rows('Bonn maps its trees. The map is new.\n\nIt helps.', 'Trees of Bonn')) {
      expect(Object.keys(row)).toEqual(names)
      for (const name of names) expect(Number.isFinite(row[name as Feature])).toBe(true)
    }
  })

  it('measures the heading by stems', () => {
    const [first, second] = rows('Bonn maps trees. Nobody cares much.', 'Mapping a tree')
    expect(first?.headingRecall).toBe(1)
    expect(second?.headingRecall).toBe(0)
  })

  it('finds nothing in nothing', () => {
    expect(rows('')).toEqual([])
  })
})
