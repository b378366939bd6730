import { COLUMN, COLUMNS, type Feature, type Measured } from '../features.ts'
import { isGrammarWord, PREPOSITIONS, THIRD_PERSON } from '../words/grammar.ts'
import { RELATIONAL } from '../words/nouns.ts'
import { nounPhrase } from './noun-phrase.ts'
import { RISK_WEIGHTS } from './risk-weights.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized, keyOf, type Token } from './sentence-words.ts'
import type { Dependency, Fault } from './stand-alone.ts'

/**
 * A check cannot always name the word that makes a sentence unfit to be shown alone. These are weak signs of it. `npm run train` learns
 * their weights from sentences that readers marked as not understandable alone, or as speaking to the reader instead of telling.
 */
export const RISK_FEATURES = [
  ...(['fault', 'pronoun', 'discourse', 'fragment', 'demonstrative', 'comparison', 'definite', 'call'] as const),
  ...(['pointers', 'pronouns', 'earlierDefinite', 'knownDefinite', 'names', 'relational', 'openingDefinite'] as const),
  ...(['shownTerms', 'sequence', 'backReference', 'example', 'thereIs', 'comparative'] as const),
  ...(['opensWithAdverb', 'opensWithPreposition', 'opensWithName'] as const),
  ...(['position', 'last', 'afterColon'] as const),
  ...(['short', 'veryShort', 'lowerCase', 'bracket', 'code'] as const),
] as const

export type RiskFeature = (typeof RISK_FEATURES)[number]

/**
 * The log odds that a reader of what is shown cannot understand the sentence: 0 means even odds. What the ranking measured tells
 * of it too: where a sentence stands, and how its words hang together with those around it.
 */
export function riskOf(sentence: SentenceInContext, faults: readonly Fault[], measured: Measured): number {
  const signs = measureRisk(sentence, faults)
  let sum = RISK_WEIGHTS.bias
  for (const name of RISK_FEATURES) sum += RISK_WEIGHTS[name] * signs[name]
  for (let column = 0; column < measured.length; column++) sum += (OF_MEASURED[column] ?? 0) * (measured[column] ?? 0)
  return sum
}

/**
 * What a text says of itself ("This post describes …") tells no risk here: readers of newsletters take it for an announcement of what
 * follows, readers of papers and of makers' posts for what they want to know.
 */
const OWN_WORK = ['thisWork', 'thisPost', 'firstThisWork', 'proposal', 'firstProposal', 'startsFirstPerson'] as const

type RankFeature = Exclude<Feature, (typeof OWN_WORK)[number]>

/** What is taken from the ranking. */
export const RANK_FEATURES = COLUMNS.filter(
  (name): name is RankFeature => !(OWN_WORK as readonly Feature[]).includes(name),
)

export type RiskWeights = Readonly<Record<RiskFeature | RankFeature | 'bias', number>>

/** By column. */
const OF_MEASURED = new Float64Array(COLUMNS.length)
for (const name of RANK_FEATURES) OF_MEASURED[COLUMN[name]] = RISK_WEIGHTS[name]

/** Values lie between 0 and 1. */
export function measureRisk(sentence: SentenceInContext, faults: readonly Fault[]): Record<RiskFeature, number> {
  return {
    ...kindsOf(faults),
    ...phrasesOf(sentence),
    ...openingOf(sentence),
    ...placeOf(sentence),
    ...formOf(sentence),
  }
}

const flag = (fact: boolean): 0 | 1 => (fact ? 1 : 0)
const upTo = (most: number, count: number): number => Math.min(most, count) / most

function kindsOf(faults: readonly Fault[]) {
  const has = (kind: Dependency) => flag(faults.some((fault) => fault.kind === kind))
  return {
    fault: flag(faults.some(({ kind }) => kind !== 'housekeeping')),
    pronoun: has('pronoun'),
    discourse: has('discourse'),
    fragment: has('fragment'),
    demonstrative: has('demonstrative'),
    comparison: has('comparison'),
    definite: has('definite'),
    call: has('housekeeping'),
  }
}

