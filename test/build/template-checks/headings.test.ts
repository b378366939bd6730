import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkHeadings } from '../../../src/build/template-checks/headings/check-headings.ts'
import { findTags, withMarkers } from '../../../src/build/templates/tags.ts'
import { checked, inSection } from './checked.ts'

const PLACEHOLDERS = { a: 'text?', b: 'text?', list: [{ c: 'text?' }], more: ['text'] }
/** So that every declared placeholder is used. */
const USED = '<p>{{a}}{{b}}{{#each list as x}}{{x.c}}{{/each}}{{#each more as y}}{{y}}{{/each}}</p>'

describe('headings that skip or are missing fail the build at their line', () => {
  test.each([
    { name: 'no h1', text: '<p>x</p>', line: 7, says: 'has no <h1>' },
    { name: 'a first h2', text: '<h2>x</h2>\n<h1>x</h1>', line: 9, says: 'begin with the <h1>' },
    { name: 'a skipped level', text: '<h1>x</h1>\n<h3>x</h3>', line: 10, says: '<h3> can follow <h1>; use <h2>' },
    { name: 'two h1', text: '<h1>x</h1>\n<h1>x</h1>', line: 10, says: 'more than one <h1>' },
    {
      name: 'an h1 in a loop',
      text: '<h1>x</h1>\n{{#each more as m}}<h1>{{m}}</h1>{{/each}}',
      line: 10,
      says: 'more than one <h1>',
    },
    {
      name: 'an h1 in a condition',
      text: '{{#if a}}<h1>{{a}}</h1>{{/if}}',
      line: 7,
      says: 'can have no <h1>',
    },
    {
      name: 'one of two branches without',
      text: '{{#if a}}<h1>x</h1>{{else}}<p>x</p>{{/if}}',
      line: 7,
      says: 'can have no <h1>',
    },
    {
      name: 'a level that only a condition gives',
      text: '<h1>x</h1>\n{{#if a}}<h2>{{a}}</h2>{{/if}}\n<h3>x</h3>',
      line: 11,
      says: '<h3> can follow <h1>',
    },
    {
      name: 'a level that only a loop gives',
      text: '<h1>x</h1>\n{{#each more as m}}<h2>{{m}}</h2>{{/each}}\n<h3>x</h3>',
      line: 11,
      says: '<h3> can follow <h1>',
    },
    {
      name: 'what only the second turn of a loop meets',
      text: '<h1>x</h1>{{#each list as x}}{{#if x.c}}<h2>x</h2>{{else}}\n<h3>x</h3>{{/if}}{{/each}}',
      line: 10,
      says: '<h3> can follow <h1>',
    },
    { name: 'a role', text: '<h1>x</h1>\n<p role="heading" aria-level="4">x</p>', line: 10, says: 'can follow <h1>' },
  ])('$name', async ({ text, line, says }) => {
    const { errors } = await checked({ body: inSection(`${text}\n${USED}`) }, PLACEHOLDERS)
    expect(errors.filter(({ message }) => /<h\d>/.test(message))).toEqual([
      { template: 'mail.mjml', line, message: expect.stringContaining(says) },
    ])
  })
})

describe('headings in order pass', () => {
  test.each([
    { name: 'down by one and up by any', text: '<h1>x</h1><h2>x</h2><h3>x</h3><h4>x</h4><h2>x</h2>' },
    { name: 'an h1 in both branches', text: '{{#if a}}<h1>x</h1>{{else}}<h1>x</h1>{{/if}}' },
    {
      name: 'loops within loops',
      text: '<h1>x</h1>{{#each list as l}}<h2>x</h2>{{#if l.c}}<h3>x</h3>{{/if}}{{/each}}',
    },
    {
      name: 'two levels under one condition, asked twice',
      text: '<h1>x</h1>{{#if a}}<h2>x</h2>{{/if}}{{#if a}}<h3>x</h3>{{/if}}',
    },
    {
      name: 'a level of the loop that the condition asks for',
      text: '<h1>x</h1>{{#if more}}<h2>x</h2>{{/if}}{{#each more as m}}<h3>{{m}}</h3>{{/each}}',
    },
  ])('$name', async ({ text }) => {
    const { errors, report } = await checked({ body: inSection(`${text}${USED}`) }, PLACEHOLDERS)
    expect(errors).toEqual([])
    expect(report.passed).toContainEqual({ rule: 'heading-order', message: expect.stringContaining('one h1') })
  })
})

