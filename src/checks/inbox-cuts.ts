/** What one inbox shows of a mail before it is opened. */
export interface InboxCut {
  readonly inbox: string
  readonly subject: string
  /** Empty when the inbox shows none, or has no room for it. */
  readonly preheader: string
}

/**
 * Columns that inboxes have for subject and preheader, as published tests found them for Latin text at the default font size:
 * Litmus (preview text: Gmail 97, iPhone upright 81, Outlook for Windows 35), EmailToolTester's devices (iPhone 48 and more after
 * it), The Orchard's table (Gmail 70, Outlook 60, iPhone upright 41). They differ by window, font and year: where sources differ,
 * the smaller figure is listed, so that the inbox shows at least this much. Read 2026-11.
 */
export const INBOXES = [
  { inbox: 'Gmail on a desktop', subject: 70, preheader: 97, oneLine: 130 },
  { inbox: 'Gmail on a phone', subject: 37, preheader: 40, oneLine: null },
  { inbox: 'Apple Mail on an iPhone', subject: 41, preheader: 81, oneLine: null },
  { inbox: 'Outlook on a desktop', subject: 60, preheader: 35, oneLine: null },
] as const satisfies readonly Inbox[]

interface Inbox {
  readonly inbox: string
  readonly subject: number
  readonly preheader: number
  /** Where both are on one line: the columns that they share. */
  readonly oneLine: number | null
}

/** What common inboxes show of a mail in one line. `preheader` is without filler; null or empty: none. */
export function inboxCuts(subject: string, preheader: string | null): readonly InboxCut[] {
  return INBOXES.map((inbox: Inbox) => {
    const shown = cut(subject, inbox.subject)
    const left = inbox.oneLine === null ? inbox.preheader : Math.min(inbox.preheader, inbox.oneLine - columnsOf(shown))
    return { inbox: inbox.inbox, subject: shown, preheader: cut(preheader ?? '', left) }
  })
}

/** At most `columns` wide including the ellipsis, cut between graphemes. Inboxes cut inside words. */
function cut(text: string, columns: number): string {
  // No inbox shows more, so the rest is not scanned.
  const line = text
    .slice(0, 16 * columns)
    .replace(/\s+/g, ' ')
    .trim()
  let width = 0
  let kept = ''
  for (const { segment } of graphemesOf(line)) {
    const next = width + columnsOf(segment)
    if (next > columns) return `${withinWidth(kept, columns - 1).trimEnd()}…`
    width = next
    kept += segment
  }
  return kept
}

function withinWidth(text: string, columns: number): string {
  let width = 0
  let kept = ''
  for (const { segment } of graphemesOf(text)) {
    width += columnsOf(segment)
    if (width > columns) break
    kept += segment
  }
  return kept
}

/** Emoji and East Asian letters are about two Latin ones wide. */
function columnsOf(text: string): number {
  let columns = 0
  for (const { segment } of graphemesOf(text)) columns += WIDE.test(segment) ? 2 : 1
  return columns
}

let segmenter: Intl.Segmenter | null = null

/** Created at first use: most mails are checked without it. */
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60]/u
