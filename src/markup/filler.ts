/** Characters that take space in an inbox line and show nothing. */
const FILLER = new Set([
  ...' \t\r\n\f',
  ...[0xa0, 0xad, 0x34f, 0x115f, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009].map(
    (code) => String.fromCharCode(code),
  ),
  ...[0x200a, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202f, 0x2060, 0x2800, 0x3000, 0xfeff].map((code) =>
    String.fromCharCode(code),
  ),
])

/** A line and the filler after it. Scanned by hand: a regular expression would scan a long run again and again. */
export function splitFiller(line: string): { readonly text: string; readonly filler: number } {
  let start = 0
  while (start < line.length && FILLER.has(line.charAt(start))) start += 1
  let end = line.length
  while (end > start && FILLER.has(line.charAt(end - 1))) end -= 1
  return { text: line.slice(start, end), filler: line.length - end }
}
