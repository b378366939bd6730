import { describe, expect, it, test } from 'vitest'
import { checkHeaders, HEADER_LIMITS } from '../../src/mailers/header-rules.ts'

describe('checkHeaders', () => {
  test.each([
    ...[
      'List-Id',
      'List-Archive',
      'list-post',
      'Archived-At',
      'In-Reply-To',
      'References',
      'X-Marrow',
      'x-a_b',
      'Content-Language',
    ],
  ])('allows %s', (name) => expect(checkHeaders({ [name]: 'value' }).ok).toBe(true))

  test.each([
    ...[
      'Message-ID',
      'Date',
      'Feedback-ID',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
      'DKIM-Signature',
    ],
    ...['Return-Path', 'Received', 'ARC-Seal', 'ARC-Message-Signature', 'TLS-Required', 'TLS-Report-Domain'],
    ...['TLS-Report-Submitter', 'CFBL-Address', 'CFBL-Feedback-ID', 'From', 'To', 'Cc', 'Bcc', 'Subject', 'Reply-To'],
    ...[
      'message-id',
      'Sender',
      'Resent-To',
      'Disposition-Notification-To',
      'X',
      'X-',
      'X-a b',
      'X-a:',
      'A_b',
      '',
      'X-ü',
    ],
  ])('refuses %s', (name) => expect(checkHeaders({ [name]: 'value' }).ok).toBe(false))

  test.each([
    { name: 'List-Unsubscribe', good: '<mailto:a@b.example?subject=x>', bad: 'mailto:a@b.example' },
    { name: 'List-Unsubscribe', good: '<https://b.example/u>, <mailto:a@b.example>', bad: '<http://b.example/u>' },
    { name: 'List-Unsubscribe-Post', good: 'List-Unsubscribe=One-Click', bad: 'list-unsubscribe=one-click' },
    { name: 'Auto-Submitted', good: 'auto-generated', bad: 'no' },
    { name: 'Precedence', good: 'list', bad: 'first-class' },
    { name: 'X-Any', good: 'a b', bad: '' },
    { name: 'X-Any', good: '~', bad: 'ü' },
    { name: 'X-Any', good: 'a', bad: 'a\r\nBcc: x@y.example' },
    { name: 'X-Any', good: 'a', bad: 'a\nb' },
    { name: 'X-Any', good: 'a', bad: 'a\0b' },
  ])('$name may be "$good" and not "$bad"', ({ name, good, bad }) => {
    expect(checkHeaders({ [name]: good }).ok).toBe(true)
    expect(checkHeaders({ [name]: bad }).ok).toBe(false)
  })

  it('refuses a header given twice in two spellings', () => {
    expect(checkHeaders({ 'List-Id': 'a', 'list-id': 'b' }).ok).toBe(false)
  })

  const listed = [
    'List-Id',
    'List-Archive',
    'List-Help',
    'List-Owner',
    'List-Post',
    'List-Subscribe',
    'Archived-At',
    'Comments',
  ]
  const more = [
    'References',
    'In-Reply-To',
    'Content-Language',
    'Keywords',
    'Importance',
    'Priority',
    'Sensitivity',
    'Organization',
  ]
  const most = [...listed, ...more, 'Expires', 'Reply-By', 'Require-Recipient-Valid-Since']
  const given = (names: readonly string[], value = 'v') => Object.fromEntries(names.map((name) => [name, value]))
  const bytesOf = (name: string) => name.length + 4
  test.each([
    {
      limit: 'name',
      at: { [`X-${'a'.repeat(HEADER_LIMITS.name - 2)}`]: 'v' },
      past: { [`X-${'a'.repeat(HEADER_LIMITS.name - 1)}`]: 'v' },
    },
    {
      limit: 'value',
      at: { 'X-A': 'v'.repeat(HEADER_LIMITS.value) },
      past: { 'X-A': 'v'.repeat(HEADER_LIMITS.value + 1) },
    },
    {
      limit: 'all',
      at: {
        ...given(['X-1', 'X-2', 'X-3', 'X-4', 'X-5', 'X-6', 'X-7'], 'v'.repeat(2048)),
        'X-8': 'v'.repeat(2048 - 8 * bytesOf('X-1')),
      },
      past: {
        ...given(['X-1', 'X-2', 'X-3', 'X-4', 'X-5', 'X-6', 'X-7'], 'v'.repeat(2048)),
        'X-8': 'v'.repeat(2049 - 8 * bytesOf('X-1')),
      },
    },
    {
      limit: 'listedHeaders',
      at: { ...given(most), 'Auto-Submitted': 'auto-generated' },
      past: { ...given(most), 'Auto-Submitted': 'auto-generated', Precedence: 'list' },
    },
  ])('allows the $limit limit and not one more', ({ at, past }) => {
    expect(checkHeaders(at)).toEqual({ ok: true, value: null })
    expect(checkHeaders(past).ok).toBe(false)
  })
})
