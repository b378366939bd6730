import { readdirSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTemplate, readable } from '../../../src/build/template-checks/check-template.ts'
import { measureContrast, type TextContrast } from '../../../src/build/template-checks/contrast/measure-contrast.ts'
import { reportModule } from '../../../src/build/template-checks/report-module.ts'
import { compileTemplates } from '../../../src/build/templates/compile-templates.ts'
import type { CheckReport } from '../../../src/model/finding.ts'
import { TEMPLATE_REPORT } from '../../../src/render/template-report.gen.ts'

const TEMPLATES = join(import.meta.dirname, '../../../templates')
const reports = new Map<string, CheckReport>()
const texts = new Map<string, readonly TextContrast[]>()
const compiled = await compileTemplates(TEMPLATES, (mail) => {
  const { mistakes, report } = checkTemplate(mail)
  texts.set(mail.name, measureContrast(mail.html, (text) => readable(text, mail)).texts)
  reports.set(mail.name.replace(/\.mjml$/, ''), report)
  return mistakes
})

test('the shipped templates pass', () => expect(compiled.ok ? [] : compiled.error).toEqual([]))

test('the Worker’s module says of every shipped template what was found', () => {
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith('.mjml'))
  expect(Object.keys(TEMPLATE_REPORT)).toEqual(names.map((name) => name.replace(/\.mjml$/, '')))
  expect(TEMPLATE_REPORT).toEqual(Object.fromEntries(reports))
})

test.each([...reports])('%s: each rule has a result', (_, { findings, passed }) => {
  const rules = [...findings, ...passed].map(({ rule }) => rule)
  expect([...new Set(rules)].sort()).toEqual(['client-support', 'contrast', 'heading-order'])
})

test.each([...texts])('%s: every text, in light and in dark, has the contrast of large text at least', (_, texts) => {
  const classes = new Set(texts.map(({ element }) => element.attribs.class))
  expect(classes.size).toBeGreaterThan(10)
  expect(Math.min(...texts.map(({ ratio }) => ratio))).toBeGreaterThanOrEqual(3)
})

test('the module is small: 4 kB of JavaScript for a template', () => {
  const [digest] = [...reports].filter(([name]) => name === 'digest')
  if (digest === undefined) throw new Error('there is no digest.mjml')
  const code = stripTypeScriptTypes(reportModule(new Map([digest])))
    .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(4096)
})
