import { SOURCE_LIMITS } from '../../collect/sources.ts'
import { thousands } from '../../text/count.ts'

const NOTICES: Readonly<Record<string, string>> = {
  added: 'Added. It is being visited now: reload this page in a moment.',
  visiting: 'It is being visited now: reload this page in a moment.',
  paused: 'Paused. It is not visited until you resume it.',
  active: 'Resumed. It is visited within a few minutes.',
  rules: 'Saved.',
  removed: 'Removed.',
  full: `Not added: there are ${thousands(SOURCE_LIMITS.sources)} sources, and no more are taken.`,
  imported: 'Added the feeds of the list that you did not have. They are visited one after the other.',
  'no-list': 'Nothing was added: this file lists no feeds.',
  demo: 'The demo sources are here: two feeds and a mailbox. They are being read now: reload this page in a moment.',
  inbox: 'This source has its address now.',
  'no-mail': 'Nothing was added: paste a mail or choose a file.',
  'mail-known': 'This mail is here already.',
  'mail-kept': 'Added. It is being read now: reload this page in a moment.',
  admitted: 'It is being read now: reload this page in a moment.',
  refused: 'Refused. Its text is removed.',
  reading: 'It is being read again: reload this page in a moment.',
}

/** The notice of `?done=…`; null for any other text: a link cannot put words on a page. */
export const sourceNotice = (done: string | undefined): string | null =>
  done !== undefined && Object.hasOwn(NOTICES, done) ? (NOTICES[done] ?? null) : null
