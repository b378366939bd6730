import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkMail, type MailUnderTest } from '../../../src/lab/checks/check-mail.ts'
import { inboxCuts } from '../../../src/lab/checks/inbox-cuts.ts'
import { readOutline } from '../../../src/lab/checks/read-outline.ts'
import { SCRAPS } from '../scraps.ts'
import { GOOD } from './mails.ts'

const TEXT = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), SCRAPS)
const MAIL = fc.record<MailUnderTest>({
  subject: TEXT,
  preheader: fc.option(TEXT),
  html: TEXT,
  text: TEXT,
  headers: fc.array(fc.record({ name: TEXT, value: TEXT }), { maxLength: 6 }),
  postalAddress: fc.option(TEXT),
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
  // A ratio, since machines differ: what is quadratic takes 64 times as long for 8 times as much, and ends far above the limit.
  test.each(LONG)('grows with the mail and no faster: $name', { timeout: 60_000 }, ({ mail }) => {
    const small = cost({ ...GOOD, ...mail(4_000) })
    const large = cost({ ...GOOD, ...mail(32_000) })
    expect(large / small).toBeLessThan(28)
  })
})

/** The least of a few, so that what else the machine does counts little; at least the half of a millisecond, below which clocks tell nothing. */
function cost(mail: MailUnderTest): number {
  const runs = Array.from({ length: 4 }, () => {
    const start = performance.now()
    checkMail(mail)
    return performance.now() - start
  })
  return Math.max(0.5, Math.min(...runs))
}
