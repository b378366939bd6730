import { LETTERS } from './letters.ts'

/**
 * Lower-cased words: letters and digits with the characters inside them ("gpt-2", "don't", "4.5"). Without Intl, so that every
 * runtime gives the same result.
 */
export function words(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** Words as they are written: {@link words} without the lower case. */
export const writtenWords = (text: string): readonly string[] => text.match(WORD) ?? []

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** Words that carry meaning: without function words such as "the" and "of". */
export const contentWords = (text: string): string[] => words(text).filter((word) => !isSmallWord(word))

/** A function word, in lower case. */
export const isSmallWord = (word: string): boolean => SMALL.has(word)

const WORD = new RegExp(`[${LETTERS}]+(?:['’.-][${LETTERS}]+)*`, 'g')

const SMALL = new Set(
  'a about after all also an and any are as at be been before being but by can could did do does doing for from had has have he her here his how i if in into is it its it’s just like may might more most much my no not now of on one only or other our out over own people s same she should so some such t than that the their them then there these they this those through to too under up us use used using very was way we well were what when where which while who why will with would you your'.split(
    ' ',
  ),
)
