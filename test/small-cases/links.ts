import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const LIBRARY = 'The library opens its reading room again after two years of repairs. Entry is free for everybody.'
const letter = (text: string) =>
  `---\ntitle: Town letter 12\nurl: https://town.example/letters/12/\n---\n\n${text}\n\n## The library is open\n\n${LIBRARY}\n`
const two = ['The tram is coming', 'The library is open']

export const LINKS: readonly LetterCase[] = [
  {
    name: 'text between a list of links and the next heading',
    text: letter(
      `## The tram is coming\n\n${TRAM}\n\n- [Plan](https://a.example/plan)\n- [Minutes](https://a.example/minutes)\n\nThe mayor was against it until Friday.\n\n### Costs\n\nIt costs forty million.`,
    ),
    says: ['The mayor was against it until Friday', 'It costs forty million'],
  },
  {
    name: 'text between a list of links and the end',
    text: letter(
      `## The tram is coming\n\n- [Plan](https://a.example/plan)\n- [Minutes](https://a.example/minutes)\n\nThe mayor was against it until Friday.\n\nNow she is for it.`,
    ),
    says: ['The mayor was against it until Friday', 'Now she is for it'],
  },
  {
    name: 'a quotation after a list of links',
    text: letter(
      `## The tram is coming\n\n${TRAM}\n\n- [Plan](https://a.example/plan)\n- [Minutes](https://a.example/minutes)\n\n> I was against it until Friday.\n\nShe said so.`,
    ),
    says: ['I was against it until Friday', 'She said so'],
  },
  {
    name: 'the link of a heading',
    text: letter(`## [The tram is coming](https://a.example/tram)\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'a link in a part of the heading',
    text: letter(`## The tram is [coming](https://a.example/tram)\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'a linked picture',
    text: letter(`## The tram is coming\n\n[![The tram](t.png)](https://a.example/tram)\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'a linked picture without words',
    text: letter(`## The tram is coming\n\n[![](t.png)](https://a.example/tram)\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'a linked picture in HTML',
    text: letter(`## The tram is coming\n\n<a href="https://a.example/tram"><img src="t.png" alt=""></a>\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'a relative link',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan](../plan.html).`),
    links: [['https://town.example/letters/plan.html'], []],
  },
  {
    name: 'a link from the root',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan](/plan).`),
    links: [['https://town.example/plan'], []],
  },
  {
    name: 'a link without its protocol',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan](//a.example/plan).`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'a link into the page',
    text: letter(`## The tram is coming\n\n${TRAM} See [below](#costs).`),
    links: [[], []],
  },
  {
    name: 'a definition in a quotation',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan][p].\n\n> [p]: https://a.example/plan`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'a definition in an item',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan][p].\n\n- One stop\n\n  [p]: https://a.example/plan`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'a definition with a title',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan][].\n\n[The Plan]: <https://a.example/plan> "Plan"`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'headings and links in HTML',
    text: letter(
      `<h2>The tram is coming</h2>\n<p>The council approved <a href="https://a.example/line">the new line</a> on Monday evening. Work starts in May.</p>`,
    ),
    stories: two,
    links: [['https://a.example/line'], []],
  },
  {
    name: 'a heading in HTML with its link',
    text: letter(`<h2><a href="https://a.example/tram">The tram is coming</a></h2>\n\n${TRAM}`),
    stories: two,
    links: [['https://a.example/tram'], []],
  },
  {
    name: 'HTML within a line',
    text: letter(
      `## The tram is coming\n\nThe council approved <a href='https://a.example/line'>the new line</a> on <em>Monday</em> evening.`,
    ),
    says: ['The council approved the new line on Monday evening.'],
    links: [['https://a.example/line'], []],
  },
  {
    name: 'a folded part in HTML',
    text: letter(
      `## The tram is coming\n\n${TRAM}\n\n<details><summary>Costs</summary>\n\nIt costs forty million, see [the plan](https://a.example/plan).\n\n</details>`,
    ),
    says: ['It costs forty million'],
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'a table with links',
    text: letter(
      `## The tram is coming\n\n${TRAM}\n\n| Stop | Map |\n|---|---|\n| Pool | [map](https://a.example/pool) |\n| School | [map](https://a.example/school) |`,
    ),
    says: ['Pool', 'School'],
    links: [['https://a.example/pool', 'https://a.example/school'], []],
  },
  {
    name: 'a table in HTML',
    text: letter(
      `## The tram is coming\n\n${TRAM}\n\n<table><tr><th>Stop</th><th>Opens</th></tr><tr><td>Pool</td><td>May</td></tr></table>\n\nThe rest opens in June.`,
    ),
    says: ['Pool', 'May', 'The rest opens in June'],
  },
  {
    name: 'a bare address',
    text: letter(`## The tram is coming\n\n${TRAM} See https://a.example/plan.`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'an address in angle brackets',
    text: letter(`## The tram is coming\n\n${TRAM} See <https://a.example/plan>.`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'an address with brackets',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan](https://a.example/plan_(tram)).`),
    links: [['https://a.example/plan_(tram)'], []],
  },
  {
    name: 'a link in a quotation',
    text: letter(`## The tram is coming\n\n${TRAM}\n\n> See [the plan](https://a.example/plan).`),
    links: [['https://a.example/plan'], []],
  },
  {
    name: 'a mail address',
    text: letter(`## The tram is coming\n\n${TRAM} Write to [the office](mailto:o@a.example).`),
    links: [[], []],
  },
  {
    name: 'a script in a link',
    text: letter(`## The tram is coming\n\n${TRAM} See [the plan](javascript:go()).`),
    links: [[], []],
  },
  {
    name: 'a linked list below prose',
    text: letter(
      `## The tram is coming\n\n${TRAM} The papers:\n\n1. [Plan](https://a.example/plan)\n2. [Minutes](https://a.example/minutes)`,
    ),
    links: [['https://a.example/plan', 'https://a.example/minutes'], []],
  },
  {
    name: 'a link with markup in it',
    text: letter(
      '## The tram is coming\n\nThe council approved [**the new** `line`](https://a.example/line) on Monday evening.',
    ),
    says: ['the new line'],
    links: [['https://a.example/line'], []],
  },
  {
    name: 'a definition directly below other words',
    text: '# Town letter 12\n\n## The tram is coming\n\nThe council approved [the new line][line] on Monday evening.\n[line]: https://t.example/line\n\nWork starts in May and lasts two years.\n\n## The library is open\n\nThe library opens its reading room again after two years of repairs.\n',
    stories: ['The tram is coming', 'The library is open'],
    links: [['https://t.example/line'], []],
    never: ['[line]:'],
  },
  {
    name: 'a list of the links that the text has',
    text: '# Town letter 12\n\n## The tram is coming\n\nThe council approved [the new line](https://t.example/line) on Monday evening, and [the map](https://t.example/map) shows where it runs.\n\n## The library is open\n\nThe library opens [its reading room](https://t.example/room) again after two years of repairs.\n\n## All links\n\n- New line: <https://t.example/line>\n- Map: <https://t.example/map>\n- Reading room: <https://t.example/room>\n',
    stories: ['The tram is coming', 'The library is open'],
    reasons: ['table of contents'],
  },
]
