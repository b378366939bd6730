import type { CheckReport } from '../../model/finding.ts'
import type { Mailbox } from '../../model/message.ts'
import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { decideReview } from '../../review/decide-review.ts'
import type { Chosen } from './choose-edition.ts'
import type { Prepared } from './prepare-edition.ts'
import { whyNothing } from './prepare-slot.ts'

/** What will happen at a Slot if nothing changes until then. */
export type Forecast =
  | { readonly kind: 'send'; readonly stories: number; readonly readers: number }
  /** It will wait for the editor. */
  | { readonly kind: 'wait'; readonly stories: number; readonly reasons: readonly string[] }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'nobody' }

export interface ForecastFacts {
  readonly chosen: Chosen
  readonly prepared: Prepared
  readonly report: CheckReport
  readonly review: Review
  readonly readers: number
}

/** The same decisions, in the same order, as at the Slot itself. */
export function forecastSlot(
  { chosen, prepared, report, review, readers }: ForecastFacts,
  settings: Pick<DigestSettings, 'review'>,
): Forecast {
  const stories = prepared.digest.briefs.reduce((sum, brief) => sum + brief.stories.length, 0)
  if (readers === 0) return { kind: 'nobody' }
  if (stories === 0) return { kind: 'skip', reason: whyNothing(chosen).reason }
  const reasons = decideReview(review, settings.review, prepared.edition.hash, report)
  return reasons.length > 0 ? { kind: 'wait', stories, reasons } : { kind: 'send', stories, readers }
}

/** Readers who have not unsubscribed. `left` are addresses in lower case. */
export const readersOf = (recipients: readonly Mailbox[], left: readonly string[]): readonly Mailbox[] => {
  const gone = new Set(left)
  return recipients.filter(({ address }) => !gone.has(address.toLowerCase()))
}
