const FIRST = /^[a-z\u00df-\u024f¿']+/
const FIRST_TWO = /^[a-z\u00df-\u024f¿']+\s[a-z\u00df-\u024f¿']+/

/**
 * What a text in small letters opens with: its first word in Latin letters, or the first two where the first is one that very many
 * sentences open with; the first character where it opens otherwise.
 */
export function openingOf(text: string): string {
  const first = FIRST.exec(text)?.[0]
  if (first === undefined) return text.charAt(0)
  return isUsualOpener(first) ? (FIRST_TWO.exec(text)?.[0].replace(/\s/, ' ') ?? first) : first
}

export const isUsualOpener = (word: string): boolean => USUAL.has(word)

/** May the character stand in an opening word? */
export const isOpeningLetter = (mark: string): boolean => FIRST.test(mark)

const USUAL: ReadonlySet<string> = new Set(
  'a also and as for here i if in it so that the there this to we you'.split(' '),
)
