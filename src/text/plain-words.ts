import { LETTERS } from './letters.ts'

/** Words in small letters with one space between them, for comparing headings: marks, emoji and case do not count. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/['’]/g, '').replace(BETWEEN, ' ').trim()

const BETWEEN = new RegExp(`[^${LETTERS}]+`, 'g')
