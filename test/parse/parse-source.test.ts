import { describe, expect, it, test } from 'vitest'
import { explainParseError } from '../../src/parse/parse-error.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { issueOf, markdown, notesOnMail } from './seed.ts'

describe('ordinary Markdown', () => {
  const issue = notesOnMail()

  it('has a story for each heading', () =>
    expect(issue.sections.map((section) => section.heading)).toEqual([
      'Gmail cuts a mail at 102 kilobytes',
      'One-click unsubscribe takes a POST',
      'A night with two half past twos',
      'Dark mode is not one thing',
    ]))

  it('keeps lists, quotes and code apart from paragraphs', () =>
    expect(issue.sections.map((section) => section.blocks.map((block) => block.kind))).toEqual([
      ['paragraph', 'list'],
      ['paragraph', 'quote', 'paragraph', 'code'],
      ['paragraph', 'paragraph'],
      ['paragraph', 'list', 'paragraph'],
    ]))

  it('keeps the address of a link with its words', () =>
    expect(issue.sections[1]?.references).toEqual([
      {
        label: null,
        title: 'RFC 8058',
        source: 'rfc-editor.org',
        url: 'https://www.rfc-editor.org/rfc/rfc8058',
        truncated: false,
      },
    ]))

  it('keeps an excerpt that is the author’s own', () =>
    expect(issue.excerpt).toBe('Four small facts about mail that changed how Marrow is built.'))
})

test.each(['here', 'Read more →', 'qui', 'こちら'])('the link “%s” is named after its site', async (words) => {
  const { sections } = await issueOf(
    `---\ntitle: Trams\n---\n\nThe tram comes in May, and the plan is [${words}](https://town.example/plan) for all to see.\n`,
  )
  expect(sections[0]?.references.map(({ title }) => title)).toEqual(['town.example'])
})

describe('an excerpt that a program cut off', () => {
  const BODY = 'The tram comes in May. The council approved the new line on Monday evening, after two years of talks.'
  test.each([
    ['The tram comes in May. The council […]', null],
    ['The town has a new plan for its streets. [...]', null],
    ['The tram comes in May. The council approved…', null],
    ['What comes in May, and what does not…', 'What comes in May, and what does not…'],
    ['The tram comes in May.', 'The tram comes in May.'],
  ])('%s', async (excerpt, expected) =>
    expect((await issueOf(`---\ntitle: Trams\nexcerpt: "${excerpt}"\n---\n\n${BODY}\n`)).excerpt).toBe(expected),
  )
})

describe('bad input is an error that says what to do', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)
  test.each([
    { name: 'an empty file', bytes: bytes(), says: 'empty' },
    { name: 'white space only', bytes: new TextEncoder().encode(' \n\t\n'), says: 'empty' },
    { name: 'binary', bytes: bytes(0x89, 0x50, 0x4e, 0x47, 0, 1), says: 'at offset 4' },
    { name: '5 MB', bytes: new Uint8Array(5_000_000).fill(0x61), says: '5,000,000 bytes; at most 2,000,000' },
    {
      name: 'broken YAML',
      bytes: new TextEncoder().encode('---\ntitle: "a\nb: [1\n---\n\nBody.\n'),
      says: 'front matter cannot be read (line ',
    },
    {
      name: 'a title in brackets that do not close',
      bytes: new TextEncoder().encode('---\ntitle: [Two\ndate: 2020-01-01\n---\n\nBody.\n'),
      says: 'a value that begins with [ or { must end with ] or }; put a text that begins so into quotes',
    },
    { name: 'a document of a text processor', bytes: bytes(0x50, 0x4b, 3, 4, 0, 0), says: 'as .html or .txt' },
    {
      name: 'front matter without an end',
      bytes: new TextEncoder().encode('---\ntitle: x\n\nBody.\n'),
      says: 'it has no end; write --- on a line after it',
    },
    {
      name: 'YAML that is a list',
      bytes: new TextEncoder().encode('---\n- a\n- b\n---\n\nBody.\n'),
      says: 'expected `key: value` lines',
    },
    { name: 'a page without text', bytes: new TextEncoder().encode('<!doctype html><p>'), says: 'no text' },
    {
      name: 'a feed without entries',
      bytes: new TextEncoder().encode('<?xml version="1.0"?>\n<rss version="2.0"></rss>'),
      says: 'no entries',
    },
    {
      name: 'a list of feeds',
      bytes: new TextEncoder().encode(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="A"/></body></opml>',
      ),
      says: 'a list of feeds (OPML)',
    },
    {
      name: 'a mail without text',
      bytes: new TextEncoder().encode('From: a@b.example\nMIME-Version: 1.0\nSubject: Hi\n\n'),
      says: 'no text',
    },
  ])('$name', async ({ bytes, says }) => {
    const parsed = await parseSource({ name: 'x', bytes })
    expect(parsed.ok ? 'parsed' : explainParseError(parsed.error)).toContain(says)
  })
})

