/**
 * Whether a text has one of the parts, which bars separate. Before a long pattern it says that the pattern cannot match: looking for a few
 * words takes much less than compiling the pattern, which every fresh Worker would have to do.
 */
export const hasAnyOf = (text: string, parts: string): boolean => parts.split('|').some((part) => text.includes(part))
