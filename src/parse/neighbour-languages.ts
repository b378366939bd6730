/** A language that shares its script with the one that was guessed, by letters or words that only it has; else the guess. */
export function neighbourOf(guess: string, text: string): string {
  for (const { guesses, language, marks } of NEIGHBOURS)
    if (guesses.includes(guess) && (text.match(marks)?.length ?? 0) > LEAST * text.length) return language
  return guess
}

/** A letter that a language has is at least one in a hundred of its letters, and a word one in a hundred letters. */
const LEAST = 0.01

const ARABIC = ['ar', 'fa', 'ur']
const CYRILLIC = ['ru', 'uk', 'be', 'bg', 'sr', 'mn', 'mk', 'kk']

const NEIGHBOURS: readonly {
  readonly guesses: readonly string[]
  readonly language: string
  readonly marks: RegExp
}[] = [
  { guesses: ARABIC, language: 'ug', marks: /[ۇۈۋ]/g },
  { guesses: ARABIC, language: 'ckb', marks: /[ێۆڵڕ]/g },
  { guesses: ARABIC, language: 'sd', marks: /[ڪ۾ٻڀٿٽڳ]/g },
  { guesses: ARABIC, language: 'ps', marks: /[ښږړټډګې]/g },
  {
    guesses: ['hi'],
    language: 'mr',
    marks: /ळ|(?<![\u0900-\u097f])(?:आहे|आहेत|आणि|होईल|केला|केली|केले)(?![\u0900-\u097f])/g,
  },
  {
    guesses: ['hi'],
    language: 'ne',
    marks: /गर्‍|गर्न|(?<![\u0900-\u097f])(?:छ|छन्|हुन्छ|भएको|गरेको|थियो)(?![\u0900-\u097f])/g,
  },
  { guesses: ['bn'], language: 'as', marks: /[ৰৱ]/g },
  { guesses: ['am'], language: 'ti', marks: /ኣ/g },
  { guesses: ['zh'], language: 'yue', marks: /[咗嘅唔喺佢嚟]/g },
  { guesses: ['he'], language: 'yi', marks: /[ײװױ]|(?<![\u0590-\u05ff])(?:די|און|פון|איז)(?![\u0590-\u05ff])/g },
  // Malay says "maklumat", "kerana", "daripada", "boleh".
  {
    guesses: ['ms'],
    language: 'id',
    marks: /\b(?:dari|karena|bisa|informasi|kegiatan|anggota|saat|adanya|lisensi|publik|terkait|sesuai|website)\b/g,
  },
  { guesses: CYRILLIC, language: 'tg', marks: /[ӣӯҷҳ]/g },
  { guesses: CYRILLIC, language: 'kk', marks: /[ұқғ]/g },
  { guesses: CYRILLIC, language: 'tt', marks: /[җә]/g },
  { guesses: CYRILLIC, language: 'mn', marks: /[өү]/g },
  { guesses: ['sr', 'bg'], language: 'mk', marks: /[ѓќѕ]|(?<![а-џ])(?:во|ја|од|го|што)(?![а-џ])/g },
]
