import type { CheckReport } from '../../model/check.ts'
import { count } from '../../text/count.ts'
import type { InspectedMail } from './inspected-mail.ts'

/** What the checks say, for scripts: `ok` is that nothing holds the mail back; `hash` says which mail it is said of. */
export function checkVerdict({ report, hash }: Pick<InspectedMail, 'report' | 'hash'>) {
  const { findings, passed } = report
  const { errors, warnings } = countFindings(report)
  return { ok: errors === 0, errors, warnings, findings, passed, hash }
}

export const countFindings = ({ findings }: CheckReport) => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})

/** In two words for a line: `2 warnings`, `nothing found`. */
export function verdictWords(report: CheckReport): string {
  const { errors, warnings } = countFindings(report)
  if (errors + warnings === 0) return 'nothing found'
  return [errors > 0 ? count(errors, 'error') : null, warnings > 0 ? count(warnings, 'warning') : null]
    .filter((part) => part !== null)
    .join(', ')
}
