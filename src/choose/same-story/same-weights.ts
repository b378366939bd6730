/**
 * Weights of `pairFeatures`, learned by `test/same-story/learn.ts` from the pairs in `test/same-story/` that are marked `develop`.
 */
export const BIAS = -2.5

export const WEIGHTS: readonly number[] = [
  /** headings alike */
  -0.351,
  /** headings alike, squared */
  0.366,
  /** words alike */
  2.607,
  /** headings and words alike */
  0.902,
  /** heading of the one told by the other: the smaller share */
  1.072,
  /** the smaller share, squared */
  1.37,
  /** the larger share */
  0.303,
  /** weight of the words in both headings */
  0.54,
  /** words in both headings */
  0.935,
  /** rare words in both */
  0.408,
  /** another day */
  -1.017,
  /** a second day between */
  -0.629,
  /** more days between */
  -0.286,
  /** views instead of news */
  -1.142,
  /** lists instead of news */
  -0.215,
]
