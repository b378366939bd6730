/** Breaks text into lines of at most `width` columns; a word longer than a line (an address) stays whole on its own. */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines.join('\n')
}

/** Code points, near enough for Latin text in a fixed-width font. */
const columns = (text: string) => [...text].length
