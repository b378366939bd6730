import type { Token } from './sentence-words.ts'

/** Phrases by their first word. */
export type PhraseSet = ReadonlyMap<string, readonly (readonly string[])[]>

/** Built on first use, so that the Worker starts without it. */
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
    const words = (phrase.includes('’') ? phrase.replaceAll('’', "'") : phrase).split(' ')
    const [first = ''] = words
    const known = set.get(first)
    if (known === undefined) set.set(first, [words])
    else known.push(words)
  }
  return set
}

/** The longest phrase that the words begin with; null if there is none. */
export function opensWith(words: readonly string[], phrases: PhraseSet): string | null {
  let longest: readonly string[] | null = null
  for (const phrase of phrases.get(words[0] ?? '') ?? []) {
    if (phrase.length > (longest?.length ?? 0) && phrase.every((word, i) => words[i] === word)) longest = phrase
  }
  return longest?.join(' ') ?? null
}

/** The same for a sentence. Punctuation does not count, and "it's" is read as "it" unless a phrase contains it. */
export function openerOf(tokens: readonly Token[], phrases: PhraseSet): string | null {
  const first = tokens.find(({ isMark }) => !isMark)
  if (first === undefined || !(phrases.has(first.lower) || phrases.has(first.base))) return null
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

/** Tokens in the longest phrase, punctuation included. */
const REACH = 16

/** Phrases that may occur anywhere in a sentence, by their possible first words. */
export type SearchSet = ReadonlyMap<string, readonly (readonly string[])[]>

/** Words with a slash between them are alternatives, "~" stands for no word. Built on first use. */
export function searchSet(phrases: readonly string[]): () => SearchSet {
  let made: Map<string, (readonly string[])[]> | undefined
  return () => {
    if (made !== undefined) return made
    made = new Map()
    for (const phrase of phrases) {
      const places = phrase.split(' ')
      for (const first of places[0]?.split('/') ?? []) {
        const known = made.get(first)
        const rest = places.slice(1)
        if (known === undefined) made.set(first, [rest])
        else known.push(rest)
      }
    }
    return made
  }
}

/** The words of the first such phrase in the sentence, as written; null if there is none. */
export function findPhrase(tokens: readonly Token[], phrases: SearchSet): string | null {
  for (let at = 0; at < tokens.length; at++) {
    for (const places of phrases.get(tokens[at]?.lower ?? '') ?? NONE) {
      const end = matchFrom(tokens, at + 1, places)
      if (end > 0)
        return tokens
          .slice(at, end)
          .map(({ text }) => text)
          .join(' ')
    }
  }
  return null
}

const NONE: readonly (readonly string[])[] = []

/** The positions where the alternatives that begin here end; 0 where a word does not fit. */
function matchFrom(tokens: readonly Token[], from: number, places: readonly string[]): number {
  let at = from
  for (const place of places) {
    const words = place.split('/')
    if (words.includes(tokens[at]?.lower ?? '')) at++
    else if (!words.includes('~')) return 0
  }
  return at
}