test('a mistake in the front matter is reported with the line of the file', async () => {
  const parsed = await parseSource(markdown('---\ntitle: fine\nauthor: [broken\n---\n\nBody.\n'))
  expect(parsed).toMatchObject({ ok: false, error: { kind: 'front-matter', line: 4 } })
})

describe('a limit holds, and what is at the limit is read', () => {
  const limits = { bytes: 40, depth: 3, frontMatterBytes: 20 }
  test.each([
    { name: 'bytes at the limit', text: 'a'.repeat(40), ok: true },
    { name: 'bytes past it', text: 'a'.repeat(41), ok: false },
    { name: 'front matter at the limit', text: '---\ntitle: 01234567890\n---\nB', ok: true },
    { name: 'front matter past it', text: '---\ntitle: 0123456789012\n---\nB', ok: false },
  ])('$name', async ({ text, ok }) => expect((await parseSource(markdown(text), new Set(), limits)).ok).toBe(ok))
})

describe('what is nested too deep becomes plain text, and says so', () => {
  const told = async (body: string) => {
    const { sections, notTold } = await issueOf(
      `---\ntitle: Town letter 12\n---\n\n## Tram\n\n${body}\n\n## Ferry\n\nIt stops on Sunday.\n`,
    )
    return { sections, reasons: notTold.map(({ text, reason }) => [reason, text]) }
  }
  const REASON = 'nested too deep: read as plain text'
  test.each([
    { name: 'quotations', body: `${'>'.repeat(101)} The tram comes in May.` },
    { name: 'lists in one line', body: `${'- '.repeat(101)}The tram comes in May.` },
    { name: 'a list by its indentation', body: `${' '.repeat(202)}- The tram comes in May.` },
  ])('$name', async ({ body }) => {
    const { sections, reasons } = await told(body)
    expect(sections.map(({ heading }) => heading)).toEqual(['Tram', 'Ferry'])
    expect(sections[0]?.text).toContain('The tram comes in May.')
    expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
    expect(reasons).toContainEqual([REASON, 'The tram comes in May.'])
  })
  it('keeps what is at the limit', async () => {
    const { sections, reasons } = await told(`${'>'.repeat(100)} The tram comes in May.`)
    expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['quote'])
    expect(reasons).toEqual([])
  })
  it('leaves code alone', async () => {
    const { sections } = await told(`The tram comes in May.\n\n\`\`\`\n${'>'.repeat(200)} a\n\`\`\``)
    expect(sections[0]?.text).toContain(`${'>'.repeat(200)} a`)
  })
})

