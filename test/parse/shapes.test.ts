import { describe, expect, it, test } from 'vitest'
import { issueOf } from './seed.ts'
import { onlyIssue, told } from './source-of.ts'

const headings = async (text: string) => (await issueOf(text)).sections.map((section) => section.heading)

describe('a document is cut by the first mark that it has twice', () => {
  test.each([
    { name: 'runs of #', text: `One:…Kick…Body one. ${'#'.repeat(40)}Two:…Kick…Body two.`, expected: ['One:', 'Two:'] },
    {
      name: 'headings below a title',
      text: '# T\n\n## One\n\nBody.\n\n### Detail\n\nMore.\n\n## Two\n\nBody.',
      expected: ['One', 'Two'],
    },
    {
      name: 'rules',
      text: '**One**\n\nBody.\n\n***\n\n**Two**\n\nBody.\n\n***\n\n**Three**\n\nBody.',
      expected: ['One', 'Two', 'Three'],
    },
    { name: 'bold lines', text: '**One**\n\nBody.\n\n**Two**\n\nBody.', expected: ['One', 'Two'] },
    {
      name: 'no mark: one story under its title',
      text: '---\ntitle: T\n---\nJust text.\n\nAnd more.',
      expected: ['T'],
    },
    { name: 'seven # are no mark', text: '---\ntitle: T\n---\nOne ####### two.', expected: ['T'] },
  ])('$name', async ({ text, expected }) => expect(await headings(text)).toEqual(expected))
})

describe('a heading ends at an ellipsis that a capital or a quote follows at once', () => {
  const lead = async (text: string) => (await issueOf(`${text} ${'#'.repeat(8)} B:…K…Body.`)).sections[0]
  test.each([
    {
      name: 'plain',
      text: 'Bread rises:…Slowly, though…Bread rose.',
      heading: 'Bread rises:',
      kicker: 'Slowly, though',
      body: 'Bread rose.',
    },
    {
      name: 'an ellipsis inside',
      text: 'Making… bread?…Slowly…Bread rose.',
      heading: 'Making… bread?',
      kicker: 'Slowly',
      body: 'Bread rose.',
    },
    {
      name: 'two dots',
      text: 'Bread rises ..Slowly, though!…Bread rose.',
      heading: 'Bread rises',
      kicker: 'Slowly, though!',
      body: 'Bread rose.',
    },
    {
      name: 'a quote',
      text: 'Bread rises:…“Slowly”…“It rose,” they say.',
      heading: 'Bread rises:',
      kicker: '“Slowly”',
      body: '“It rose,” they say.',
    },
  ])('$name', async ({ text, heading, kicker, body }) => {
    const section = await lead(text)
    expect(section).toMatchObject({ heading, kicker })
    expect(section?.blocks.map(({ start, end }) => section.text.slice(start, end))).toEqual([body])
  })
})

describe('labels are parts, not text', () => {
  const partsOf = async (text: string) => {
    const [section] = (await issueOf(text)).sections
    if (section === undefined) throw new Error('no section')
    const at = (span: { start: number; end: number }) => section.text.slice(span.start, span.end)
    return {
      body: section.blocks.map(at),
      takeaway: section.takeaway === null ? null : at(section.takeaway),
      references: section.references.map(({ label, title, source, url }) => [label, title, source, url]),
    }
  }
  test.each([
    { label: 'Warum das wichtig ist:', text: 'Alle Fahrten werden kürzer.' },
    { label: 'Pourquoi c’est important :', text: 'Les trajets seront plus courts.' },
    { label: '为什么重要：', text: '所有行程都会更短。' },
    { label: 'لماذا يهم:', text: 'ستصبح كل الرحلات أقصر.' },
    { label: 'למה זה חשוב:', text: 'כל הנסיעות יתקצרו.' },
  ])('a takeaway behind “$label”', async ({ label, text }) => {
    expect((await partsOf(`It rose. ${label} ${text}`)).takeaway).toBe(text)
  })

  test.each([
    {
      name: 'flattened into one paragraph',
      text: 'It rose. Why this matters: People eat it. Read more: How bread rises (Bread Weekly). Get the recipe here (GitHub).',
      expected: {
        body: ['It rose.'],
        takeaway: 'People eat it.',
        references: [
          ['Read more', 'How bread rises', 'Bread Weekly', null],
          ['Get the recipe', 'Get the recipe here', 'GitHub', null],
        ],
      },
    },
    {
      name: 'glued to what follows',
      text: 'It rose.  Read more:How bread rises (PDF).',
      expected: { body: ['It rose.'], takeaway: null, references: [['Read more', 'How bread rises', 'PDF', null]] },
    },
    {
      name: 'as lines with links',
      text: 'It rose.\n\n**The bottom line:** People eat it.\n\n**Read more:** [How bread rises](https://bread.example/how) (Bread Weekly).',
      expected: {
        body: ['It rose.'],
        takeaway: 'People eat it.',
        references: [['Read more', 'How bread rises', 'Bread Weekly', 'https://bread.example/how']],
      },
    },
    {
      name: 'a reason with words of its own',
      text: 'It rose.\n\n**Why this matters - bread is old:** People eat it.',
      expected: { body: ['It rose.'], takeaway: 'People eat it.', references: [] },
    },
    {
      name: 'words that only look like a label',
      text: 'They read the room. Check out was at noon. Why this matters is unclear.',
      expected: {
        body: ['They read the room. Check out was at noon. Why this matters is unclear.'],
        takeaway: null,
        references: [],
      },
    },
    {
      name: 'text after a reference is body again',
      text: 'It rose. Read more here (Bread Weekly). And it was eaten.',
      expected: {
        body: ['It rose.', 'And it was eaten.'],
        takeaway: null,
        references: [['Read more', 'Read more here', 'Bread Weekly', null]],
      },
    },
  ])('$name', async ({ text, expected }) => expect(await partsOf(text)).toEqual(expected))
})

