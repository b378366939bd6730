import type { JoinReason } from '../choose/same-story/compare.ts'
import { writtenForms } from '../choose/same-story/facts.ts'
import type { Story } from '../model/brief.ts'

/** Words that are listed at most. */
const LISTED = 6

/** Why a Story was taken for the same as another, for the editor: the words that both have, as this Story writes them. */
export function joinWords(
  reason: JoinReason,
  { heading, gist, points }: Pick<Story, 'heading' | 'gist' | 'points'>,
): string {
  if (reason.kind === 'link') return `both lead to ${reason.link}`
  const written = writtenForms([heading, ...(gist === null ? [] : [gist]), ...points])
  const read = (stems: readonly string[]) => listed(stems.map((stem) => written.get(stem) ?? stem))
  const also = reason.words.length === 0 ? '' : `; both also say ${read(reason.words)}`
  return `both headings say ${read(reason.heading)}${also}`
}

const listed = (words: readonly string[]): string =>
  words.length <= LISTED ? words.join(', ') : `${words.slice(0, LISTED).join(', ')} and ${words.length - LISTED} more`
