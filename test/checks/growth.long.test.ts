import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import { MOST, stepCounter } from '../steps.ts'
import { LONG } from './long-mails.ts'
import { GOOD } from './mails.ts'

const TIMES = 1_000

// Libraries count, too: a parser that searches its stack is not ours.
const counter = stepCounter((url) => url.includes('/src/') || url.includes('htmlparser2'))
beforeAll(counter.start)
afterAll(counter.stop)

// Lost counts are there at the next try. Work that grows too fast fails every time.
test.each(LONG)('takes twice the steps for twice the length: $name', { retry: 4 }, async ({ mail }) => {
  const stepsOf = (n: number) => {
    const made = { ...GOOD, ...mail(n) }
    return counter.stepsOf(() => checkMail(made))
  }
  await stepsOf(10)
  expect((await stepsOf(2 * TIMES)) / (await stepsOf(TIMES))).toBeLessThan(MOST)
})

test('steps are counted', async () =>
  expect(await counter.stepsOf(() => checkMail({ ...GOOD, html: '<p>a</p>'.repeat(100) }))).toBeGreaterThan(1_000))
