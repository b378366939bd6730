import { expect, test } from 'vitest'
import { explainTrouble } from '../../src/collect/trouble.ts'

test.each([
  { reason: 'there is no such name', says: 'The server did not answer: there is no such name. Check' },
  // As workerd says it without a network.
  { reason: 'internal error; reference = p0m9n8b7v6c5x4z3', says: 'The server did not answer. Check' },
])('a host that cannot be reached: $reason', ({ reason, says }) => {
  const words = explainTrouble({ kind: 'unreachable', reason })
  expect(words).toContain(says)
  expect(words).not.toContain('reference')
})
