/** The letter of each language in the table of n-grams, in the order of `LANGUAGES`. N-grams contain neither capitals nor digits. */
export const NGRAM_LANGUAGES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678'

/** Scores of an n-gram in a language, by the mark behind the letter. Three differ enough. */
export const NGRAM_SCORES: Readonly<Record<string, number>> = { '-': 110, '': 140, '+': 170 }

/** Adds what each language of an n-gram gets to `scores`. `row` has the n-grams that begin like this one; `rest` is what follows. */
export function addScores(row: string, rest: string, scores: Float64Array): void {
  for (let at = row.indexOf(rest); at >= 0; at = row.indexOf(rest, at + 1)) {
    const isWhole = (at === 0 || isMark(row, at - 1)) && isMark(row, at + rest.length)
    if (!isWhole) continue
    for (let i = at + rest.length; isMark(row, i); i++) {
      const language = NGRAM_LANGUAGES.indexOf(row.charAt(i))
      const mark = /[-+]/.test(row.charAt(i + 1)) ? row.charAt(++i) : ''
      scores[language] = (scores[language] ?? 0) + (NGRAM_SCORES[mark] ?? 0)
    }
    return
  }
}

/** Whether a character is the letter of a language or the mark of a score: `+`, `-`, a digit or a capital. */
function isMark(row: string, at: number): boolean {
  const code = row.charCodeAt(at)
  return code >= 0x2b && code <= 0x5a
}
