import { expect, test } from 'vitest'
import { decideOutcome, SEND_LIMITS } from '../../src/delivery/decide-outcome.ts'
import type { SendError } from '../../src/delivery/mailer.ts'
import { fail, ok } from '../../src/model/result.ts'

const answer = (kind: SendError['kind']) => fail({ kind, reason: 'why' })

test.each([
  {
    name: 'acceptance',
    given: ok({ providerId: 'p' }),
    attempts: 1,
    outcome: { state: 'sent', providerId: 'p' },
    stop: false,
  },
  {
    name: 'a refusal',
    given: answer('refused'),
    attempts: 1,
    outcome: { state: 'failed', reason: 'why' },
    stop: false,
  },
  {
    name: 'an uncertain end',
    given: answer('uncertain'),
    attempts: 1,
    outcome: { state: 'unknown', reason: 'why' },
    stop: false,
  },
  {
    name: 'a denial',
    given: answer('denied'),
    attempts: 9,
    outcome: { state: 'planned', reason: 'why', spent: false },
    stop: true,
  },
  {
    name: 'a passing trouble',
    given: answer('retry'),
    attempts: SEND_LIMITS.attempts - 1,
    outcome: { state: 'planned', reason: 'why', spent: true },
    stop: false,
  },
  {
    name: 'one trouble too many',
    given: answer('retry'),
    attempts: SEND_LIMITS.attempts,
    outcome: { state: 'failed', reason: 'why (tried 5 times)' },
    stop: false,
  },
])('$name', ({ given, attempts, outcome, stop }) => {
  expect(decideOutcome(given, attempts)).toEqual({ outcome, stop })
})
