import type { JoinReason } from '../choose/same-story/compare.ts'

/** Words that are listed at most. */
const LISTED = 6

/** Why two Stories were taken for the same, in words for the editor. */
export function joinWords(reason: JoinReason): string {
  switch (reason.kind) {
    case 'link':
      return `both lead to ${reason.link}`
    case 'alike':
      return [
        reason.heading.length === 0 ? 'their headings share no word' : `both headings say ${listed(reason.heading)}`,
        ...(reason.words.length === 0 ? [] : [`both also say ${listed(reason.words)}`]),
      ].join('; ')
  }
}

const listed = (words: readonly string[]): string =>
  words.length <= LISTED ? words.join(', ') : `${words.slice(0, LISTED).join(', ')} and ${words.length - LISTED} more`
