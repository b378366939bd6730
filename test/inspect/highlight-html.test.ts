import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { blockLinesOf, highlightHtml, linesOf } from '../../src/inspect/highlight-html.ts'
import { SCRAPS } from './scraps.ts'

describe('highlightHtml', () => {
  test.each([
    {
      name: 'a tag and its words',
      html: '<a href="x" b>y</a>',
      expected: [
        'mark <',
        'name a',
        'mark  ',
        'attribute href',
        'mark ="',
        'value x',
        'mark " ',
        'attribute b',
        'mark >',
        'text y',
        'mark </',
        'name a',
        'mark >',
      ],
    },
    {
      name: 'a comment of Outlook, whole',
      html: '<!--[if mso]><b><![endif]-->x',
      expected: ['comment <!--[if mso]><b><![endif]-->', 'text x'],
    },
    { name: 'a comment that opens with a tag', html: '<!--<![endif]-->', expected: ['comment <!--<![endif]-->'] },
    { name: 'a doctype', html: '<!doctype html>', expected: ['declaration <!doctype html>'] },
    {
      name: 'a style sheet',
      html: '<style>a>b{}</style>',
      expected: ['mark <', 'name style', 'mark >', 'css a>b{}', 'mark </', 'name style', 'mark >'],
    },
    { name: 'a tag that never ends', html: 'x <a href="y', expected: ['text x ', 'mark <a href="y'] },
  ])('knows $name', ({ html, expected }) =>
    expect(highlightHtml(html).map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected),
  )

  it('joins to the source, whatever it is', () => {
    fc.assert(fc.property(SCRAPS, (html) => void expect(joined(highlightHtml(html))).toBe(html)))
  })

  it('has the lines of the source', () => {
    fc.assert(
      fc.property(SCRAPS, (html) => void expect(linesOf(highlightHtml(html)).map(joined)).toEqual(html.split('\n'))),
    )
  })
})

describe('blockLinesOf', () => {
  it('breaks before blocks and comments', () =>
    expect(
      blockLinesOf(highlightHtml('<table><tr><td>a <b>b</b></td></tr></table><!-- c --><p>d')).map(joined),
    ).toEqual(['<table>', '<tr>', '<td>a <b>b</b>', '</td>', '</tr>', '</table>', '<!-- c -->', '<p>d']))

  it('adds nothing but breaks', () => {
    const unbroken = (text: string) => text.replaceAll('\n', '')
    fc.assert(
      fc.property(
        SCRAPS,
        (html) => void expect(blockLinesOf(highlightHtml(html)).map(joined).join('')).toBe(unbroken(html)),
      ),
    )
  })
})

const joined = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text).join('')
