import { type CheckReport, countFindings } from '../../model/finding.ts'
import { count } from '../../text/count.ts'
import type { InspectedMail } from './inspected-mail.ts'

/** The result of the checks, for scripts. `ok`: no error holds the mail back. `hash` names the mail that was checked. */
export function checkResult({ report, hash }: Pick<InspectedMail, 'report' | 'hash'>) {
  const { findings, passed } = report
  const { errors, warnings } = countFindings(report)
  return { ok: errors === 0, errors, warnings, findings, passed, hash }
}

/** In a few words: `2 warnings`, `no problems`. */
export function checkWords(report: CheckReport): string {
  const { errors, warnings } = countFindings(report)
  if (errors + warnings === 0) return 'no problems'
  return [errors > 0 ? count(errors, 'error') : null, warnings > 0 ? count(warnings, 'warning') : null]
    .filter((part) => part !== null)
    .join(', ')
}