describe('a list of links', async () => {
  const LIST = `Welcome to another issue of Bread Weekly!

## Featured

- [Rye rises](https://rye.example/) by Ada Baker
  > Rye takes a whole night to rise, and nobody has found out why it does.
- [Wheat falls](https://wheat.example/): the price of wheat fell by a third on Monday, to its lowest of the year.

## Links

- [One](https://one.example/)
- [Two](https://two.example/)
`
  const issue = await issueOf(LIST, 'bread.md')

  it('is a story each where words go with the links, and one story where they do not', () =>
    expect(issue.sections.map(({ heading }) => heading)).toEqual(['Rye rises', 'Wheat falls', 'Links']))

  it('knows the address and the author of an item, and its words', () => {
    const [rye, wheat] = issue.sections
    expect(rye?.references).toEqual([
      { label: null, title: 'Rye rises', source: 'Ada Baker', url: 'https://rye.example/', truncated: false },
    ])
    expect(rye?.blocks.map(({ start, end }) => rye.text.slice(start, end))).toEqual([
      'Rye takes a whole night to rise, and nobody has found out why it does.',
    ])
    expect(wheat?.references[0]).toMatchObject({ source: 'wheat.example' })
  })

  it('takes no greeting for a story', () =>
    expect(issue.sections.some((section) => section.text.includes('Welcome'))).toBe(false))
})

it('mends emphasis that was closed after a line break', async () => {
  const issue = await issueOf(
    '**One:  \n**_…Kick…  \n_ Body one.\n\n***\n\n**Two:  \n**_…Kick…  \n_ Body two.\n\n***\n\n**Three**\n\nBody.',
  )
  expect(issue.sections.map(({ heading, kicker }) => [heading, kicker])).toEqual([
    ['One:', 'Kick'],
    ['Two:', 'Kick'],
    ['Three', null],
  ])
})

describe('what is not news is known by its labels', () => {
  const form = async (text: string) => (await issueOf(`## A\n\nBody.\n\n${text}`)).sections[1]?.kind
  test.each([
    { name: 'news', text: '## Bread\n\nBread rose on Monday. The sponsor of the bread was pleased.', expected: 'news' },
    { name: 'a sponsored rocket is news', text: '## Sponsor of the race quits\n\nIt did.', expected: 'news' },
    {
      name: 'fiction by its closing note',
      text: '## The oven\n\nThe oven dreamt.\n\n**Things that inspired this story:** Ovens.',
      expected: 'fiction',
    },
    { name: 'fiction by its name', text: '## Tech Tales: the oven\n\nThe oven dreamt.', expected: 'fiction' },
    {
      name: 'an advertisement by its heading',
      text: '## Sponsored: Flour Inc\n\nThe best flour.',
      expected: 'sponsor',
    },
    { name: 'a message', text: '## A word from our sponsor\n\nThe best flour.', expected: 'sponsor' },
  ])('$name', async ({ text, expected }) => expect(await form(text)).toBe(expected))
})

