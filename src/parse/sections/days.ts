import { isDateAlone } from '../dates.ts'

/** "27-30 June 2026", "3 March 2026:": days of a calendar, not a name. */
export const isDay = (words: string): boolean =>
  isDateAlone(words.replace(/^\d{1,2}\s*(?:-|–|to|and|&)\s*(?=\d)/, '').replace(RANGE, '$1'))

/** "June 27-30", "June 29 – July 5": the first day. */
const RANGE = /^(\p{L}{3,9}\.? \d{1,2})\s*(?:-|–|—|to)\s*(?:\p{L}{3,9}\.? )?\d{1,2}(?!\d)/u
