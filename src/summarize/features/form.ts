import { isSmallWord } from '../../text/words.ts'
import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** How a sentence is written. One table: name, pattern, reason; what is counted stands below. */
const FORMS = {
  asks: { reason: null, pattern: /\?["”’)]*$/ },
  cries: { reason: null, pattern: /!["”’)]*$/ },
  quotes: { reason: 'quotes', pattern: /["“”]/ },
  opensQuote: { reason: null, pattern: /^["“]/ },
  opensDigit: { reason: null, pattern: /^\d/ },
  brackets: { reason: null, pattern: /[([]/ },
  address: { reason: null, pattern: /https?:|www\.|\w@\w/ },
  colon: { reason: null, pattern: /:/ },
  endsColon: { reason: null, pattern: /:$/ },
  semicolon: { reason: null, pattern: /;/ },
  dash: { reason: null, pattern: /[–—]| - / },
  saysI: { reason: null, pattern: /\b(?:I|my|me)\b/ },
  saysYou: { reason: null, pattern: /\byou(?:r|['’]re)?\b/i },
  saysWe: { reason: null, pattern: /\b(?:we|our|us)\b/i },
  opensWe: { reason: null, pattern: /^(?:we|our)\b/i },
  opensThe: { reason: null, pattern: /^the\b/i },
  opensIn: { reason: null, pattern: /^in\b/i },
  opensName: { reason: null, pattern: /^[A-Z][a-z]*[A-Z]|^[A-Z]\w+ [A-Z]/ },
  opensA: { reason: null, pattern: /^an?\b/i },
  opensDoing: { reason: null, pattern: /^\w+ing\b/i },
  opensTo: { reason: null, pattern: /^to\b/i },
  commands: {
    reason: null,
    pattern:
      /^(?:learn|see|find|read|join|use|make|get|try|check|watch|consider|note|please|do|don.t|be|ask|keep|start|create|think)\b/i,
  },
  endless: { reason: null, pattern: /[^.!?…"”’)\]]["”’)\]]*$/ },
  item: { reason: null, pattern: /^(?:[-*•–]|\d+[.)])\s/ },
} as const satisfies Record<string, { readonly reason: string | null; readonly pattern: RegExp }>

const COUNTS = {
  digits: 'gives numbers',
  capitals: 'gives names',
  acronyms: null,
  commas: null,
  smallWords: null,
  wordLength: null,
} as const

type Form = keyof typeof FORMS
type FormFeature = Form | keyof typeof COUNTS
const NAMES = Object.keys(FORMS) as Form[]

export const FORM: Readonly<Record<FormFeature, string | null>> = {
  ...(Object.fromEntries(NAMES.map((name) => [name, FORMS[name].reason])) as Record<Form, string | null>),
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