test('a condition that differs from turn to turn of a loop is not taken for one', async () => {
  const text =
    '<h1>x</h1>{{#each list as l}}{{#if l.c}}<h2>x</h2>{{/if}}{{/each}}{{#each list as l}}{{#if l.c}}<h3>x</h3>{{/if}}{{/each}}'
  const { errors } = await checked({ body: inSection(`${text}${USED}`) }, PLACEHOLDERS)
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('<h3> can follow <h1>') })])
})

type Part = number | { readonly loop: Part[] } | { readonly yes: Part[]; readonly no: Part[] }

/** Headings, a loop of headings and conditions, headings: small enough that every outline can be written down. */
const heading: fc.Arbitrary<Part> = fc.integer({ min: 1, max: 4 })
const headings = fc.array(heading, { maxLength: 2 })
const branch: fc.Arbitrary<Part> = fc.record({ yes: headings, no: headings })
const loop: fc.Arbitrary<Part> = fc.record({ loop: fc.array(fc.oneof(heading, branch), { maxLength: 2 }) })
const parts = fc
  .tuple(headings, branch, loop, headings)
  .map(([first, either, each, last]) => [...first, either, each, ...last])

/** Every condition with a name of its own. */
function templateOf(list: readonly Part[], name = 'c'): string {
  return list
    .map((part, i) => {
      const own = `${name}${'abcdefgh'[i]}`
      if (typeof part === 'number') return `<h${part}>x</h${part}>`
      if ('loop' in part) return `{{#each ${own} as v}}${templateOf(part.loop, own)}{{/each}}`
      return `{{#if ${own}}}${templateOf(part.yes, `${own}y`)}{{else}}${templateOf(part.no, `${own}n`)}{{/if}}`
    })
    .join('')
}

/** Every outline that a template can come out with, loops taken up to three times. */
function outlinesOf(list: readonly Part[]): ReadonlySet<string> {
  let outlines = new Set([''])
  for (const part of list) {
    const next = new Set<string>()
    const add = (ends: Iterable<string>) => {
      const all = [...ends]
      for (const start of outlines) for (const end of all) next.add(start + end)
    }
    if (typeof part === 'number') add([String(part)])
    else if ('loop' in part) {
      const once = [...outlinesOf(part.loop)]
      const twice = once.flatMap((a) => once.map((b) => a + b))
      add(['', ...once, ...twice, ...twice.flatMap((a) => once.map((b) => a + b))])
    } else add([...outlinesOf(part.yes), ...outlinesOf(part.no)])
    outlines = next
  }
  return outlines
}

const inOrder = (outline: string) =>
  [...outline].filter((level) => level === '1').length === 1 &&
  [...outline].every((level, i) => Number(level) <= Number(i === 0 ? 0 : outline[i - 1]) + 1)

it('finds a mistake exactly where one of all outlines has one', () => {
  let wrong = 0
  fc.assert(
    fc.property(parts, (list) => {
      const outlines = outlinesOf(list)
      const source = templateOf(list)
      const { tags } = findTags(source)
      const found = checkHeadings(withMarkers(source, tags), tags).mistakes.length > 0
      if (found) wrong++
      expect(found).toBe(![...outlines].every(inOrder))
    }),
    { numRuns: 1_000, seed: 7 },
  )
  expect(wrong).toBeGreaterThan(0)
})
