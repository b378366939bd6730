import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { markdown } from '../parse/seed.ts'
import { MOST, stepCounter } from '../steps.ts'

/** Each unit is repeated to the length; the units are what parsers of Markdown, templates and sentences choke on. */
const UNITS: readonly string[] = [
  ...[
    'a\n=\n',
    '~~a',
    'c* ',
    '*a',
    '![![a](b)](b)',
    'http://a.b!!!x ',
    '[^a]: ',
    '[',
    '![',
    '](',
    '[a](',
    '[a][b] ',
    '[[a',
  ],
  ...[
    '`',
    '``a`',
    '$a',
    '$a_b$ ',
    '{%',
    '{{',
    '{{<',
    '{# ',
    '<!--',
    '<!-- a -->',
    '<A ',
    '<A b="',
    '<a href="',
    '</',
    '<script>',
    '<% ',
    '{{< `',
    '{::comment}',
    '{% macro a %}',
    '%%a ',
    '{>>a',
    '{--a',
    '[abc d="1"]',
    '\\begin{a}\n',
    '\\[\n',
    'a^[bcd',
    '=== "a"\n',
    '==a',
    'a~b',
    '{.a ',
    '[a]{.b',
  ],
  ...[
    '########',
    '## a\n',
    '## a\nb\n\n',
    '### [a](http://b.c)\nText here.\n\n',
    '- a\n',
    '- [a](http://b.c): some text of it\n',
  ],
  ...[
    '- **a**: text\n',
    '- [a](http://b.c)\n\n  A paragraph of its own that says what it is about, at length.\n',
    '> a\n',
    '1. a\n',
  ],
  ...[
    '1、a\n\ntext\n\n',
    '**a** text.\n\n',
    '**a**\n\ntext\n\n',
    '[a](http://b.c) – text.\n\n',
    'a: b\n',
    ': a\n',
    'a\n: b\n\n',
  ],
  ...[
    '!!! note\n',
    '::: a\n',
    ':rocket:',
    '| a | b |\n',
    'a:…B…C',
    'Read more: a (b). ',
    'Read more: [a](http://b.c). ',
  ],
  ...[
    'Why this matters: a. ',
    'A. ',
    '“a',
    '(a',
    '「a。',
    'a「b。」',
    'z. B. ',
    '• a ',
    '– A: b ',
    '1) A ',
    '{: a}\n',
    '{a',
  ],
  ...[
    'import a from "b"\n',
    '    a\n',
    'a@b.c ',
    '&amp;',
    '\\',
    '_a',
    '<p>a</p>\n',
    '<li>a\n',
    '---\n',
    '***\n\n**a**\n\nb\n\n',
  ],
  ...[
    'a  \n',
    'Subscribe to a. ',
    'Thanks to a. ',
    '中文。',
    'परिषद है। ',
    '[a]: http://b\n[c][a] ',
    '@def a = 1\n',
    '\\(a',
    '![[a]] ',
  ],
  ...[
    '- c\n\n*a b*\n\n',
    '- Label:\n  - [a](http://b.c)\n',
    '## A\n\n### B\n\ntext here.\n\n',
    '> > > ',
    '[^1]: a [^2]\n',
    'By Ann\n\n',
    '2026-03-04 ',
    '.. title: a\n',
    '#+A: b\n',
    '<!-- a: b -->\n',
    '[[!meta a="b"]]\n',
    '{:a "b" ',
    '%{a: "b", ',
    'a: b\n---\n',
    'export const meta = {\n',
    '[a] (<http://b.c>) ',
    '--- {{ a }}\n',
    '\\\\\n',
  ],
]

const LENGTH = 6_000

const counter = stepCounter((url) => url.includes('/src/') && !url.includes('node_modules'))
beforeAll(counter.start)
afterAll(counter.stop)

const stepsOf = (text: string) =>
  counter.stepsOf(async () => {
    const parsed = await parseSource(markdown(text))
    if (parsed.ok) summarizeIssue(parsed.value)
  })

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length))

describe('work grows with the length of the text and no faster', () => {
  test('steps are counted', async () => {
    await stepsOf('Warm up. '.repeat(50))
    expect(await stepsOf('One sentence. '.repeat(100))).toBeGreaterThan(1_000)
  })

  // Where V8 lost counts of the shorter text in both runs, the next try has them. Work that grows too fast fails every time.
  test.each(UNITS.map((unit) => ({ name: JSON.stringify(unit), unit })))('$name', { retry: 4 }, async ({ unit }) => {
    const once = await stepsOf(repeated(unit, LENGTH))
    const twice = await stepsOf(repeated(unit, 2 * LENGTH))
    expect(twice / once).toBeLessThan(MOST)
  })
})
