/** What readers hate in a sentence that stands alone. */
export type Flaw = keyof typeof FLAWS

/** Each flaw with its price in the unit of the ranking, one standard deviation: 4 and more is "never, if anything else is there". */
const FLAWS = {
  /** Said to the reader's mouse, or a credit line. */
  beckons: 9,
  /** Cut off by the Source. */
  cut: 5,
  fragment: 2.5,
  endless: 1.8,
  /** Ends in a colon: what it promises stands elsewhere. */
  leadsOn: 0.3,
  asks: 2.5,
  /** Opens with a word whose meaning stands in the sentence before. */
  leans: 1.8,
  /** Opens with a word that ties it to the sentence before. */
  connects: 0.75,
  /** Speaks of "these attacks" further in. */
  pointsBack: 0.3,
  /** Opens with how things were before the news. */
  background: 1.2,
  openQuote: 1,
  openBracket: 0.75,
  tooLong: 1,
  /** Markup or entities that no reader should see. */
  markup: 2.5,
} as const

const PATTERNS: readonly (readonly [Flaw, RegExp])[] = [
  [
    'beckons',
    /^\W*(?:read (?:more|on\b|it|the (?:full|paper|post|whole))|get the (?:code|data|dataset|models?)|find out more|learn more|see more|more here|click here|check (?:it )?out|sign up|subscribe|register (?:now|here|today)|via\s+[A-Z@]|view (?:this|in)|share this|follow us|unsubscribe|photo|image (?:by|via|credit)|thanks for reading|things that inspired|posted by|originally published|editor.s note)/i,
  ],
  ['cut', /(?:…|\.\.\.)["”’)\]]*$/],
  ['endless', /[^.!?…。！？:"”’)\]]$/],
  ['leadsOn', /:$/],
  ['asks', /\?["”’)\]]*$/],
  [
    'leans',
    /^["“(]?(?:(?:they|these|those|that|it|its|he|she|his|her|their|such|both|others?|another)\b|the (?:former|latter|same)\b|this (?:is|was|means|would|will|can|could|has|had|also|makes?|allows?|approach|kind|type|sort|way|one|may|might)\b|this,|(?:in|at|for|with|by|from|to|on|of) (?:this|that|these|those)\b(?! (?:paper|work|article|post|study|report|week|year|month|blog)\b))/i,
  ],
  [
    'connects',
    /^["“(]?(?:however|but|and|also|moreover|furthermore|additionally|in addition|besides|nevertheless|thus|therefore|hence|so|then|for (?:example|instance)|similarly|likewise|instead|meanwhile|second(?:ly)?|third(?:ly)?|yet|still|on the other hand|in contrast|conversely|plus|or|rather|otherwise|as (?:a result|part of (?:this|that)|such)),?\s/i,
  ],
  [
    'pointsBack',
    /\b(?:(?:these|those) [a-z]|this (?!paper|work|article|post|blog|study|report|issue|week|year|month|quarter|summer|winter|spring|fall|morning|evening|is\b|was\b|has\b|can\b|means\b|will\b)[a-z])/i,
  ],
  ['markup', /&(?:#\d{1,6}|[a-z]{2,8});|\]\(|<\/?[a-z][^<>]{0,80}>|\*\*|#{3,}/i],
  [
    'background',
    /^(?:in (?:the )?(?:past|last|recent)\b|in recent\b|recently,|over the (?:past|last|years)\b|for (?:years|decades|a long time)\b|traditionally|historically|until (?:now|recently)|these days|today,|nowadays|once upon)|\b(?:is|are|has been|have been) (?:(?:a|an|the|one of) ){0,2}(?:widely|commonly|increasingly|notoriously|well[- ]known|ubiquitous|popular)\b/i,
  ],
]

const SHORTEST = 5
const LONGEST = 60

/** The flaws of one sentence, in the order of the table. */
export function lintSentence(text: string): Flaw[] {
  const flaws = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => flaw)
  const count = (mark: string) => text.split(mark).length - 1
  if (count('“') !== count('”') || count('"') % 2 === 1) flaws.push('openQuote')
  if (count('(') + count('[') !== count(')') + count(']')) flaws.push('openBracket')
  const words = text.split(/\s+/).length
  if (words < SHORTEST) flaws.push('fragment')
  if (words > LONGEST) flaws.push('tooLong')
  return flaws
}

/** What a sentence with these flaws loses. */
export const priceOf = (flaws: readonly Flaw[]): number => flaws.reduce((sum, flaw) => sum + FLAWS[flaw], 0)

/** Flaws that vanish when the sentence before is shown as well. */
export const TIED: readonly Flaw[] = ['leans', 'connects']
