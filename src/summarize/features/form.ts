import { isSmallWord } from '../../text/words.ts'
import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** How a sentence is written. One table: name, pattern, reason; what is counted stands below. */
const FORMS = {
  asks: { reason: 'asks', pattern: /\?["”’)]*$/ },
  cries: { reason: 'cries out', pattern: /!["”’)]*$/ },
  quotes: { reason: 'quotes', pattern: /["“”]/ },
  opensQuote: { reason: 'opens with a quotation', pattern: /^["“]/ },
  opensDigit: { reason: 'opens with a number', pattern: /^\d/ },
  brackets: { reason: 'has brackets', pattern: /[([]/ },
  address: { reason: 'gives an address', pattern: /https?:|www\.|\w@\w/ },
  colon: { reason: 'has a colon', pattern: /:/ },
  endsColon: { reason: 'leads on to a list', pattern: /:$/ },
  semicolon: { reason: 'has a semicolon', pattern: /;/ },
  dash: { reason: 'has a dash', pattern: /[–—]| - / },
  saysI: { reason: 'speaks of the author', pattern: /\b(?:I|my|me)\b/ },
  saysYou: { reason: 'speaks to the reader', pattern: /\byou(?:r|['’]re)?\b/i },
  saysWe: { reason: 'speaks for its makers', pattern: /\b(?:we|our|us)\b/i },
  opensWe: { reason: 'opens with its makers', pattern: /^(?:we|our)\b/i },
  opensThe: { reason: 'opens with a known thing', pattern: /^the\b/i },
  opensIn: { reason: 'opens with a circumstance', pattern: /^in\b/i },
  opensName: { reason: 'opens with a name', pattern: /^[A-Z][a-z]*[A-Z]|^[A-Z]\w+ [A-Z]/ },
  opensA: { reason: 'opens with a new thing', pattern: /^an?\b/i },
  opensDoing: { reason: 'opens with a doing', pattern: /^\w+ing\b/i },
  opensTo: { reason: 'opens with a purpose', pattern: /^to\b/i },
  commands: {
    reason: 'tells the reader to do something',
    pattern:
      /^(?:learn|see|find|read|join|use|make|get|try|check|watch|consider|note|please|do|don.t|be|ask|keep|start|create|think)\b/i,
  },
  endless: { reason: 'does not end', pattern: /[^.!?…"”’)\]]["”’)\]]*$/ },
  item: { reason: 'is an item of a list', pattern: /^(?:[-*•–]|\d+[.)])\s/ },
} as const satisfies Record<string, { readonly reason: string; readonly pattern: RegExp }>

const COUNTS = {
  digits: 'gives numbers',
  capitals: 'gives names',
  acronyms: 'gives short forms',
  commas: 'has many parts',
  smallWords: 'reads easily',
  wordLength: 'uses long words',
} as const

type Form = keyof typeof FORMS
type FormFeature = Form | keyof typeof COUNTS
const NAMES = Object.keys(FORMS) as Form[]

export const FORM: Readonly<Record<FormFeature, string>> = {
  ...(Object.fromEntries(NAMES.map((name) => [name, FORMS[name].reason])) as Record<Form, string>),
  ...COUNTS,
}

export function measureForm({ sentences }: Reading): Record<FormFeature, number>[] {
  return sentences.map(({ text, tokens }) => {
    const row = {} as Record<FormFeature, number>
    for (const name of NAMES) row[name] = flag(FORMS[name].pattern.test(text))
    let [digits, capitals, acronyms, small, letters] = [0, 0, 0, 0, 0]
    tokens.forEach((token, k) => {
      letters += token.length
      if (/\d/.test(token)) digits++
      if (/[A-Z]{2}/.test(token)) acronyms++
      if (k > 0 && /^[("“]?[A-Z]/.test(token)) capitals++
      if (isSmallWord(token.toLowerCase().replace(/[^a-z']/g, ''))) small++
    })
    row.digits = (3 * digits) / tokens.length
    row.capitals = (2 * capitals) / tokens.length
    row.acronyms = Math.min(3, acronyms) / 3
    row.commas = Math.min(5, text.split(',').length - 1) / 5
    row.smallWords = small / tokens.length
    row.wordLength = letters / tokens.length / 8
    return row
  })
}
