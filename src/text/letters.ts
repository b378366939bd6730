/**
 * Letters by Unicode block rather than by property: `\p{L}` takes over two milliseconds to compile, much of the budget of a page.
 * The few other characters in the blocks do no harm. For use inside a character class.
 */
export const LETTERS_ONLY =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uffdc'

/** Letters and digits. */
export const LETTERS = `0-9\uff10-\uff19${LETTERS_ONLY}`

/** Capitals of Latin, Greek and Cyrillic. */
export const CAPITALS =
  'A-Z\u00c0-\u00d6\u00d8-\u00deĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ\u0386-\u038f\u0391-\u03ab\u0400-\u042f'

/** Lower-case letters of the same. */
export const SMALL_LETTERS =
  'a-z\u00df-\u00f6\u00f8-\u00ffāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž\u03ac-\u03ce\u0430-\u045f'

/**
 * Replaces each run of characters that are neither letters nor digits. Exact: it uses Unicode properties, but only when the text
 * needs them.
 */
export const replaceSigns = (text: string, instead: string): string =>
  text.replace(isPlain(text) ? PLAIN_SIGNS : /[^\p{L}\p{N}]+/gu, instead)

/** Only Latin letters, common punctuation, currency signs and arrows: here a simple class is enough. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** Letters and digits of such a plain text. For use inside a character class. */
export const PLAIN_LETTERS =
  '0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f'

const PLAIN = /^[\0-\u024f\u2000-\u2065\u20a0-\u20bf\u2190-\u21ff]*$/
const PLAIN_SIGNS = new RegExp(`[^${PLAIN_LETTERS}]+`, 'g')

const WORD = new RegExp(`[${LETTERS}]`)
const LETTER = new RegExp(`[${LETTERS_ONLY}]`)

/** Whether a text has a letter or a digit. */
export const hasWords = (text: string): boolean => WORD.test(text)

export const hasLetters = (text: string): boolean => LETTER.test(text)
