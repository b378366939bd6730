import { LETTERS_ONLY } from '../text/letters.ts'
import type { Document, Leaf } from './document.ts'
import { LANGUAGES, NGRAMS } from './languages.gen.ts'
import { neighbourOf } from './neighbour-languages.ts'
import { addScores } from './ngram-scores.ts'

/** Characters. More text takes longer and does not improve the answer. */
const SAMPLE = 1_500
/** Shorter texts are guessed wrong too often. */
const SHORTEST = 60

/**
 * The language of a text as its ISO 639-1 code; null if the text is too short or mixes languages. English quotations and titles of links
 * are frequent in other languages, so a text that seems to be English is looked at once more without them.
 */
export function detectLanguage(document: Document): string | null {
  const found = languageOf(sampleOf(document, () => true, false))
  if (found !== 'en') return found
  const own = sampleOf(document, ({ quoted, item }) => !quoted && item === null, true)
  const language = own.length < ENOUGH ? null : languageOf(own)
  return language !== null && fitsLatin(language) ? language : found
}

const fitsLatin = (language: string): boolean => !FULL_SCRIPTS.has(language) && !CYRILLIC.has(language)

const ENOUGH = 300

/** The first characters of the paragraphs that are wanted. */
function sampleOf({ text, leaves }: Document, wanted: (leaf: Leaf) => boolean, withoutLinks: boolean): string {
  let sample = ''
  for (const leaf of leaves) {
    if (leaf.kind !== 'paragraph' || !wanted(leaf)) continue
    const words = withoutLinks ? outsideLinks(text, leaf) : text.slice(leaf.start, leaf.end)
    sample += `${words.slice(0, SAMPLE - sample.length)}\n`
    if (sample.length >= SAMPLE) break
  }
  return sample
}

function outsideLinks(text: string, { start, end, links }: Leaf): string {
  let words = ''
  let from = start
  for (const link of links) {
    words += text.slice(from, Math.max(from, link.start))
    from = Math.max(from, link.end)
  }
  return words + text.slice(from, end)
}

export function languageOf(sample: string): string | null {
  const guess = guessOf(sample)
  return guess === null || guess === 'en' ? guess : neighbourOf(guess, sample.toLowerCase())
}

function guessOf(sample: string): string | null {
  const prose = sample.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+|[\w./-]*[\d_/][\w./-]*/g, ' ').toLowerCase()
  const script = scriptOf(prose)
  if (script === null) return null
  if (script !== 'latin' && script !== 'cyrillic') return script
  const words = prose.match(WORDS) ?? []
  if (script === 'latin' && isEnglishProse(words)) return 'en'
  const best = prose.length < SHORTEST ? null : byNgrams(words)
  // A Cyrillic text cannot be in a language written in Latin letters, and the reverse.
  return best !== null && CYRILLIC.has(best) === (script === 'cyrillic') ? best : null
}

const WORDS = new RegExp(`[${LETTERS_ONLY}]+`, 'g')

/** Whether a language can be written in the letters that most of the text has. Unknown languages can. */
export function fitsScript(language: string, { text }: Document): boolean {
  const script = scriptOf(text.slice(0, 4_000).toLowerCase())
  const code = /^[a-z]{2,3}/.exec(language.toLowerCase())?.[0] ?? ''
  if (script === null || script === 'cyrillic') return !FULL_SCRIPTS.has(code)
  if (script === 'latin') return !FULL_SCRIPTS.has(code) && !(CYRILLIC.has(code) && code !== 'sr')
  return script === code || SHARED[script]?.split(' ').includes(code) === true
}

const INDIC = 'mr ne sa kok bho mai mag awa doi brx hne raj'
const ARABIC = 'fa ur ps ku ckb ug sd ks pnb az'
const SHARED: Readonly<Record<string, string>> = {
  hi: INDIC,
  mr: `hi ${INDIC}`,
  ne: `hi ${INDIC}`,
  ar: ARABIC,
  fa: `ar ${ARABIC}`,
  ur: `ar pa ${ARABIC}`,
  bn: 'as mni',
  am: 'ti tig gez',
  zh: 'ja yue wuu',
  ja: 'zh',
  he: 'yi lad',
}