describe('what else comes', () => {
  it('takes the first heading for the title when no front matter names one', async () => {
    const issue = await issueOf('# On bread\n\nFlour and water.\n')
    expect(issue).toMatchObject({ id: 'on-bread', title: 'On bread' })
    expect(issue.sections).toHaveLength(1)
  })
  it('takes the first heading below a rule, too', async () =>
    expect((await issueOf('---\n\n# On bread\n\nFlour and water.\n')).title).toBe('On bread'))
  it('takes the file name when there is nothing else', async () =>
    expect((await issueOf('Just text.', 'a/weekly-note.md')).title).toBe('weekly note'))
  it('reads front matter with a key that lacks its space, and with the marks of Git', async () => {
    const text =
      '---\nlayout:post\ntitle: On bread\n<<<<<<< HEAD\ndate: 2026-03-03\n=======\ndate: 2026-03-04\n>>>>>>> b81f2e\n---\n\nFlour.\n'
    expect(await issueOf(text)).toMatchObject({ title: 'On bread', date: '2026-03-04' })
  })
  it('takes the first of several headings for the title where only it is signed', async () => {
    const text = '# New doors\n\nAuthor: Ann Example\n\nThe doors come in May.\n\n# Handles\n\nThey are round.\n'
    expect((await issueOf(text, 'doors/part-two.md')).title).toBe('New doors')
    const log = text.replace('# Handles\n', '# Handles\n\nAuthor: Bo Example\n')
    expect((await issueOf(log, 'doors/part-two.md')).title).toBe('part two')
  })
  it('takes the heading of the first story for the title where the name says none', async () => {
    const text = '# The tram comes\n\nIt comes in May, says the council.\n\n# The ferry stops\n\nIt stops on Sunday.\n'
    const issue = await issueOf(text, 'letters/012-2026-mar-4.md')
    expect([issue.title, ...issue.sections.map(({ heading }) => heading)]).toEqual([
      'The tram comes',
      'The tram comes',
      'The ferry stops',
    ])
  })
  it('takes a heading alone for a title without a story', async () =>
    expect(await issueOf('# Only this\n')).toMatchObject({ title: 'Only this', sections: [] }))
  it('reads UTF-16 that says so', async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...'# Hé'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(await parseSource({ name: 'x', bytes })).toMatchObject({ ok: true, value: { title: 'Hé' } })
  })
  it('decodes an entity once: an encoded entity is text', async () => {
    const issue = await issueOf('---\ntitle: "A &amp;lt;b&amp;gt; B &eacute;"\n---\n\nSee &amp;amp; &amp; be.\n')
    expect(issue.title).toBe('A &lt;b&gt; B é')
    expect(issue.sections[0]?.text).toBe('See &amp; & be.')
  })
  it('keeps angle brackets of a title that are no formatting', async () =>
    expect((await issueOf('---\ntitle: Using Vec<T> <em>well</em>\n---\n\nBody.\n')).title).toBe('Using Vec<T> well'))
  it('keeps the text of HTML and drops its tags, scripts and styles', async () => {
    const issue = await issueOf(
      '# T\n\nBefore.\n\n<div onclick="x()"><p>Inside &amp; out</p><script>alert(1)</script></div>\n\nAfter <b>bold</b>.\n',
    )
    expect(issue.sections[0]?.text).toBe('Before.\n\nInside & out\n\nAfter bold.')
  })
  it('reads a mail below front matter as the mail that it is, however deep its tables are indented', async () => {
    const issue = await issueOf(
      '---\ntitle: Harbour letter 4\n---\n\n<body bgcolor="#fff">\n <table><tr>\n\n      <td>\n       <h1>The ferry is back</h1>\n      </td></tr><tr><td>\n\n        <p>It sails again every night, after two years in the dock of the town.</p>\n      </td>\n </tr></table>\n</body>\n',
    )
    expect(issue.sections.map(({ heading, text }) => [heading, text])).toEqual([
      [
        'The ferry is back',
        'The ferry is back\n\nIt sails again every night, after two years in the dock of the town.',
      ],
    ])
  })
  it('gives a second issue of the same name another id', async () =>
    expect(await parseSource(markdown('# Same\n\nText.'), new Set(['same']))).toMatchObject({
      ok: true,
      value: { id: 'same-2' },
    }))
  it('cuts 10,000 stories', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `## Story ${i}\n\nIt happened on day ${i}.\n`).join('\n')
    const issue = await issueOf(text)
    expect(issue.sections).toHaveLength(10_000)
    expect(issue.sections[9_999]?.heading).toBe('Story 9999')
  })
})
