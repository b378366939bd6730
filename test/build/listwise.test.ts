import { expect, it } from 'vitest'
import { type Example, trainListwise } from '../../src/build/listwise.ts'

const SETTINGS = { seed: 1, epochs: 20, rate: 0.05, temperature: 1, decay: 0.001 }

/** Three sentences a text: the first feature tells the best one, the second is noise, the third never varies. */
const examples: Example[] = Array.from({ length: 60 }, (_, i) => ({
  rows: [0, 1, 2].map((k) => Float64Array.of(k === i % 3 ? 1 : 0, ((i * 7 + k * 3) % 5) / 5, 4)),
  gains: [0, 1, 2].map((k) => (k === i % 3 ? 0.6 : -0.3)),
  weight: 1,
}))

it('learns which feature tells the best sentence', () => {
  const [telling = 0, noise = 0, constant] = trainListwise(examples, 3, SETTINGS)
  expect(telling).toBeGreaterThan(1)
  expect(Math.abs(noise)).toBeLessThan(telling / 4)
  expect(constant).toBeCloseTo(0)
})

it('gives the same weights for the same seed', () => {
  expect(trainListwise(examples, 3, SETTINGS)).toEqual(trainListwise(examples, 3, SETTINGS))
})

it('learns less where the scores decide already', () => {
  const known = examples.map((example, i) => ({ ...example, offsets: [0, 1, 2].map((k) => (k === i % 3 ? 5 : 0)) }))
  const [alone = 0] = trainListwise(examples, 3, SETTINGS)
  const [correction = 0] = trainListwise(known, 3, SETTINGS)
  expect(correction).toBeLessThan(alone / 2)
})
