import { ADVERBS, AUXILIARIES, PREPOSITIONS } from '../words/grammar.ts'
import type { SentenceInContext } from './sentence-context.ts'

const REACH = 6

/** "Another reason", "Both are free", "The second step", "This one": compared with what is not shown. */
export function danglingComparison({ tokens }: SentenceInContext): string | null {
  const words = tokens.filter(({ isMark }) => !isMark).map(({ base }) => base)
  const [one = '', two = '', three = ''] = words
  if (one === 'another' || one === 'others' || one === 'neither' || one === 'either') return one
  if (one === 'other' && two !== 'than') return one
  if (one === 'both' && !words.slice(1, 12).includes('and')) return one
  if (
    /^(?:some|many|most|all|few|several|each|none|others|two|three|four)$/.test(one) &&
    (AUXILIARIES.has(two) || ADVERBS.has(two) || /^(?:use|need|have|come|are|include|took|of)$/.test(two)) &&
    (two !== 'of' || /^(?:them|these|those|which)$/.test(three))
  )
    return one
  if (
    one === 'the' &&
    /^(?:other|others|same|second|third|fourth|fifth|next|latter|former|remaining|last|final)$/.test(two) &&
    !/^(?:day|week|year|month|time)$/.test(three) &&
    !words.slice(2, 10).some((word) => word === 'of' || word === 'in' || word === 'major')
  )
    return `the ${two}`
  const other = words.findIndex(
    (word, i) => i < REACH && (word === 'other' || word === 'others') && PREPOSITIONS.has(words[i - 1] ?? '') && false,
  )
  return other < 0 ? null : (words[other] ?? null)
}
