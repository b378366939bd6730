import { describe, expect, it, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { LONG } from './long-mails.ts'
import { GOOD } from './mails.ts'

// Steps of our code are counted in growth.long.test.ts. What an expression does inside V8 has no counter: here it shows as the
// time of the processor on this thread, which grows far too much before a test fails.
describe('cost', () => {
  /** What is quadratic takes 64 times as long for 8 times as much, and ends far above it; what is linear, about 8 times. */
  const LIMIT = 28

  test.each(LONG)('grows with the mail and no faster: $name', ({ mail }) => {
    const [small, large] = [4_000, 32_000].map((n) => ({ ...GOOD, ...mail(n) })) as [MailUnderTest, MailUnderTest]
    expect(
      growth(
        () => checkMail(small),
        () => checkMail(large),
      ),
    ).toBeLessThan(LIMIT)
  })

  it('is measured so that what is quadratic shows', () => {
    const quadratic = (n: number) => () => {
      let steps = 0
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) steps += i ^ j
      return steps
    }
    expect(growth(quadratic(1_500), quadratic(12_000))).toBeGreaterThan(LIMIT)
  })
})

/** How many times as much the large one costs. Measured again where it seems too much: a neighbour on the core costs, too. */
function growth(small: () => unknown, large: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least >= 16; round++) least = Math.min(least, cost(large) / cost(small))
  return least
}

/**
 * Milliseconds on the processor of this very thread: what it waited does not count. The least of a few; at least one, below which
 * the meter tells nothing.
 */
function cost(run: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1_000
  })
  return Math.max(1, Math.min(...runs))
}
