import { type Feature, featureOf, type Measured } from '../features.ts'
import { isGrammarWord, THIRD_PERSON } from '../words/grammar.ts'
import { RELATIONAL } from '../words/nouns.ts'
import { nounPhrase } from './noun-phrase.ts'
import { RISK_WEIGHTS } from './risk-weights.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized, keyOf } from './sentence-words.ts'
import type { Dependency, Fault } from './stand-alone.ts'

/**
 * A check cannot always name the word that makes a sentence unfit to be shown alone. These are weak signs of it. `npm run train` learns
 * their weights from sentences that readers marked as not understandable alone, or as speaking to the reader instead of telling.
 * Cross-validated, no other of a hundred and thirty that were tried adds anything.
 */
export const RISK_FEATURES = [
  ...(['fault', 'pronoun', 'demonstrative', 'call', 'pointers', 'pronouns', 'earlierDefinite', 'names'] as const),
  ...(['relational', 'sequence', 'backReference', 'example', 'veryShort'] as const),
  ...(['aboutText', 'letUs'] as const),
] as const

export type RiskFeature = (typeof RISK_FEATURES)[number]

/**
 * What the ranking measures tells of it too: where a sentence stands, and how its words hang together with those around it. What a text
 * says of itself ("This post describes …") is left out: readers of newsletters take it for an announcement of what follows, readers of
 * papers for what they want to know.
 */
export const RANK_FEATURES = [
  ...(['acronyms', 'action', 'capitals', 'danglingReference', 'digits', 'early', 'earlyHeading'] as const),
  ...(['endsColon', 'endsParagraph', 'first', 'firstPerson', 'from6'] as const),
  ...(['inversePosition', 'logPosition', 'newWords', 'news', 'paragraphLength', 'relativeCentrality'] as const),
  ...(['relativeHeading', 'relativeTermMass', 'secondPerson', 'similarityToFirst', 'startsParagraph'] as const),
  ...(['termMass', 'under6', 'unterminated'] as const),
] as const satisfies readonly Feature[]

export type RiskWeights = Readonly<Record<RiskFeature | (typeof RANK_FEATURES)[number] | 'bias', number>>

/** The log odds that a reader of what is shown cannot understand the sentence: 0 means even odds. */
export function riskOf(sentence: SentenceInContext, faults: readonly Fault[], measured: Measured): number {
  const signs = measureRisk(sentence, faults)
  let sum = RISK_WEIGHTS.bias
  for (const name of RISK_FEATURES) sum += RISK_WEIGHTS[name] * signs[name]
  for (const name of RANK_FEATURES) sum += RISK_WEIGHTS[name] * featureOf(measured, name)
  return sum
}

/** Values lie between 0 and 1. */
export function measureRisk(
  sentence: Pick<SentenceInContext, 'tokens' | 'isShown' | 'isHidden'>,
  faults: readonly Fault[],
): Record<RiskFeature, number> {
  return { ...kindsOf(faults), ...phrasesOf(sentence), ...wordsOf(sentence) }
}

const flag = (fact: boolean): 0 | 1 => (fact ? 1 : 0)
const upTo = (most: number, count: number): number => Math.min(most, count) / most

function kindsOf(faults: readonly Fault[]) {
  const has = (kind: Dependency) => flag(faults.some((fault) => fault.kind === kind))
  return {
    fault: flag(faults.some(({ kind }) => kind !== 'housekeeping')),
    pronoun: has('pronoun'),
    demonstrative: has('demonstrative'),
    call: has('housekeeping'),
  }
}

/** What explains its noun phrases: the sentence itself, what is shown, or earlier text that is not shown. */
function phrasesOf({ tokens, isShown, isHidden }: Pick<SentenceInContext, 'tokens' | 'isShown' | 'isHidden'>) {
  const counts = { pointers: 0, pronouns: 0, earlier: 0, names: 0, relational: 0 }
  const before = new Set<string>()
  tokens.forEach((token, at) => {
    if (POINTERS.has(token.base)) counts.pointers++
    if (THIRD_PERSON.has(token.base)) counts.pronouns++
    if (at > 0 && isCapitalized(token) && !isGrammarWord(token.base)) counts.names++
    if (token.base === 'the' || token.base === 'a' || token.base === 'an') {
      const phrase = nounPhrase(tokens, at + 1)
      const head = phrase.at(-1)
      if (head !== undefined && !phrase.some((one) => isShown(keyOf(one)) || before.has(keyOf(one)))) {
        if (!COMPLEMENTS.has(tokens[at + 1 + phrase.length]?.base ?? '') && isRelational(head.base)) counts.relational++
        if (token.base === 'the' && isHidden(keyOf(head))) counts.earlier++
      }
    }
    before.add(keyOf(token))
  })
  return {
    pointers: upTo(2, counts.pointers),
    pronouns: upTo(3, counts.pronouns),
    earlierDefinite: upTo(3, counts.earlier),
    names: upTo(4, counts.names),
    relational: flag(counts.relational > 0 || isRelational(tokens[0]?.base ?? '')),
  }
}

const isRelational = (noun: string): boolean => RELATIONAL.has(noun.replace(/s$/, ''))

const POINTERS: ReadonlySet<string> = new Set(['this', 'these', 'those', 'such'])
const COMPLEMENTS: ReadonlySet<string> = new Set(
  'of for that which who from in behind we you between on with to at by'.split(' '),
)

function wordsOf({ tokens }: Pick<SentenceInContext, 'tokens'>) {
  const has = (words: ReadonlySet<string>) => flag(tokens.some(({ base }) => words.has(base)))
  return {
    sequence: has(SEQUENCE),
    backReference: has(BACK_REFERENCES),
    example: has(EXAMPLES),
    aboutText: flag(tokens.some((_, at) => namesText(tokens, at))),
    letUs: flag(
      tokens.some(({ lower }, at) => lower === "let's" || (lower === 'let' && tokens[at + 1]?.lower === 'us')),
    ),
    veryShort: flag(tokens.reduce((count, { isMark }) => count + flag(!isMark), 0) < 5),
  }
}

/** "this post", "our blog post" */
function namesText(tokens: SentenceInContext['tokens'], at: number): boolean {
  const kind = tokens[at]?.base ?? ''
  if (!TEXTS.has(kind)) return false
  const before = kind === 'post' && tokens[at - 1]?.base === 'blog' ? at - 2 : at - 1
  return POINTS_AT_TEXT.has(tokens[before]?.base ?? '')
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const SEQUENCE = words('second then later next both either each one ones latter former third')
const BACK_REFERENCES = words('following above below earlier previous previously aforementioned')
const TEXTS = words('post article section page guide tutorial lesson chapter blog series document episode')
const POINTS_AT_TEXT = words('this these our')
const EXAMPLES = words('example examples instance')
