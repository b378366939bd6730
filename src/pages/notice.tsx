/** The result of an action, shown after its redirect. Only these texts can be shown: a link cannot put others on a page. */
const NOTICES = {
  sent: { good: true, text: 'Sent.', outbox: true },
  'test-sent': { good: true, text: 'One test was sent.', outbox: true },
  saved: { good: true, text: 'Saved. The preview on this page is what will be mailed.' },
  'saved-unapproved': { good: true, text: 'Saved. Approve it to have it mailed.' },
  'approve-again': {
    good: true,
    text: 'Saved. Your approval was for the version before: approve this one to have it mailed.',
  },
  'approval-ended': {
    good: true,
    text: 'Saved. Your approval was for the version before: approve this one again. Without an approval it is mailed as it is at its time.',
  },
  'saved-held': { good: true, text: 'Saved. It is held back, and is not mailed until you schedule it again.' },
  'saved-waiting': { good: true, text: 'Saved. It still waits: mail it or discard it.' },
  held: { good: true, text: 'Held back. It is not mailed until you schedule it again.' },
  opened: { good: true, text: 'Scheduled again. It will be mailed at the scheduled time.' },
  approved: { good: true, text: 'Approved. Exactly what you saw will be mailed; any change needs a new approval.' },
  undone: { good: true, text: 'All your changes are undone.' },
  discarded: { good: true, text: 'Discarded. It will not be mailed. The overview lists it as skipped.' },
  'look-again': {
    good: false,
    text: 'Saved, but not approved: the edition has changed since you looked at it. Look at it again, then approve it.',
  },
  waits: { good: false, text: 'It was not mailed. The reason is below; please decide what to do.' },
  changed: {
    good: false,
    text: 'Nothing was done: this edition changed after you opened the page. You now see its current version.',
  },
  gone: { good: false, text: 'Nothing was done: this edition is no longer waiting. It was mailed or skipped.' },
  faulty: {
    good: false,
    text: 'Not sent: the checks found an error. Open the checks and fix it, or send it despite the errors.',
  },
  'taken-in': { good: true, text: 'Added. The story is in this edition.' },
  'brought-back': { good: true, text: 'Brought back. The story is in this edition again.' },
  'taken-apart': { good: true, text: 'Taken apart. It is a separate story in this edition and in later ones.' },
  'joined-again': { good: true, text: 'Done. The story can be joined with the same story of other sources again.' },
  'nothing-new': { good: false, text: 'Nothing was sent: there is nothing new since the last edition.' },
  'no-recipients': {
    good: false,
    text: 'Not sent: there are no recipients. Add one to wrangler.toml; people who have unsubscribed do not count.',
  },
  skipped: { good: false, text: 'Skipped: there is no story to send.' },
  taken: { good: false, text: 'This was already done. Nothing was sent twice.' },
  incomplete: {
    good: false,
    text: 'Some mails are not sent yet. Marrow continues within five minutes. The past editions show the progress.',
    editions: true,
  },
  failed: { good: false, text: 'Sending failed. Nothing was sent. The log has the reason.' },
  uncertain: {
    good: false,
    text: 'An error stopped it. Some mails may have been sent: check before you send again. The log has the reason.',
    outbox: true,
    editions: true,
  },
  unsure: {
    good: false,
    text: 'An error stopped it. This may or may not have been done. The log has the reason.',
    editions: true,
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly good: boolean; readonly text: string; readonly outbox?: boolean; readonly editions?: boolean }
  >
>

export type Notice = keyof typeof NOTICES

/** The notice of `?done=…` in a URL; null for any other text. */
export const readNotice = (done: string | undefined): Notice | null =>
  done !== undefined && Object.hasOwn(NOTICES, done) ? (done as Notice) : null

export const NoticeLine = ({ notice }: { notice: Notice | null }) => {
  if (notice === null) return null
  const shown: (typeof NOTICES)[Notice] & { outbox?: boolean; editions?: boolean } = NOTICES[notice]
  return (
    <p class={shown.good ? 'notice' : 'notice bad'} role="status">
      {shown.text} {shown.outbox === true ? <a href="/outbox">Open the outbox</a> : null}{' '}
      {shown.editions === true ? <a href="/">See the past editions</a> : null}
    </p>
  )
}
