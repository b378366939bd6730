import { danglingComparison } from './comparison.ts'
import { danglingDefinite } from './definite.ts'
import { danglingDemonstrative } from './demonstrative.ts'
import { discourseLink } from './discourse.ts'
import { fragmentOf } from './fragment.ts'
import { housekeepingOf } from './housekeeping.ts'
import { leftoverOf } from './leftovers.ts'
import { danglingPronoun } from './pronoun.ts'
import { unattributedSpeech } from './quotation.ts'
import type { SentenceInContext } from './sentence-context.ts'

/** The checks. Each answers with the words that show why a sentence cannot be read alone, or null. */
const CHECKS = {
  demonstrative: danglingDemonstrative,
  pronoun: danglingPronoun,
  definite: danglingDefinite,
  discourse: discourseLink,
  comparison: danglingComparison,
  quotation: unattributedSpeech,
  housekeeping: housekeepingOf,
  leftovers: leftoverOf,
  fragment: fragmentOf,
} as const satisfies Record<string, (sentence: SentenceInContext) => string | null>

export type Dependency = keyof typeof CHECKS

export interface Fault {
  readonly kind: Dependency
  /** The words that show it, or what is missing. */
  readonly words: string
}

/** Why a sentence cannot be read alone; empty if it can. */
export function faultsOf(sentence: SentenceInContext): Fault[] {
  return KINDS.flatMap((kind) => faultOf(kind, sentence))
}

/** The fault of one kind, if the sentence has it. */
export function faultOf(kind: Dependency, sentence: SentenceInContext): Fault[] {
  const words = CHECKS[kind](sentence)
  return words === null ? [] : [{ kind, words }]
}

const KINDS = Object.keys(CHECKS) as Dependency[]

/** Whether showing the sentence before it removes the fault. */
export const isMendedByNeighbour = ({ kind }: Fault): boolean => MENDED.has(kind)

const MENDED: ReadonlySet<Dependency> = new Set(['demonstrative', 'pronoun', 'definite', 'discourse', 'comparison'])

/** Whether a word that is shown further up removes the fault. */
export const isMendedByContext = ({ kind }: Fault): boolean => kind === 'demonstrative' || kind === 'definite'

/** The faults in words, for a preview. */
export const explainFault = ({ kind, words }: Fault): string => EXPLANATIONS[kind].replace('%', words)

const EXPLANATIONS: Readonly<Record<Dependency, string>> = {
  demonstrative: '“%” points at something that is not shown',
  pronoun: '“%” stands for something that is not shown',
  definite: '“%” was introduced in a sentence that is not shown',
  discourse: '“%” ties it to a sentence that is not shown',
  comparison: '“%” compares it with something that is not shown',
  quotation: 'it is somebody’s speech without the speaker: %',
  housekeeping: 'it speaks to the reader about the text: “%”',
  leftovers: 'it holds a leftover of a template or a link: “%”',
  fragment: 'it is no sentence: it %',
}
