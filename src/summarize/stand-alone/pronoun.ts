import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  isGrammarWord,
  PREPOSITIONS,
  THIRD_PERSON,
} from '../words/grammar.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { hasDigit, isCapitalized, type Token } from './sentence-words.ts'

/** "they" without anybody before it in the sentence that it could mean; null if there is none. */
export function danglingPronoun({ tokens }: SentenceInContext): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!THIRD_PERSON.has(token.base) || isExpletive(tokens, at)) continue
    const isOfPerson = PERSONAL.has(token.base)
    if (tokens.slice(0, at).some((before, i) => isAnchor(tokens, before, i, at) && (!isOfPerson || isPerson(before))))
      return null
    return pointsForward(tokens, at) ? null : token.text
  }
  return null
}

const PERSONAL = new Set('he him his himself she her hers herself'.split(' '))

/** "He" may be a name or a word for a person, not "the error" or "the configs". */
const isPerson = (token: Token): boolean => isCapitalized(token) || (PERSON.test(token.base) && !THING.test(token.base))

const PERSON =
  /(?:er|or|ist|ian|m[ae]n|ant|ent|ee|friend|child|wife|husband|son|who|body|one|guy|kid|boy|girl|king|coach)$/
const THING = /(?:ment|error|server|cluster|compiler|number|layer|paper|letter|power|order|matter|version|content)$/

/** A word that a later pronoun can refer to: a name, a noun, a number. */
function isAnchor(tokens: readonly Token[], token: Token, at: number, pronounAt: number): boolean {
  if (token.isMark || isGrammarWord(token.base) || isInAdjunct(tokens, at, pronounAt)) return false
  const before = tokens[at - 1]?.base ?? ''
  // "As of 1.22, it …": the pronoun does not refer to a time or a version.
  if (hasDigit(token))
    return !(
      /^\d/.test(token.text) &&
      (before === 'of' || before === 'in' || before === 'since') &&
      at <= REACH_OF_TIME
    )
  if (isCapitalized(token)) return at > 0 || !(COMMON_VERBS.has(token.base) || /(?:ly|ing|ed)$|^note$/.test(token.base))
  if (DETERMINERS.has(before) || before === 'the' || before === 'of') return true
  if (before === 'to' || SUBJECTS.has(before) || AUXILIARIES.has(before) || ADVERBS.has(before)) return false
  // "In concert with them": a bare noun right at the start is only part of a phrase.
  if (pronounAt < SOON && !/[^s]s$/.test(token.base)) return false
  return !COMMON_VERBS.has(token.base) && !/(?:ly|ing|ed)$/.test(token.base)
}

/** "In tests, their tool …", "Day to day, it …": a bare noun in front of the first comma says when or how, not who. */
function isInAdjunct(tokens: readonly Token[], at: number, pronounAt: number): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (
    comma < 0 ||
    comma > LONGEST_ADJUNCT ||
    at > comma ||
    pronounAt < comma ||
    CONJUNCTIONS.has(tokens[0]?.base ?? '')
  )
    return false
  return tokens
    .slice(0, comma)
    .every(
      (token, i) =>
        (i === 0 || !isCapitalized(token)) &&
        (!DETERMINERS.has(token.base) || AMOUNTS.has(token.base)) &&
        token.base !== 'the' &&
        !hasDigit(token),
    )
}

const LONGEST_ADJUNCT = 4
/** "After some tests, he …" */
const AMOUNTS = new Set('some many several few'.split(' '))
const SOON = 4
const REACH_OF_TIME = 2

const SUBJECTS = new Set('i we you they please let'.split(' '))

const WIDE = 6

/** "It is hard to …", "makes it easier to …", "it turns out that …": this "it" refers to nothing. */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.base !== 'it') return false
  const after = tokens.slice(at + 1, at + 1 + WIDE).map(({ base }) => base)
  const before = tokens[at - 1]?.base ?? ''
  const contracted = tokens[at]?.lower === "it's"
  if (/^(?:turns|seems|appears|takes|took|comes|came|follows|happens|pays|helps|remains)$/.test(after[0] ?? ''))
    return !/^(?:over|on|into|its|their|place|care)$/.test(after[1] ?? '')
  const linked =
    contracted ||
    /^(?:is|was|isn't|wasn't|will|would|may|might|can|could|has|becomes|became|gets|got|makes|made|feels)$/.test(
      after[0] ?? '',
    )
  const makes = /^(?:make|makes|made|making|find|finds|found|consider|considers|think)$/.test(before)
  if (!linked && !makes) return false
  const opened = after.findIndex((word) => CLAUSES.has(word))
  if (opened < 0) return false
  const between = after.slice(linked && !contracted ? 1 : 0, opened)
  return between.some((word) => EVALUATIONS.has(word)) || (makes && between.length > 0)
}

const CLAUSES = new Set('to that for when if how whether'.split(' '))

const EVALUATIONS = new Set(
  'hard difficult easy easier harder simple simpler possible impossible necessary important essential crucial critical vital useful helpful likely unlikely clear unclear obvious evident true worth time great good nice best better exciting interesting common rare safe unsafe dangerous tempting wise reasonable natural fair safer faster slower cheaper straightforward trivial tricky fun amazing sad unfortunate surprising noteworthy notable imperative vital crucial customary announced estimated hoped expected believed said reported known been not my our'.split(
    ' ',
  ),
)

const OPENING = 14

/** "In its fifth year, the conference …": the pronoun refers to what follows. */
function pointsForward(tokens: readonly Token[], at: number): boolean {
  const opener = tokens[0]?.base ?? ''
  const opens =
    PREPOSITIONS.has(opener) ||
    /^(?:when|while|before|after|since|because|although|though|if|once|whether|as)$/.test(opener) ||
    /ing$|ed$/.test(opener)
  if (!opens) return false
  const comma = tokens.findIndex((token, i) => i > at && token.text === ',')
  if (comma < 0 || comma > OPENING) return false
  const next = tokens[comma + 1]
  if (next === undefined || THIRD_PERSON.has(next.base)) return false
  const second = tokens[comma + 2]
  return (
    next.base === 'the' ||
    next.base === 'one' ||
    DETERMINERS.has(next.base) ||
    (isCapitalized(next) && next.base !== 'i') ||
    (second !== undefined && !isGrammarWord(next.base))
  )
}
