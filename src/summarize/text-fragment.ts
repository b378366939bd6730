/** How often each run of {@link FEW} words occurs in a page, as a browser compares words. */
export type Runs = ReadonlyMap<string, number>

export function countRuns(texts: readonly string[]): Runs {
  const runs = new Map<string, number>()
  for (const text of texts) {
    const words = wordsOf(text.toLowerCase())
    const flat = words.join(' ')
    let [start, end] = [0, -1]
    words.forEach((word, i) => {
      end += word.length + 1
      if (i < FEW - 1) return
      const run = flat.slice(start, end)
      runs.set(run, (runs.get(run) ?? 0) + 1)
      start += (words[i - FEW + 1]?.length ?? 0) + 1
    })
  }
  return runs
}

/**
 * The text directive that leads a browser to a sentence of a page: `text=first%20words,last%20words` (WICG, "URL Fragment Text
 * Directives"). The whole sentence is named if its first words occur more than once in the page, or its last words in itself.
 */
export function textFragment(sentence: string, page: Runs): string {
  const words = wordsOf(sentence)
  const first = words.slice(0, FEW).join(' ')
  const last = words.slice(-FEW).join(' ')
  const rest = words.slice(FEW).join(' ').toLowerCase()
  const clear =
    (page.get(first.toLowerCase()) ?? 0) <= 1 && rest.indexOf(last.toLowerCase()) === rest.length - last.length
  return words.length > 2 * FEW && clear
    ? `text=${percentEncode(first)},${percentEncode(last)}`
    : `text=${percentEncode(words.join(' '))}`
}

const FEW = 4

const wordsOf = (text: string): readonly string[] => text.match(/\S+/g) ?? []

/** "-", "," and "&" have a meaning in a directive. `encodeURIComponent` leaves only "-" as it is. */
const percentEncode = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
