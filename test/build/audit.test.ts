import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { readAudit } from '../../src/build/audit.ts'

const ROOT = join(import.meta.dirname, '../..')

// As npm 11 prints it.
const reportOf = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} })

test.each([
  { name: 'a report without findings', json: reportOf({}), kind: 'clean' },
  { name: 'a weakness that matters', json: reportOf({ x: { severity: 'high', range: '<2' } }), kind: 'vulnerable' },
  { name: 'a low one', json: reportOf({ x: { severity: 'low', range: '<2' } }), kind: 'clean' },
  {
    name: 'a registry without the service',
    json: '{"message":"405 Method Not Allowed","statusCode":405}',
    kind: 'unknown',
  },
  {
    name: 'no network',
    json: '{"error":{"code":"ENOTFOUND","summary":"request failed","detail":""}}',
    kind: 'unknown',
  },
  { name: 'no answer', json: '', kind: 'unknown' },
  { name: 'something else', json: '[]', kind: 'unknown' },
])('$name: $kind', ({ json, kind }) => expect(readAudit(json).kind).toBe(kind))

test('names the package, how bad it is, and the versions', () =>
  expect(readAudit(reportOf({ hono: { severity: 'critical', range: '<4.1' } }))).toEqual({
    kind: 'vulnerable',
    packages: ['hono (critical, <4.1)'],
  }))

describe('the supply chain', () => {
  const workflow = (name: string) => parse(readFileSync(join(ROOT, '.github/workflows', name), 'utf8'))

  it('is proved on Linux and macOS, by the same script as anywhere', () => {
    const { jobs, permissions } = workflow('ci.yml')
    expect(jobs.run.strategy.matrix.os.map((os: string) => os.split('-')[0])).toEqual(['ubuntu', 'macos'])
    expect(jobs.run.steps.at(-1)).toEqual({ run: '.ci/run' })
    expect(permissions).toEqual({ contents: 'read' })
  })

  it('is watched, and every release says what it is made of', () => {
    const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8'))
    expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ])
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const steps = workflow('release.yml').jobs.release.steps.map(({ run = '' }) => run)
    for (const step of steps) {
      const script = /^npm run -s (\S+)/.exec(step)?.[1]
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script)
    }
    expect(steps.join('\n')).toContain('npm run -s sbom > marrow.cdx.json')
  })

  it('has exact versions, each with its hash in the lock', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)])
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
    for (const [path, entry] of Object.entries<Record<string, unknown>>(packages))
      if (path !== '') expect([path, entry.integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
  })

  it('has its workflows', () =>
    expect(existsSync(join(ROOT, '.ci/run')) && readdirSync(join(ROOT, '.github/workflows')).toSorted()).toEqual([
      'ci.yml',
      'release.yml',
    ]))
})
