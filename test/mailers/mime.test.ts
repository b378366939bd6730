import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it, test } from 'vitest'
import { toMime } from '../../src/mailers/mime.ts'
import { messageWith } from './messages.ts'

const identity = { date: new Date('2026-10-05T05:00:00Z'), messageId: '0123456789abcdef@marrow.example' }
const write = (changes: Parameters<typeof messageWith>[0] = {}) => toMime(messageWith(changes), identity)
const LONG =
  'Einundzwanzig größere Überraschungen für alle Leserinnen und Leser: 🚀 weiter geht es in der nächsten Woche mit noch mehr'

/** RFC 5322 3.2.2: no line of a folded header is white space alone. */
const blankLines = (raw: string) => (raw.split('\r\n\r\n')[0] ?? '').split('\r\n').filter((line) => line.trim() === '')

describe('toMime', () => {
  test.each([
    { name: 'a subject', change: { subject: `Four${' '.repeat(200)}stories` } },
    { name: 'a subject of spaces', change: { subject: ' '.repeat(200) } },
    { name: 'a name', change: { to: { name: `Ada${' '.repeat(180)}Reader`, address: 'ada@reader.example' } } },
    { name: 'a name with a comma', change: { from: { name: `Ada,${' '.repeat(180)}Reader`, address: 'a@b.example' } } },
  ])('folds no run of spaces of $name into a line of white space alone', async ({ change }) => {
    const raw = write(change)
    expect(blankLines(raw)).toEqual([])
    if ('subject' in change) expect((await PostalMime.parse(raw)).subject).toBe(change.subject)
  })

  it('writes this', () => {
    expect(write().split('\r\n')).toEqual([
      'Date: Mon, 05 Oct 2026 05:00:00 +0000',
      'From: Marrow <digest@marrow.example>',
      'To: Ada Reader <ada@reader.example>',
      'Reply-To: hello@marrow.example',
      'Subject: Four stories',
      'Message-ID: <0123456789abcdef@marrow.example>',
      'List-Id: Marrow <weekly.marrow.example>',
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ' boundary="=_0123456789abcdefmarrowexample"',
      '',
      '--=_0123456789abcdefmarrowexample',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Four stories',
      '',
      '--=_0123456789abcdefmarrowexample',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>Four stories</p>',
      '',
      '--=_0123456789abcdefmarrowexample--',
      '',
    ])
  })

  test.each([
    { name: 'plain', subject: 'Four stories' },
    { name: 'long, with umlauts and an emoji', subject: LONG },
    { name: 'without a space to fold at', subject: 'x'.repeat(990) },
    { name: 'of a script without spaces', subject: '今週の四つの話題'.repeat(30) },
    { name: 'that looks like an encoded word', subject: '=?utf-8?Q?not_one?= and =?utf-8?B?YQ==?=' },
    { name: 'with half an emoji', subject: 'half \ud83d of one', expected: 'half \ufffd of one' },
    { name: 'empty', subject: '' },
  ])('a subject $name is read as it was written', async ({ subject, expected }) => {
    const { subject: read } = await PostalMime.parse(write({ subject }))
    expect(read ?? '').toBe(expected ?? subject)
  })

  test.each([
    { name: null, written: 'To: ada@reader.example' },
    { name: 'Ada Reader', written: 'To: Ada Reader <ada@reader.example>' },
    { name: 'Reader, "Ada" \\', written: 'To: "Reader, \\"Ada\\" \\\\" <ada@reader.example>' },
    { name: 'Zoë', written: 'To: =?UTF-8?Q?Zo=C3=AB?= <ada@reader.example>' },
    { name: 'Ünal, "Ada" <x@y.example>', written: null },
    { name: LONG, written: null },
  ])('the name $name is read as it was written', async ({ name, written }) => {
    const raw = write({ to: { name, address: 'ada@reader.example' } })
    if (written !== null) expect(raw.split('\r\n')).toContain(written)
    expect((await PostalMime.parse(raw)).to).toEqual([{ name: name ?? '', address: 'ada@reader.example' }])
  })

  it('keeps headers, date and id', async () => {
    const { headers, date, messageId } = await PostalMime.parse(write())
    expect(date).toBe('2026-10-05T05:00:00.000Z')
    expect(messageId).toBe('<0123456789abcdef@marrow.example>')
    expect(headers.find(({ key }) => key === 'list-id')?.value).toBe('Marrow <weekly.marrow.example>')
  })

  test.each([
    { name: 'dots and Froms at line starts', text: '.\n..\nFrom here\n' },
    { name: 'spaces at line ends', text: 'a \nb\t\n \n' },
    { name: 'the boundary', text: '--=_0123456789abcdefmarrowexample--\n=_\n' },
    { name: 'long lines', text: `${'word '.repeat(1000)}${'x'.repeat(5000)}${'ü'.repeat(3000)}\n` },
    { name: 'no line end', text: 'alpha' },
    { name: 'nothing', text: '' },
  ])('a text with $name is read as it was written', async ({ text }) => {
    const read = await PostalMime.parse(write({ text, html: `<pre>${text}</pre>` }))
    // The line break in front of a boundary is the boundary's; postal-mime leaves it to the part.
    expect(read.text ?? '\n').toBe(`${text}\n`)
    expect(read.html).toBe(`<pre>${text}</pre>\n`)
  })

  it('keeps to RFC 5322, 2045 and 2047 whatever it is given (law)', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 400 })
    const name = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ''))
    fc.assert(
      fc.property(name, name, anyText, anyText, (subject, sender, html, text) => {
        const raw = write({ subject, from: { name: sender, address: 'a@b.example' }, html, text })
        expect(raw).toMatch(/^\p{ASCII}*$/u)
        expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const [head = '', ...bodies] = raw.split('\r\n\r\n')
        for (const line of head.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(998)
          expect(line.trim()).not.toBe('')
        }
        for (const word of head.match(/=\?[^?]+\?[QB]\?[^?]*\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75)
        for (const line of bodies.join('\r\n').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
        expect(raw).toBe(write({ subject, from: { name: sender, address: 'a@b.example' }, html, text }))
      }),
      { numRuns: 300 },
    )
  })

  it('gives back subject and text as they were (law)', async () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim())
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, text) => {
        const read = await PostalMime.parse(write({ subject, text }))
        expect([read.subject ?? '', read.text?.replace(/\n$/, '')]).toEqual([subject, text])
      }),
    )
  })
})
