import { AUXILIARIES } from '../words/grammar.ts'
import { ANSWERS, CONNECTIVES } from '../words/openers.ts'
import { openerOf, phraseSet } from './phrases.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized } from './sentence-words.ts'

const LINKS = /^(?:therefore|thus|hence|however|moreover|furthermore|nevertheless|consequently|accordingly|likewise)$/
/** "Ten years later, …" */
const LATER = /^[A-Z\d][\w-]* (?:years?|months?|weeks?|days?|hours?|decades?) later\b/
const REACH = 9

/** "However", "By doing this", "Marrow therefore …": words that tie the sentence to the one before it; null if there are none. */
export function discourseLink(sentence: SentenceInContext): string | null {
  const start = startOfSpeech(sentence.tokens)
  const tokens = sentence.tokens.slice(start)
  const text = start > 0 ? sentence.text.slice(sentence.text.indexOf(':') + 1).trimStart() : sentence.text
  const opener = openerOf(tokens, connectives())
  if (opener !== null && !isCompleted(tokens, opener)) return opener
  const answer = openerOf(tokens, answers())
  if (answer !== null && (answer === 'because' ? sentence.isAfterQuestion : /[,.–—!]/.test(text.charAt(answer.length))))
    return answer
  const link = tokens.findIndex(({ base }, i) => i > 0 && i < REACH && LINKS.test(base))
  if (link > 0 && !tokens.slice(0, link).some(({ base }) => /^(?:and|but|so|because|if|when)$/.test(base)))
    return tokens[link]?.text ?? null
  const later = LATER.exec(text)
  return later?.[0] ?? despiteOf(tokens) ?? alsoOf(tokens)
}

/** The position behind the speaker's name: "Ada: No, …". */
function startOfSpeech(tokens: SentenceInContext['tokens']): number {
  const colon = tokens.findIndex(({ text }) => text === ':')
  return colon > 0 && colon <= LONGEST_NAME && tokens.slice(0, colon).every(isCapitalized) ? colon + 1 : 0
}

const LONGEST_NAME = 3

/** "Instead of polling, …", "In addition to speed, …", "So far, …": the sentence itself says what it connects to. */
function isCompleted(tokens: SentenceInContext['tokens'], opener: string): boolean {
  const next = tokens.filter(({ isMark }) => !isMark)[opener.split(' ').length]?.base ?? ''
  return COMPLETED.test(`${opener} ${next}`)
}

const COMPLETED =
  /^(?:(?:instead|as a result|as a consequence|in the process) of|rather than|so (?:far|much|many)|however (?:you|much|many)|(?:in (?:addition|response|contrast|comparison)|further|similarly) to|in exchange for|(?:first|third) (?:party|parties)|in comparison with|next (?:week|month|year|spring|summer|fall|autumn|winter|[a-z]+day))$/

/** "Despite the odds, …", "Regardless of the cause, …": an earlier sentence said what they are. */
function despiteOf(tokens: SentenceInContext['tokens']): string | null {
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 0 || comma > LONGEST_CONCESSION) return null
  const opening = tokens.slice(0, comma).map(({ base }) => base)
  return CONCESSION.test(opening.join(' ')) ? opening.join(' ') : null
}

/** Tokens before the comma. A longer phrase explains itself. */
const LONGEST_CONCESSION = 4
const CONCESSION = /^(?:despite|regardless of|besides|because of|due to|with) (?:the|this|that|these|those) /

/** "We also …", "It is also …", "We then …": an earlier sentence says what came before. */
function alsoOf(tokens: SentenceInContext['tokens']): string | null {
  const at = tokens.findIndex(({ base }) => base === 'also' || base === 'then')
  if (at < 1 || at > 4) return null
  const before = tokens.slice(0, at)
  const free = before.every(({ base }) => /^(?:i|we|you|it|they|he|she|there)$/.test(base) || AUXILIARIES.has(base))
  return free ? (tokens[at]?.base ?? null) : null
}

const connectives = phraseSet(CONNECTIVES)
const answers = phraseSet(ANSWERS)
