import { styleText } from 'node:util'
import type { InboxCut } from '../checks/inbox-cuts.ts'
import type { CheckReport, Finding, Severity } from '../model/finding.ts'
import { printable } from '../text/controls.ts'

/** A report for people: one line for each finding, then the passed rules, then how inboxes show the mail. */
export function reportText(file: string, report: CheckReport, cuts: readonly InboxCut[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const { findings, passed } = report
  const line = (style: Parameters<typeof styleText>[0], word: string, text: string) =>
    `  ${paint(style, word.padEnd(7))}  ${printable(text)}`
  const lines = [
    paint('bold', printable(`${file}: ${summary(findings)}`)),
    ...findings.map(({ rule, severity, place, message, remedy }) =>
      line(STYLES[severity], severity, `${rule}:${place === null ? '' : ` ${place}:`} ${message} ${remedy}`),
    ),
    ...passed.map(({ rule, message }) => line('green', 'passed', `${rule}: ${message}`)),
    ...cuts.map(({ inbox, subject, preheader }) => line('dim', 'shown', `${inbox}: ${subject} | ${preheader}`)),
  ]
  return `${lines.join('\n')}\n`
}

const STYLES = { error: 'red', warning: 'yellow', note: 'cyan' } as const

function summary(findings: readonly Finding[]): string {
  const count = (severity: Severity, one: string) => {
    const found = findings.filter((finding) => finding.severity === severity).length
    return `${found} ${found === 1 ? one : `${one}s`}`
  }
  return `${count('error', 'error')}, ${count('warning', 'warning')}, ${count('note', 'note')}`
}
