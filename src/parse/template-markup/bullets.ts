/**
 * Signs that people put before the items of a list and that Markdown does not know: `• The tram`, `🔹 The ferry`. At least two items with the
 * same sign, one directly below the other, become a list.
 */
export function readBullets(prose: string): string {
  if (!OPENS_WITH_SIGN.test(prose) || !SIGNS.test(prose)) return prose
  const lines = prose.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const sign = signOf(lines[at])
    if (sign === null) continue
    const items = [at]
    let end = at + 1
    for (let empty = 0; end < lines.length && empty < 2; end++) {
      const line = lines[end] ?? ''
      if (line.trim() === '') empty++
      else if (signOf(line) === sign) {
        items.push(end)
        empty = 0
      } else if (empty > 0) break
    }
    const named = items.filter((item) => isNamed(lines, item) && (lines[item - 1] ?? '').trim() === '')
    if (items.length >= 2 && (named.length < 3 || named.length < 0.5 * items.length))
      for (const item of items) lines[item] = (lines[item] ?? '').replace(SIGN, (_, indent: string) => `${indent}- `)
    at = end - 1
  }
  return lines.join('\n')
}

const SIGN = /^([ \t]{0,3})([•‣▪▫◦●○◆◇■□►▶➤➔➜→]|\p{Extended_Pictographic}\ufe0f?)[ \t]+(?=\S)/u
const SIGNS = new RegExp(SIGN.source, 'mu')
/** The pattern of all signs is slow to compile. */
const OPENS_WITH_SIGN = /^[ \t]{0,3}[^\0-\x7f]/m

/** `📌 The tram — The council …` in a paragraph of its own: it has a name, and is a story where all are. */
const NAMED = /^[ \t]{0,3}\p{Extended_Pictographic}\ufe0f?\s+\S.{2,150}?\s[—–-]\s+\S.{40}/u

/** The same, shorter, with its address on the next line. */
const NAMED_ABOVE = /^[ \t]{0,3}\p{Extended_Pictographic}\ufe0f?\s+\S.{2,150}?\s[—–-](?:\s|$)/u
const ADDRESS = /^[ \t]*https?:\/\/\S+[ \t]*$/

const isNamed = (lines: readonly string[], item: number): boolean =>
  NAMED.test(lines[item] ?? '') || (ADDRESS.test(lines[item + 1] ?? '') && NAMED_ABOVE.test(lines[item] ?? ''))

const signOf = (line: string | undefined): string | null => SIGN.exec(line ?? '')?.[2] ?? null
