import { countWords } from './words.ts'

/** Adults read English prose silently at 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). At least 1. */
export const readingMinutes = (text: string): number => Math.max(1, Math.round(countWords(text) / 238))
