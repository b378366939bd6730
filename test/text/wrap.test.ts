import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { wrap } from '../../src/text/wrap.ts'

test.each([
  { name: 'breaks between words', input: 'one two three', width: 7, expected: 'one two\nthree' },
  { name: 'fills a line to the last column', input: 'one two', width: 7, expected: 'one two' },
  {
    name: 'keeps an address whole',
    input: 'see https://a.example/long/path now',
    width: 10,
    expected: 'see\nhttps://a.example/long/path\nnow',
  },
  { name: 'folds white space', input: ' a \n\t b ', width: 10, expected: 'a b' },
])('wrap $name', ({ input, width, expected }) => expect(wrap(input, width)).toBe(expected))

it('hangs the lines of an item', () => expect(wrap('one two three', 9, '* ', '  ')).toBe('* one two\n  three'))

it('changes nothing but white space, and no line that could be broken is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const wrapped = wrap(text, width)
      expect(wrapped.split(/\s+/)).toEqual(text.trim() === '' ? [''] : text.trim().split(/\s+/))
      for (const line of wrapped.split('\n')) expect([...line].length <= width || !line.includes(' ')).toBe(true)
    }),
  )
})
