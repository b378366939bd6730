/** Names, numbers and a word or two: a label, a date, the title of a link. It tells nothing. */
export const isMereLabel = (text: string): boolean =>
  (text.match(SMALL_WORD)?.length ?? 0) < FEWEST_WORDS && countDense(text) < FEWEST_SIGNS

const FEWEST_WORDS = 3
const FEWEST_SIGNS = 4

/** A word that is no name: it begins with a small letter, or its script has no capitals. */
const SMALL_WORD = /(?<![\p{L}\p{N}@./_-])[\p{Ll}\p{Lo}]+(?![\p{L}\p{N}@/_-])/gu

/** The signs of scripts that put no spaces between words. */
export const countDense = (text: string): number => text.match(DENSE)?.length ?? 0

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
