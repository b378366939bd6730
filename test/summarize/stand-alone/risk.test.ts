import { expect, it, test } from 'vitest'
import { plainSection } from '../../../src/parse/plain-section.ts'
import { COLUMNS } from '../../../src/summarize/features.ts'
import { readPassage } from '../../../src/summarize/passage.ts'
import type { RankedSentence } from '../../../src/summarize/rank.ts'
import { measureRisk, RISK_FEATURES, riskOf } from '../../../src/summarize/stand-alone/risk.ts'
import { faultsOf } from '../../../src/summarize/stand-alone/stand-alone.ts'
import { standingIn } from '../../../src/summarize/standing.ts'
import { inContext } from './context.ts'

const risk = (text: string, shown = '', more = {}) => {
  const sentence = inContext(text, shown, more)
  return riskOf(sentence, faultsOf(sentence), new Float64Array(COLUMNS.length))
}

test.each([
  { safe: 'The bakery of Elm Street opened a second oven in May.', risky: 'The process, then, is two-fold:' },
  { safe: 'Ada Byron of Elm Street bakes rye bread.', risky: 'It rises.' },
  { safe: 'Rye bread of Elm Street rises for twelve hours.', risky: 'The latter factor rises for twelve hours.' },
])('“$risky” is more of a risk than “$safe”', ({ safe, risky }) => expect(risk(risky)).toBeGreaterThan(risk(safe)))

it('is smaller where the heading names what the sentence speaks of', () => {
  const riskUnder = (heading: string) => {
    const passage = readPassage(plainSection('The village is proud. The bakery sells rye rolls.', heading))
    return standingIn(passage, passage.ranked[1] as RankedSentence, []).risk()
  }
  expect(riskUnder('A bakery for rye')).toBeLessThan(riskUnder('News of the coast'))
})

it('is larger where words were introduced by a sentence that is not shown', () => {
  const text = 'The baker sells rolls at the market.'
  expect(risk(text, '', { isHidden: () => true })).toBeGreaterThan(risk(text))
})

it('measures from 0 to 1', () => {
  const text = `The ${'second latter one, '.repeat(400)}of it: "this" (there)`
  for (const sentence of [
    inContext(text),
    inContext(''),
    inContext(text, text, { position: 1e6, isHidden: () => true }),
  ]) {
    const measured = measureRisk(sentence, faultsOf(sentence))
    for (const name of RISK_FEATURES) {
      expect(measured[name]).toBeGreaterThanOrEqual(0)
      expect(measured[name]).toBeLessThanOrEqual(1)
    }
  }
})
