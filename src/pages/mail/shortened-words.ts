import { MAX_HTML_BYTES } from '../../markup/mail-limits.ts'
import type { Fitted } from '../../render/fit-digest.ts'
import { count } from '../../text/count.ts'
import { bytes } from '../byte-words.ts'

/** How the mail was kept small, if anything was done: `; 3 stories shortened and 2 stories left out to stay below 100.0 kB`. */
export function shortenedWords({ shortened, leftOut }: Pick<Fitted, 'shortened' | 'leftOut'>): string {
  const parts = [
    shortened > 0 ? `${count(shortened, 'story', 'stories')} shortened` : null,
    leftOut > 0 ? `${count(leftOut, 'story', 'stories')} left out` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `; ${parts.join(' and ')} to stay below ${bytes(MAX_HTML_BYTES)}`
}
