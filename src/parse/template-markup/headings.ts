/** `##Title` without a space was a heading before CommonMark, and in many archives it still is. A single `#` may be a tag and stays. */
export const spaceHeadings = (prose: string): string =>
  prose.includes('##') ? prose.replace(/^(#{2,6})(?=[^\s#!])/gm, '$1 ') : prose
