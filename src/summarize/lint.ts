import { housekeepingReason } from '../text/housekeeping.ts'

/** What readers hate in a sentence that stands alone. */
export type Flaw = keyof typeof FLAWS

/** Each flaw with its price in the unit of the ranking, one standard deviation: 4 and more is "never, if anything else is there". */
const FLAWS = {
  /** Said to the reader's mouse, or a credit line. */
  beckons: 9,
  /** Cut off by the Source. */
  cut: 5,
  fragment: 2.5,
  /** People summarise in 10 to 35 words. */
  short: 0.5,
  lengthy: 0.5,
  endless: 1.8,
  /** Ends in a colon: what it promises stands elsewhere. */
  leadsOn: 0.8,
  asks: 2.5,
  /** Opens with a word whose meaning stands in the sentence before. */
  leans: 1.8,
  /** Opens with a word that ties it to the sentence before. */
  connects: 1,
  /** Speaks of "these attacks" further in. */
  pointsBack: 0.3,
  /** Opens with how things were before the news. */
  background: 1.2,
  openQuote: 2,
  openBracket: 2,
  tooLong: 1,
  /** Markup or entities that no reader should see. */
  markup: 2.5,
} as const

const PATTERNS: readonly (readonly [Flaw, RegExp])[] = [
  ['cut', /(?:…|\.\.\.)["”’)\]]*$/],
  ['endless', /[^.!?…。！？:"”’)\]]$/],
  ['leadsOn', /:$/],
  ['asks', /\?["”’)\]]*$/],
  [
    'pointsBack',
    /\b(?:these|those) [a-z]|\bthis (?!paper|work|article|post|blog|study|report|issue|week|year|month|quarter|summer|winter|spring|fall|morning|evening|is\b|was\b|has\b|can\b|means\b|will\b)[a-z]/i,
  ],
  ['markup', /&(?:#\d{1,6}|[a-z]{2,8});|\]\(|<\/?[a-z][^<>]{0,80}>|\*\*|###|\\[a-z]{2,}|\{[{%:]|[%}]\}|\[!\w+\]|\[\^/i],
  [
    'background',
    /\b(?:is|are|has been|have been) (?:(?:a|an|the|one of) ){0,2}(?:widely|commonly|increasingly|notoriously|well[- ]known|ubiquitous|popular)\b/,
  ],
]

const list = (phrases: string): ReadonlySet<string> => new Set(phrases.split('|'))

/** First words, up to three, that make a sentence unfit to stand alone. */
const OPENERS: readonly (readonly [Flaw, ReadonlySet<string>])[] = [
  [
    'beckons',
    list(
      'subscribe|unsubscribe|photo|photos|read more|read on|read it|read the full|read the paper|read the post|read the whole|get the code|get the data|get the dataset|get the model|get the models|find out more|learn more|see more|more here|click here|check out|check it out|sign up|register now|register here|register today|view this|view in|share this|follow us|image by|image via|image credit|thanks for reading|things that inspired|stay tuned|join us|contact us|follow along|apply now|posted by|originally published|originally posted|editor note',
    ),
  ],
  [
    'leans',
    list(
      'they|these|those|that|it|its|he|she|his|her|their|such|both|other|others|another|the former|the latter|the same|this is|this was|this means|this would|this will|this can|this could|this has|this had|this also|this make|this makes|this allow|this allows|this approach|this kind|this type|this sort|this way|this one|this may|this might',
    ),
  ],
  [
    'connects',
    list(
      'however|but|and|also|moreover|furthermore|additionally|besides|nevertheless|thus|therefore|hence|so|then|similarly|likewise|instead|meanwhile|second|secondly|third|thirdly|yet|still|conversely|plus|or|rather|otherwise|in addition|in contrast|for example|for instance|on the other|as a result|as part of|as such',
    ),
  ],
  [
    'background',
    list(
      'recently|traditionally|historically|nowadays|today|in past|in last|in recent|in the past|in the last|in the recent|over the past|over the last|over the years|for years|for decades|for a long|until now|until recently|these days|once upon',
    ),
  ],
]

/** "In this way", "with these": a preposition and a pointer, unless they point at the text itself. */
const POINTS = /^(?:in|at|for|with|by|from|to|on|of) (?:this|that|these|those)$/
const ITSELF = list('paper|work|article|post|study|report|issue|week|year|month|blog')

const SHORTEST = 5
const LONGEST = 60
const SHORT = 10
const LENGTHY = 45

/** The flaws of one sentence. */
export function lintSentence(text: string): Flaw[] {
  const flaws = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => flaw)
  flaws.push(...openingFlaws(text).filter((flaw) => !flaws.includes(flaw)))
  if (!flaws.includes('beckons') && housekeepingReason(text) !== null) flaws.push('beckons')
  const count = (mark: string) => text.split(mark).length - 1
  if (count('“') !== count('”') || count('"') % 2 === 1) flaws.push('openQuote')
  if (count('(') + count('[') !== count(')') + count(']')) flaws.push('openBracket')
  const words = text.split(/\s+/).length
  if (words < SHORT) flaws.push(words < SHORTEST ? 'fragment' : 'short')
  if (words > LENGTHY) flaws.push(words > LONGEST ? 'tooLong' : 'lengthy')
  return flaws
}

function openingFlaws(text: string): Flaw[] {
  const start = text.slice(0, 60).replace(/^[^A-Za-z]+/, '')
  if (/^[Vv]ia\s+[A-Z@]/.test(start)) return ['beckons']
  // "It's" leans as "it" does.
  const [one = '', two = '', three = ''] = start
    .toLowerCase()
    .split(/[\s,:]+/, 3)
    .map((word) => word.replace(/['’].*$/, ''))
  const phrases = [one, `${one} ${two}`, `${one} ${two} ${three}`]
  const flaws = OPENERS.filter(([, openers]) => phrases.some((phrase) => openers.has(phrase))).map(([flaw]) => flaw)
  if (POINTS.test(phrases[1] ?? '') && !ITSELF.has(three)) flaws.push('leans')
  return flaws
}

/** What a sentence with these flaws loses. */
export const priceOf = (flaws: readonly Flaw[]): number => flaws.reduce((sum, flaw) => sum + FLAWS[flaw], 0)

/** Flaws that vanish when the sentence before is shown as well. */
export const TIED: readonly Flaw[] = ['leans', 'connects']
