import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import { inboxCuts } from '../../src/checks/inbox-cuts.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { mimeTree } from '../../src/markup/mime-tree.ts'
import { readOutline } from '../../src/markup/read-outline.ts'
import { SCRAPS } from '../inspect/scraps.ts'

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
  it('checkMail never throws, is deterministic, and reports each rule once', () =>
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

  it('readOutline adds no words: visible and hidden text comes from the source, apart from entities', () =>
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
