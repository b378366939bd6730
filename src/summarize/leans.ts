import { BESIDE, OPENERS } from './words/foreign-openers.ts'

/** How a sentence in another language than English hangs on what is not shown. */
export interface Leaning {
  /** Its first words continue the sentence before it: "however". */
  readonly links: (text: string) => boolean
  /** Its first word stands for something that was named: "this". */
  readonly points: (text: string) => boolean
  /** It speaks of code or a picture above it, invites the reader to look, or, unless it is the first, says what follows. */
  readonly isBeside: (text: string, isFirst: boolean) => boolean
}

/** The checks of a language. One without a table leans on nothing. */
export function leaningIn(language: string | null): Leaning {
  const key = (language ?? '').slice(0, 2).toLowerCase()
  const openers = OPENERS[key]
  const spaced = !UNSPACED.has(key)
  const phrases = (list = '') => (list === '' ? [] : list.split('|'))
  const starts = (start: string, all: readonly string[]) =>
    all.some((phrase) => start.startsWith(spaced ? `${phrase} ` : phrase))
  const links = phrases(openers?.links)
  const pointers = phrases(openers?.pointers)
  return {
    links: (text) => starts(openingOf(text, spaced), links),
    // "With this", "in that case"
    points: (text) => {
      const start = openingOf(text, spaced)
      if (WITHIN.has(key) && pointers.some((pointer) => text.includes(pointer))) return true
      const second = start.indexOf(' ') + 1
      return (
        starts(start, pointers) || (spaced && second <= LONGEST_PREPOSITION && starts(start.slice(second), pointers))
      )
    },
    isBeside: (text, isFirst) => {
      const found = BESIDE[key]?.exec(text) ?? null
      return found !== null && !(isFirst && found.groups?.ahead !== undefined)
    },
  }
}

const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko'])

/** Their pointers are no part of other words. */
const WITHIN: ReadonlySet<string> = new Set(['ja', 'zh'])

/** With its space. */
const LONGEST_PREPOSITION = 7

/** Longer than any phrase. */
const OPENING = 40

/** The first words in lower case, without marks. */
function openingOf(text: string, spaced: boolean): string {
  const start = text.slice(0, OPENING).replace(/^[^\p{L}\p{N}]+/u, '')
  if (!spaced) return start
  return `${start
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N}’-]+/gu, ' ')} `
}
