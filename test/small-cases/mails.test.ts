import { describe, expect, test } from 'vitest'
import { problemsOf } from './mail-case.ts'
import { MAILS } from './mails.ts'

describe('small mails', () => {
  test.each(MAILS)('$name', ({ mail, findings }) => expect(problemsOf(mail)).toEqual(findings))
})
