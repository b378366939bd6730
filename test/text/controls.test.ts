import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { jsonLine, printable, withoutControls, withoutDirections } from '../../src/text/controls.ts'

test.each([
  { name: 'an escape sequence', text: 'a\u001b[31mb', expected: 'a [31mb' },
  { name: 'one of a single character', text: 'a\u009b31mb', expected: 'a›31mb' },
  { name: 'a bell and a DEL', text: 'a\u0007b\u007fc', expected: 'a b c' },
  // HTML 13.2.5.80: the numbers of windows-1252.
  { name: 'an apostrophe of windows-1252', text: 'It\u0092s \u0093new\u0094\u0085', expected: 'It’s “new”…' },
  { name: 'a number that windows-1252 has no mark for', text: 'a\u0081b', expected: 'a b' },
  { name: 'lines and tabs, as they are', text: 'a\n\tb', expected: 'a\n\tb' },
])('withoutControls: $name', ({ text, expected }) => expect(withoutControls(text)).toBe(expected))

it('keeps every offset', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => withoutControls(text).length === text.length)))

test('withoutDirections leaves the marks of right-to-left scripts', () =>
  expect(withoutDirections('\u202eevil\u202c \u2066x\u2069 \u200fשלום')).toBe('evil x \u200fשלום'))

it('prints nothing that controls a terminal, and loses nothing of JSON', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const steers = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u
      expect(printable(text).replace(/[\n\t]/g, '')).not.toMatch(steers)
      expect(jsonLine({ text })).not.toMatch(steers)
      expect(JSON.parse(jsonLine({ text }))).toEqual({ text })
    }),
  ))
