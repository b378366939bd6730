import { expect, test } from 'vitest'
import { preheaderOf } from '../../src/markup/preheader-of.ts'

test.each([
  {
    name: 'the first hidden element',
    html: '<body><div style="display:none;color:red">One &amp; two &#847;&zwnj;&nbsp;&#847;</div>x',
    expected: 'One & two',
  },
  {
    name: 'what stands within it',
    html: '<div style="DISPLAY : none">a<b>b</b><br>c</div><div style="display:none">d</div>',
    expected: 'abc',
  },
  { name: 'nothing where nothing is hidden', html: '<p>x</p>', expected: null },
  { name: 'an empty one', html: '<div style="display:none">&nbsp;</div>', expected: '' },
])('preheaderOf finds $name', ({ html, expected }) => expect(preheaderOf(html)).toBe(expected))

test('preheaderOf reads a long filler in no time', () => {
  const started = performance.now()
  expect(preheaderOf(`<div style="display:none">${' '.repeat(200_000)}x${' '.repeat(200_000)}</div>`)).toBe('x')
  expect(performance.now() - started).toBeLessThan(500)
})
