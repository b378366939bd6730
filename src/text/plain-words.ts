import { LETTERS } from './letters.ts'

/**
 * Words in lower case with one space between them, for comparing headings: punctuation, emoji and case are ignored. So is the dot that
 * JavaScript puts above the small letter of the Turkish "İ".
 */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]|\u0307/g, '')
    .replace(BETWEEN, ' ')
    .trim()

const BETWEEN = new RegExp(`[^${LETTERS}]+`, 'g')
