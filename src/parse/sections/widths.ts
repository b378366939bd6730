/** The length of a text for a reader, in Latin letters: one character of Chinese, Japanese or Korean counts as two or three. */
export function widthOf(text: string): number {
  let wide = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3000 && (code < 0xd800 || (code >= 0xf900 && code < 0xfb00) || code >= 0xff00)) wide++
  }
  return text.length + 1.5 * wide
}

/** Wider lines are statements, not headings. */
export const LONGEST_LINE = 160
