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

/** `1 link`, `3 links`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

/** The first places of many: `link 2, link 5 and 3 more`. */
export function placesOf(places: readonly string[], shown = 3): string {
  const rest = places.length - shown
  return rest <= 0 ? places.join(', ') : `${places.slice(0, shown).join(', ')} and ${grouped(rest)} more`
}

/** `102,400`. By edits: a formatter of Intl takes a millisecond to make, and a mail may have many numbers. */
export function grouped(count: number): string {
  const digits = String(count)
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}
