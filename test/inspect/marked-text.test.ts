import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { markText } from '../../src/inspect/marked-text.ts'

test.each([
  {
    name: 'marks what lies between',
    marks: [{ start: 2, end: 4 }],
    expected: [
      ['ab', null],
      ['cd', 0],
      ['ef', null],
    ],
  },
  {
    name: 'keeps the index of each mark',
    marks: [
      { start: 4, end: 6 },
      { start: 0, end: 2 },
    ],
    expected: [
      ['ab', 1],
      ['cd', null],
      ['ef', 0],
    ],
  },
  { name: 'has nothing to mark', marks: [], expected: [['abcdef', null]] },
])('$name', ({ marks, expected }) =>
  expect(markText('abcdef', marks).map(({ text, mark }) => [text, mark])).toEqual(expected),
)

it('joins to the text it was cut from, whatever the marks', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, marks) => {
      expect(
        markText(text, marks)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
