import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readingOrder, type Utterance } from '../../src/inspect/reading-order.ts'
import { SCRAPS } from './scraps.ts'

const said = ({ role, level, items, parts }: Utterance) =>
  `${role}${level ?? ''}${items === null ? '' : ` of ${items}`}: ${parts.map(({ kind, name }) => (kind === 'text' ? name : `(${kind} ${name})`)).join(' ')}`.trim()

describe('readingOrder', () => {
  test.each([
    {
      name: 'headings with their level',
      html: '<h1>One</h1><h3>Two</h3>',
      expected: ['heading1: One', 'heading3: Two'],
    },
    {
      name: 'a link by its name, within its words',
      html: '<p>See <a href="x">the <b>page</b></a> now</p>',
      expected: ['paragraph: See (link the page) now'],
    },
    {
      name: 'a link by its label',
      html: '<a href="x" aria-label="Read more">go</a> on',
      expected: ['paragraph: (link Read more) on'],
    },
    { name: 'a link by its image', html: '<a href="x"><img alt="Home"></a>', expected: ['paragraph: (link Home)'] },
    { name: 'a link that has no name', html: '<a href="x"><img alt=""></a>', expected: ['paragraph: (link )'] },
    {
      name: 'a list and how long it is',
      html: '<ul><li>a</li><li>b</li></ul>',
      expected: ['list of 2:', 'list item: a', 'list item: b'],
    },
    {
      name: 'no layout table',
      html: '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
      expected: ['paragraph: a', 'paragraph: b'],
    },
    { name: 'a table of its own', html: '<table><tr><td>a</td></tr></table>', expected: ['table:', 'cell: a'] },
    {
      name: 'nothing hidden',
      html: '<div style="display:none">x</div><p aria-hidden="true">y</p><p hidden>z</p><p>a</p>',
      expected: ['paragraph: a'],
    },
    {
      name: 'nothing of the head',
      html: '<head><title>t</title><style>p{}</style></head><p>a</p>',
      expected: ['paragraph: a'],
    },
    {
      name: 'an image with its alternative text, not decoration',
      html: '<p><img alt="A dog"><img alt=""></p>',
      expected: ['paragraph: (image A dog)'],
    },
    {
      name: 'no comment of Outlook',
      html: '<!--[if mso]><p>x</p><![endif]--><p>a<br>b</p>',
      expected: ['paragraph: a b'],
    },
    {
      name: 'the letters that are drawn',
      html: '<p style="text-transform:uppercase">a <b style="text-transform:none">b</b></p>',
      expected: ['paragraph: A b'],
    },
    {
      name: 'words after a hidden link',
      html: '<p><a href="x" style="display:none">x</a>after</p>',
      expected: ['paragraph: after'],
    },
  ])('says $name', ({ html, expected }) => expect(readingOrder(html).map(said)).toEqual(expected))

  it('never throws, and says no empty text', () => {
    fc.assert(
      fc.property(SCRAPS, (html) => {
        for (const { parts } of readingOrder(html))
          for (const part of parts) if (part.kind === 'text') expect(part.name).not.toBe('')
      }),
    )
  })

  it('reads a mail of any depth', () => {
    const deep = '<div><b>'.repeat(5_000)
    expect(readingOrder(`${deep}words`).map(said)).toEqual(['paragraph: words'])
  })
})
