import { expect, it, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import { CHECKED } from './checks.ts'

// Read before it is updated (`npx vitest run test/golden/checks.test.ts -u`); in CI nothing is written.
it('reports for the golden mails what a person has reviewed', async () => {
  const reports = Object.fromEntries(Object.entries(CHECKED).map(([name, mail]) => [name, checkMail(mail)]))
  await expect(`${JSON.stringify(reports, null, 2)}\n`).toMatchFileSnapshot('checks.json')
})

test.each([
  { name: 'good', errors: 0, warnings: false },
  { name: 'with three slips', errors: 1, warnings: true },
  { name: 'text alone', errors: 0, warnings: true },
  { name: 'too large', errors: 1, warnings: true },
])('$name: $errors errors', ({ name, errors, warnings }) => {
  const mail = CHECKED[name]
  if (mail === undefined) throw new Error(name)
  const { findings } = checkMail(mail)
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(errors)
  expect(findings.some(({ severity }) => severity === 'warning')).toBe(warnings)
})

it('finds something in the terrible mail by every rule but its size', () => {
  const { findings, passed } = checkMail(CHECKED.terrible ?? expect.fail('it is gone'))
  expect(passed.map(({ rule }) => rule)).toEqual(['size'])
  expect(new Set(findings.map(({ rule }) => rule)).size).toBe(15)
})
