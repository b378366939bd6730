import { describe, expect, it, test } from 'vitest'
import { toMime } from '../../src/mailers/mime.ts'
import { mimeTree } from '../../src/markup/mime-tree.ts'
import { GOOD, passes, said } from './mails.ts'

const HEADERS = {
  Date: 'Fri, 21 Nov 1997 09:55:06 -0600',
  From: 'John Doe <jdoe@machine.example>',
  'Message-ID': '<1234@local.machine.example>',
}

/** A message of these headers and this body. Null leaves a header out. */
function message(change: Readonly<Record<string, string | null>>, body = '\r\nHi\r\n') {
  const headers = Object.entries({ ...HEADERS, ...change }).filter(([, value]) => value !== null)
  return mimeTree(`${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}${body}`)
}

const of = (rule: string, change: Readonly<Record<string, string | null>>, body?: string) =>
  said(rule, { ...GOOD, message: message(change, body) })

describe('origin', () => {
  test.each([
    { name: 'the message of RFC 5322 A.1.1', change: {} },
    {
      name: 'the date of A.5, with white space and comments',
      change: {
        Date: 'Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)',
      },
    },
    { name: 'the obsolete date of A.6.2', change: { Date: '21 Nov 97 09:55:06 GMT' } },
    { name: 'a day of one digit and no seconds', change: { Date: 'Sat, 1 Jul 2026 06:00 +0000' }, warns: true },
    { name: 'a leap second', change: { Date: 'Sat, 31 Dec 2016 23:59:60 +0000' } },
    { name: 'the 29th of February of a leap year', change: { Date: 'Thu, 29 Feb 2024 06:00:00 +0000' } },
    { name: 'several authors with a Sender', change: { From: 'a@b.example, c@d.example', Sender: 'a@b.example' } },
    { name: 'a comma between quotes', change: { From: '"Doe, John" <jdoe@machine.example>' } },
    { name: 'a comma in an encoded word', change: { From: '=?utf-8?q?Doe=2C_Ren=C3=A9e?= <r@machine.example>' } },
    { name: 'the quoted name of A.1.2', change: { From: '"Joe Q. Public" <john.q.public@example.com>' } },
    { name: 'the comments of A.5', change: { From: 'Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>' } },
    { name: 'a Message-ID after a comment', change: { 'Message-ID': '<a.b@c.example> (added by the server)' } },
  ])('passes $name', ({ change, warns = false }) =>
    expect(of('origin', change)).toEqual(
      warns ? ['warning header Date: “Sat, 1 Jul 2026 06:00 +0000” has the wrong day of the week.'] : [],
    ),
  )

  test.each([
    {
      name: 'a date in words',
      change: { Date: 'yesterday' },
      says: 'error header Date: “yesterday” is not a date as RFC 5322 writes it.',
    },
    {
      name: 'a date of ISO 8601',
      change: { Date: '2026-11-23T06:00:00Z' },
      says: 'error header Date: “2026-11-23T06:00:00Z” is not a date as RFC 5322 writes it.',
    },
    { name: 'an empty date', change: { Date: '' }, says: 'error header Date: “” is not a date as RFC 5322 writes it.' },
    {
      name: 'a day that does not exist',
      change: { Date: '30 Feb 2026 06:00:00 +0000' },
      says: 'error header Date: “30 Feb 2026 06:00:00 +0000” is a time that does not exist.',
    },
    {
      name: 'an hour that does not exist',
      change: { Date: 'Mon, 23 Nov 2026 25:00:00 +0000' },
      says: 'error header Date: “Mon, 23 Nov 2026 25:00:00 +0000” is a time that does not exist.',
    },
    {
      name: 'no zone',
      change: { Date: 'Mon, 23 Nov 2026 06:00:00' },
      says: 'error header Date: “Mon, 23 Nov 2026 06:00:00” has no time zone.',
    },
    {
      name: 'a wrong weekday',
      change: { Date: 'Tue, 23 Nov 2026 06:00:00 +0000' },
      says: 'warning header Date: “Tue, 23 Nov 2026 06:00:00 +0000” has the wrong day of the week.',
    },
    {
      name: 'a name without an address',
      change: { From: 'Town Letter' },
      says: 'error header From: “Town Letter” contains no mail address.',
    },
    {
      name: 'half an address',
      change: { From: 'Town Letter <@town.example>' },
      says: 'error header From: “Town Letter <@town.example>” contains no mail address.',
    },
    {
      name: 'two authors without a Sender',
      change: { From: 'a@b.example, c@d.example' },
      says: 'error header From: It names 2 authors, and there is no header Sender; RFC 5322 3.6.2 requires one.',
    },
    {
      name: 'a comma in a name',
      change: { From: 'Doe, John <jdoe@machine.example>' },
      says: 'warning header From: “Doe” in it has no mail address; a comma separates two authors.',
    },
    {
      name: 'no Message-ID',
      change: { 'Message-ID': null },
      says: 'warning header Message-ID: This header is missing: mail programs cannot recognise a second copy, and some filters count it as spam.',
    },
    {
      name: 'a Message-ID without brackets',
      change: { 'Message-ID': '1234' },
      says: 'warning header Message-ID: It is not written as <left@right> (RFC 5322 3.6.4).',
    },
  ])('finds $name', ({ change, says }) => expect(of('origin', change)).toEqual([says]))

  it('says nothing of a mail that no mailer has written yet', () => {
    expect(said('origin', GOOD)).toEqual([])
    expect(passes('origin', GOOD)).toBe(false)
  })
})

