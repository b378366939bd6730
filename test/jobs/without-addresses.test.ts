import { expect, it, test } from 'vitest'
import { withoutAddresses } from '../../src/jobs/steps/slot-outcome.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'

test.each([
  { name: 'an address', words: 'no mailbox ada@reader.example here', expected: 'no mailbox … here' },
  { name: 'one that is escaped in a path', words: '/desk/ada%40reader.example', expected: '…' },
  { name: 'a token', words: `asked for ${TOKEN.toUpperCase()}`, expected: 'asked for …' },
  { name: 'a token in its path', words: `/unsubscribe/${TOKEN}/leave`, expected: '/unsubscribe/…/leave' },
  { name: 'one whose letters are escaped', words: `/unsubscribe/%30${TOKEN.slice(1)}`, expected: '/unsubscribe/…' },
  { name: 'nothing', words: 'the database does not answer', expected: 'the database does not answer' },
])('takes out $name', ({ words, expected }) => expect(withoutAddresses(words)).toBe(expected))

it('leaves no half of an address or a token where it cuts', () => {
  const words = `${'ada@reader.example '.repeat(104)}${TOKEN} and more`
  expect(words.indexOf(TOKEN)).toBeLessThan(2_000)
  expect(words.indexOf(TOKEN) + TOKEN.length).toBeGreaterThan(2_000)
  expect(withoutAddresses(words)).not.toMatch(/[0-9a-f]{6}|@/)
  expect(withoutAddresses('x'.repeat(5_000))).toBe('')
})
