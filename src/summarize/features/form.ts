import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** How a sentence is written. One table: name, pattern, reason; what is counted stands below. */
const FORMS = {
  question: { reason: null, pattern: /\?["”’)]*$/ },
  exclamation: { reason: null, pattern: /!["”’)]*$/ },
  quotation: { reason: 'quotes', pattern: /["“”]/ },
  startsQuote: { reason: null, pattern: /^["“]/ },
  startsDigit: { reason: null, pattern: /^\d/ },
  parentheses: { reason: null, pattern: /[([]/ },
  colon: { reason: null, pattern: /:/ },
  endsColon: { reason: null, pattern: /:$/ },
  semicolon: { reason: null, pattern: /;/ },
  secondPerson: { reason: null, pattern: /\byou(?:r|['’]re)?\b/i },
  firstPerson: { reason: null, pattern: /\b(?:we|our|us)\b/i },
  startsFirstPerson: { reason: null, pattern: /^(?:we|our)\b/i },
  startsDefinite: { reason: null, pattern: /^the\b/i },
  startsIndefinite: { reason: null, pattern: /^an?\b/i },
  unterminated: { reason: null, pattern: /[^.!?…"”’)\]]["”’)\]]*$/ },
} as const satisfies Record<string, { readonly reason: string | null; readonly pattern: RegExp }>

const COUNTS = {
  capitals: 'gives names',
  acronyms: null,
  commas: null,
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
    let [capitals, acronyms, letters] = [0, 0, 0]
    tokens.forEach((token, k) => {
      letters += token.length
      if (/[A-Z]{2}/.test(token)) acronyms++
      if (k > 0 && /^[("“]?[A-Z]/.test(token)) capitals++
    })
    row.capitals = (2 * capitals) / tokens.length
    row.acronyms = Math.min(3, acronyms) / 3
    row.commas = Math.min(5, text.split(',').length - 1) / 5
    row.wordLength = letters / tokens.length / 8
    return row
  })
}
