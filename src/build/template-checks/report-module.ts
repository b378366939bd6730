import type { CheckReport } from '../../model/finding.ts'
import { RULE } from './support/check-support.ts'

/** The findings about the templates, by template, as a module for the Worker. It is short, since each isolate loads it. */
export function reportModule(reports: ReadonlyMap<string, CheckReport>): string {
  const entries = [...reports].map(([template, { findings, passed }]) => {
    const calls = findings.map(
      ({ rule, severity, place, message, remedy }) =>
        `      c(${[severity, place, message, remedy, ...(rule === RULE ? [] : [rule])].map((part) => JSON.stringify(part)).join()}),\n`,
    )
    return `  ${JSON.stringify(template)}: {\n    findings: [\n${calls.join('')}    ],\n    passed: ${JSON.stringify(passed)},\n  },\n`
  })
  return `${HEAD}\nexport const TEMPLATE_REPORT: Readonly<Record<string, CheckReport>> = {\n${entries.join('')}}\n`
}

const HEAD = `// Generated from templates/ by src/build/generate.ts.
import type { Finding, CheckReport } from '../model/finding.ts'

const c = (severity: Finding['severity'], place: string | null, message: string, remedy: string, rule = '${RULE}'): Finding => ({
  rule, severity, place, message, remedy,
})
`
