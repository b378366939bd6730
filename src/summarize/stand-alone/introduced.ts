import { nounPhrase } from './noun-phrase.ts'
import { isCapitalized, keyOf, type Token } from './sentence-words.ts'

const INTRODUCES: ReadonlySet<string> = new Set(['a', 'an', 'another', 'new'])

/** The stems of the nouns that a sentence introduces: "attack" of "found a new attack". */
export function introducedNouns(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ base }, at) => {
    if (!INTRODUCES.has(base)) return []
    const head = nounPhrase(tokens, at + 1).at(-1)
    return head === undefined || isCapitalized(head) ? [] : [keyOf(head)]
  })
}
