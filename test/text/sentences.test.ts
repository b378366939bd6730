import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { GOLDEN_RULES } from './golden-rules.ts'

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))
const unwrapped = (text: string) => sentences(text).map((sentence) => sentence.replace(/\s+/g, ' '))

test.each(GOLDEN_RULES)('golden rule: $name', ({ text, sentences: expected }) => {
  expect(unwrapped(text)).toEqual(expected)
})

/** A bar stands for the space between two sentences, a double bar for none. */
test.each([
  { name: 'a title leans on its name', text: 'We asked Dr. Ada Park and Gen. Lee Moss.|Both agreed.' },
  { name: 'a company may end a sentence', text: 'They sold it to Brown Bros.|The price is unknown.' },
  { name: 'a company may be part of a longer name', text: 'The Acme Inc. Foundation paid for it.' },
  { name: 'an acronym in front of a name continues', text: 'A report for the U.S. Forest Service is out.|It is long.' },
  {
    name: 'an acronym in front of an opener ends',
    text: 'The first trains ran in the U.K.|When they stopped, nobody cared.',
  },
  { name: 'a plural crowd opens a sentence', text: 'He flew back to the U.S.|Thousands came.' },
  { name: 'clock time before a capital ends', text: 'Doors open at 9 a.m.|Bring a friend.' },
  { name: 'clock time before its zone continues', text: 'Doors open at 9 a.m. PST on Monday.' },
  { name: 'German short forms go on', text: 'Es kostet ca. drei Euro, d.h. weniger, bzw. evtl. mehr.|Mehr nicht.' },
  { name: 'French short forms go on', text: 'Mme Dupont, p.ex. la voisine, voir pág. 3, reste.|Elle part.' },
  { name: 'Spanish short forms go on', text: 'La Sra. Ruiz y la Srta. Gil llegan.|Nadie sale.' },
  { name: 'a month leans on its day', text: 'We met on Oct. 3 and on Nov. 14.|Then winter came.' },
  { name: 'a day of the week is a verb in small letters', text: 'The dog sat.|Anna left.' },
  { name: 'a section leans on its number', text: 'As shown in Sec. 4 and Fig. B, it works.|See Eq. 2 for more.' },
  { name: 'no may be an answer', text: 'Did it help?|No.|Was it cheap?|Yes.' },
  { name: 'authors and others go on', text: 'Kim et al. (2019) disagree, cf. Lund et al. 2020.|We do not.' },
  { name: 'et cetera before a capital ends', text: 'It reads forms, tables, etc.|Pictures come next.' },
  { name: 'a name with initials continues', text: 'J. R. Ewing met Samuel T. Cobb.' },
  { name: 'a letter that is no initial ends', text: 'It lacks vitamin D.|The sun helps.' },
  { name: 'lower-case letters after a dot continue the sentence', text: 'The .zip file and the .env file are there.' },
  { name: 'a styled name may open a sentence', text: 'Phones got cheaper.|iPhone prices did not.' },
  { name: 'versions and prices keep their dots', text: 'Version 2.10.3 costs $4.50 or 3.90 euros.|It is worth it.' },
  { name: 'an address keeps its dots', text: 'It is at www.example.org/a.b/c.|Mail ann.lee@example.org.|Thanks.' },
  { name: 'a question in a quotation continues', text: '“Is it safe?” asked the board.|Nobody knew.' },
  { name: 'a quotation is one piece', text: 'He said: “It broke. We fixed it.”|Then he left.' },
  { name: 'a quotation ends a sentence', text: '“We are done.”|She smiled.' },
  { name: 'a straight quotation is one piece', text: 'The sign says "No. Not here. Never." in red.|We left.' },
  { name: 'an apostrophe is no quotation', text: "The '90s are back.|It's the bands' year." },
  { name: 'an aside in brackets continues', text: 'The tool (it is new. And odd.) runs on phones.' },
  { name: 'a sentence in brackets stands alone', text: 'It rained.|(Nobody minded.)|We sang.' },
  { name: 'a missing closing mark is forgiven', text: 'They call it “a start.|It may be one.|We shall see.' },
  { name: 'an inch is no quotation', text: 'The screen is 5" wide.|The other one is 6" wide.' },
  { name: 'a lost space after a full stop', text: 'The team told the paper.‖Nobody else was asked.' },
  { name: 'a lost space after a quotation', text: 'He called it “a process”.‖What happens next is open.' },
  { name: 'code is not a lost space', text: 'Call os.path.join or Array.prototype.map and node.js runs it.' },
  { name: 'a footnote stays with its sentence', text: 'Prices fell.[3]|Wages rose.[4][5]|Then both stopped.' },
  { name: 'several footnotes stay with their sentence', text: 'Prices fell in a year.11 12|Wages rose.' },
  { name: 'a letter in front is the name of an item', text: 'A. The first item is short.' },
  { name: 'an ellipsis in the middle continues', text: 'Well... it depends … on you.' },
  { name: 'an ellipsis at the end ends', text: 'So it goes...|Next week we rest.' },
  { name: 'a cry ends', text: 'It works!|Try it.|Why not?!|Go.' },
  {
    name: 'an exclamation mark within a name continues the sentence',
    text: 'See try! Swift Tokyo and Zingo! Wallet in May.|Then try!|The end.',
  },
  { name: 'an exclamation between dashes continues the sentence', text: 'They did – surprise! – nothing at all.' },
  { name: 'items after dashes', text: 'Three problems:|– Size: Models are big.|– Cost: They are dear.' },
  { name: 'items after bullets', text: '• Bread|• Butter and jam' },
  { name: 'items with numbers in one line', text: 'Do this:|1) Open it|2) Close it' },
  { name: 'items that run on within a sentence', text: 'It has three parts: 1) Rules, 2) Trees, and 3) Luck.' },
  { name: 'a number at the end is no item', text: 'The team won by 2.|Fans cheered.' },
  { name: 'sentences of other scripts', text: '今日は雨です。‖明日は晴れです。' },
])('$name', ({ text }) => {
  expect(sentences(text.replaceAll('|', ' ').replaceAll('‖', ''))).toEqual(text.split(/[|‖]/))
})

