import type { Section } from '../model/issue.ts'
import { chooseGist } from './gist.ts'
import type { Kept } from './keep.ts'
import { type Passage, readPassage } from './passage.ts'
import { choosePoints } from './points.ts'
import { wholeText } from './whole.ts'

export interface Choice {
  readonly gist: Kept | null
  /** Best first; none repeats the gist. */
  readonly points: readonly Kept[]
}

/** The gist and three points. */
export const MAX_SENTENCES = 4

/**
 * Chooses the sentence that tells the story and those that add to it, at most `max` in all. A Section without a sentence fit to show gets
 * none.
 */
export const chooseSentences = (section: Section, max: number = MAX_SENTENCES): Choice =>
  chooseFrom(readPassage(section), max)

export function chooseFrom(passage: Passage, max: number = MAX_SENTENCES): Choice {
  const whole = max > 1 ? wholeText(passage, max) : null
  if (whole !== null) return { gist: whole, points: [] }
  const gist = max > 0 ? chooseGist(passage, max) : null
  if (gist === null) return { gist: null, points: [] }
  return { gist, points: choosePoints(passage, gist, max - gist.sentences.length) }
}
