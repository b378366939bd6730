import type { SlotOutcome } from '../jobs/steps/slot-outcome.ts'
import type { Notice } from '../pages/notice.tsx'

/** The notice for an outcome, shown after the redirect. */
export function outcomeNotice(result: SlotOutcome): Notice {
  switch (result.outcome) {
    case 'delivered':
      return isAllSent(result) ? 'sent' : 'incomplete'
    case 'skipped':
      return result.why === 'nothing-new' || result.why === 'no-recipients' ? result.why : 'skipped'
    case 'taken':
      return 'taken'
    case 'postponed':
      return 'incomplete'
    case 'held':
      return 'faulty'
    case 'changed':
      return 'changed'
    case 'failed':
      return result.uncertain === true ? 'uncertain' : 'failed'
    case 'not-waiting':
      return 'gone'
  }
}

/** Mails that another run is sending now do not count as sent. */
const isAllSent = ({ stopped, counts }: Extract<SlotOutcome, { outcome: 'delivered' }>): boolean =>
  stopped === null && counts.planned + counts.sending + counts.failed + counts.unknown === 0
