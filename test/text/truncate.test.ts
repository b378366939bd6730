import { expect, test } from 'vitest'
import { truncate } from '../../src/text/truncate.ts'

test.each([
  { name: 'stops at a word', input: 'alpha beta gamma', max: 11, expected: 'alpha beta…' },
  { name: 'never splits an emoji', input: 'family 👨‍👩‍👧 day', max: 8, expected: 'family…' },
  { name: 'never splits a combined character', input: 'e\u0301e\u0301e\u0301', max: 4, expected: 'e\u0301…' },
  { name: 'returns short text as it is', input: 'alpha', max: 11, expected: 'alpha' },
  { name: 'cuts a long word where there is no other place', input: 'abcdefghijkl', max: 6, expected: 'abcde…' },
  { name: 'leaves no comma before the ellipsis', input: 'alpha beta, gamma', max: 12, expected: 'alpha beta…' },
])('truncate $name', ({ input, max, expected }) => expect(truncate(input, max)).toBe(expected))
