/** Breaks text into lines of at most `width` columns; a word longer than a line (an address) is not broken. */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  let line = first
  let used = columns(first)
  let empty = true
  for (const word of text.match(/\S+/g) ?? []) {
    const needed = columns(word)
    if (!empty && used + 1 + needed > width) {
      lines.push(line)
      line = rest
      used = columns(rest)
      empty = true
    }
    line += empty ? word : ` ${word}`
    used += empty ? needed : needed + 1
    empty = false
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines.join('\n')
}

/** Counts code points, which is close enough for Latin text in a fixed-width font. */
function columns(text: string): number {
  if (!/[\udc00-\udfff]/.test(text)) return text.length
  let surrogates = 0
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) surrogates++
  return text.length - surrogates
}
