/** How bad a finding is, worst first. An error holds the Edition; a warning is shown; a note is a useful fact. */
export const SEVERITIES = ['error', 'warning', 'note'] as const

export type Severity = (typeof SEVERITIES)[number]

/** What a check found in a mail. */
export interface Finding {
  /** `[a-z-]+`: `size`, `subject`, `link-text`, … the same in every report. */
  readonly rule: string
  readonly severity: Severity
  /** Where in the mail: `link 3, “Read more”`, `header List-Unsubscribe`. Null for the mail as a whole. */
  readonly place: string | null
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
}

/** What was checked and what was found. */
export interface CheckReport {
  /** Errors first, then warnings, then notes; each in the order of the mail. */
  readonly findings: readonly Finding[]
  /** Rules that found nothing, each with what was measured: `HTML of 18.2 kB, 18 % of Gmail’s limit`. */
  readonly passed: readonly PassedRule[]
}

export interface PassedRule {
  readonly rule: string
  readonly message: string
}

/** How many errors and warnings there are. */
export const countFindings = ({ findings }: CheckReport) => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})
