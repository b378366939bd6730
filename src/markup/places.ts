import { thousands } from '../text/count.ts'

/** `link 3, “Read more”`: where a finding is, so that a person finds it. */
export function placeOf(kind: string, number: number, words: string | null = null): string {
  const shown = shortly(words ?? '')
  return shown === '' ? `${kind} ${number}` : `${kind} ${number}, “${shown}”`
}

/** The beginning of a text, on one line, for a sentence about it. */
export function shortly(text: string, max = 48): string {
  // Cut before the spaces are looked at: a text may be as long as the mail.
  const line = oneLine(text.slice(0, 4 * max))
  const points = [...line]
  return points.length > max
    ? `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** Runs of white space are one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The first places of many: `link 2, link 5 and 3 more`. */
export function placesOf(places: readonly string[], shown = 3): string {
  const rest = places.length - shown
  return rest <= 0 ? places.join(', ') : `${places.slice(0, shown).join(', ')} and ${thousands(rest)} more`
}
