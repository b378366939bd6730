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

/** Why a sentence cannot be read by itself. The first four are gone when the sentence before is shown. */
export const CHECKS = {
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

export interface DependencyFound {
  readonly kind: Dependency
  /** The words that show it, or what is missing. */
  readonly words: string
}

export function dependenciesOf(sentence: SentenceInContext): DependencyFound[] {
  return (Object.keys(CHECKS) as Dependency[]).flatMap((kind) => {
    const words = CHECKS[kind](sentence)
    return words === null ? [] : [{ kind, words }]
  })
}