describe('dkim', () => {
  const LIST = {
    'List-Unsubscribe': '<https://example.com/unsubscribe.html?opaque=123456789>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  const signed = (h: string) => ({
    ...LIST,
    'DKIM-Signature': `v=1; a=rsa-sha256; d=example.com; s=sel;\r\n\th=${h}; bh=x; b=y`,
  })

  test.each([
    { name: 'a signature over both (RFC 8058 4)', change: signed('From:To:List-Unsubscribe:List-Unsubscribe-Post') },
    { name: 'names in any case, folded', change: signed('from : to :\r\n\tlist-unsubscribe-post:LIST-UNSUBSCRIBE') },
    { name: 'no signature: it may come later', change: LIST },
    { name: 'a mail of no list', change: { 'DKIM-Signature': 'v=1; h=From; b=y' } },
  ])('passes $name', ({ change }) => expect(of('dkim', change)).toEqual([]))

  test.each([
    {
      name: 'neither',
      change: signed('From:To'),
      says: /^error header DKIM-Signature: The signature does not cover List-Unsubscribe and List-Unsubscribe-Post: .*8058/,
    },
    {
      name: 'one of them',
      change: signed('From:List-Unsubscribe'),
      says: /^error .* not cover List-Unsubscribe-Post: /,
    },
    { name: 'an oversigned other', change: signed('From:From:List-Id:List-Id'), says: /^error / },
    {
      name: 'List-Unsubscribe alone, where no click is promised',
      change: { ...signed('From'), 'List-Unsubscribe-Post': null },
      says: /^warning .* not cover List-Unsubscribe: .*6376/,
    },
  ])('finds a signature that leaves out $name', ({ change, says }) =>
    expect(of('dkim', change)).toEqual([expect.stringMatching(says)]),
  )

  it('is content with one of two signatures', () =>
    expect(
      said('dkim', {
        ...GOOD,
        message: mimeTree(
          `List-Unsubscribe: <https://a.example/>\r\nDKIM-Signature: h=from; b=x\r\nDKIM-Signature: h=list-unsubscribe; b=x\r\n\r\n`,
        ),
      }),
    ).toEqual([]))
})

describe('encoded-words', () => {
  test.each([
    // RFC 2047 8
    {
      name: 'the examples of RFC 2047',
      change: {
        From: '=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>',
        To: '=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.dk>',
        Subject:
          '=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?= =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=',
      },
    },
    { name: 'a language (RFC 2231 5)', change: { Subject: '=?utf-8*fr?q?caf=C3=A9?=' } },
    { name: 'a word of 75 characters', change: { Subject: `=?utf-8?q?${'a'.repeat(75 - 12)}?=` } },
    { name: 'an unknown charset', change: { Subject: '=?x-mine?q?=C3?=' } },
    { name: 'what nobody reads', change: { 'X-Id': `=?us-ascii?Q?${'a'.repeat(90)}?=` } },
  ])('passes $name', ({ change }) => expect(of('encoded-words', change)).toEqual([]))

  test.each([
    {
      name: 'a word of 76 characters',
      change: { Subject: `=?utf-8?q?${'a'.repeat(76 - 12)}?=` },
      says: /^warning header Subject: 1 encoded word is longer than 75 characters/,
    },
    // é is C3 A9
    {
      name: 'é cut in two',
      change: { Subject: '=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=' },
      says: /^error header Subject: An encoded word begins or ends inside a character/,
    },
    {
      name: '日 cut in two, in base64',
      change: { Subject: `=?utf-8?b?${btoa('\xe6\x97')}?= =?utf-8?b?${btoa('\xa5')}?=` },
      says: /^error header Subject: .*inside a character/,
    },
    {
      name: 'a letter of Shift_JIS cut in two',
      change: { From: `=?shift_jis?b?${btoa('\x93')}?= =?shift_jis?b?${btoa('\xfa')}?= <a@b.example>` },
      says: /^error header From: .*inside a character/,
    },
  ])('finds $name', ({ change, says }) => expect(of('encoded-words', change)).toEqual([expect.stringMatching(says)]))

  it('agrees with the words of our own mailer', () => {
    const subject = '週刊ニュースレター、第五号：路面電車が来年から市の中心を走ります、そして三つの話'
    const mime = toMime(
      {
        from: { name: 'Renée', address: 'a@b.example' },
        to: { name: null, address: 'c@d.example' },
        replyTo: { name: null, address: 'a@b.example' },
        subject,
        html: '<p>x',
        text: 'x',
        headers: {},
      },
      { date: new Date('2026-11-23T06:00:00Z'), messageId: '1@b.example' },
    )
    expect(said('encoded-words', { ...GOOD, message: mimeTree(mime) })).toEqual([])
    expect(said('origin', { ...GOOD, message: mimeTree(mime) })).toEqual([])
    expect(said('parts', { ...GOOD, message: mimeTree(mime) })).toEqual([])
  })
})

