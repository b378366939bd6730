import { countWords } from '../text/words.ts'

/** Whether a sentence may stand as the one that tells the story: no question, nothing that leans on what came before. */
export const isGistForm = (text: string): boolean =>
  isPointForm(text) && !/\?["”’)\]]*$/.test(text) && !LEANS.test(text) && countWords(text) >= 8

/** Whether a sentence may be shown at all: whole, balanced, of a readable length, and content. */
export function isPointForm(text: string): boolean {
  const words = countWords(text)
  return words >= 5 && words <= 60 && /[.!?]["”’)\]]*$/.test(text) && !CALL.test(text) && balanced(text)
}

/** A first word whose meaning stands in the sentence before. */
const LEANS =
  /^["“(]?(?:they|these|those|that|it|its|he|she|his|her|their|such|this|both|however|but|and|also|moreover|furthermore|additionally|thus|therefore|hence|so|then|for (?:example|instance)|similarly|instead|meanwhile|yet|still|plus|or|nor|as part of this|in (?:addition|contrast))\b/i

/** Said to the reader's mouse, not to the reader. */
const CALL =
  /^(?:read (?:more|the|on|it)|find out more|learn more|get the|check (?:it )?out|see\b.{0,40}\bfor\b|sign up|subscribe|register|click|via|watch|thanks for reading)\b/i

function balanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  return count('“') === count('”') && count('"') % 2 === 0 && count('(') === count(')') && count('[') === count(']')
}
