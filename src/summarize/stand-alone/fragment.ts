import { CHANGE_VERBS } from '../words/change.ts'
import {
  AUXILIARIES,
  COMMON_VERBS,
  DETERMINERS,
  isGrammarWord,
  NOUNS_TOO,
  OTHER_PRONOUNS,
  THIRD_PERSON,
} from '../words/grammar.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized, type Token } from './sentence-words.ts'

/** The start of the sentence is elsewhere. */
export const BEGINS = 'begins in the middle'
/** What follows its colon is elsewhere. */
export const ANNOUNCES = 'announces what is not shown'

/** Why the text is a label, a list item or a piece of a list and no sentence; null if it is a sentence. */
export function fragmentOf({ text, tokens, isItem }: SentenceInContext): string | null {
  const words = tokens.filter(({ isMark }) => !isMark)
  if (/^[,;:)]|^[“"(]?[a-z]/.test(text) && (isCommonWord(tokens) || /^[,;:)]/.test(text)) && !isCommand(words))
    return BEGINS
  if (isItem && /^[a-z]+ (?:[-–—]+ )?[a-z]/.test(text) && !words.slice(1, 4).some((word) => isVerb(word, '', isItem)))
    return BEGINS
  if (text.endsWith(':') || NOTES_ON.test(text)) return ANNOUNCES
  if (/[;,]$|\s(?:by|of|to|for|with|at|in|on|from|the|an?|and|or|that)$/.test(text)) return 'ends in the middle'
  if (isItem && /^(?:whether|how|what|why|where)\b/i.test(text) && !text.endsWith('?')) return 'has no main verb'
  const [first, second] = words
  if (first === undefined) return 'has no words'
  if (
    /^[A-Z][a-z]+[^s]s$/.test(first.text) &&
    !isGrammarWord(first.base) &&
    second !== undefined &&
    /^(?:a|an|the|how|that|your|our|why|what|you)$/.test(second.base)
  )
    return 'has no subject'
  // "Lock the pages in memory": an order.
  if (/^(?:the|a|an|all|your|our)$/.test(second?.text ?? '') && !isGrammarWord(first.base)) return null
  return words.some(
    (word, i) => isVerb(word, words[i - 1]?.base ?? '', isItem || words.length < 4) && !(i > 0 && isTitleWord(word)),
  )
    ? null
    : 'has no verb'
}

/** "A couple of notes on the fair": what the notes say is elsewhere. */
const NOTES_ON =
  /^(?:A (?:couple|few)|Some|Several)(?: of)?(?: quick| brief| short| more)? (?:notes?|words|thoughts|remarks|reminders) (?:on|about|regarding)\b/

/** "Launch Proposal", "Ben's Bites": with a capital it is no verb. */
const isTitleWord = (word: Token): boolean =>
  isCapitalized(word) && (NOUNS_TOO.test(word.base) || isLikeVerb(word.base))

// "The ability to run": an infinitive alone is no statement.
const isFiniteVerb = ({ lower, base }: Token, before: string): boolean =>
  before !== 'to' &&
  (AUXILIARIES.has(lower) || AUXILIARIES.has(base) || COMMON_VERBS.has(base) || CHANGE_VERBS.has(base))

function isVerb(word: Token, before: string, inItem: boolean): boolean {
  const { lower, base } = word
  if (before === 'to') return false
  if (isFiniteVerb(word, before)) return true
  if (lower !== base && CONTRACTS.test(base)) return true
  if (
    before !== '' &&
    (SUBJECTS.has(before) || THIRD_PERSON.has(before) || (OTHER_PRONOUNS.has(before) && !NO_SUBJECTS.test(before)))
  )
    return true
  // A word in -s or -ed may be a verb that is not on the list. In a list of labels it is a noun.
  return !inItem && isLikeVerb(base) && !DETERMINERS.has(before) && before !== 'the' && before !== 'of'
}

const isLikeVerb = (base: string): boolean =>
  /^[a-z].*(?:ed|[^su]s|old|ose|ote|ew|ought|pped)$/.test(base) && !CHANGE_VERBS.has(base)

/** A name may begin with a lower-case letter. */
function isCommonWord(tokens: SentenceInContext['tokens']): boolean {
  const base = tokens.find(({ isMark }) => !isMark)?.base ?? ''
  return (base !== 'i' && isGrammarWord(base)) || COMMON_VERBS.has(base)
}

/** "go doc now supports …": the first word is the name of a program. */
const isCommand = ([first, ...rest]: readonly Token[]): boolean =>
  first !== undefined &&
  !isGrammarWord(first.base) &&
  rest.slice(0, LONGEST_COMMAND).some(({ base }) => base === 'now' || (COMMON_VERBS.has(base) && base.endsWith('s')))

/** Words of a command before its verb. */
const LONGEST_COMMAND = 3

/** "What's" contains a verb, "the office's" does not. */
const CONTRACTS = /^(?:i|you|we|they|it|he|she|that|there|here|what|who|let|this)$/

const NO_SUBJECTS = /^(?:this|us|me|my|our|your)$/
const SUBJECTS = new Set('i we you who'.split(' '))
