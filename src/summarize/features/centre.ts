import { add, lengthOf, type Reading, similarity } from '../reading.ts'
import { flag } from './place.ts'

/**
 * How much of the story a sentence holds. Measured against sums of sentences (the whole, what came before, what comes after)
 * and against neighbours, never each against each: the work grows with the text, not with its square.
 */
export const CENTRE = {
  central: 'holds what the story keeps saying',
  mostCentral: 'is the most central sentence',
  relativeCentral: 'is more central than most',
  unfolds: 'is taken up again later',
  mostUnfolds: 'is taken up again most',
  repeats: null,
  unfoldsSum: 'is taken up again later',
  repeatsSum: null,
  likeFirst: null,
  likeNext: 'is taken up by the next sentence',
  likeBefore: null,
  usual: 'uses the story’s own words',
  fresh: 'brings new words',
  introduces: 'introduces words that return',
  shared: 'shares its words with the rest',
  mass: 'holds much of the story',
  mostMass: 'holds more of the story than any other sentence',
  relativeMass: 'holds more of the story than most',
} as const

export function measureCentre(reading: Reading): Record<keyof typeof CENTRE, number>[] {
  const { sentences, frequency, spread, centre } = reading
  const n = sentences.length
  const centreLength = lengthOf(centre)
  let total = 0
  let weight = 0
  for (const count of frequency.values()) {
    total += count
    weight += count * count
  }
  const before = new Map<string, number>()
  const seen = new Set<string>()
  const rows = sentences.map(({ terms, bag, vector }, i) => {
    let [earlier, later] = [0, 0]
    for (const [term, share] of vector) {
      const past = before.get(term) ?? 0
      earlier += share * past
      later += share * ((centre.get(term) ?? 0) - past - share)
    }
    let [fresh, introduces, shared, mass] = [0, 0, 0, 0]
    for (const term of bag) {
      const returns = (spread.get(term) ?? 0) > 1
      if (returns) shared++
      if (!seen.has(term)) {
        fresh++
        if (returns) introduces++
      }
      mass += frequency.get(term) ?? 0
    }
    let usual = 0
    for (const term of terms) usual += frequency.get(term) ?? 0
    const size = Math.max(1, bag.size)
    const [previous, next, opening] = [sentences[i - 1], sentences[i + 1], sentences[0]]
    for (const [term, share] of vector) add(before, term, share)
    for (const term of bag) seen.add(term)
    return {
      central: similarity(vector, centre) / centreLength,
      mostCentral: 0,
      relativeCentral: 0,
      unfolds: i < n - 1 ? later / (n - 1 - i) : 0,
      mostUnfolds: 0,
      repeats: i > 0 ? earlier / i : 0,
      unfoldsSum: Math.log(1 + Math.max(0, later)),
      repeatsSum: Math.log(1 + earlier),
      likeFirst: i > 0 && opening !== undefined ? similarity(vector, opening.vector) : 1,
      likeNext: next === undefined ? 0 : similarity(vector, next.vector),
      likeBefore: previous === undefined ? 0 : similarity(vector, previous.vector),
      usual: terms.length === 0 ? 0 : (30 * usual) / terms.length / total,
      fresh: fresh / size,
      introduces: introduces / size,
      shared: shared / size,
      mass: weight === 0 ? 0 : (mass / weight) * Math.sqrt(n),
      mostMass: 0,
      relativeMass: 0,
    }
  })
  prize(rows, 'central', 'mostCentral', 'relativeCentral')
  prize(rows, 'unfolds', 'mostUnfolds')
  prize(rows, 'mass', 'mostMass', 'relativeMass')
  return rows
}

/** Marks the first sentence with the highest value, and measures the others by it. */
function prize<Name extends string>(rows: Record<Name, number>[], value: Name, most: Name, relative?: Name): void {
  const highest = rows.reduce((max, row) => Math.max(max, row[value]), 0)
  if (highest === 0) return
  const winner = rows.findIndex((row) => row[value] === highest)
  rows.forEach((row, i) => {
    row[most] = flag(i === winner)
    if (relative !== undefined) row[relative] = row[value] / highest
  })
}
