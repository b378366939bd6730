/** The letter of each language in the table of n-grams, in the order of `LANGUAGES`. N-grams contain neither capitals nor digits. */
export const NGRAM_LANGUAGES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678'

/** Scores of an n-gram in a language, by the mark behind the letter. Three differ enough. */
export const NGRAM_SCORES: Readonly<Record<string, number>> = { '-': 110, '': 140, '+': 170 }

/** Between n-grams that have the same languages and scores, which are written behind the last of them. */
export const NGRAM_SEPARATOR = '!'

/** Adds what each language of an n-gram gets to `scores`. `row` has the n-grams that begin like this one; `rest` is what follows. */
export function addScores(row: string, rest: string, scores: Float64Array): void {
  for (let at = row.indexOf(rest); at >= 0; at = row.indexOf(rest, at + 1)) {
    let i = at + rest.length
    if ((at > 0 && !endsNgram(row, at - 1)) || !endsNgram(row, i)) continue
    while (!isMark(row, i)) i++
    for (; isMark(row, i); i++) {
      const language = NGRAM_LANGUAGES.indexOf(row.charAt(i))
      const mark = /[-+]/.test(row.charAt(i + 1)) ? row.charAt(++i) : ''
      scores[language] = (scores[language] ?? 0) + (NGRAM_SCORES[mark] ?? 0)
    }
    return
  }
}

const endsNgram = (row: string, at: number): boolean => row.charAt(at) === NGRAM_SEPARATOR || isMark(row, at)

/** Whether a character is the letter of a language or the mark of a score: `+`, `-`, a digit or a capital. */
function isMark(row: string, at: number): boolean {
  const code = row.charCodeAt(at)
  return code >= 0x2b && code <= 0x5a
}
