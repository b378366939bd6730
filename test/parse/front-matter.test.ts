import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { flatten } from '../../src/parse/front-matter/fields.ts'
import { parseFrontMatter } from '../../src/parse/front-matter/parse-front-matter.ts'
import { readPlainYaml } from '../../src/parse/front-matter/plain-yaml.ts'
import { readAnyYaml } from '../../src/parse/front-matter/yaml.ts'
import { PARSE_LIMITS } from '../../src/parse/limits.ts'
import { issueOf } from './seed.ts'

const read = (text: string) => {
  const parsed = parseFrontMatter(text, PARSE_LIMITS)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return { fields: Object.fromEntries(parsed.value.fields), body: parsed.value.body }
}

describe('front matter of every dialect', () => {
  test.each([
    { name: 'YAML', text: '---\ntitle: A b\ntags: [x, y]\n---\nBody', fields: { title: 'A b', tags: 'x, y' } },
    {
      name: 'a list in brackets over lines that are not indented',
      text: '---\ntitle: A b\ntags: [ "x",\n"y]",\n]\nauthor: Ann\n---\nBody',
      fields: { title: 'A b', tags: 'x, y]', author: 'Ann' },
    },
    {
      name: 'fields of Nikola with two colons',
      text: '.. title:: Trams\n\nBody',
      fields: { title: 'Trams' },
    },
    {
      name: 'YAML in a comment',
      text: '<!--yml\ncategory: Trams\ndate: 2026-03-04 12:48:53\n-->\nBody',
      fields: { category: 'Trams', date: '2026-03-04 12:48:53' },
    },
    { name: 'a comment that is no YAML', text: '<!--yml\na: b: c\n d\n-->\nBody', fields: {} },
    {
      name: 'TOML between the rules of YAML',
      text: '---\ntitle = "A b"\n[author]\nname = "Ann"\n---\nBody',
      fields: { title: 'A b', author: 'Ann', 'author.name': 'Ann' },
    },
    ...[
      ['A: b', 'A: b'],
      ['"A" b', '"A" b'],
      ['"A "b" c"', 'A "b" c'],
      ["'A isn't b'", "A isn't b"],
      ['[A] b', '[A] b'],
      ['*A* b', '*A* b'],
      ['@ann and b', '@ann and b'],
    ].map(([written, title]) => ({
      name: `a value that YAML cannot read: ${written}`,
      text: `---\ntitle: ${written}\nauthor: Ann\n---\nBody`,
      fields: { title, author: 'Ann' },
    })),
    {
      name: 'a date that TOML cannot read',
      text: '+++\ntitle = "A"\ndate = 2026-03-04T09:00:00-0700\n+++\nBody',
      fields: { title: 'A', date: '2026-03-04T09:00:00-0700' },
    },
    { name: 'YAML that ends in dots', text: '---\ntitle: A b\n...\nBody', fields: { title: 'A b' } },
    {
      name: 'a merge key',
      text: '---\nbase: &b {author: Ann}\n<<: *b\ntitle: A\n---\nBody',
      fields: { title: 'A', author: 'Ann' },
    },
    {
      name: 'an author as a table',
      text: '---\nauthor:\n  name: Ann\n  url: https://a.example\n---\nBody',
      fields: { author: 'Ann', 'author.url': 'https://a.example' },
    },
    {
      name: 'authors as tables',
      text: '---\nauthors:\n  - name: Ann\n  - name: Bo\n---\nBody',
      fields: { authors: 'Ann, Bo' },
    },
    {
      name: 'YAML whose first rule is missing',
      text: 'title: "A b"\ndate:  2026-03-04\n---\nBody',
      fields: { title: 'A b', date: '2026-03-04' },
    },
    {
      name: 'Laika',
      text: `{%\n  author: \${ann}\n  date: "2026-03-04"\n  tags: [x, y]\n%}\nBody`,
      fields: { author: 'ann', date: '2026-03-04', tags: 'x, y' },
    },
    { name: 'a nested title', text: '---\nseo:\n  title: Nested\n---\nBody', fields: { 'seo.title': 'Nested' } },
    {
      name: 'YAML that nothing opens',
      text: 'title: "A b"\ntags: [x, y]\n---\n\nBody',
      fields: { title: 'A b', tags: 'x, y' },
    },
    {
      name: 'TOML',
      text: '+++\ntitle = "A b"\ndate = 2026-03-04T09:00:00+01:00\n[params]\nx = 1\n+++\nBody',
      fields: { title: 'A b', date: '2026-03-04T09:00:00.000+01:00', 'params.x': '1' },
    },
    { name: 'JSON', text: '{\n "title": "A {b}",\n "tags": ["x"]\n}\nBody', fields: { title: 'A {b}', tags: 'x' } },
    {
      name: 'Pelican, in any order',
      text: 'Date: 2026-03-04\nTitle: A b\n\nBody',
      fields: { date: '2026-03-04', title: 'A b' },
    },
    {
      name: 'Franklin',
      text: '@def title = "A b"\n@def date = Date(2026, 3, 4)\nBody',
      fields: { title: 'A b', date: '2026-03-04' },
    },
    { name: 'none: a leading rule', text: '---\n\nSome prose here.\n\n---\n\nMore.', fields: {} },
    { name: 'none: a text that opens with a colon', text: 'Note: this is prose.\n\nBody', fields: {} },
  ])('$name', ({ text, fields }) => expect(read(text).fields).toMatchObject(fields))

  test.each([
    { name: 'a Liquid tag', text: '{% include youtube.html id="x" %}\nBody' },
    { name: 'a Liquid condition', text: '{% if a: b %}\nBody' },
    { name: 'a heading above its line', text: 'Note: the tram\n---\n\nBody' },
    { name: 'prose above a rule', text: 'Title: the tram\ncomes to town.\n\n---\n\nBody' },
  ])('$name is no front matter', ({ text }) => expect(read(text)).toEqual({ fields: {}, body: text }))

  it('leaves the body and nothing of the front matter', () => {
    for (const front of ['---\na: 1\n---\n', '+++\na = 1\n+++\n', '{\n"a": 1\n}\n', 'Title: x\n\n', '@def a = 1\n'])
      expect(read(`${front}Body.`).body.trim()).toBe('Body.')
  })
})

