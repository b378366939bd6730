export type Direction = 'ltr' | 'rtl'

/**
 * The direction of a text: from its language (a BCP 47 tag) if that is known, else from the first letter that has a direction, as
 * `dir="auto"` does (HTML § 3.2.6.4).
 */
export function directionOf(language: string | null, text = ''): Direction {
  const found = language === null ? null : directionOfLanguage(language)
  return found ?? (FIRST_STRONG.exec(text.slice(0, SAMPLE))?.[1] === undefined ? 'ltr' : 'rtl')
}

/** The script subtag counts if there is one: `ar-Latn`, `pa-Arab`. Null for an undetermined language (`und`). */
function directionOfLanguage(language: string): Direction | null {
  const [code = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  if (code === '' || code === 'und' || code === 'mul') return null
  return RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr'
}

/** Languages whose usual script is right-to-left (IANA's `Suppress-Script` and CLDR's likely subtags). */
const RIGHT_TO_LEFT = new Set(
  'ar arc arz ary ars apc ajp azb bal bgn bqi ckb dv fa fas per glk he heb iw ji yi yid ks lrc mzn nqo pnb prs ps pus sd syr ug uig ur urd'.split(
    ' ',
  ),
)
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '))

const SAMPLE = 1_000
/**
 * Group 1: a letter of a right-to-left script; otherwise a letter of another script. By Unicode blocks, because property escapes
 * are slow.
 */
const FIRST_STRONG = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])|[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]/
