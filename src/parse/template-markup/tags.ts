/**
 * Replaces every `open … close` with the result of `replace` for the words between. Stops at an unclosed opening mark, so that the text is
 * walked once. A tag is within a line if words stand before it there.
 */
export function replaceTags(
  text: string,
  open: string,
  close: string,
  replace: (inner: string, withinLine: boolean) => string,
): string {
  let start = text.indexOf(open)
  if (start < 0) return text
  let out = ''
  let from = 0
  while (start >= 0) {
    const end = text.indexOf(close, start + open.length)
    if (end < 0) break
    const before = text.slice(Math.max(from, start - NEAR), start)
    const withinLine = /\S/.test(before.slice(before.lastIndexOf('\n') + 1))
    out += text.slice(from, start) + replace(text.slice(start + open.length, end), withinLine)
    from = end + close.length
    start = text.indexOf(open, from)
  }
  return out + text.slice(from)
}

/** Words that stand before a tag are this near. */
const NEAR = 40
