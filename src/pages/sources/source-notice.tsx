import { RULE_LIMITS } from '../../collect/rules.ts'
import { SOURCE_LIMITS } from '../../collect/sources.ts'
import { thousands } from '../../text/count.ts'

/** What is shown while the queue works at it, and afterwards: the address of the page stays the same when it is reloaded. */
interface WhileBusy {
  readonly busy: string
  readonly done: string
}

/** The result of an action on the pages of sources, shown after its redirect. Only these texts can be shown: a link cannot put others on a page. */
const NOTICES = {
  added: { busy: 'Added. It is being visited now.', done: 'Added, and visited.' },
  visiting: { busy: 'It is being visited now.', done: 'Visited.' },
  paused: 'Paused. It is not visited until you resume it.',
  active: { busy: 'Resumed. It is visited within a few minutes.', done: 'Resumed, and visited.' },
  all: { busy: 'All sources that work are being visited, one of each host at a time.', done: 'All visited.' },
  rules: 'Saved.',
  named: 'Saved. A visit does not change this name.',
  'own-name': 'Saved. The next visit brings the name that the feed gives itself.',
  'no-name': 'Nothing was changed: a mail source needs a name.',
  'some-rules': `Saved, without what no rule may be: at most ${RULE_LIMITS.phrases} phrases of ${RULE_LIMITS.length} characters, 1 to ${RULE_LIMITS.perEdition} stories, 1 to ${thousands(RULE_LIMITS.maxAgeDays)} days.`,
  senders: 'Saved.',
  'some-senders': 'Saved. Left out what is no address and no domain, such as news@example.org or example.org.',
  removed: 'Removed.',
  full: `Not added: there are ${thousands(SOURCE_LIMITS.sources)} sources, and no more are taken.`,
  imported: {
    busy: 'Added the feeds of the list that you did not have. They are being visited now.',
    done: 'Added the feeds of the list that you did not have, and visited them.',
  },
  'no-list': 'Nothing was added: this file lists no feeds.',
  demo: {
    busy: 'The demo sources are here: two feeds and a mailbox. They are being read now.',
    done: 'The demo sources are here: two feeds and a mailbox.',
  },
  inbox: 'This source has its address now.',
  'no-mail': 'Nothing was added: paste a mail or choose a file.',
  'no-header':
    'Nothing was added: this text has no header lines (From:, Subject:). In your mail program open “Show original”, and paste everything that it shows.',
  'mail-known': 'This mail is here already.',
  'mail-kept': {
    busy: 'Added. It is being read now.',
    done: 'Added. The list says what became of it.',
  },
  'mail-large': 'It is too large to be kept. It is listed, and not read.',
  admitted: {
    busy: 'It is being read now.',
    done: 'Let in. The list says what became of it.',
  },
  refused: 'Refused. Its text is removed.',
  reading: {
    busy: 'It is being read again.',
    done: 'Done. The list says what became of it.',
  },
} as const satisfies Readonly<Record<string, string | WhileBusy>>

export type SourceNotice = keyof typeof NOTICES

/** The notice of `?done=…` in a URL; null for any other text. */
export const readSourceNotice = (done: string | undefined): SourceNotice | null =>
  done !== undefined && Object.hasOwn(NOTICES, done) ? (done as SourceNotice) : null

/** What was done. While the queue works at it, our script keeps this and all other parts with `data-live` up to date. */
export const SourceNoticeLine = ({ notice, isBusy }: { notice: SourceNotice | null; isBusy: boolean }) => {
  const text = notice === null ? null : wordsOf(NOTICES[notice], isBusy)
  return (
    <>
      <div id="notice" role="status" data-live data-busy={isBusy ? '' : undefined}>
        {text === null ? null : <p class="notice">{text}</p>}
      </div>
      {isBusy ? (
        <noscript>
          <p class="soft">Reload this page to see what came.</p>
        </noscript>
      ) : null}
    </>
  )
}

const wordsOf = (words: string | WhileBusy, isBusy: boolean): string =>
  typeof words === 'string' ? words : isBusy ? words.busy : words.done
