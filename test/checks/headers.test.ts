import PostalMime from 'postal-mime'
import { describe, expect, it, test } from 'vitest'
import { GOOD, said, withHeaders } from './mails.ts'

const ONE_CLICK = 'List-Unsubscribe=One-Click'

describe('headers', () => {
  test.each([
    { name: 'those of a list mail', change: {} },
    { name: 'a bare list id (RFC 2919, 3)', change: { 'List-Id': '<commonspace-users.list-id.within.com>' } },
    {
      name: 'a quoted phrase (RFC 2919, 3)',
      change: {
        'List-Id': '"Lena\'s Personal Joke List" <lenas-jokes.da39efc25c530ad145d41b86f7420c3b.021999.localhost>',
      },
    },
    { name: 'a long value that folds', change: { References: '<a@b.example> '.repeat(200).trim() } },
    { name: 'the last length of a line', change: { 'X-A': 'x'.repeat(998 - 'X-A: '.length) } },
  ])('passes $name', ({ change }) => expect(said('headers', withHeaders(change))).toEqual([]))

  test.each([
    {
      name: 'no list id',
      change: { 'List-Id': null },
      says: ['warning header List-Id: This header is missing: readers cannot filter the list by it.'],
    },
    {
      name: 'a list id without brackets',
      change: { 'List-Id': 'weekly.digest.example' },
      says: ['error header List-Id: “weekly.digest.example” is not a list id.'],
    },
    {
      name: 'a list id of one label',
      change: { 'List-Id': 'Weekly <weekly>' },
      says: ['error header List-Id: “Weekly <weekly>” is not a list id.'],
    },
    {
      name: 'a list id with a space',
      change: { 'List-Id': '<the weekly.example>' },
      says: ['error header List-Id: “<the weekly.example>” is not a list id.'],
    },
    {
      name: 'an umlaut',
      change: { 'X-Title': 'Für alle' },
      says: ['error header X-Title: It contains a character outside printable ASCII.'],
    },
    {
      name: 'a line break',
      change: { 'X-Title': 'a\r\nBcc: b@c.example' },
      says: ['error header X-Title: It contains a line break or a NUL byte.'],
    },
    {
      name: 'a NUL',
      change: { 'X-Title': 'a\0' },
      says: ['error header X-Title: It contains a line break or a NUL byte.'],
    },
    {
      name: 'a line that cannot be folded',
      change: { 'X-A': 'x'.repeat(999 - 'X-A: '.length) },
      says: ['error header X-A: It cannot be folded into lines of at most 998 characters.'],
    },
    { name: 'a name with a space', change: { 'X A': 'x' }, says: ['error header X A: Its name is not a header name.'] },
    {
      name: 'no Auto-Submitted',
      change: { 'Auto-Submitted': null },
      says: ['note header Auto-Submitted: This header is missing: out-of-office replies may be sent to the mail.'],
    },
    {
      name: 'no From in a mail that was sent',
      change: { Date: 'Mon, 23 Nov 2026 06:00:00 +0000' },
      says: ['error header from: This header is missing; RFC 5322 requires it.'],
    },
  ])('finds $name', ({ change, says }) => expect(said('headers', withHeaders(change))).toEqual(says))

  // RFC 5322 3.6 has a table of how often each may stand; what is not limited there is not limited here.
  test.each([
    'Date',
    'From',
    'Sender',
    'Reply-To',
    'To',
    'Cc',
    'Bcc',
    'Message-ID',
    'In-Reply-To',
    'References',
    'Subject',
  ])('finds a second %s in a mail that postal-mime has read', async (name) => {
    const raw = `Date: Mon, 23 Nov 2026 06:00:00 +0000\r\nFrom: a@b.example\r\nList-Id: <a.b.example>\r\nAuto-Submitted: auto-generated\r\n${`${name}: a@b.example\r\n`.repeat(2)}\r\nHi\r\n`
    const { headers } = await PostalMime.parse(raw)
    const found = said('headers', {
      ...GOOD,
      headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    })
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^error header ${name}: This header appears [23] times`, 'i')),
    ])
  })

  it.each(['Received', 'Comments', 'Keywords', 'DKIM-Signature', 'X-A'])('lets %s stand there twice', (name) =>
    expect(
      said('headers', {
        ...GOOD,
        headers: [
          ...GOOD.headers,
          { name: 'From', value: 'a@b.example' },
          { name: 'Date', value: 'x' },
          { name, value: 'a' },
          { name, value: 'b' },
        ],
      }),
    ).toEqual([]),
  )
})

describe('one-click', () => {
  test.each([
    // RFC 8058, 8.1 and 8.2
    {
      name: 'the simple example of RFC 8058',
      change: {
        'List-Unsubscribe': '<https://example.com/unsubscribe/opaquepart>',
        'List-Unsubscribe-Post': ONE_CLICK,
      },
    },
    {
      name: 'the complex example of RFC 8058',
      change: {
        'List-Unsubscribe':
          '<mailto:listrequest@example.com?subject=unsubscribe>, <https://example.com/unsubscribe.html?opaque=123456789>',
        'List-Unsubscribe-Post': ONE_CLICK,
      },
    },
    {
      name: 'names in any case, an address that was folded',
      change: { 'list-unsubscribe': '<https://example.com/\t u/1>', 'LIST-UNSUBSCRIBE-POST': ONE_CLICK },
    },
  ])('passes $name', ({ change }) => expect(said('one-click', withHeaders(change))).toEqual([]))

  test.each([
    {
      name: 'neither header',
      change: { 'List-Unsubscribe': null, 'List-Unsubscribe-Post': null },
      says: ['error header List-Unsubscribe: This header is missing: mail programs cannot show an unsubscribe button.'],
    },
    {
      name: 'a way by mail only',
      change: { 'List-Unsubscribe': '<mailto:a@b.example>', 'List-Unsubscribe-Post': null },
      says: [
        'warning header List-Unsubscribe-Post: This header is missing: nobody can unsubscribe with one click, as Gmail and Yahoo ask of bulk mail.',
      ],
    },
    {
      name: 'a promise without https',
      change: { 'List-Unsubscribe': '<mailto:a@b.example>' },
      says: ['error header List-Unsubscribe-Post: It promises one click, but List-Unsubscribe has no https address.'],
    },
    {
      name: 'a promise with http',
      change: { 'List-Unsubscribe': '<http://digest.example/u>' },
      says: ['error header List-Unsubscribe-Post: It promises one click, but List-Unsubscribe has no https address.'],
    },
    {
      name: 'http on this machine',
      change: { 'List-Unsubscribe': '<http://localhost:8787/u>' },
      says: ['warning header List-Unsubscribe: Its address is http on this machine; one click works over https only.'],
    },
    {
      name: 'another value',
      change: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click-Now' },
      says: ['error header List-Unsubscribe-Post: It is “List-Unsubscribe=One-Click-Now”, which is not allowed.'],
    },
    {
      name: 'no brackets',
      change: { 'List-Unsubscribe': 'https://digest.example/u', 'List-Unsubscribe-Post': null },
      says: [
        'error header List-Unsubscribe: “https://digest.example/u” has no address in angle brackets.',
        'warning header List-Unsubscribe-Post: This header is missing: nobody can unsubscribe with one click, as Gmail and Yahoo ask of bulk mail.',
      ],
    },
    {
      name: 'an address to telephone',
      change: { 'List-Unsubscribe': '<tel:+33123>, <https://digest.example/u>' },
      says: ['error header List-Unsubscribe: No mail program can follow “tel:+33123”.'],
    },
  ])('finds $name', ({ change, says }) => expect(said('one-click', withHeaders(change))).toEqual(says))
})
