/**
 * Replaces every `open … close` with the result of `replace` for the words between. Stops at an unclosed opening mark, so that the text is
 * walked once.
 */
export function replaceTags(text: string, open: string, close: string, replace: (inner: string) => string): string {
  let start = text.indexOf(open)
  if (start < 0) return text
  let out = ''
  let from = 0
  while (start >= 0) {
    const end = text.indexOf(close, start + open.length)
    if (end < 0) break
    out += text.slice(from, start) + replace(text.slice(start + open.length, end))
    from = end + close.length
    start = text.indexOf(open, from)
  }
  return out + text.slice(from)
}
