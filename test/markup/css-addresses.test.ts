import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cssAddresses } from '../../src/markup/css-addresses.ts'

const found = (css: string) => cssAddresses(css).map(({ start, end }) => css.slice(start, end))

describe('cssAddresses', () => {
  test.each([
    { name: 'a bare one', css: 'a{background:#fff URL( x.png ) top}', expected: ['URL( x.png )'] },
    {
      name: 'a quoted one with a bracket in it',
      css: `url('x)y.png') url("a'b")`,
      expected: [`url('x)y.png')`, `url("a'b")`],
    },
    { name: 'one as an attribute writes it', css: 'url(&quot;x)y&quot; )', expected: ['url(&quot;x)y&quot; )'] },
    { name: 'a bare one that only begins with an escaped quote', css: 'url(&quot;x)', expected: ['url(&quot;x)'] },
    { name: 'none that is not closed', css: 'url("x) url(y', expected: [] },
    { name: 'one after another that is not closed', css: `url("x ' url(y)`, expected: ['url(y)'] },
  ])('finds $name', ({ css, expected }) => expect(found(css)).toEqual(expected))

  it('finds what a plain expression finds', () => {
    const scraps = fc.array(fc.constantFrom('url(', '"', "'", ')', ' ', 'a', '&quot;', ';'), { maxLength: 14 })
    fc.assert(
      fc.property(scraps, (parts) => {
        const css = parts.join('')
        expect(found(css)).toEqual(
          css.match(/url\(\s*(?:"[^"]*"|'[^']*'|&quot;(?:(?!&quot;).)*&quot;|[^)"']*)\s*\)/gi) ?? [],
        )
      }),
      { numRuns: 3_000 },
    )
  })
})
