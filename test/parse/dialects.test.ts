import { describe, expect, test } from 'vitest'
import { readByLine } from '../../src/parse/by-line.ts'
import { issueOf } from './seed.ts'

const BODY =
  '\nThe council approved the new line on Monday evening. Work starts in May.\n\n## Ferry\n\nIt makes its last trip on Sunday.\n'

describe('title, author and date in front of a text, as generators write them', () => {
  test.each([
    {
      name: 'Nikola, in a comment',
      text: '<!--\n.. title: The tram\n.. date: 2026-03-04 08:00:00 UTC\n.. author: Ann\n-->',
    },
    { name: 'Nikola, without a comment', text: '.. title: The tram\n.. date: 2026-03-04\n.. author: Ann\n' },
    {
      name: 'keys that name the post',
      text: '---\nblogTitle: The tram\nblogDate: 2026-03-04\nauthor: Ann\n---\n',
    },
    { name: 'Pandoc', text: '% The tram\n% Ann\n% 2026-03-04\n' },
    { name: 'Frog', text: '    Title: The tram\n    Date: 2026-03-04T08:00:00\n    Author: Ann\n' },
    { name: 'Org mode', text: '#+TITLE: The tram\n#+DATE: 2026-03-04\n#+AUTHOR: Ann\n' },
    { name: 'TOML in a fence', text: '---toml\ntitle = "The tram"\ndate = 2026-03-04\nauthor = "Ann"\n---\n' },
    {
      name: 'a comment in front',
      text: '<!-- made by a machine -->\n---\ntitle: The tram\ndate: 2026-03-04\nauthor: Ann\n---\n',
    },
    {
      name: 'comments of one key',
      text: '<!-- title: The tram -->\n<!-- date: 2026-03-04 -->\n<!-- author: Ann -->\n',
    },
    { name: 'a table for all of it', text: '---\nmeta:\n  title: The tram\n  date: 2026-03-04\n  author: Ann\n---\n' },
    { name: 'seconds since 1970', text: '---\ntitle: The tram\ndate: 1772611200\nauthor: Ann\n---\n' },
    { name: 'a line below the title', text: '# The tram\n\n*March 4, 2026 by Ann*\n' },
    { name: 'fields below the title', text: '# The tram\n\n- Date: 2026-03-04\n- Author: Ann\n' },
  ])('$name', async ({ text }) => {
    const issue = await issueOf(text + BODY)
    expect([issue.title, issue.author, issue.date?.slice(0, 10)]).toEqual(['The tram', 'Ann', '2026-03-04'])
    const [section] = issue.sections
    expect(section?.text.slice(section.blocks[0]?.start)).toMatch(/^The council/)
  })
  test.each([
    { text: '# The tram this week\n\n# Lines', title: 'The tram this week' },
    { text: '# Lines\n\nFour lines were opened.', title: 'week25' },
    { text: '# Contents\n\n# Lines', title: 'week25' },
  ])('a first heading as high as the others, without text below: $text', async ({ text, title }) => {
    const { parseSource } = await import('../../src/parse/parse-source.ts')
    const bytes = new TextEncoder().encode(`${text}\n${BODY.replace('## Ferry', '# Ferry')}\n# Pier\n\nIt is closed.`)
    const issue = await parseSource({ name: 'letters/week25.md', bytes })
    expect(issue.ok && issue.value.title).toBe(title)
  })
  test('the path of a file', async () => {
    const { parseSource } = await import('../../src/parse/parse-source.ts')
    const bytes = new TextEncoder().encode(`# The tram\n${BODY}`)
    const issue = await parseSource({ name: 'letters/2026/Mar/04.md', bytes })
    expect(issue.ok && issue.value.date).toBe('2026-03-04')
  })
})

test.each([
  { line: 'By Ann, 4 March 2026', author: 'Ann', date: '2026-03-04' },
  { line: 'Published: 2026-03-04 · Author: Ann van Dyk', author: 'Ann van Dyk', date: '2026-03-04' },
  { line: 'Veröffentlicht am 4. März 2026 von Anna Beispiel', author: 'Anna Beispiel', date: '2026-03-04' },
  { line: '4 mars 2026 par Anne Dupont', author: 'Anne Dupont', date: '2026-03-04' },
  { line: '2026年3月4日 作者：安', author: '安', date: '2026-03-04' },
  { line: 'Last updated March 4, 2026 • 5 min read', author: null, date: '2026-03-04' },
])('"$line" says who and when', ({ line, author, date }) => expect(readByLine(line)).toEqual({ author, date }))

test.each([
  'The release of 4 March 2026 is out',
  'By the end of 2026-03-04 we had bread',
  'By default, bread',
  'Bread by Ann 2026-03-04',
  'Release date: March 4, 2026',
])('"%s" is no by-line', (line) => expect(readByLine(line)).toBeNull())
