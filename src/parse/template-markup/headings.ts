/**
 * `##Title` without a space was a heading before CommonMark, and in many archives it still is. A single `#` may be a tag: it makes a heading
 * where no line has both, or with an anchor behind it.
 */
export function spaceHeadings(prose: string): string {
  if (!prose.includes('#')) return prose
  const deep = prose.replace(/^(#{2,6})(?=[^\s#!])/gm, '$1 ').replace(ANCHORED, '$1 ')
  // Before the pattern of single signs, which is slow to compile.
  if (/^#{1,6} /m.test(prose)) return deep
  const single = (deep.match(SINGLE)?.length ?? 0) + (prose.match(ANCHORED)?.length ?? 0)
  return single < 2 ? deep : deep.replace(SINGLE, '# ')
}

const ANCHORED = /^(#{1,6})[ \t]*<a\s[^<>]{0,200}>\s*<\/a>[ \t]*/gm

/** A line between empty lines with one `#`, and more than one word. */
const SINGLE = /(?<=^\s*|\n[ \t]*\n)#(?=[\p{L}"“«][^\n#]{0,98}[ \t][^\n#]{0,98}(?:\n|$))/gu
