import type { Story } from '../model/brief.ts'
import { plainWords } from '../text/plain-words.ts'
import type { Telling } from './same-story/fold-stories.ts'

/** Characters. Shorter stories ("None this week.") may say the same and tell different things. */
const ENOUGH = 80

/**
 * Finds the Edition that told all sentences of a Story, word for word, whatever their heading was and however they were cut. The tellings
 * are indexed when the first Story asks, so the work is linear in the text of both.
 */
export function toldInWords(tellings: readonly Telling[]): (story: Story) => Telling | undefined {
  let told: ReadonlyMap<string, Telling> | undefined
  return ({ sentences }) => {
    const said = sentences.flatMap(({ text }) => partsOf(text))
    if (said.reduce((sum, words) => sum + words.length, 0) < ENOUGH) return undefined
    told ??= new Map(
      tellings.flatMap((telling) => telling.sentences.flatMap(partsOf).map((words) => [words, telling] as const)),
    )
    const found = said.map((words) => told?.get(words))
    return found.every((telling) => telling !== undefined) ? found[0] : undefined
  }
}

/** What is kept may be two sentences; under another cut it may be one of them. */
const partsOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|(?<=[。！？])/)
    .map(plainWords)
    .filter((words) => words !== '')
