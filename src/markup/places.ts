import { thousands } from '../text/count.ts'
import { oneLine } from '../text/one-line.ts'

/** `link 3, “Read more”`: the place of a finding, for a person. */
export function placeOf(kind: string, number: number, words: string | null = null): string {
  const shown = shortly(words ?? '')
  return shown === '' ? `${kind} ${number}` : `${kind} ${number}, “${shown}”`
}

/** The beginning of a text, on one line, for quoting in a sentence. */
export function shortly(text: string, max = 48): string {
  // Cut before the spaces are searched: a text may be as long as the mail.
  const line = oneLine(text.slice(0, 4 * max))
  const points = [...line]
  return points.length > max
    ? `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** The first places of many: `link 2, link 5 and 3 more`. */
export function placesOf(places: readonly string[], shown = 3): string {
  const rest = places.length - shown
  return rest <= 0 ? places.join(', ') : `${places.slice(0, shown).join(', ')} and ${thousands(rest)} more`
}