describe('text that is indented by four spaces', () => {
  const read = async (text: string) => {
    const issue = await onlyIssue(`# Town letter\n\n### [The tram](https://town.example/tram)\n\n${text}\n`)
    return { told: told(issue), code: issue.sections[0]?.blocks.some(({ kind }) => kind === 'code') ?? false }
  }
  test.each([
    { name: 'a sentence', text: 'The council approved the new tram line on Monday evening, after a long debate.' },
    { name: 'a sentence of Chinese', text: '市议会星期一批准了新的电车线路，反对者将提起诉讼。' },
    {
      name: 'a sentence with a link',
      text: 'The council approved the [new tram line](https://town.example/a_b_c_d_e_f) after a debate.',
    },
  ])('is prose: $name', async ({ text }) => {
    const found = await read(`    ${text}`)
    expect(found.code).toBe(false)
    expect(found.told).toContain(text.replace(/\[(.*)\]\(.*\)/, '$1'))
  })
  test.each([
    { name: 'a program', text: 'const tram = new Tram({ line: 4, stops: [1, 2, 3] }); tram.start();' },
    { name: 'a command', text: 'npm install the new tram line and then run it again' },
    {
      name: 'a program with comments of Chinese',
      text: 'let a = 1; // 市议会\n    let b = [a, a]; // 电车\n    f(a, b, { c: a });',
    },
  ])('is code: $name', async ({ text }) => {
    const found = await read(`The tram is shown by this program, which everybody may run.\n\n    ${text}`)
    expect(found.code).toBe(true)
  })
})

describe('a file of plain text', () => {
  const TEXT = 'Type and Paper 7\nby Nora Lind, 26 November 2026\n\n'
  const LOAN = 'The council lends us a proof press from 1961. Anybody may use it on Saturdays.'
  const SHOP = 'The last of 800 copies left the shop on Tuesday. A second printing is at the binder.'
  test.each([
    { name: 'in capitals', headings: ['OUR FIRST BOOK SOLD OUT\n', 'A NEW PRESS\n'] },
    { name: 'in capitals with blank lines', headings: ['OUR FIRST BOOK SOLD OUT\n\n', 'A NEW PRESS\n\n'] },
    { name: 'underlined', headings: ['Our first book sold out\n════════════\n\n', 'A new press\n══════════\n\n'] },
  ])('has its title from the first line, and stories from headings $name', async ({ headings: [one, two] }) => {
    const issue = await onlyIssue(`${TEXT}${one}${SHOP}\n\n${two}${LOAN}\n`)
    expect(issue).toMatchObject({ title: 'Type and Paper 7', author: 'Nora Lind', date: '2026-11-26' })
    expect(
      issue.sections.map(({ heading, text }) => [heading.toLowerCase(), text.endsWith(LOAN) || text.endsWith(SHOP)]),
    ).toEqual([
      ['our first book sold out', true],
      ['a new press', true],
    ])
    expect(told(issue)).not.toMatch(/SOLD OUT We/)
  })
  it('is one story without headings', async () => {
    const issue = await onlyIssue(`${SHOP}\n\n${LOAN}\n`)
    expect(issue.sections).toHaveLength(1)
  })
})

describe('the title and the date of a file that says neither in its front matter', () => {
  const BODY = 'The council approved the new line on Monday evening. Work starts in May.'
  test.each([
    { name: 'town/the-tram/index.md', text: BODY, title: 'the tram', date: null },
    { name: 'town/2026-03-04-the-tram/index.pt-br.md', text: BODY, title: 'the tram', date: '2026-03-04' },
    { name: 'town/posts/index.md', text: BODY, title: 'index', date: null },
    {
      name: '03-04-agenda.md',
      text: `### Council – 4 March 2026\n\n${BODY}\n\n### Next\n\n${BODY}`,
      title: 'Council – 4 March 2026',
      date: '2026-03-04',
    },
    {
      name: 'call_12.md',
      text: `# Call 12\n\n### Meeting Date/Time: Wednesday 2026/3/4 at 14:00 UTC\n\n### Moderator: Ann\n\n# Tram\n\n${BODY}`,
      title: 'Call 12',
      date: '2026-03-04',
    },
    {
      name: 'tram.md',
      text: `# The tram\n\n#### Publication Date: March 4, 2026\n\n${BODY}`,
      title: 'The tram',
      date: '2026-03-04',
    },
    { name: 'tram.md', text: `# Der Zug\n\n#### Datum: 4. März 2026\n\n${BODY}`, title: 'Der Zug', date: '2026-03-04' },
    { name: 'tram.md', text: `# 电车\n\n#### 发布日期：2026年3月4日\n\n${BODY}`, title: '电车', date: '2026-03-04' },
  ])('$name: $title', async ({ name, text, title, date }) =>
    expect(await issueOf(text, name)).toMatchObject({ title, date }),
  )
})
