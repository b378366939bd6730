export type Direction = 'ltr' | 'rtl'

/**
 * The direction in which a text is written: by its language (a BCP 47 tag) where one is known, else by the first letter that has a
 * direction, as `dir="auto"` does it (HTML § 3.2.6.4).
 */
export function directionOf(language: string | null, text = ''): Direction {
  const found = language === null ? null : directionOfLanguage(language)
  return found ?? (FIRST_STRONG.exec(text.slice(0, SAMPLE))?.[1] === undefined ? 'ltr' : 'rtl')
}

/** A subtag names the script where a language has more than one: `ar-Latn`, `pa-Arab`. Null for no language at all (`und`). */
function directionOfLanguage(language: string): Direction | null {
  const [code = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  if (code === '' || code === 'und' || code === 'mul') return null
  return RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr'
}

/** Languages whose usual script runs from right to left (IANA's `Suppress-Script` and CLDR's likely subtags). */
const RIGHT_TO_LEFT = new Set(
  'ar arc arz ary ars apc ajp azb bal bgn bqi ckb dv fa fas per glk he heb iw ji yi yid ks lrc mzn nqo pnb prs ps pus sd syr ug uig ur urd'.split(
    ' ',
  ),
)
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '))

const SAMPLE = 1_000
/** Group 1: a letter of a script that runs from right to left; otherwise a letter of another. By blocks: property escapes are slow. */
const FIRST_STRONG = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])|[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]/
