const FIRST = /^[a-z\u00df-\u024f¿']+/
const FIRST_TWO = /^[a-z\u00df-\u024f¿']+\s[a-z\u00df-\u024f¿']+/

/**
 * The beginning of a lower-case text: its first Latin word, or the first two if the first is a very common one; the first character
 * if it begins otherwise.
 */
export function openingOf(text: string): string {
  const first = FIRST.exec(text)?.[0]
  if (first === undefined) return text.charAt(0)
  return isUsualOpener(first) ? (FIRST_TWO.exec(text)?.[0].replace(/\s/, ' ') ?? first) : first
}

/** A whole opening, so that "in" is no beginning of "inside". */
export const endOpening = (opening: string): string => `${opening}.`

export const isUsualOpener = (word: string): boolean => USUAL.has(word)

/** Whether the character can be part of such a word. */
export const isOpeningLetter = (mark: string): boolean => FIRST.test(mark)

const USUAL: ReadonlySet<string> = new Set(
  'a also and as for here i if in it so that the there this to we you'.split(' '),
)
