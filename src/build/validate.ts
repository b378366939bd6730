import { chooseFrom } from '../summarize/choose.ts'
import type { Passage } from '../summarize/passage.ts'
import { MAX_RISK } from '../summarize/points.ts'
import { standingIn } from '../summarize/standing.ts'
import { type LabelledItem, marksOf, positionOf } from './labelled-item.ts'
import { learnFromItems } from './learn-ranking.ts'
import { failuresOf, learnRisk, risksOf } from './learn-risk.ts'
import { dot } from './listwise.ts'
import { passageOf } from './training-data.ts'

const FOLDS = 5
/** Each division of the repositories is as good as another; one alone depends on chance. */
const DIVISIONS = 3

/** What is learned from four fifths of the repositories, measured on the others: one line for each of the two sets of items. */
export function validate(
  items: { readonly folder: readonly LabelledItem[]; readonly own: readonly LabelledItem[] },
  ofSummaries: Float64Array,
): string {
  const all = [...items.folder, ...items.own]
  const own = new Set(items.own)
  const tallies = { folder: new Tally(), own: new Tally() }
  for (let division = 0; division < DIVISIONS; division++) {
    const folds = foldsOf(all, division)
    for (let fold = 0; fold < FOLDS; fold++) {
      const known = all.filter((item) => folds.get(repositoryOf(item)) !== fold)
      const risk = learnRisk(known)
      const weights = learnFromItems(known, ofSummaries, risk)
      for (const item of all.filter((one) => folds.get(repositoryOf(one)) === fold)) {
        const passage = passageOf(item)
        const risks = risksOf(passage, risk)
        tallies[own.has(item) ? 'own' : 'folder'].add(item, withModel(passage, risks, weights), risks)
      }
    }
  }
  return `of the folder: ${tallies.folder}\nof test/marked-items: ${tallies.own}`
}

const repositoryOf = ({ source }: LabelledItem): string => source.split(/[ /]/).slice(0, 2).join('/')

/** A fold for each repository, in an order that depends on nothing but the division. */
function foldsOf(items: readonly LabelledItem[], division: number): ReadonlyMap<string, number> {
  const key = (name: string) =>
    [...name].reduce((sum, mark) => (sum * 31 + mark.charCodeAt(0) + division) % 1_000_003, 7)
  const names = [...new Set(items.map(repositoryOf))].toSorted((a, b) => key(a) - key(b) || (a < b ? -1 : 1))
  return new Map(names.map((name, i) => [name, i % FOLDS]))
}

/** The passage as a Worker with these weights would see it. */
function withModel(passage: Passage, risks: readonly number[], weights: Float64Array): Passage {
  const ranked = passage.kind.item
    ? passage.ranked.map((sentence) => ({
        ...sentence,
        score: sentence.score + dot(sentence.measured, weights) - dot(sentence.measured, sentence.weights),
      }))
    : passage.ranked
  const changed = { ...passage, ranked, alone: new Map(passage.alone) }
  for (const sentence of ranked) {
    standingIn(changed, sentence, [])
    const standing = changed.alone.get(sentence.position)
    if (standing !== undefined)
      changed.alone.set(sentence.position, { ...standing, risk: () => risks[sentence.position] ?? 0 })
  }
  return changed
}

class Tally {
  #items = 0
  readonly #sums = { mark: 0, best: 0, bad: 0, housekeeping: 0 }
  readonly #sentences: { readonly risk: number; readonly fails: boolean }[] = []

  add(item: LabelledItem, passage: Passage, risks: readonly number[]): void {
    this.#items++
    const text = chooseFrom(passage, 1).gist?.text ?? ''
    const at = positionOf(item, text)
    this.#sums.mark += marksOf(item, [text])[0] ?? 0
    this.#sums.best += item.readers.some(({ best }) => best.includes(at)) ? 1 : 0
    this.#sums.bad += item.readers.some(({ badAlone }) => badAlone.includes(at)) ? 1 : 0
    this.#sums.housekeeping += item.readers.some(({ housekeeping }) => housekeeping.includes(at)) ? 1 : 0
    passage.ranked.forEach((sentence, i) => {
      const place = positionOf(item, sentence.text)
      if (place >= 0) this.#sentences.push({ risk: risks[i] ?? 0, fails: failuresOf(item, place) > 0.25 })
    })
  }

  toString(): string {
    const share = (n: number, all: number) => (n / Math.max(1, all)).toFixed(3)
    const sums = Object.entries(this.#sums).map(([name, sum]) => `${name} ${share(sum, this.#items)}`)
    const failing = this.#sentences.filter(({ fails }) => fails)
    const sound = this.#sentences.filter(({ fails }) => !fails)
    const above = (all: typeof failing) => all.filter(({ risk }) => risk > MAX_RISK).length
    return [
      `${sums.join(', ')}; risk: area under the curve ${areaUnderCurve(failing, sound).toFixed(3)}`,
      `above the limit for points are ${share(above(failing), failing.length)} of those that fail and`,
      `${share(above(sound), sound.length)} of the others`,
    ].join(', ')
  }
}

/** How often one that fails has the higher risk of a pair. */
function areaUnderCurve(failing: readonly { risk: number }[], sound: readonly { risk: number }[]): number {
  const risks = sound.map(({ risk }) => risk).toSorted((a, b) => a - b)
  let below = 0
  for (const { risk } of failing) below += risks.findLastIndex((other) => other < risk) + 1
  return below / (failing.length * sound.length)
}
