import type { Token } from './sentence-words.ts'

/** Phrases by their first word. */
export type PhraseSet = ReadonlyMap<string, readonly (readonly string[])[]>

/** Made when first asked for: the Worker starts without it. */
export function phraseSet(phrases: readonly string[]): () => PhraseSet {
  let made: PhraseSet | undefined
  return () => {
    made ??= byFirstWord(phrases)
    return made
  }
}

function byFirstWord(phrases: readonly string[]): PhraseSet {
  const set = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const words = phrase.replaceAll('’', "'").split(' ')
    const [first = ''] = words
    set.set(first, [...(set.get(first) ?? []), words])
  }
  return set
}

/** The longest phrase that the words open with; null where there is none. */
export function opensWith(words: readonly string[], phrases: PhraseSet): string | null {
  let longest: readonly string[] | null = null
  for (const phrase of phrases.get(words[0] ?? '') ?? []) {
    if (phrase.length > (longest?.length ?? 0) && phrase.every((word, i) => words[i] === word)) longest = phrase
  }
  return longest?.join(' ') ?? null
}

/** The same for a sentence: marks do not count, and "it's" is "it" where no phrase has it whole. */
export function openerOf(tokens: readonly Token[], phrases: PhraseSet): string | null {
  const words = tokens.slice(0, REACH).filter(({ isMark }) => !isMark)
  return (
    opensWith(
      words.map(({ lower }) => lower),
      phrases,
    ) ??
    opensWith(
      words.map(({ base }) => base),
      phrases,
    )
  )
}

/** Tokens that hold the longest phrase, marks included. */
const REACH = 16
