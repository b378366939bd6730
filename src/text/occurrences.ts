/** How often `part` occurs in a text, from left to right without overlap: as often as `replaceAll` would replace it. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1
