import { LETTERS } from './letters.ts'

/** Words in lower case with one space between them, for comparing headings: punctuation, emoji and case are ignored. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/['’]/g, '').replace(BETWEEN, ' ').trim()

const BETWEEN = new RegExp(`[^${LETTERS}]+`, 'g')
