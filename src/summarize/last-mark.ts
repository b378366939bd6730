const CLOSING = '"”’)]'

/** Where the marks begin that close quotations and brackets at the end of a sentence; its length where there are none. */
export function closingOf(text: string): number {
  let end = text.length
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--
  return end
}

/** The last character before those marks: "?" of `"Why?"`. Empty for a text that has no other. */
export const lastMarkOf = (text: string): string => text.charAt(closingOf(text) - 1)
