import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatMailbox, parseMailbox } from '../../src/delivery/mailbox.ts'

describe('parseMailbox', () => {
  test.each([
    { input: 'ada@reader.example', name: null, address: 'ada@reader.example' },
    { input: '<ada@reader.example>', name: null, address: 'ada@reader.example' },
    { input: ' Ada Reader  <ada@reader.example> ', name: 'Ada Reader', address: 'ada@reader.example' },
    { input: '"Reader, Ada" <ada@reader.example>', name: 'Reader, Ada', address: 'ada@reader.example' },
    { input: '"Ada \\"the\\" Reader" <a@b>', name: 'Ada "the" Reader', address: 'a@b' },
    { input: 'Ådå 山 <ada+news.x@sub.reader.example>', name: 'Ådå 山', address: 'ada+news.x@sub.reader.example' },
    {
      input: "Sinéad O'Neil (Dublin) <o'neil@reader.example>",
      name: "Sinéad O'Neil (Dublin)",
      address: "o'neil@reader.example",
    },
  ])('reads $input', ({ input, name, address }) => {
    expect(parseMailbox(input)).toEqual({ ok: true, value: { name, address } })
  })

  test.each([
    { name: 'nothing', input: '', reason: 'not an address' },
    { name: 'a name alone', input: 'Ada', reason: 'not an address' },
    { name: 'no local part', input: '@reader.example', reason: 'not an address' },
    { name: 'two addresses', input: 'a@b.example, c@d.example', reason: 'before the @' },
    { name: 'two in brackets', input: 'A <a@b.example>, B <c@d.example>', reason: 'double quotes' },
    { name: 'a line break', input: 'Ada\r\nBcc: x@y.example <a@b.example>', reason: 'line break' },
    { name: 'a NUL', input: 'a\0@b.example', reason: 'line break' },
    { name: 'a separator line', input: 'Ada\u2028 <a@b.example>', reason: 'line break' },
    { name: 'a space in the address', input: 'a b@c.example', reason: 'before the @' },
    { name: 'another alphabet before the @', input: 'zoë@reader.example', reason: 'before the @' },
    { name: 'another alphabet after it', input: 'zoe@bücher.example', reason: 'xn--' },
    { name: 'a dot at the end', input: 'zoe@reader.', reason: 'domain' },
    { name: 'a label too long', input: `zoe@${'a'.repeat(64)}.example`, reason: 'domain' },
    { name: 'a local part too long', input: `${'a'.repeat(65)}@b.example`, reason: 'too long' },
    { name: 'an address too long', input: `a@${'b.'.repeat(126)}example`, reason: 'too long' },
    { name: 'a name too long', input: `${'a'.repeat(201)} <a@b.example>`, reason: 'longer than 200' },
    { name: 'an unquoted comma', input: 'Reader, Ada <a@b.example>', reason: 'double quotes' },
  ])('refuses $name', ({ input, reason }) => {
    expect(parseMailbox(input)).toEqual({ ok: false, error: expect.stringContaining(reason) })
  })

  it('never throws, and what it read it reads again from what it wrote (law)', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(anyText, fc.constantFrom('', ' <a@b.example>', '"', '" <x.y@z.example>'), (text, ending) => {
        const first = parseMailbox(text + ending)
        if (first.ok) expect(parseMailbox(formatMailbox(first.value))).toEqual(first)
      }),
    )
  })
})
