import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { housekeepingReason } from '../../src/text/housekeeping.ts'
import { PATTERNS } from '../../src/text/housekeeping-patterns.ts'
import { splitSentences } from '../../src/text/sentences.ts'

test.each([
  { sentence: 'Subscribe to our newsletter.', reason: 'subscription' },
  { sentence: '> **Don’t forget to subscribe!', reason: 'subscription' },
  { sentence: 'We’re looking forward to seeing you.', reason: 'greeting' },
  { sentence: 'We would also like to thank Ada.', reason: 'thanks' },
  { sentence: 'Let’s dive in.', reason: 'greeting' },
  { sentence: 'GitHubで更新しました。ありがとうございます。', reason: 'thanks' },
  { sentence: 'You can tell the server to subscribe for news with the link below.', reason: 'subscription' },
  { sentence: 'The spender signs the transaction.', reason: null },
  { sentence: 'In the future, the map will show trees.', reason: null },
])('housekeepingReason of “$sentence”', ({ sentence, reason }) => {
  expect(housekeepingReason(sentence)).toBe(reason)
})

it('finds what a look at every pattern finds', () => {
  const folder = join(import.meta.dirname, '../corpus/newsletters')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const sentences = texts.flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
  const seen = sentences.flatMap((sentence) => [sentence, sentence.replace(/^\S+\s/, '')])
  for (const sentence of seen) {
    const text = sentence
      .slice(0, 300)
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[\s*_>"“(（[【•–—-]+/, '')
    const first = PATTERNS.find(({ pattern }) => pattern.test(text))
    expect(housekeepingReason(sentence), sentence).toBe(first?.reason ?? null)
  }
})