/** What explains its noun phrases: the sentence itself, what is shown, or earlier text that is not shown. */
function phrasesOf({ tokens, terms, isShown, isHidden }: SentenceInContext) {
  const counts = { pointers: 0, pronouns: 0, earlier: 0, known: 0, names: 0, relational: 0 }
  const before = new Set<string>()
  tokens.forEach((token, at) => {
    if (POINTERS.has(token.base)) counts.pointers++
    if (THIRD_PERSON.has(token.base)) counts.pronouns++
    if (at > 0 && isCapitalized(token) && !isGrammarWord(token.base)) counts.names++
    if (token.base === 'the' || token.base === 'a' || token.base === 'an') {
      const phrase = nounPhrase(tokens, at + 1)
      const head = phrase.at(-1)
      const isOpen = head !== undefined && !COMPLEMENTS.has(tokens[at + 1 + phrase.length]?.base ?? '')
      const isKnown = phrase.some((one) => isShown(keyOf(one)) || before.has(keyOf(one)))
      if (isOpen && !isKnown && RELATIONAL.has(head.base.replace(/s$/, ''))) counts.relational++
      if (token.base === 'the' && head !== undefined) {
        if (isKnown) counts.known++
        else if (isHidden(keyOf(head))) counts.earlier++
      }
    }
    before.add(keyOf(token))
  })
  const [first] = tokens
  if (first !== undefined && RELATIONAL.has(first.base.replace(/s$/, ''))) counts.relational++
  const size = Math.max(1, terms.length)
  return {
    pointers: upTo(2, counts.pointers),
    pronouns: upTo(3, counts.pronouns),
    earlierDefinite: upTo(3, counts.earlier),
    knownDefinite: upTo(3, counts.known),
    names: upTo(4, counts.names),
    relational: flag(counts.relational > 0),
    openingDefinite: flag(opensWithDefinite(tokens, isShown)),
    shownTerms: terms.filter(isShown).length / size,
  }
}

/** "As part of the move, …": an opening phrase about something that was said before. */
function opensWithDefinite(tokens: readonly Token[], isShown: (stem: string) => boolean): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 0 || comma > LONGEST_OPENING) return false
  const opening = tokens.slice(0, comma)
  const at = opening.findIndex(({ base }) => base === 'the')
  return at > 0 && opening.slice(at + 1).every((token) => !isCapitalized(token) && !isShown(keyOf(token)))
}

/** Tokens before the comma. A longer phrase explains itself. */
const LONGEST_OPENING = 6

const POINTERS: ReadonlySet<string> = new Set(['this', 'these', 'those', 'such'])
const COMPLEMENTS: ReadonlySet<string> = new Set(
  'of for that which who from in behind we you between on with to at by'.split(' '),
)

function openingOf({ tokens }: SentenceInContext) {
  const [first, second] = tokens.filter(({ isMark }) => !isMark)
  const opener = first?.base ?? ''
  const has = (words: ReadonlySet<string>) => flag(tokens.some(({ base }) => words.has(base)))
  return {
    sequence: has(SEQUENCE),
    backReference: has(BACK_REFERENCES),
    example: has(EXAMPLES),
    comparative: flag(has(COMPARATIVES) === 1 && has(THAN) === 0),
    thereIs: flag(opener === 'there'),
    opensWithAdverb: flag(opener.endsWith('ly')),
    opensWithPreposition: flag(PREPOSITIONS.has(opener)),
    opensWithName: flag(isPlainWord(first) && second !== undefined && isCapitalized(second)),
  }
}

const isPlainWord = (token: Token | undefined): boolean => token !== undefined && !isGrammarWord(token.base)

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const SEQUENCE = words('second then later next both either each one ones latter former third')
const BACK_REFERENCES = words('following above below earlier previous previously aforementioned')
const EXAMPLES = words('example examples instance')
const COMPARATIVES = words(
  'better larger smaller faster slower higher lower longer shorter easier harder simpler bigger cheaper newer older greater fewer similar different',
)
const THAN = words('than to from')

const placeOf = ({ position, isAfterColon, fromEnd }: SentenceInContext) => ({
  position: Math.min(1, Math.log(1 + position) / 4),
  last: flag(fromEnd === 0),
  afterColon: flag(isAfterColon),
})

function formOf({ text, tokens }: SentenceInContext) {
  const count = tokens.reduce((sum, { isMark }) => sum + flag(!isMark), 0)
  return {
    short: flag(count < 8),
    veryShort: flag(count < 5),
    lowerCase: flag(/^[a-z]/.test(text)),
    bracket: flag(/^[([]/.test(text)),
    code: flag(/[`={}<>]|\w\(\)|\w_\w/.test(text)),
  }
}
