import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkMail, type MailUnderTest } from '../../src/checks/check-mail.ts'
import { inboxCuts } from '../../src/checks/inbox-cuts.ts'
import { mimeTree } from '../../src/markup/mime-tree.ts'
import { readOutline } from '../../src/markup/read-outline.ts'
import { SCRAPS } from '../inspect/scraps.ts'
import { GOOD } from './mails.ts'

const TEXT = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), SCRAPS)
const MAIL = fc.record<MailUnderTest>({
  subject: TEXT,
  preheader: fc.option(TEXT),
  html: TEXT,
  text: TEXT,
  headers: fc.array(fc.record({ name: TEXT, value: TEXT }), { maxLength: 6 }),
  postalAddress: fc.option(TEXT),
  message: fc.option(TEXT.map(mimeTree)),
  digest: fc.option(fc.record({ url: TEXT, ownerAddresses: fc.array(TEXT, { maxLength: 3 }) })),
})

describe('whatever the mail', () => {
  it('checkMail answers, says the same twice, and names each rule in one place', () =>
    fc.assert(
      fc.property(MAIL, (mail) => {
        const report = checkMail(mail)
        expect(checkMail(mail)).toEqual(report)
        const wrong = new Set(report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule))
        for (const { rule } of report.passed) expect(wrong.has(rule)).toBe(false)
        for (const { place, message, remedy } of report.findings) {
          expect(`${place ?? ''}${message}${remedy}`.length).toBeLessThan(1_000)
          expect(remedy).not.toBe('')
        }
      }),
      { numRuns: 500 },
    ))

  it('readOutline never gains words: what is visible or hidden stands in the source, entities aside', () =>
    fc.assert(
      fc.property(SCRAPS, (html) => {
        const { words, hidden } = readOutline(html)
        expect(words.length + hidden.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
          2 * html.length + 2,
        )
      }),
    ))

  it('inboxCuts never shows more than there is', () =>
    fc.assert(
      fc.property(TEXT, TEXT, (subject, preheader) => {
        for (const cut of inboxCuts(subject, preheader)) {
          expect(cut.subject.length).toBeLessThanOrEqual(subject.length)
          expect(cut.preheader.length).toBeLessThanOrEqual(preheader.length)
        }
      }),
    ))
})

/** What makes scanners walk the same characters again and again. */
const LONG: readonly { name: string; mail: (n: number) => Partial<MailUnderTest> }[] = [
  ...[
    { name: 'nested tags, never closed', piece: '<b>' },
    { name: 'nested tables', piece: '<table><tr><td>' },
    { name: 'close tags of nothing', piece: '</i>' },
    { name: 'paragraphs never closed', piece: '<p>a' },
    { name: 'links', piece: '<a href="https://a.example/?utm_a=1">here</a>' },
    { name: 'links never closed', piece: '<a href="https://a.example/">x' },
    { name: 'images', piece: '<img src="https://a.example/a.png">' },
    { name: 'comments never closed', piece: '<!--[if mso]>' },
    { name: 'hidden elements', piece: '<p style="display:none">a</p>b' },
    { name: 'one long run of spaces', piece: '      ' },
    { name: 'open angle brackets', piece: '<' },
    { name: 'ampersands', piece: '&' },
    { name: 'half an address in CSS', piece: '<p style="background:url(         ">' },
    { name: 'one attribute without end', piece: ' a="' },
  ].map(({ name, piece }) => ({ name, mail: (n: number) => ({ html: piece.repeat(n) }) })),
  { name: 'nested tags, closed by another name', mail: (n) => ({ html: '<b>'.repeat(n) + '</i>'.repeat(n) }) },
  { name: 'one link with a long text', mail: (n) => ({ html: `<a href="https://a.example/">${'x '.repeat(n)}</a>` }) },
  {
    name: 'one long address',
    mail: (n) => ({
      html: `<a href="https://a.example/${'?&'.repeat(n)}">x</a>`,
      text: `https://a.example/${'.'.repeat(n)}`,
    }),
  },
  {
    name: 'one long style',
    mail: (n) => ({ html: `<style>${'a{b:c}'.repeat(n)}</style><p style="${'a:b;'.repeat(n)}">` }),
  },
  {
    name: 'filler',
    mail: (n) => ({ html: `<div style="display:none">${'&zwnj;'.repeat(n)}x${'&zwnj;'.repeat(n)}</div>` }),
  },
  { name: 'addresses in the text', mail: (n) => ({ text: 'https://a.example/ '.repeat(n) }) },
  { name: 'punctuation in the text', mail: (n) => ({ text: `https://a${'.)'.repeat(n)}` }) },
  { name: 'angle brackets in the text', mail: (n) => ({ text: '<a <p '.repeat(n) }) },
  { name: 'words of leaving in the text', mail: (n) => ({ text: 'unsubscribe \n'.repeat(n) }) },
  { name: 'a long subject', mail: (n) => ({ subject: 'a '.repeat(n) }) },
  { name: 'a long preheader', mail: (n) => ({ preheader: 'a '.repeat(n) }) },
  {
    name: 'a long header',
    mail: (n) => ({
      headers: [
        { name: 'List-Id', value: `${'<a.'.repeat(n)}` },
        { name: 'List-Unsubscribe', value: '<'.repeat(n) },
      ],
    }),
  },
  {
    name: 'many headers',
    mail: (n) => ({ headers: Array.from({ length: n }, () => ({ name: 'Subject', value: 'ä' })) }),
  },
]

describe('cost', () => {
  /** What is quadratic takes 64 times as long for 8 times as much, and ends far above it; what is linear, about 8 times. */
  const LIMIT = 28

  test.each(LONG)('grows with the mail and no faster: $name', { timeout: 120_000 }, ({ mail }) => {
    const [small, large] = [4_000, 32_000].map((n) => ({ ...GOOD, ...mail(n) })) as [MailUnderTest, MailUnderTest]
    expect(
      growth(
        () => checkMail(small),
        () => checkMail(large),
      ),
    ).toBeLessThan(LIMIT)
  })

  it('is measured so that what is quadratic shows', { timeout: 120_000 }, () => {
    const quadratic = (n: number) => () => {
      let steps = 0
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) steps += i ^ j
      return steps
    }
    expect(growth(quadratic(1_500), quadratic(12_000))).toBeGreaterThan(LIMIT)
  })
})

/** How many times as much the large one costs. Measured again where it seems too much: a neighbour on the core costs, too. */
function growth(small: () => unknown, large: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least >= 16; round++) least = Math.min(least, cost(large) / cost(small))
  return least
}

/**
 * Milliseconds on the processor of this very thread: what it waited does not count. The least of a few; at least one, below which
 * the meter tells nothing.
 */
function cost(run: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1_000
  })
  return Math.max(1, Math.min(...runs))
}