describe('parts', () => {
  const part = (type: string, body = 'x', more = '') => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`
  const alternative = (...parts: readonly string[]) =>
    `Content-Type: multipart/alternative; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`
  const related = (more: string) =>
    `Content-Type: multipart/related; boundary=b\r\n\r\n${part('text/html', '<img src="cid:a%40b.example" alt="Cover">')}${more}--b--\r\n`
  const withPicture = {
    ...GOOD,
    html: GOOD.html.replace('</body>', '<img src="cid:a%40b.example" alt="Cover" width="9" height="9"></body>'),
  }

  test.each([
    { name: 'the text first (RFC 2046 5.1.4)', body: alternative(part('text/plain'), part('text/html')) },
    {
      name: 'the text, the HTML with its pictures',
      body: alternative(
        part('text/plain'),
        part('multipart/related; boundary=c', '--c\r\nContent-Type: text/html\r\n\r\nx\r\n--c--'),
      ),
    },
    { name: 'a calendar after both', body: alternative(part('text/plain'), part('text/html'), part('text/calendar')) },
    { name: 'HTML alone', body: alternative(part('text/html')) },
    {
      name: 'é in a part called 8bit',
      body: alternative(part('text/plain; charset=utf-8', 'é', 'Content-Transfer-Encoding: 8bit\r\n')),
    },
    {
      name: 'é in quoted-printable',
      body: alternative(part('text/plain; charset=utf-8', '=C3=A9', 'Content-Transfer-Encoding: quoted-printable\r\n')),
    },
  ])('passes $name', ({ body }) => expect(of('parts', {}, body)).toEqual([]))

  const LATE = 'The HTML part comes before the text part: mail programs show the last one, the text.'
  test.each([
    {
      name: 'the HTML first',
      body: alternative(part('text/html'), part('text/plain')),
      says: `error the message (multipart/alternative): ${LATE}`,
    },
    {
      name: 'the HTML and its pictures first',
      body: alternative(
        part('multipart/related; boundary=c', '--c\r\nContent-Type: text/html\r\n\r\nx\r\n--c--'),
        part('text/plain'),
      ),
      says: `error the message (multipart/alternative): ${LATE}`,
    },
    {
      name: 'é in a part called 7bit (RFC 2045 2.7)',
      body: alternative(part('text/plain; charset=utf-8', 'é', 'Content-Transfer-Encoding: 7bit\r\n')),
      says: 'error part 1 (text/plain): It is declared as 7bit but contains bytes above 127: mail servers may change or refuse it.',
    },
    {
      name: 'é in a part that says nothing (RFC 2045 6.1)',
      body: '\r\né\r\n',
      says: 'error the message (text/plain): It is declared as 7bit but contains bytes above 127: mail servers may change or refuse it.',
    },
  ])('finds $name', ({ body, says }) => expect(of('parts', {}, body)).toEqual([says]))

  it('finds the picture of a cid: (RFC 2392), and reports a missing one', () => {
    const found = (more: string) => said('parts', { ...withPicture, message: message({}, related(more)) })
    expect(
      found(part('image/png', 'AAAA', 'Content-ID: <a@b.example>\r\nContent-Transfer-Encoding: base64\r\n')),
    ).toEqual([])
    const missing =
      'error image 1, “Cover”: Its address is “cid:a%40b.example”, and no part of the message has that Content-ID: readers see a broken image.'
    expect(found('')).toEqual([missing])
    expect(
      found(part('image/png', 'AAAA', 'Content-ID: <other@b.example>\r\nContent-Transfer-Encoding: base64\r\n')),
    ).toEqual([missing])
  })
})
