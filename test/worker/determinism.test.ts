import { describe, expect, it, test } from 'vitest'
import { SEED_BRIEFS, SEEDS } from '../../src/sources/seeds.gen.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { GOLDEN_RULES } from '../text/golden-rules.ts'

describe('workerd and Node agree', () => {
  it('on every Brief: those that Node made at build time are made here again', () => {
    expect(SEEDS.length).toBeGreaterThan(1)
    expect(SEEDS.map(summarizeIssue)).toEqual(SEED_BRIEFS)
  })

  test.each(GOLDEN_RULES)('on sentences: $name', ({ text, sentences }) => {
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    expect(found).toEqual(sentences)
  })
})
