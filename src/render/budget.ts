import { MAX_HTML_BYTES } from '../markup/mail-limits.ts'
import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { digestView } from './digest-view.ts'
import type { Fitted, Fitting } from './fit-digest.ts'
import { mailHtml } from './mail-html.ts'
import { storyMeter } from './story-meter.ts'

/** How many bytes of the mail's HTML each story of the whole Digest takes. */
export interface Budget {
  readonly limit: number
  readonly total: number
  /** The bytes besides its stories: head, titles of issues, footer. */
  readonly frame: number
  readonly lines: readonly BudgetLine[]
}

export interface BudgetLine {
  readonly heading: string
  readonly bytes: number
  readonly length: Length | 'left out'
  /** The story was shortened to fit. */
  readonly cut: boolean
}

/** Only for the editor's page: every story is rendered once more, which a mail does not need. */
export function budgetOf(
  digest: Digest,
  fitted: Fitted,
  settings: DigestSettings,
  { slot, subject = null, limit = MAX_HTML_BYTES }: Fitting,
): Budget {
  const measure = storyMeter(digest, (shown: readonly Brief[]) =>
    mailHtml(digestView(digest, settings, { slot, subject, shown }), settings),
  )
  const lines = digest.briefs.flatMap((brief, b) =>
    brief.stories.map((story, s): BudgetLine => {
      const { heading } = story
      const mailed = fitted.stories[b]?.[s] ?? null
      if (mailed === null) return { heading, bytes: 0, length: 'left out', cut: true }
      return { heading, bytes: measure(b, mailed), length: mailed.length, cut: mailed !== story }
    }),
  )
  const total = utf8Bytes(fitted.html)
  return { limit, total, frame: total - lines.reduce((sum, { bytes }) => sum + bytes, 0), lines }
}
