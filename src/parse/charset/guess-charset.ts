/** Only this many bytes are examined. */
const SAMPLE = 20_000

/**
 * The charset that fits non-ASCII bytes best: the one whose decoded characters are most often the frequent ones of its languages.
 * windows-1252 if nothing fits better.
 */
export function guessCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  if (first < 0) return 'utf-8'
  const sample = bytes.subarray(Math.max(0, first - 2), first + SAMPLE)
  let best = { name: 'windows-1252', score: 0 }
  for (const [name, common] of GUESSES) {
    const score = scoreOf(new TextDecoder(name).decode(sample), common)
    // A later charset must be clearly better.
    if (score > best.score + 0.02) best = { name, score }
  }
  return best.name
}

/** UTF-16 or UTF-32 without a byte order mark: in plain Latin text every second byte is zero, or three of four. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | null {
  const length = Math.min(bytes.length, 2_000)
  const wide = widest(bytes.subarray(0, length - (length % 4)))
  if (wide !== null) return wide
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  if (odd > 0.3 * length && even === 0) return 'utf-16le'
  return even > 0.3 * length && odd === 0 ? 'utf-16be' : null
}

/** No character is above U+10FFFF: of every four bytes the first or last is zero, and the one next to it at most 16. */
function widest(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < 8) return null
  let [little, big] = [true, true]
  for (let i = 0; i < bytes.length && (little || big); i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(i, i + 4)
    little &&= d === 0 && c <= 0x10 && (a | b | c) !== 0
    big &&= a === 0 && b <= 0x10 && (b | c | d) !== 0
  }
  return little && !big ? 'utf-32le' : big && !little ? 'utf-32be' : null
}

function scoreOf(text: string, common: ReadonlySet<string>): number {
  let all = 0
  let known = 0
  for (const sign of text) {
    if (sign < '\u0080') continue
    all++
    if (common.has(sign)) known++
    else if (sign === '\ufffd') known--
  }
  return all === 0 ? 0 : known / all
}

const signs = (text: string) => new Set(text)
const MARKS = '“”„‘’‚–—…«»€•·°©®™ '
const KANA = `${Array.from({ length: 0xbc }, (_, i) => String.fromCharCode(0x3041 + i)).join('')}、。日本語年月人大中国`
const CYRILLIC = 'оеаинтсрвлкмдпуяыьгзбчйхжшю'

/** Characters that are frequent in text of each charset, the usual charsets first. */
const GUESSES: readonly (readonly [name: string, common: ReadonlySet<string>])[] = [
  ['utf-8', signs(`äöüÄÖÜßéèêëàâáåíïîóôøúûçñãõæœ${MARKS}${CYRILLIC}${KANA}的一是不了在有人我他`)],
  ['windows-1252', signs(`äöüÄÖÜßéèêëÉàâáåÅíïîóôøØúûçñãõæœ${MARKS}`)],
  ['windows-1250', signs(`ąęłśżźćńŁŚŻěščřžýáíéůďťňőűöüóúäôĺŕŠČŘŽ${MARKS}`)],
  ['windows-1251', signs(`${CYRILLIC}ПСНВКОРМ${MARKS}`)],
  ['koi8-r', signs(`${CYRILLIC}ПСНВКОРМ`)],
  ['windows-1253', signs(`αοιετνσηρπκμλυςάόίέήώγδχθ${MARKS}`)],
  ['windows-1254', signs(`ışğüöçİŞĞ${MARKS}`)],
  ['windows-1255', signs(`יוהלאתרשמבנדעחקפגםצטןכ${MARKS}`)],
  ['windows-1256', signs(`اليمنترهبعدوفسكقحجشةأ،${MARKS}`)],
  ['shift_jis', signs(KANA)],
  ['euc-jp', signs(KANA)],
  ['euc-kr', signs('이다는을의에가고하지를로은한사기도서시어정대자인부리그해아')],
  [
    'gb18030',
    signs('的一是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后，。、'),
  ],
  [
    'big5',
    signs('的一是不了在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後，。、'),
  ],
]