describe('the short reader of YAML says what the library says', () => {
  const scalar = fc.oneof(
    fc.stringMatching(/^[A-Za-z][\w ,.'/-]{0,20}[\w]$/),
    fc.stringMatching(/^"[\w ,.:#'-]{0,20}"$/),
    fc.stringMatching(/^'[\w ,.:#"-]{0,20}'$/),
    fc.constantFrom(
      '"a\n\n  b"',
      '"a\n  b\n  c"',
      "'it''s'",
      '"a \\"b\\""',
      'true',
      '~',
      'null',
      '2026-03-04',
      '"x" # note',
      '- 1',
      '[a, b]',
      '{a: b}',
      '|',
      '&a',
      '*a',
    ),
  )
  const line = fc
    .tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 })))
    .map(([key, value]) =>
      Array.isArray(value) ? `${key}:\n${value.map((item) => `  - ${item}`).join('\n')}` : `${key}: ${value}`,
    )
  it('or says nothing', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const source = `${lines.join('\n')}\n`
        const plain = readPlainYaml(source)
        if (plain === null) return
        const library = readAnyYaml(source)
        expect(library.ok).toBe(true)
        if (library.ok) expect(flatten(plain)).toEqual(library.value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a post says of itself', () => {
  test.each([
    {
      name: 'the names of Astro',
      front: 'pubDate: 2026-03-04\nauthor: Ann',
      expected: { date: '2026-03-04', author: 'Ann' },
    },
    { name: 'the names of Eleventy', front: 'createdOn: 2026-03-04', expected: { date: '2026-03-04' } },
    { name: 'authors of Docusaurus', front: 'authors:\n  - name: Ann\n    title: Editor', expected: { author: 'Ann' } },
    {
      name: 'an author with a link',
      front: 'author: "[Ann](https://a.example) (Home)"',
      expected: { author: 'Ann (Home)' },
    },
    { name: 'null and ~ are nothing', front: 'author: null\ndate: ~', expected: { author: null, date: null } },
    { name: 'a draft', front: 'draft: true', expected: { draft: true } },
    { name: 'an unpublished post', front: 'published: false', expected: { draft: true, date: null } },
    { name: 'a date that cannot be read', front: 'date: soon', expected: { date: null, unreadDate: 'soon' } },
  ])('$name', async ({ front, expected }) =>
    expect(await issueOf(`---\ntitle: T\n${front}\n---\nText of it.\n`)).toMatchObject(expected),
  )
})

test.each([
  { name: 'of a post', line: 'path = "2017/11/22/town"', expected: '2017-11-22' },
  { name: 'of another page', line: 'url = "https://other.example/2017/11/22/town"', expected: null },
])('a day in the address $name', async ({ line, expected }) => {
  expect((await issueOf(`+++\ntitle = "Town"\n${line}\n+++\n\nThe tram comes.\n`)).date).toBe(expected)
})
