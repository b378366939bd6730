import { stem } from '../../text/stem.ts'

/** A word or a punctuation mark of a sentence, as the checks read it. */
export interface Token {
  /** As it is written. */
  readonly text: string
  /** Lower case, straight apostrophes. */
  readonly lower: string
  /** Without a contracted verb: "it" of "it's". */
  readonly base: string
  readonly isMark: boolean
}

const TOKEN = /[0-9A-Za-z\u00c0-\u024f]+(?:['’._/-][0-9A-Za-z\u00c0-\u024f]+)*|[,;:()“”"–—]/g
const CONTRACTED = /'(?:s|re|ve|ll|d|m)$/

/** Only this many characters of a sentence are read. Longer sentences are never shown. */
const LONGEST = 2000

export function tokensOf(sentence: string): readonly Token[] {
  return (sentence.slice(0, LONGEST).match(TOKEN) ?? []).map((text) => {
    const small = text.toLowerCase()
    const lower = small.includes('’') ? small.replaceAll('’', "'") : small
    const base = lower.includes("'") ? lower.replace(CONTRACTED, '') : lower
    return { text, lower, base, isMark: text.length === 1 && MARKS.includes(text) }
  })
}

const MARKS = ',;:()“”"–—'

const keys = new WeakMap<Token, string>()

/** The key that two forms of a word share. Found once for each token. */
export function keyOf(token: Token): string {
  const known = keys.get(token) ?? stem(token.base)
  keys.set(token, known)
  return known
}

export const isCapitalized = (token: Token): boolean => /^[A-Z\u00c0-\u00de]/.test(token.text)

export const hasDigit = (token: Token): boolean => /\d/.test(token.text)
