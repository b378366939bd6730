import { describe, expect, it, test } from 'vitest'
import { isKnown, judgeSender } from '../../src/collect/judge-sender.ts'
import { firstField, HEADER_BYTES, headerFields } from '../../src/collect/mail-headers.ts'

const mail = (...lines: string[]) =>
  headerFields(new TextEncoder().encode(`${lines.join('\r\n')}\r\n\r\nBody: no header\r\n`))

const RECEIVED =
  'Received: from mta.news.example (192.0.2.1)\r\n        by cloudflare-email.net (unknown) id abc\r\n        for <x@in.example>; Mon, 5 Oct 2026 05:00:00 +0000'
const OTHER = 'Received: from app by mta.news.example; Mon, 5 Oct 2026 04:59:00 +0000'
const FROM = 'From: "News, daily" <Editor@news.example>'
const results = (methods: string, by = 'mx.cloudflare.net') => `Authentication-Results: ${by};\r\n\t${methods}`

describe('judgeSender', () => {
  test.each([
    { name: 'DMARC', methods: 'dmarc=pass header.from=news.example policy.dmarc=none; spf=none', sure: true },
    { name: 'DKIM of the domain', methods: 'dkim=pass header.d=news.example header.s=k1 header.b=x', sure: true },
    {
      name: 'DKIM of a domain above',
      methods: 'dkim=pass header.d=example.org',
      from: 'From: a@mail.example.org',
      sure: true,
    },
    {
      name: 'SPF of the domain',
      methods: 'spf=pass (mx.cloudflare.net: dmarc=pass) smtp.mailfrom=bounce@news.example',
      sure: true,
    },
    { name: 'DMARC of another domain', methods: 'dmarc=pass header.from=evil.example', sure: false },
    { name: 'DKIM of another domain', methods: 'dkim=pass header.d=evil.example', sure: false },
    { name: 'a domain that only ends alike', methods: 'dkim=pass header.d=ews.example', sure: false },
    { name: 'DKIM of a top level', methods: 'dkim=pass header.d=example', sure: false },
    { name: 'SPF of the service that sends', methods: 'spf=pass smtp.mailfrom=bounce@service.example', sure: false },
    {
      name: 'what failed',
      methods:
        'dmarc=fail header.from=news.example; dkim=fail header.d=news.example; spf=softfail smtp.mailfrom=news.example',
      sure: false,
    },
    { name: 'text in a comment', methods: 'spf=none (dmarc=pass header.from=news.example)', sure: false },
    { name: 'another method by that name', methods: 'x-dmarc=pass header.from=news.example', sure: false },
  ])('$name: $sure', ({ methods, from = FROM, sure }) =>
    expect(judgeSender(mail(RECEIVED, results(methods), OTHER, from)).isAuthenticated).toBe(sure),
  )

  const PASS = 'dmarc=pass header.from=news.example'
  test.each([
    { name: 'above the first Received', fields: [results(PASS), RECEIVED, OTHER, FROM] },
    { name: 'below the next Received', fields: [RECEIVED, OTHER, results(PASS), FROM] },
    { name: 'of another server', fields: [RECEIVED, results(PASS, 'mx.google.com'), OTHER, FROM] },
    {
      name: 'of a server named alike',
      fields: [RECEIVED, results(PASS, 'mx.cloudflare.net.evil.example'), OTHER, FROM],
    },
    { name: 'below a second Received of that name', fields: [RECEIVED, RECEIVED, results(PASS), FROM] },
    { name: 'where Cloudflare received nothing', fields: [OTHER, results(PASS), FROM] },
    {
      name: 'where a name only looks like theirs',
      fields: ['Received: from x by cloudflare-email.net.evil.example', results(PASS), FROM],
    },
    { name: 'where nobody received it', fields: [results(PASS), FROM] },
    { name: 'with two senders', fields: [RECEIVED, results(PASS), FROM, 'From: a@evil.example'] },
    { name: 'with two addresses', fields: [RECEIVED, results(PASS), 'From: <a@evil.example>, <editor@news.example>'] },
    { name: 'without a sender', fields: [RECEIVED, results(PASS)] },
  ])('does not trust results $name', ({ fields }) => expect(judgeSender(mail(...fields)).isAuthenticated).toBe(false))

  test.each([
    ['From: "evil@x.example" <a@news.example>', 'a@news.example'],
    ['From: a@news.example (evil@x.example)', 'a@news.example'],
    ['From: A.B+c@News.Example', 'a.b+c@news.example'],
    ['From: undisclosed', null],
    ['From: a@b@c.example', null],
  ])('%s is from %s', (from, address) => expect(judgeSender(mail(RECEIVED, from)).from).toBe(address))
})

describe('isKnown', () => {
  test.each([
    ['a@news.example', ['a@news.example'], true],
    ['a@news.example', ['news.example'], true],
    ['a@sub.news.example', ['news.example'], false],
    ['b@news.example', ['a@news.example'], false],
    [null, ['news.example'], false],
    ['a@news.example', [], false],
  ])('%s among %j: %s', (from, senders, known) => expect(isKnown(from, senders)).toBe(known))
})

describe('headerFields', () => {
  it('unfolds, and ends at the empty line', () => {
    const fields = mail('Subject: one\r\n two', 'X: y')
    expect(fields).toEqual([
      { name: 'subject', value: 'one two' },
      { name: 'x', value: 'y' },
    ])
    expect(firstField(fields, 'body')).toBeNull()
  })

  it('looks at a limited part only', () => {
    const long = headerFields(new TextEncoder().encode(`X: ${'a'.repeat(HEADER_BYTES)}\r\nFrom: a@b.example\r\n\r\n`))
    expect(long.map(({ name }) => name)).toEqual(['x'])
  })
})
