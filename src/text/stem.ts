/**
 * A word without its endings, so that "launches", "launched" and "launching" count as one. Coarser than Porter's rules and as good
 * for comparing sentences; the result is a key, not a word.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return withoutVowel(withoutSuffix(withoutInflection(withoutPlural(word))))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is|^news)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.slice(0, word.endsWith('sses') ? -2 : -1)
}

function withoutInflection(word: string): string {
  const ending = /(?:ingly|edly|ing|ed|ly)$/.exec(word)
  if (ending === null || ending.index < 3 || !/[aeiouy]/.test(word.slice(0, ending.index))) return word
  const root = word.slice(0, ending.index)
  return /([^lsz])\1$/.test(root) ? root.slice(0, -1) : root
}

/** A root of four letters must remain, or "nation" and "native" would be equal. */
const withoutSuffix = (word: string) => SUFFIX.exec(word)?.[1] ?? word

const SUFFIX =
  /^(.{4,}?)(?:ization|ational|ation|ement|ment|ness|ion|ive|ity|al|ance|ence|er|or|ful|able|ible|ize|iz|ise)$/

/** "studies" and "study", "describe" and "described" become equal; "policy" and "police" do not. */
function withoutVowel(word: string): string {
  if (word.length < 5) return word
  if (word.endsWith('e')) return word.slice(0, -1)
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}
