import fc from 'fast-check'
import { type Attachment, simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { describe, expect, it, test } from 'vitest'
import { toMime } from '../../src/mailers/mime.ts'
import { headerOf, leavesOf, MIME_LIMITS, mailboxesOf, mimeTree, textOf } from '../../src/markup/mime-tree.ts'

const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const lines = (text: string) => text.replaceAll('\r\n', '\n')

/** RFC 2046 5.1.1, its own example, with the preamble and epilogue that are to be ignored. */
const RFC_2046 = crlf(`From: Nathaniel Borenstein <nsb@bellcore.com>
To: Ned Freed <ned@innosoft.com>
Date: Sun, 21 Mar 1993 23:56:48 -0800 (PST)
Subject: Sample message
MIME-Version: 1.0
Content-type: multipart/mixed; boundary="simple boundary"

This is the preamble.  It is to be ignored, though it
is a handy place for composition agents to include an
explanatory note to non-MIME conformant readers.

--simple boundary

This is implicitly typed plain US-ASCII text.
It does NOT end with a linebreak.
--simple boundary
Content-type: text/plain; charset=us-ascii

This is explicitly typed plain US-ASCII text.
It DOES end with a linebreak.

--simple boundary--

This is the epilogue.  It is also to be ignored.
`)

describe('mimeTree', () => {
  it('reads the example of RFC 2046 as the RFC explains it', () => {
    const tree = mimeTree(RFC_2046)
    expect(tree.type).toBe('multipart/mixed')
    expect(tree.parts.map(({ place, type, charset }) => [place, type, charset])).toEqual([
      ['1', 'text/plain', null],
      ['2', 'text/plain', 'us-ascii'],
    ])
    expect(tree.parts.map(textOf).map(lines)).toEqual([
      'This is implicitly typed plain US-ASCII text.\nIt does NOT end with a linebreak.',
      'This is explicitly typed plain US-ASCII text.\nIt DOES end with a linebreak.\n',
    ])
  })

  test.each([
    { name: 'no header at all', raw: '\r\nbody', type: 'text/plain', content: 'body' },
    { name: 'headers and no body', raw: 'Subject: x', type: 'text/plain', content: '' },
    {
      name: 'a multipart without a boundary',
      raw: 'Content-Type: multipart/mixed\r\n\r\nbody',
      type: 'multipart/mixed',
      content: 'body',
    },
    { name: 'base64', raw: 'Content-Transfer-Encoding: BASE64\r\n\r\nw6k=\r\n', type: 'text/plain', content: 'é' },
    {
      name: 'quoted-printable with a soft break and blanks at an end',
      raw: 'Content-Transfer-Encoding: quoted-printable\r\n\r\n=C3=\r\n=A9  \r\nx',
      type: 'text/plain',
      content: 'é\r\nx',
    },
    {
      name: 'a charset',
      raw: 'Content-Type: text/plain; charset="ISO-8859-1"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E9',
      type: 'text/plain',
      content: 'é',
    },
    {
      name: 'a charset nobody knows',
      raw: 'Content-Type: text/plain; charset=x-none\r\n\r\nabc',
      type: 'text/plain',
      content: 'abc',
    },
  ])('reads $name', ({ raw, type, content }) => {
    const tree = mimeTree(raw)
    expect([tree.type, textOf(tree)]).toEqual([type, content])
  })

  it('unfolds and decodes headers (RFC 5322 2.2.3, RFC 2047)', () => {
    const tree = mimeTree('Subject: =?utf-8?Q?Caf=C3=A9?=\r\n =?utf-8?Q?_au_lait?=\r\nX: a\r\n\tb\r\n\r\n')
    expect(headerOf(tree, 'subject')).toEqual({
      name: 'Subject',
      raw: 'Subject: =?utf-8?Q?Caf=C3=A9?=\r\n =?utf-8?Q?_au_lait?=',
      value: '=?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_au_lait?=',
      decoded: 'Café au lait',
    })
    expect(headerOf(tree, 'x')?.value).toBe('a\tb')
  })

  it('stops at its limits and keeps the rest as bytes', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'Content-Type: text/plain\r\n\r\nin'
        : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`
    const depthOf = (part: { parts: readonly unknown[] }): number =>
      part.parts[0] === undefined ? 0 : 1 + depthOf(part.parts[0] as { parts: readonly unknown[] })
    expect(depthOf(mimeTree(nested(MIME_LIMITS.depth)))).toBe(MIME_LIMITS.depth)
    expect(depthOf(mimeTree(nested(MIME_LIMITS.depth + 1)))).toBe(MIME_LIMITS.depth)
    const wide = (parts: number) =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(parts)}--b--\r\n`
    expect(mimeTree(wide(MIME_LIMITS.parts)).parts).toHaveLength(MIME_LIMITS.parts)
    expect(mimeTree(wide(MIME_LIMITS.parts + 1)).parts).toHaveLength(MIME_LIMITS.parts)
  })

  it('never throws', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: text/html; charset=',
        'Content-Transfer-Encoding: base64',
        '\r\n',
        '\n',
        '--b',
        '--b--',
        ': ',
        ' ',
        '=',
        'w6k',
        '=C3',
        '"',
        ';',
        'é',
        '\0',
      ),
      { maxLength: 30 },
    )
    fc.assert(fc.property(scraps, (parts) => void mimeTree(parts.join(''))))
  })

  it('finds in our own mails what two independent parsers find', async () => {
    const text = fc
      .array(fc.constantFrom('Hello', ' ', '\n', 'é', '=', '--', '.', 'x'.repeat(90), '👨‍👩‍👧', '\t', ' \n', 'From '), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, text, async (subject, plain, html) => {
        const raw = toMime(
          {
            from: { name: 'Ada, é', address: 'ada@a.example' },
            to: { name: null, address: 'bob@b.example' },
            replyTo: { name: null, address: 'ada@a.example' },
            subject: `S ${subject.replaceAll(/\s+/g, ' ')}`.trim(),
            text: `t${plain}`,
            html: `<p>${html}</p>`,
            headers: {},
          },
          { date: new Date('2026-10-05T05:00:00Z'), messageId: 'a.b@c.example' },
        )
        const tree = mimeTree(raw)
        const [first, second] = leavesOf(tree)
        if (first === undefined || second === undefined) throw new Error('parts are missing')
        expect(lines(textOf(first))).toBe(`t${plain}`)
        expect(lines(textOf(second))).toBe(`<p>${html}</p>`)

        const postal = await PostalMime.parse(raw)
        expect(headerOf(tree, 'subject')?.decoded).toBe(postal.subject)
        expect(lines(textOf(first)).trimEnd()).toBe(lines(postal.text ?? '').trimEnd())
        expect(lines(textOf(second)).trimEnd()).toBe(lines(postal.html ?? '').trimEnd())
        expect(tree.headers.map(({ name }) => name)).toEqual(postal.headers.map(({ originalKey }) => originalKey))

        const other = await simpleParser(raw)
        expect(headerOf(tree, 'subject')?.decoded).toBe(other.subject)
        expect(lines(textOf(first)).trimEnd()).toBe(lines(other.text ?? '').trimEnd())
        expect(lines(textOf(second)).trimEnd()).toBe(lines(other.html || '').trimEnd())
      }),
      { numRuns: 50 },
    )
  })

  it('finds attachments as they do: names, types, sizes and bytes', async () => {
    const raw = crlf(`Subject: x
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=out

--out
Content-Type: multipart/alternative; boundary="in; side"

--in; side
Content-Type: text/plain

hello
--in; side
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PGI+aGk8L2I+
--in; side--
--out
Content-Type: image/png; name="a b.png"
Content-Disposition: attachment; filename="a \\"b\\".png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--out--
`)
    const leaves = leavesOf(mimeTree(raw))
    expect(leaves.map(({ place, type }) => [place, type])).toEqual([
      ['1.1', 'text/plain'],
      ['1.2', 'text/html'],
      ['2', 'image/png'],
    ])
    const { attachments, html } = await simpleParser(raw)
    const [picture] = attachments as [Attachment]
    expect(textOf(leaves[1] ?? mimeTree(''))).toBe(html)
    expect([leaves[2]?.filename, leaves[2]?.content.length, leaves[2]?.disposition]).toEqual([
      picture.filename,
      picture.size,
      picture.contentDisposition,
    ])
    expect(Buffer.from(leaves[2]?.content ?? [])).toEqual(picture.content)
  })
})

describe('mailboxesOf', () => {
  test.each([
    { value: 'ada@a.example', expected: [{ name: null, address: 'ada@a.example' }] },
    { value: '"Lovelace, Ada" <ada@a.example>', expected: [{ name: 'Lovelace, Ada', address: 'ada@a.example' }] },
    { value: '=?utf-8?Q?Ren=C3=A9e?= <r@a.example>', expected: [{ name: 'Renée', address: 'r@a.example' }] },
    {
      value: 'Ada <ada@a.example>, Bo <bo@a.example>',
      expected: [
        { name: 'Ada', address: 'ada@a.example' },
        { name: 'Bo', address: 'bo@a.example' },
      ],
    },
    {
      value: 'All: ada@a.example, bo@a.example;',
      expected: ['ada', 'bo'].map((who) => ({ name: null, address: `${who}@a.example` })),
    },
  ])('reads $value', ({ value, expected }) =>
    expect(mailboxesOf(mimeTree(`To: ${value}\r\n\r\n`), 'to')).toEqual(expected),
  )

  it('reads nothing without such a header', () => expect(mailboxesOf(mimeTree('\r\n'), 'to')).toEqual([]))
})
