import type { ListedSource } from './sources.ts'
import { explainTrouble } from './trouble.ts'

/** A source that the owner has to look at, and why. */
export interface Diagnosis {
  readonly slug: string
  readonly title: string
  readonly what: 'failing' | 'heavy' | 'silent' | 'gone'
  readonly words: string
}

export const DIAGNOSIS_LIMITS = {
  /** Visits that failed in a row: one or two are no reason to look. */
  failures: 3,
  /** Days without anything new. */
  silentDays: 60,
} as const

/** Which sources need the owner: those that fail, are too heavy, or have been silent for long. Paused ones do not. */
export function diagnose(sources: readonly ListedSource[], now: Date): readonly Diagnosis[] {
  return sources.flatMap((source): readonly Diagnosis[] => {
    const { slug, title, state, trouble, failures, documents } = source
    const of = (what: Diagnosis['what'], words: string): Diagnosis => ({ slug, title, what, words })
    if (state === 'paused') return []
    if (state === 'gone') return [of('gone', 'Its server removed it for good. Remove it, or add its new address.')]
    if (trouble !== null && failures >= DIAGNOSIS_LIMITS.failures && trouble.kind !== 'died')
      return [of('failing', `${failures} visits failed in a row. ${explainTrouble(trouble)}`)]
    if (trouble?.kind === 'died' && failures > 1) return [of('heavy', explainTrouble(trouble))]
    if ((documents.heavy ?? 0) > 0)
      return [of('heavy', `${documents.heavy} of its documents are too heavy to be read.`)]
    const days = Math.floor((now.getTime() - (source.newAt ?? source.createdAt).getTime()) / DAY)
    return days > DIAGNOSIS_LIMITS.silentDays ? [of('silent', `Nothing new came for ${days} days.`)] : []
  })
}

const DAY = 24 * 60 * 60 * 1000

/** One line each, for a terminal. */
export const diagnosisText = (diagnoses: readonly Diagnosis[], sources: number): string =>
  diagnoses.length === 0
    ? `All ${sources} sources are well.\n`
    : `${diagnoses.map(({ slug, what, words }) => `${what.padEnd(8)} ${slug}: ${words}`).join('\n')}\n`
