import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { featureSums } from '../../src/build/feature-sums.ts'
import { readOwnItems, SUMS_FILE } from '../../src/build/training-data.ts'

/** A few words more in a list need no new weights: a sum may move by this share, or by this much. */
const SHARE = 0.02
const LITTLE = 4

const drifted = (then: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): string[] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => {
    const [a, b] = [then[name], now[name]]
    return a === undefined || b === undefined || Math.abs(a - b) > Math.max(LITTLE, SHARE * Math.abs(a))
  })

it('ships weights that were learned from the features of today; if not, run npm run train -- DATA_DIR', () => {
  expect(drifted(JSON.parse(readFileSync(SUMS_FILE, 'utf8')), featureSums(readOwnItems()))).toEqual([])
})

it('notices a feature that is new, is gone or has another meaning', () => {
  const then = { first: 283, digits: 400, quotation: 20 }
  expect(drifted(then, { first: 283, digits: 403, quotation: 21 })).toEqual([])
  expect(drifted(then, { first: 283, digits: 440, news: 9 })).toEqual(['digits', 'quotation', 'news'])
})
