import { expect, it, test } from 'vitest'
import { measureRisk, RISK_FEATURES, riskOf } from '../../../src/summarize/stand-alone/risk.ts'
import { faultsOf } from '../../../src/summarize/stand-alone/stand-alone.ts'
import { inContext } from './context.ts'

const risk = (text: string, shown = '', more = {}) => {
  const sentence = inContext(text, shown, more)
  return riskOf(sentence, faultsOf(sentence))
}

test.each([
  { safe: 'The bakery of Elm Street opened a second oven in May.', risky: 'The process, then, is two-fold:' },
  { safe: 'Ada Byron of Elm Street bakes rye bread.', risky: 'It rises.' },
  { safe: 'Rye bread of Elm Street rises for twelve hours.', risky: 'The latter factor rises for twelve hours.' },
])('“$risky” is more of a risk than “$safe”', ({ safe, risky }) => expect(risk(risky)).toBeGreaterThan(risk(safe)))

it('is smaller where the heading names what the sentence speaks of', () => {
  const text = 'The bakery sells rye rolls.'
  expect(risk(text, 'A bakery for rye')).toBeLessThan(risk(text, 'News of the village'))
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
