import type { CheckReport } from '../model/finding.ts'
import type { Review } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'

/**
 * Why the Edition of a due Slot must wait, in words for the editor; an empty list means that it is sent. An editor who approved
 * these exact bytes has seen their errors, so the errors no longer hold it.
 */
export function decideReview(
  { decision, approvedHash, movedFrom }: Pick<Review, 'decision' | 'approvedHash' | 'movedFrom'>,
  setting: DigestSettings['review'],
  hash: string,
  check: CheckReport,
): readonly string[] {
  if (decision === 'approved' && approvedHash === hash) return []
  const moved =
    movedFrom === null
      ? []
      : [`the decision was for ${movedFrom}, which is no longer on the schedule: look at this edition again`]
  const reasons = [...moved, ...errorReasons(check)]
  switch (decision) {
    case 'held':
      return [HELD, ...reasons]
    case 'approved':
      return [CHANGED, ...reasons]
    case 'open':
      return setting === 'approval' ? [NOT_APPROVED, ...reasons] : reasons
  }
}

/** One line for each error of the checks. */
export const errorReasons = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`)

const HELD = 'held by the editor'
const NOT_APPROVED = 'nobody has approved it'
const CHANGED = 'it changed after it was approved'
