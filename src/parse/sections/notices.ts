import type { Block, Mark } from '../../model/issue.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { splitSentences } from '../../text/sentences.ts'

/** Sentences within a story that speak of the newsletter or to its reader, as marks: they are told only where a story has nothing else. */
export const noticesIn = (text: string, blocks: readonly Block[]): Mark[] =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : 'links' in block ? [block] : []))
    .flatMap((span) =>
      splitSentences(text.slice(span.start, span.end)).flatMap((sentence): Mark[] => {
        const [start, end] = [span.start + sentence.start, span.start + sentence.end]
        const reason = noticeOf(text.slice(start, end))
        return reason === null ? [] : [{ kind: 'notice', start, end, reason }]
      }),
    )

/** "By the river we …" is no by-line within a text, "(Written by Ann)" is one; and when a meeting is may be the news. */
export function noticeOf(sentence: string): string | null {
  const reason = housekeepingReason(sentence)
  return (reason === 'by-line' && !sentence.startsWith('(')) || reason === 'meetings' ? null : reason
}
