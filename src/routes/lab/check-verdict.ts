import type { CheckReport } from '../../model/check.ts'
import type { LabMail } from './lab-mail.ts'

/** What the checks say, for scripts: `ok` is that nothing holds the mail back; `hash` says which mail it is said of. */
export function checkVerdict({ report, hash }: Pick<LabMail, 'report' | 'hash'>) {
  const { findings, passed } = report
  const { errors, warnings } = countFindings(report)
  return { ok: errors === 0, errors, warnings, findings, passed, hash }
}

export const countFindings = ({ findings }: CheckReport) => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})
