/** Cuts between words, to at most `max` UTF-16 units including the ellipsis; never inside a grapheme. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text
  const room = text.slice(0, max)
  const space = room.lastIndexOf(' ')
  const cut = space > max / 2 ? room.slice(0, space) : wholeCharacters(text, max - 1)
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`
}

function wholeCharacters(text: string, max: number): string {
  let end = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, max + 40))) {
    if (end + segment.length > max) break
    end += segment.length
  }
  return text.slice(0, end)
}
