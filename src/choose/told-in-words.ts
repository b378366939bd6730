import type { Story } from '../model/brief.ts'
import { plainWords } from '../text/plain-words.ts'
import type { Telling } from './same-story/fold-stories.ts'

/** Characters. Shorter stories ("None this week.") may say the same and tell different things. */
const ENOUGH = 80

/**
 * Finds the Edition that told all sentences of a Story, word for word, whatever their heading was and however they were cut. The text
 * of the tellings is joined when the first Story asks.
 */
export function toldInWords(tellings: readonly Telling[]): (story: Story) => Telling | undefined {
  let told: readonly { readonly telling: Telling; readonly words: string }[] | undefined
  return ({ sentences }) => {
    const kept = sentences.map(({ text }) => plainWords(text)).filter((words) => words !== '')
    if (kept.reduce((sum, words) => sum + words.length, 0) < ENOUGH) return undefined
    told ??= tellings.map((telling) => ({ telling, words: ` ${plainWords(telling.sentences.join(' '))} ` }))
    const found = kept.map((words) => told?.find((one) => one.words.includes(` ${words} `))?.telling)
    return found.every((telling) => telling !== undefined) ? found[0] : undefined
  }
}
