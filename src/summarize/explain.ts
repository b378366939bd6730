import type { Section } from '../model/issue.ts'
import { chooseFrom } from './choose.ts'
import { readPassage } from './passage.ts'
import { reasons, usualOf } from './rank.ts'
import { explainFault } from './stand-alone/stand-alone.ts'

/**
 * Why each kept stretch of a Section was kept, by where it starts: at most three reasons in plain words, the strongest first,
 * then what it leaves open, where nothing better was there.
 */
export function explainChoice(section: Section): ReadonlyMap<number, readonly string[]> {
  const passage = readPassage(section)
  const { gist, points } = chooseFrom(passage)
  const usual = usualOf(passage.ranked)
  const kept = gist === null ? points : [gist, ...points]
  return new Map(
    kept.map(({ start, sentences, faults }) => {
      const last = sentences.at(-1)
      const why = last === undefined || sentences.length > PAIR ? [] : reasons(last, usual)
      return [start, [...(SHOWN_TOGETHER[sentences.length] ?? []), ...why, ...faults.map(explainFault)]]
    }),
  )
}

const PAIR = 2

const SHOWN_TOGETHER: Readonly<Record<number, readonly string[]>> = {
  2: ['the second sentence needs the one before it'],
  3: ['the text is so short that it is shown whole'],
}
