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

/** The phrase that the sentence opens with, the longest one; null where there is none. A quotation mark in front does not count. */
export function opensWith(tokens: readonly Token[], phrases: PhraseSet): string | null {
  const words = tokens[0]?.isMark ? tokens.slice(1) : tokens
  const [first] = words
  if (first === undefined) return null
  const found = [...(phrases.get(first.lower) ?? []), ...(first.base === first.lower ? [] : (phrases.get(first.base) ?? []))]
    .filter((phrase) => phrase.every((word, i) => words[i]?.lower === word || words[i]?.base === word))
    .toSorted((a, b) => b.length - a.length)
  return found[0]?.join(' ') ?? null
}
