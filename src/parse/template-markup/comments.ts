/**
 * Removes `<!-- … -->`. A comment that starts within a line ends before the next empty line, as in CommonMark. Of an unclosed comment only
 * the mark is removed; its words stay.
 */
export function removeComments(prose: string): string {
  let start = prose.indexOf('<!--')
  if (start < 0) return prose
  let out = ''
  let from = 0
  while (start >= 0) {
    const end = prose.indexOf('-->', start + 4)
    if (end < 0) break
    const inner = prose.slice(start + 4, end)
    const opensLine = /(?:^|\n)[ \t>]*$/.test(prose.slice(Math.max(0, start - 40), start))
    const stays = !opensLine && /\n[ \t]*\n/.test(inner)
    out += prose.slice(from, start) + (inner.includes('\n') && !stays ? '\n' : '')
    from = stays ? start + 4 : end + 3
    start = prose.indexOf('<!--', from)
  }
  return (out + prose.slice(from)).replaceAll('<!--', '')
}

/** Notes of an editor within the text: `%%…%%` of Obsidian. */
export const removeNotes = (prose: string): string =>
  prose.includes('%%') ? prose.replace(/(?<![\d%])%%(?!%)[^%]{1,4000}%%(?!%)/g, '') : prose
