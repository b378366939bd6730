import { expect, it } from 'vitest'
import { trainLogistic } from '../../src/build/logistic.ts'

it('finds the published coefficients of hours of study and passed exams', () => {
  // "Logistic regression", Wikipedia: intercept -4.0777, 1.5046 an hour.
  const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5]
  const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1]
  const students = hours.map((hour, i) => ({ features: [hour], target: passed[i] ?? 0 }))
  const [intercept, slope] = trainLogistic(students, 0)
  expect(intercept).toBeCloseTo(-4.0777, 3)
  expect(slope).toBeCloseTo(1.5046, 3)
  expect(trainLogistic(students, 5)[1]).toBeLessThan(slope ?? 0)
})

it('gives a feature that never varies no weight', () => {
  const weights = trainLogistic(
    [0, 1, 0, 1, 1].map((target) => ({ features: [0, target], target })),
    1,
  )
  expect(weights[1]).toBe(0)
  expect(weights[2]).toBeGreaterThan(0)
})
