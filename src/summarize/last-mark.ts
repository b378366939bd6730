const CLOSING = '"”’)]'

/** The position where the closing quotation marks and brackets at the end of a sentence begin; its length if there are none. */
export function closingOf(text: string): number {
  let end = text.length
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--
  return end
}

/** The last character before those closing marks: "?" of `"Why?"`. Empty if there is no such character. */
export const lastMarkOf = (text: string): string => text.charAt(closingOf(text) - 1)
