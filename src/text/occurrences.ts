/** How often `part` occurs in a text, from left to right without overlap: what `replaceAll` would replace. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1
