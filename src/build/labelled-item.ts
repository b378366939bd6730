/** A newsletter item whose sentences readers marked, each for themselves; positions count from 0. */
export interface LabelledItem {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly sentences: readonly string[]
  readonly readers: readonly {
    readonly best: readonly number[]
    readonly ok: readonly number[]
    readonly badAlone: readonly number[]
    readonly housekeeping: readonly number[]
  }[]
  /** The repository it was taken from, then the file. */
  readonly source: string
}

const ACCEPTABLE = 0.5

/** The mean mark of each sentence: 1 for the best, ½ for an acceptable one. */
export const marksOf = (item: LabelledItem, sentences: readonly string[]): number[] =>
  sentences.map((sentence) => {
    const at = positionOf(item, sentence)
    const marks: number[] = item.readers.map(({ best, ok }) =>
      best.includes(at) ? 1 : ok.includes(at) ? ACCEPTABLE : 0,
    )
    return marks.reduce((sum, mark) => sum + mark, 0) / marks.length
  })

/** The position of our sentence among the marked ones; -1 if it is none of them. If they are cut differently, one contains the other. */
export function positionOf({ sentences }: LabelledItem, sentence: string): number {
  const own = flat(sentence)
  const exact = sentences.findIndex((other) => flat(other) === own)
  if (exact >= 0 || own === '') return exact
  return sentences.findIndex((other) => own.includes(flat(other)) || flat(other).includes(own))
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
