import { readdirSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkMail, type TemplateReport } from '../../../src/build/template-checks/check-template.ts'
import { reportModule } from '../../../src/build/template-checks/report-module.ts'
import { compileTemplates } from '../../../src/build/templates/compile-templates.ts'
import { TEMPLATE_REPORT } from '../../../src/render/template-report.gen.ts'

const TEMPLATES = join(import.meta.dirname, '../../../templates')
const reports = new Map<string, TemplateReport>()
const compiled = await compileTemplates(TEMPLATES, (mail) => {
  const { mistakes, report } = checkMail(mail)
  reports.set(mail.name.replace(/\.mjml$/, ''), report)
  return mistakes
})

test('the shipped templates pass', () => expect(compiled.ok ? [] : compiled.error).toEqual([]))

test('the Worker’s module says of every shipped template what was found', () => {
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith('.mjml'))
  expect(Object.keys(TEMPLATE_REPORT)).toEqual(names.map((name) => name.replace(/\.mjml$/, '')))
  expect(TEMPLATE_REPORT).toEqual(Object.fromEntries(reports))
})

test.each([...reports])(
  '%s: every class of text is in the report, and each rule has said something',
  (_, { contrast, report }) => {
    expect(contrast.length).toBeGreaterThan(10)
    for (const { light, dark } of contrast) {
      expect(light).toBeGreaterThanOrEqual(3)
      expect(dark).toBeGreaterThanOrEqual(3)
    }
    const rules = [...report.findings, ...report.passed].map(({ rule }) => rule)
    expect([...new Set(rules)].sort()).toEqual(['client-support', 'contrast', 'heading-order'])
  },
)

test('the module is small: 4 kB of JavaScript for a template', () => {
  const [digest] = [...reports].filter(([name]) => name === 'digest')
  if (digest === undefined) throw new Error('there is no digest.mjml')
  const code = stripTypeScriptTypes(reportModule(new Map([digest])))
    .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(4096)
})
