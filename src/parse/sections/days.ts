import { isDateAlone } from '../dates.ts'

/** "27-30 June 2026", "3 March 2026:": days of a calendar, not a name. */
export const isDay = (words: string): boolean => isDateAlone(words.replace(/^\d{1,2}\s*(?:-|–|to|and|&)\s*(?=\d)/, ''))
