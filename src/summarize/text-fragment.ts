/** How often a run of {@link FEW} words occurs in a page, as a browser compares words; above 1 it need not be exact. */
export type Runs = (run: string) => number

/** The first runs are searched for: a page has few. An index of all runs would take longer than the rest of a short summary. */
export function countRuns(texts: readonly string[]): Runs {
  let searches = 0
  let flat: string | undefined
  let all: ReadonlyMap<string, number> | undefined
  return (run) => {
    flat ??= texts.map((text) => ` ${wordsOf(text.toLowerCase()).join(' ')} `).join('\n')
    if (++searches > MOST_SEARCHES) {
      all ??= countAll(flat)
      return all.get(run) ?? 0
    }
    const found = flat.indexOf(` ${run} `)
    return found < 0 ? 0 : flat.includes(` ${run} `, found + 1) ? 2 : 1
  }
}

/** More would take longer than an index of all runs. */
const MOST_SEARCHES = 40

function countAll(flat: string): ReadonlyMap<string, number> {
  const runs = new Map<string, number>()
  for (const text of flat.split('\n')) {
    const words = text.trim().split(' ')
    let [start, end] = [1, 0]
    words.forEach((word, i) => {
      end += word.length + 1
      if (i < FEW - 1) return
      const run = text.slice(start, end)
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
  return words.length > 2 * FEW && page(first.toLowerCase()) <= 1 && endsOnce(words.slice(FEW).join(' '), last)
    ? `text=${percentEncode(first)},${percentEncode(last)}`
    : `text=${percentEncode(words.join(' '))}`
}

const endsOnce = (text: string, last: string): boolean =>
  text.toLowerCase().indexOf(last.toLowerCase()) === text.toLowerCase().length - last.length

const FEW = 4

const wordsOf = (text: string): readonly string[] => text.match(/\S+/g) ?? []

/** "-", "," and "&" have a meaning in a directive. `encodeURIComponent` leaves only "-" as it is. */
const percentEncode = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
