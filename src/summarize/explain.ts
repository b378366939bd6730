import type { Section } from '../model/issue.ts'
import { chooseSentences } from './choose.ts'
import { reasons } from './rank.ts'

/** Why each kept sentence of a Section was kept: at most three reasons in plain words, the strongest first, by where it starts. */
export function explainChoice(section: Section): ReadonlyMap<number, readonly string[]> {
  const { gist, points } = chooseSentences(section)
  const kept = gist === null ? points : [gist, ...points]
  return new Map(kept.map((sentence) => [sentence.start, reasons(sentence)]))
}