describe('lines', () => {
  const paragraphs = (text: string) => splitSentences(text).map(({ paragraph }) => paragraph)

  it('joins what a line wrapper broke', () => {
    expect(unwrapped('The quick brown fox jumps over the\nlazy dog. It does so every\r\nday.')).toEqual([
      'The quick brown fox jumps over the lazy dog.',
      'It does so every day.',
    ])
  })

  it('ends a sentence at a blank line, a list item and a heading', () => {
    expect(sentences('Top stories\n\n* One is out\n* Two is not\n# Last\nBye.')).toEqual([
      'Top stories',
      '* One is out',
      '* Two is not',
      '# Last',
      'Bye.',
    ])
  })

  it('keeps a title apart from the text below it', () => {
    expect(sentences('A title without an end\nThe text begins here and runs on.')).toEqual([
      'A title without an end',
      'The text begins here and runs on.',
    ])
  })

  it('counts paragraphs', () => {
    expect(paragraphs('One. Two.\n\nThree.\n- Four.')).toEqual([0, 0, 1, 2])
  })

  it('finds nothing in nothing', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n\t\n ')).toEqual([])
  })
})

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...[
      '. ',
      '.',
      '? ',
      '! ',
      '… ',
      '\n',
      '\n\n',
      ' ',
      '“',
      '”',
      '"',
      "'",
      '(',
      ')',
      '[1]',
      ': – ',
      '• ',
      '1. ',
      '2) ',
      'Dr. ',
      'U.S. ',
      'p.m. ',
      'e.g. ',
    ],
    ...[
      'The',
      'cat',
      'Anna',
      'sat',
      'iPhone',
      'http://a.b/c.d',
      'x@y.org',
      '3.5',
      '...',
      '. . . .',
      '-- ',
      '今日。',
      '👩‍🚀',
      '\u00a0',
    ],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )

  // fc.string of any code points drew them now and then.
  it.each(['\u1680', '\u2003', '\u205f'])('takes every kind of white space off a sentence: %j', (space) => {
    expect(sentences(`One.${space}${space}Two${space}`)).toEqual(['One.', 'Two'])
  })

  it('sentences are in order, apart, not blank, and only white space lies between them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        let paragraph = 0
        for (const sentence of splitSentences(text)) {
          expect(text.slice(last, sentence.start).trim()).toBe('')
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(text.slice(sentence.start, sentence.end)).toBe(text.slice(sentence.start, sentence.end).trim())
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph)
          last = sentence.end
          paragraph = sentence.paragraph
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 2_000 },
    )
  })

  it('text before it, after a blank line, does not matter', () => {
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const joined = `${before}\n\n${text}`
        expect(sentences(joined)).toEqual([...sentences(before), ...sentences(text)])
      }),
      { numRuns: 2_000 },
    )
  })

  it('a sentence of plain prose is one sentence when it is split again', () => {
    const prose = fc.array(
      fc.constantFrom(
        'The cat sat. ',
        'Dr. Lee left! ',
        'Did it “work? Yes.” ',
        'It rose 3.5 % (in the U.S.) ',
        'Anna said so... ',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(prose, (parts) => {
        for (const sentence of sentences(parts.join(''))) expect(sentences(sentence)).toEqual([sentence])
      }),
    )
  })
})

/** Anything but linear would need minutes for these: the time a test is given is the judge. */
test.each([
  'word ',
  '"',
  '(',
  ')',
  '.',
  '. ',
  '“',
  "'",
  " 'a",
  '?! ',
  '\n',
  'a b\n',
  '"a ',
  '• ',
  'http://',
  'www.',
  '1. A 2. B ',
  'A.',
  'a.b.c.',
  'foo.Bar',
  '… ',
  '. – A',
  '(a. b) ',
  '([{“',
  '(.).',
  '-',
])('half a megabyte of %j', (unit) => {
  const text = unit.repeat(500_000 / unit.length)
  expect(splitSentences(text).at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length)
})

describe('German', () => {
  test.each([
    {
      name: 'a day of a month and millions',
      text: 'Die Stadt saniert ab dem 3. März die Brücke. Das wird ca. 12,5 Mio. Euro kosten. Gut.',
      expected: ['Die Stadt saniert ab dem 3. März die Brücke.', 'Das wird ca. 12,5 Mio. Euro kosten.', 'Gut.'],
    },
    {
      name: 'a month that English has too',
      text: 'Sie kam am 5. April an. Er ging.',
      expected: ['Sie kam am 5. April an.', 'Er ging.'],
    },
    {
      name: 'and English as it was',
      text: 'It ended on page 3. April was cold.',
      expected: ['It ended on page 3.', 'April was cold.'],
    },
  ])('$name', ({ text, expected }) => expect(sentences(text)).toEqual(expected))

  it('a saint has a name', () => {
    const text = 'Die Kirche des hl. Martin wurde 1880 gebaut. Sie ist offen.'
    expect(splitSentences(text, 'de').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Die Kirche des hl. Martin wurde 1880 gebaut.',
      'Sie ist offen.',
    ])
  })
})
