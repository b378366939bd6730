import type { JoinReason } from '../choose/same-story/compare.ts'

/** Words that are listed at most. */
const LISTED = 6

/** Why two Stories were taken for the same, in words for the editor. */
export function joinWords(reason: JoinReason): string {
  switch (reason.kind) {
    case 'link':
      return `both lead to ${reason.link}`
    case 'words':
      return `they say the same in nearly the same words: ${listed(reason.words)}`
    case 'names':
      return `their headings say the same, and both name ${listed(reason.names)}`
  }
}

const listed = (words: readonly string[]): string =>
  words.length <= LISTED ? words.join(', ') : `${words.slice(0, LISTED).join(', ')} and ${words.length - LISTED} more`
