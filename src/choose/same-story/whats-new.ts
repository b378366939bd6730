import type { KeptSentence, Story } from '../../model/brief.ts'
import type { ToldTelling } from '../../model/edition.ts'
import { namesIn, stemsOf } from './facts.ts'

/** Content words of a sentence below which it tells nothing new. */
const ENOUGH_NEW = 4

/**
 * A Story with only the sentences that say more than what was sent before; null if there are none. A sentence is new if most of its
 * words are new and it has a name or a figure that is new.
 */
export function whatIsNew(story: Story, told: ToldTelling): Story | null {
  const words = new Set([told.heading, ...told.sentences].flatMap((text) => [...stemsOf(text)]))
  const sentences = story.sentences.filter(({ text, role }) => role !== 'takeaway' && isNew(text, words))
  const [first, ...others] = sentences
  if (first === undefined) return null
  const kept: readonly KeptSentence[] = [
    { ...first, role: 'gist' },
    ...others.map((sentence): KeptSentence => ({ ...sentence, role: 'point' })),
  ]
  return { ...story, gist: first.text, points: others.map(({ text }) => text), takeaway: null, sentences: kept }
}

function isNew(sentence: string, told: ReadonlySet<string>): boolean {
  const stems = [...stemsOf(sentence)]
  const fresh = stems.filter((word) => !told.has(word))
  return (
    fresh.length >= ENOUGH_NEW && fresh.length * 2 >= stems.length && namesIn(sentence).some((name) => !told.has(name))
  )
}
