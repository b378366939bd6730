import { spawnSync } from 'node:child_process'
import { printable } from '../text/controls.ts'

/** What `npm audit` says of the packages of the Worker. `unknown`: the registry could not be reached. */
export type Audit =
  | { readonly kind: 'clean' }
  | { readonly kind: 'vulnerable'; readonly packages: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Low ones are in npm's own list, and do not stop a release. */
const STOPS: ReadonlySet<unknown> = new Set(['moderate', 'high', 'critical'])

/**
 * Reads the output of `npm audit --json`. Output that is not a report means that the registry has none, or could not be reached.
 */
export function readAudit(json: string): Audit {
  let report: unknown
  try {
    report = JSON.parse(json)
  } catch {
    return { kind: 'unknown', reason: 'npm did not answer' }
  }
  if (!isTable(report) || !isTable(report.vulnerabilities) || !isTable(report.metadata)) {
    const message = isTable(report) ? (report.message ?? (isTable(report.error) ? report.error.summary : null)) : null
    return {
      kind: 'unknown',
      reason: typeof message === 'string' && message !== '' ? message : 'npm printed no report',
    }
  }
  const packages = Object.entries(report.vulnerabilities).flatMap(([name, found]) =>
    isTable(found) && STOPS.has(found.severity) ? [`${name} (${found.severity}, ${found.range})`] : [],
  )
  return packages.length === 0 ? { kind: 'clean' } : { kind: 'vulnerable', packages }
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `npm run audit`: exit 1 when a package is vulnerable; when the registry could not be reached it says so, and does not fail. */
if (import.meta.main) {
  const run = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  })
  const audit = readAudit(run.stdout ?? '')
  if (audit.kind === 'clean') console.log('No known vulnerability in the packages of the Worker.')
  if (audit.kind === 'unknown')
    console.warn(
      printable(`NOT CHECKED for known vulnerabilities, because the registry could not be asked: ${audit.reason}`),
    )
  if (audit.kind === 'vulnerable') {
    console.error(printable(`Known vulnerabilities in packages of the Worker:\n  ${audit.packages.join('\n  ')}`))
    process.exitCode = 1
  }
}
