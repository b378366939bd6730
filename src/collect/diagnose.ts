import { DAY, HOUR } from '../model/time.ts'
import type { ListedSource } from './sources.ts'
import { explainTrouble } from './trouble.ts'

/** A source that the owner has to look at, and why. */
export interface Diagnosis {
  readonly slug: string
  readonly title: string
  readonly what: 'failing' | 'heavy' | 'silent' | 'gone'
  readonly words: string
  /** Long enough for a mail to the owner: most servers are back within a day. */
  readonly isLasting: boolean
}

export const DIAGNOSIS_LIMITS = {
  /** Visits that failed in a row: one or two are no reason to look. */
  failures: 3,
  /** Hours that a source fails before the owner gets a mail about it. */
  failingHours: 24,
  /** Days without anything new. */
  silentDays: 60,
} as const

/**
 * Which sources need the owner: those that fail, are too heavy, or have been silent for long. Paused sources are left out, and so are
 * sources that are being visited, because their result is not known yet.
 */
export function diagnose(sources: readonly ListedSource[], now: Date): readonly Diagnosis[] {
  return sources.flatMap((source): readonly Diagnosis[] => {
    const { slug, title, state, trouble, failures, documents } = source
    const hours = (now.getTime() - (source.readAt ?? source.createdAt).getTime()) / HOUR
    const of = (what: Diagnosis['what'], words: string): Diagnosis => ({
      ...{ slug, title, what, words },
      isLasting: what !== 'failing' || hours >= DIAGNOSIS_LIMITS.failingHours,
    })
    if (state === 'paused' || source.isVisited) return []
    if (state === 'gone')
      return [of('gone', 'Its server says that it was removed permanently. Remove it, or add its new address.')]
    if (trouble !== null && failures >= DIAGNOSIS_LIMITS.failures && trouble.kind !== 'died')
      return [of('failing', `${failures} visits failed in a row. ${explainTrouble(trouble)}`)]
    if (trouble?.kind === 'died' && failures > 1) return [of('heavy', explainTrouble(trouble))]
    const heavy = documents.heavy ?? 0
    if (heavy > 0)
      return [
        of(
          'heavy',
          `${heavy === 1 ? 'One of its documents is' : `${heavy} of its documents are`} too heavy to be read.`,
        ),
      ]
    const days = Math.floor((now.getTime() - (source.newAt ?? source.createdAt).getTime()) / DAY)
    return days > DIAGNOSIS_LIMITS.silentDays ? [of('silent', `Nothing new came for ${days} days.`)] : []
  })
}
