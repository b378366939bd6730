/** All but the tab and the line feed: C0, DEL and C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * A text in which no control character steers whatever shows it: each becomes a space, so that every offset stays. Those from
 * U+0080 on are bytes of windows-1252 that somebody took for Latin-1, and become the marks they were meant to be, as in HTML
 * (HTML 13.2.5.80). The tab and the line feed stay.
 */
export const withoutControls = (text: string): string => text.replace(CONTROLS, (c) => WINDOWS_1252.get(c) ?? ' ')

/** The 27 marks of windows-1252 that lie where Unicode has its C1 controls. */
const WINDOWS_1252: ReadonlyMap<string, string> = new Map(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((mark, i) => [String.fromCharCode(0x80 + i), mark]),
)

/**
 * A line whose letters are shown in the order in which they are written: without the characters that override, embed or isolate
 * a direction (UAX 9, 3.1). They would also turn what is shown behind the line. Marks (U+200E, U+200F) turn nothing; they stay.
 */
export const withoutDirections = (line: string): string => line.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

/** One line of JSON that steers no terminal and no log: JSON itself escapes only what lies below U+0020. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Text for a terminal, which nothing in it shall steer: each control or direction character is shown as �. Lines and tabs stay. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '�')
