/** All but the tab and the line feed: C0, DEL and C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * A text without control characters. Each becomes a space, so that every offset stays. Those from U+0080 on are bytes of
 * windows-1252 that were read as Latin-1; they become the characters that were meant, as in HTML (HTML 13.2.5.80). The tab and the
 * line feed stay.
 */
export const withoutControls = (text: string): string => text.replace(CONTROLS, (c) => WINDOWS_1252.get(c) ?? ' ')

/** Whether a text has a control character or a line break of any kind, so that it does not stay on one line. */
export const hasControl = (text: string): boolean => ANY_CONTROL.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ANY_CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** The 27 characters of windows-1252 that are at the positions of Unicode's C1 controls. */
const WINDOWS_1252: ReadonlyMap<string, string> = new Map(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((mark, i) => [String.fromCharCode(0x80 + i), mark]),
)

/**
 * A line without the characters that override, embed or isolate a text direction (UAX 9, 3.1): they would also change the order of
 * the text shown after the line. Direction marks (U+200E, U+200F) reorder nothing and stay.
 */
export const withoutDirections = (line: string): string => line.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

/** One line of JSON without characters that control a terminal or a log: JSON itself escapes only those below U+0020. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Text for a terminal: each control or direction character is shown as �. Lines and tabs stay. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '�')
