import { AUXILIARIES } from '../words/grammar.ts'
import { CONNECTIVES } from '../words/openers.ts'
import { openerOf, phraseSet } from './phrases.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { hasDigit, isCapitalized } from './sentence-words.ts'

const LINKS = /^(?:therefore|thus|hence|however|moreover|furthermore|nevertheless|consequently|accordingly|likewise)$/
/** "Ten years later, …" */
const LATER = /^[A-Z\d][\w-]* (?:few |couple of )?(?:years?|months?|weeks?|days?|nights?|hours?|decades?) later\b/
const REACH = 9

/** "However", "By doing this", "Marrow therefore …": words that tie the sentence to the one before it; null if there are none. */
export function discourseLink({ text, tokens }: SentenceInContext): string | null {
  const opener = openerOf(tokens, connectives())
  if (opener !== null && !isCompleted(tokens, opener)) return opener
  const link = tokens.findIndex(({ base }, i) => i > 0 && i < REACH && LINKS.test(base))
  if (link > 0 && !tokens.slice(0, link).some(({ base }) => /^(?:and|but|so|because|if|when)$/.test(base)))
    return tokens[link]?.text ?? null
  if (/, though[,.]/.test(text)) return 'though'
  const later = text.includes(' later') ? LATER.exec(text) : null
  return later?.[0] ?? despiteOf(tokens) ?? alsoOf(tokens)
}

/** "Instead of polling, …", "In addition to speed, …", "As shown in the report, …": the sentence itself says what it connects to. */
function isCompleted(tokens: SentenceInContext['tokens'], opener: string): boolean {
  const next = tokens.filter(({ isMark }) => !isMark)[opener.split(' ').length]?.base ?? ''
  return COMPLETED.test(`${opener} ${next}`)
}

const COMPLETED =
  /^(?:(?:instead|as a result|as a consequence|in the process) of|rather than|so (?:far|much|many)|however (?:you|much|many)|(?:in (?:addition|response|contrast|comparison)|further|similarly) to|in exchange for|as (?:mentioned|noted|described|discussed|explained|shown) in|(?:first|third) (?:party|parties)|in comparison with|next (?:week|month|year|spring|summer|fall|autumn|winter|[a-z]+day))$/

/** "Despite the odds, …", "Regardless of the cause, …": an earlier sentence said what they are. */
function despiteOf(tokens: SentenceInContext['tokens']): string | null {
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 0 || comma > LONGEST_CONCESSION) return null
  // "With the 0.11 release" names it.
  if (tokens.slice(1, comma).some((token) => isCapitalized(token) || hasDigit(token))) return null
  const opening = tokens.slice(0, comma).map(({ base }) => base)
  return CONCESSION.test(opening.join(' ')) ? opening.join(' ') : null
}

/** Tokens before the comma. A longer phrase explains itself. */
const LONGEST_CONCESSION = 4
const CONCESSION = /^(?:despite|regardless of|besides|because of|due to|with) (?:the|this|that|these|those) /

/** "We also …", "At home I also …", "We then …": an earlier sentence says what came before. */
function alsoOf(tokens: SentenceInContext['tokens']): string | null {
  const at = tokens.findIndex(({ base }) => base === 'also' || base === 'then')
  if (at < 1 || at > REACH) return null
  const subject = AUXILIARIES.has(tokens[at - 1]?.base ?? '') ? at - 2 : at - 1
  const isFree =
    PRONOUN.test(tokens[subject]?.base ?? '') && !tokens.slice(0, subject).some(({ base }) => CLAUSE.test(base))
  return isFree ? (tokens[at]?.base ?? null) : null
}

const PRONOUN = /^(?:i|we|you|it|they|he|she|there)$/
const CLAUSE =
  /^(?:and|or|but|though|although|if|when|because|since|while|as|once|after|before|that|which|who|where|what|to|with|besides)$/

const connectives = phraseSet(CONNECTIVES)