const CYRILLIC = new Set(['be', 'bg', 'ru', 'sr', 'uk', 'mk', 'kk', 'mn'])

/** The script or language of each range of characters. Ranges rather than properties, which are slow to compile. */
const RANGES: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x77f, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
]

const FULL_SCRIPTS = new Set(
  'el hy he ar hi bn pa gu or ta te kn ml si th lo my ka am km ko zh ja fa ur mr ne'.split(' '),
)

/** The script of most letters, or the language where a script writes one only; null without a majority. */
function scriptOf(text: string): string | null {
  const counts = new Map<string, number>()
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xaa)) continue
    const script = RANGES.find(([, to]) => code <= to)
    if (script === undefined || code < script[0]) continue
    // One Chinese, Japanese or Korean character counts as three letters.
    const weight = code >= 0x3040 && code <= 0xd7af ? 3 : 1
    counts.set(script[2], (counts.get(script[2]) ?? 0) + weight)
    letters += weight
  }
  if (letters < 10) return null
  const [kana, han] = [counts.get('kana') ?? 0, counts.get('han') ?? 0]
  // Chinese, Japanese and Korean texts contain many Latin names; English texts contain few of their characters.
  if (kana + han > 0.2 * letters) return kana > 0.1 * (kana + han) ? 'ja' : 'zh'
  if ((counts.get('ko') ?? 0) > 0.2 * letters) return 'ko'
  // Names in another script are few; more of them mean a mixed text without one language.
  if (kana + han + (counts.get('ko') ?? 0) > 0.03 * letters) return null
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (best === undefined || best[1] < 0.5 * letters) return null
  return best[0] === 'ar' ? arabicLetters(text) : best[0]
}

/** Persian and Urdu have letters that Arabic lacks, and write two of its letters otherwise. */
function arabicLetters(text: string): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  if (count(/[ٹڈڑےں]/g) > 0.01 * text.length) return 'ur'
  return count(/[پچژگکی]/g) > 0.01 * text.length ? 'fa' : 'ar'
}

/** Words of grammar that English texts are full of: .19 and more of them, other languages .03 at most. */
const ENGLISH = new Set(
  'the of and to in a is that for it with as was on are be by this have from at not you we which or an they but can has more been their will our its if how'.split(
    ' ',
  ),
)

/** One of these words alone does not count: “a” is a word in many languages. */
function isEnglishProse(words: readonly string[]): boolean {
  if (words.length < 6) return false
  const small = words.filter((word) => ENGLISH.has(word))
  return small.length >= 0.15 * words.length && new Set(small).size > 1
}

/** The best score must reach this share of the usual score, and be a little above the second best. */
const LEAST = 0.37
const AHEAD = 0.015
const SCALE = 25

function byNgrams(words: readonly string[]): string | null {
  const ngrams = ngramsOf(words)
  const scores = new Float64Array(LANGUAGES.length)
  for (const ngram of ngrams) {
    const row = NGRAMS[ngram.slice(0, 2)]
    if (row !== undefined) addScores(row, ngram.slice(2), scores)
  }
  const scaled = [...scores].map((score, i) => ({ i, score: score / ngrams.size / (score / ngrams.size + SCALE) }))
  const [best, next] = scaled.toSorted((a, b) => b.score - a.score)
  const language = LANGUAGES[best?.i ?? -1]
  if (best === undefined || next === undefined || language === undefined || ngrams.size < 3) return null
  const [code, usual] = language
  return best.score >= LEAST * usual && best.score - next.score >= AHEAD ? code : null
}

/** The distinct 4-byte n-grams of each word, every 3 bytes, with the space at its start and end. */
function ngramsOf(words: readonly string[]): Set<string> {
  const encoder = new TextEncoder()
  const ngrams = new Set<string>()
  for (const word of words) {
    const bytes = String.fromCharCode(...encoder.encode(word.slice(0, 40)))
    const length = Math.min(bytes.length, 70)
    let at = 0
    for (; at + 4 < length; at += 3) ngrams.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4))
    ngrams.add(`${at === 0 ? ' ' : ''}${bytes.slice(length === 3 ? 0 : Math.max(0, length - 4))} `)
  }
  return ngrams
}
