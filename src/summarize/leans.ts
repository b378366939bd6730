import { NORDIC, OPENERS } from './words/foreign-openers.ts'

/** How a sentence in another language than English hangs on what is not shown. */
export interface Leaning {
  /** Its first words continue the sentence before it: "however". */
  readonly links: (text: string) => boolean
  /** It stands for something that was named: "this". */
  readonly points: (text: string) => boolean
  /** It speaks of code or a picture above it, or invites the reader to look or to take part. */
  readonly isBeside: (text: string) => boolean
  /** It says what follows it. */
  readonly looksAhead: (text: string) => boolean
}

const LEANS_ON_NOTHING: Leaning = { links: no, points: no, isBeside: no, looksAhead: no }

function no(): boolean {
  return false
}

const made = new Map<string, Leaning>()

/** The checks of a language. One without a table leans on nothing. Compiled at first use. */
export function leaningIn(language: string | null): Leaning {
  const key = (language ?? '').slice(0, 2).toLowerCase()
  const known = made.get(key) ?? makeLeaning(key)
  made.set(key, known)
  return known
}

function makeLeaning(key: string): Leaning {
  const words = OPENERS[key] ?? (NORDIC_KEYS.has(key) ? NORDIC : undefined)
  if (words === undefined) return LEANS_ON_NOTHING
  const spaced = !UNSPACED.has(key)
  const [from, to] = spaced ? ['(?<!\\p{L})', '(?!\\p{L})'] : ['', '']
  const has = (pattern: string) => {
    const compiled = new RegExp(pattern, 'iu')
    return (text: string) => compiled.test(text)
  }
  // "With this": a short word may stand in front.
  const before = spaced ? '(?:\\p{L}{1,6} )?' : key === 'ko' ? '' : '.{0,12}'
  return {
    links: has(`^${MARKS}(?:${words.links})${to}`),
    points: has(`^${MARKS}${before}(?:${words.pointers})${to}`),
    isBeside: has(`${from}(?:${words.beside})${to}`),
    looksAhead: has(`${from}(?:${words.ahead})${to}`),
  }
}

/** Their languages share one table. */
const NORDIC_KEYS: ReadonlySet<string> = new Set(['sv', 'da', 'no', 'nb', 'nn'])
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko'])

/** What may stand in front of the first word. */
const MARKS = '[^\\p{L}\\p{N}]{0,4}'
