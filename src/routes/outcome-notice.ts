import { NOT_WAITING } from '../jobs/release-edition.ts'
import { NOTHING_NEW } from '../jobs/steps/prepare-slot.ts'
import { NO_RECIPIENTS } from '../jobs/steps/publish-slot.ts'
import type { SlotOutcome } from '../jobs/steps/slot-outcome.ts'
import type { Notice } from '../pages/notice.tsx'

/** The notice for an outcome, shown after the redirect. */
export function outcomeNotice(result: SlotOutcome): Notice {
  switch (result.outcome) {
    case 'delivered':
      return isAllSent(result) ? 'sent' : 'incomplete'
    case 'skipped':
      return result.reason === NOTHING_NEW
        ? 'nothing-new'
        : result.reason === NO_RECIPIENTS
          ? 'no-recipients'
          : 'skipped'
    case 'taken':
      return 'taken'
    case 'postponed':
      return 'incomplete'
    case 'held':
      return 'faulty'
    case 'changed':
      return 'changed'
    case 'failed':
      return result.reason === NOT_WAITING ? 'gone' : result.uncertain === true ? 'uncertain' : 'failed'
  }
}

/** Mails that another run is sending now do not count as sent. */
const isAllSent = ({ stopped, counts }: Extract<SlotOutcome, { outcome: 'delivered' }>): boolean =>
  stopped === null && counts.planned + counts.sending + counts.failed + counts.unknown === 0
