import type { Check } from '../../model/check.ts'
import type { TemplateReport } from './check-template.ts'
import { NOTHING_TO_DO } from './support/check-support.ts'

/** What the build found out about the templates, by their names, as a module for the Worker: small, since each isolate loads it. */
export function reportModule(reports: ReadonlyMap<string, TemplateReport>): string {
  const entries = [...reports].map(([template, { contrast, report }]) => {
    const pairs = contrast.map(({ name, light, dark }) => `p(${JSON.stringify(name)},${light},${dark})`)
    return `  ${JSON.stringify(template)}: {
    contrast: [${pairs.join()}],
    report: {
      findings: [
${report.findings.map((check) => `        ${callOf(check)},\n`).join('')}      ],
      passed: ${JSON.stringify(report.passed)},
    },
  },
`
  })
  return `${HEAD}\nexport const TEMPLATE_REPORT: Readonly<Record<string, TemplateReport>> = {\n${entries.join('')}}\n`
}

/** Most are notes of one kind: what they share is said once. */
function callOf(check: Check): string {
  const { rule, severity, place, message, remedy } = check
  return rule === 'client-support' && severity === 'note' && remedy.startsWith(NOTHING_TO_DO)
    ? `n(${[place, message, remedy.slice(NOTHING_TO_DO.length)].map((part) => JSON.stringify(part)).join()})`
    : JSON.stringify(check)
}

const HEAD = `// Generated from templates/ by src/build/generate.ts.
import type { Check, CheckReport } from '../model/check.ts'

export interface TemplateReport {
  /** Texts by class, with their least contrast in light and in dark (1 to 21). */
  readonly contrast: readonly TextContrast[]
  readonly report: CheckReport
}

export interface TextContrast {
  readonly name: string
  readonly light: number
  readonly dark: number
}

const p = (name: string, light: number, dark: number): TextContrast => ({ name, light, dark })
const n = (place: string | null, message: string, why: string): Check => ({
  rule: 'client-support', severity: 'note', place, message, remedy: \`${NOTHING_TO_DO}\${why}\`,
})
`
