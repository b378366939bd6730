import type { Context } from 'hono'
import type { SlotOutcome } from '../jobs/publish-report.ts'
import { NO_RECIPIENTS, NOTHING_NEW } from '../jobs/publish-slot.ts'
import type { AppEnv } from './app-env.ts'

/** What an action came to, told after its redirect. Only these words can be shown: an address cannot put others on a page. */
const NOTICES = {
  sent: { good: true, text: 'Sent.' },
  'nothing-new': { good: false, text: 'Skipped: nothing new since the last edition.' },
  'no-recipients': { good: false, text: 'Not sent: the digest has no recipients. Add one to wrangler.toml.' },
  skipped: { good: false, text: 'Skipped: there is no story to tell.' },
  taken: { good: false, text: 'This was done before; nothing was sent twice.' },
  incomplete: {
    good: false,
    text: 'Not everything was sent. The overview shows what is open; the next tick of the cron tries again.',
  },
  failed: { good: false, text: 'It failed, and nothing was sent. The log has the reason.' },
} as const satisfies Readonly<Record<string, { readonly good: boolean; readonly text: string }>>

export type Notice = keyof typeof NOTICES

const isNotice = (name: string): name is Notice => Object.hasOwn(NOTICES, name)

export function noticeOf(result: SlotOutcome): Notice {
  switch (result.outcome) {
    case 'delivered':
      return result.stopped === null && result.tally.planned + result.tally.failed + result.tally.unknown === 0
        ? 'sent'
        : 'incomplete'
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
    case 'failed':
      return 'failed'
  }
}

export function readNotice(c: Context<AppEnv>) {
  const done = c.req.query('done') ?? ''
  if (!isNotice(done)) return null
  const notice = NOTICES[done]
  return (
    <p class={notice.good ? 'notice' : 'notice bad'} role="status">
      {notice.text} {notice.good ? <a href="/outbox">Open the outbox</a> : null}
    </p>
  )
}
