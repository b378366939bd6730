import { expect, test } from 'vitest'
import { checkOutput } from '../../../src/build/templates/check-output.ts'
import { findTags, withMarkers } from '../../../src/build/templates/tags.ts'

const TEXT = { expression: 'view.t', type: { kind: 'text', nullable: false } } as const
const LINK = { expression: 'view.t', type: { kind: 'url', nullable: false } } as const

// What no template was found to bring about today; the next MJML may.
test.each([
  { name: 'a placeholder in its place', source: '{{t}}', use: TEXT, output: '<p>{{t}}</p>', says: null },
  { name: 'a placeholder twice', source: '{{t}}', use: TEXT, output: '<p title="{{t}}">{{t}}</p>', says: null },
  { name: 'a missing placeholder', source: '{{t}}', use: TEXT, output: '<p></p>', says: 'drops' },
  { name: 'a placeholder in a comment', source: '{{t}}', use: TEXT, output: '<!-- {{t}} -->', says: 'drops' },
  {
    name: 'text in Outlook’s comment',
    source: '{{t}}',
    use: TEXT,
    output: '<!--[if mso]>{{t}}<![endif]-->',
    says: null,
  },
  { name: 'a placeholder in style=""', source: '{{t}}', use: TEXT, output: '<p style="{{t}}"></p>', says: 'style=""' },
  {
    name: 'the same for Outlook',
    source: '{{t}}',
    use: TEXT,
    output: '<!--[if mso]><p style="{{t}}"><![endif]-->{{t}}',
    says: 'style=""',
  },
  { name: 'text in href=""', source: '{{t}}', use: TEXT, output: '<a href="{{t}}"></a>', says: 'type url' },
  { name: 'an address in a label', source: '{{t}}', use: LINK, output: '<p title="{{t}}"></p>', says: 'is a url' },
  { name: 'a value that lost its quotes', source: '{{t}}', use: TEXT, output: '<p title={{t}}></p>', says: 'quotes' },
])('$name', ({ source, use, output, says }) => {
  const { tags } = findTags(source)
  const html = output.replaceAll('{{t}}', withMarkers(source, tags))
  const found = checkOutput(html, tags, new Map([[0, use]]))
  expect(found).toEqual(says === null ? [] : [{ offset: 0, message: expect.stringContaining(says) }])
})

test.each([
  { name: 'an unchanged block', order: [0, 1, 2, 3], right: true },
  { name: 'a placeholder outside the block that comes earlier, as a title does', order: [3, 0, 1, 2], right: true },
  { name: 'a placeholder that left its block', order: [0, 2, 1, 3], right: false },
  { name: 'a placeholder that came into a block', order: [0, 1, 3, 2], right: false },
  { name: 'a block that ends before it begins', order: [2, 1, 0, 3], right: false },
])('$name', ({ order, right }) => {
  const { tags } = findTags('{{#if f}}{{t}}{{/if}}{{t}}')
  const output = order.map((index) => `<p>\uE000${index}\uE001</p>`).join('')
  expect(checkOutput(output, tags, new Map()).length === 0).toBe(right)
})
