import type { Context } from 'hono'
import { NOT_WAITING } from '../jobs/release-edition.ts'
import { NOTHING_NEW } from '../jobs/steps/prepare-slot.ts'
import { NO_RECIPIENTS } from '../jobs/steps/publish-slot.ts'
import type { SlotOutcome } from '../jobs/steps/slot-outcome.ts'
import type { AppEnv } from './app-env.ts'

/** What an action came to, told after its redirect. Only these words can be shown: an address cannot put others on a page. */
const NOTICES = {
  sent: { good: true, text: 'Sent.', outbox: true },
  'test-sent': { good: true, text: 'One test was sent.', outbox: true },
  saved: { good: true, text: 'Saved. What is shown is what will be mailed.' },
  held: { good: true, text: 'Held back. It waits until you let it go.' },
  opened: { good: true, text: 'It takes its course again.' },
  approved: { good: true, text: 'Approved: these bytes, and no others, may go.' },
  undone: { good: true, text: 'All changes are undone.' },
  discarded: { good: true, text: 'It will not be mailed. The overview keeps a line about it.' },
  'look-again': {
    good: false,
    text: 'Saved, but not approved: it is not what you looked at any more. Look at it and approve it then.',
  },
  waits: { good: false, text: 'It was not mailed: it waits for you, and says below why.' },
  changed: {
    good: false,
    text: 'Nothing was done: it was changed elsewhere since you opened this page. This is how it stands now.',
  },
  gone: { good: false, text: 'Nothing was done: that edition is no longer waiting. It was mailed or skipped.' },
  'no-address': { good: false, text: 'Nothing was sent: that is no mail address. Write one as name@example.org.' },
  faulty: {
    good: false,
    text: 'Not sent: the checks found an error. Look at the checks, mend it, or send it despite them.',
  },
  'taken-in': { good: true, text: 'Taken in. This edition tells it.' },
  'brought-back': { good: true, text: 'Brought back. The next edition may tell it.' },
  'nothing-new': { good: false, text: 'Nothing was sent: nothing is new since the last edition.' },
  'no-recipients': {
    good: false,
    text: 'Not sent: there is nobody to send it to. Add a recipient to wrangler.toml; who has unsubscribed does not count.',
  },
  skipped: { good: false, text: 'Skipped: there is no story to tell.' },
  taken: { good: false, text: 'This was done before; nothing was sent twice.' },
  incomplete: {
    good: false,
    text: 'Not everything is sent. The past editions show how far it is; the next tick of the cron goes on with what is planned.',
    editions: true,
  },
  failed: { good: false, text: 'It failed, and nothing was sent. The log has the reason.' },
  uncertain: {
    good: false,
    text: 'Something broke on the way, and it is not known what was sent. Look before you send again. The log has the reason.',
    outbox: true,
    editions: true,
  },
  unsure: {
    good: false,
    text: 'Something broke on the way, and it is not known whether this was done. The log has the reason.',
    editions: true,
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly good: boolean; readonly text: string; readonly outbox?: boolean; readonly editions?: boolean }
  >
>

export type Notice = keyof typeof NOTICES

const isNotice = (name: string): name is Notice => Object.hasOwn(NOTICES, name)

export function noticeOf(result: SlotOutcome): Notice {
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

/** What another run is sending at this moment is not sent yet. */
const isAllSent = ({ stopped, counts }: Extract<SlotOutcome, { outcome: 'delivered' }>): boolean =>
  stopped === null && counts.planned + counts.sending + counts.failed + counts.unknown === 0

export function readNotice(c: Context<AppEnv>) {
  const done = c.req.query('done') ?? ''
  if (!isNotice(done)) return null
  const notice: (typeof NOTICES)[Notice] & { outbox?: boolean; editions?: boolean } = NOTICES[done]
  return (
    <p class={notice.good ? 'notice' : 'notice bad'} role="status">
      {notice.text} {notice.outbox === true ? <a href="/outbox">Open the outbox</a> : null}{' '}
      {notice.editions === true ? <a href="/">See the past editions</a> : null}
    </p>
  )
}
