import { expect, it } from 'vitest'
import { overlapping, sourceParts } from '../../src/inspect/source-parts.ts'
import type { Section } from '../../src/model/issue.ts'
import { parseSource } from '../../src/parse/parse-source.ts'

const partsOf = (section: Section | undefined) =>
  section === undefined
    ? []
    : sourceParts(section).map(({ kind, start, end }) => [kind, section.text.slice(start, end)])

it('tells headings, lines and blocks in the order of the source, without the heading of the story', async () => {
  const issue = await parseSource({
    name: 'a.md',
    bytes: new TextEncoder().encode(
      '## The tram\n\nIt comes in May.\n\n### Stops\n\n- Market is one.\n- Station is one.\n\nWhy it matters: it is new.\n\nSubscribe to our newsletter today.\n\n## The library\n\nIt opened on Saturday at noon.\n',
    ),
  })
  if (!issue.ok) throw new Error(issue.error.kind)
  expect(partsOf(issue.value.sections[0])).toEqual([
    ['paragraph', 'It comes in May.'],
    ['heading', 'Stops'],
    ['list', 'Market is one.\nStation is one.'],
    ['line', 'Why it matters: it is new.'],
    ['not told', 'Subscribe to our newsletter today.'],
  ])
})

it('finds the stretches that reach into one', () => {
  const spans = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }))
  const starts = (start: number, end: number) => overlapping(spans, { start, end }).map((span) => span.start)
  expect([starts(0, 40), starts(4, 11), starts(5, 10), starts(34, 50), starts(36, 50)]).toEqual([
    [0, 10, 20, 30],
    [0, 10],
    [],
    [30],
    [],
  ])
})
