import { add, lengthOf, type Reading, similarity } from '../reading.ts'
import { flag } from './place.ts'

/**
 * How much of the story a sentence holds. Measured against sums of sentences (the whole, what came before, what comes after)
 * and against neighbours, never each against each: the work grows with the text, not with its square.
 */
export const CENTRE = {
  central: 'holds what the story keeps saying',
  relativeCentral: 'is more central than most',
  unfolds: 'is taken up again later',
  mostUnfolds: 'is taken up again most',
  repeats: null,
  unfoldsSum: 'is taken up again later',
  likeFirst: null,
  likeNext: 'is taken up by the next sentence',
  likeBefore: null,
  introduces: 'introduces words that return',
  shared: 'shares its words with the rest',
  mass: 'holds much of the story',
  relativeMass: 'holds more of the story than most',
} as const

export function measureCentre(reading: Reading): Record<keyof typeof CENTRE, number>[] {
  const { sentences, frequency, spread, centre } = reading
  const n = sentences.length
  const centreLength = lengthOf(centre)
  let weight = 0
  for (const count of frequency.values()) weight += count * count
  const before = new Map<string, number>()
  const seen = new Set<string>()
  const rows = sentences.map(({ bag, vector }, i) => {
    let [earlier, later] = [0, 0]
    for (const [term, share] of vector) {
      const past = before.get(term) ?? 0
      earlier += share * past
      later += share * ((centre.get(term) ?? 0) - past - share)
    }
    let [introduces, shared, mass] = [0, 0, 0]
    for (const term of bag) {
      const returns = (spread.get(term) ?? 0) > 1
      if (returns) shared++
      if (returns && !seen.has(term)) introduces++
      mass += frequency.get(term) ?? 0
    }
    const size = Math.max(1, bag.size)
    const [previous, next, opening] = [sentences[i - 1], sentences[i + 1], sentences[0]]
    for (const [term, share] of vector) add(before, term, share)
    for (const term of bag) seen.add(term)
    return {
      central: similarity(vector, centre) / centreLength,
      unfolds: i < n - 1 ? later / (n - 1 - i) : 0,
      repeats: i > 0 ? earlier / i : 0,
      unfoldsSum: Math.log(1 + Math.max(0, later)),
      likeFirst: i > 0 && opening !== undefined ? similarity(vector, opening.vector) : 1,
      likeNext: next === undefined ? 0 : similarity(vector, next.vector),
      likeBefore: previous === undefined ? 0 : similarity(vector, previous.vector),
      introduces: introduces / size,
      shared: shared / size,
      mass: weight === 0 ? 0 : (mass / weight) * Math.sqrt(n),
    }
  })
  const highest = (name: 'central' | 'unfolds' | 'mass') => rows.reduce((max, row) => Math.max(max, row[name]), 0)
  const [central, unfolds, mass] = [highest('central') || 1, highest('unfolds'), highest('mass') || 1]
  const winner = unfolds > 0 ? rows.findIndex((row) => row.unfolds === unfolds) : -1
  return rows.map((row, i) => ({
    ...row,
    relativeCentral: row.central / central,
    relativeMass: row.mass / mass,
    mostUnfolds: flag(i === winner),
  }))
}
