import { isDigit } from '../../text/characters.ts'
import { lastMarkOf } from '../last-mark.ts'
import type { Reading, Sentence } from '../reading.ts'
import { flag } from './place.ts'

/** How a sentence is written. */
const FORMS = [
  'exclamation',
  'quotation',
  'startsQuote',
  'startsDigit',
  'endsColon',
  'semicolon',
  'secondPerson',
  'firstPerson',
  'startsFirstPerson',
  'unterminated',
] as const

const COUNTS = ['capitals', 'acronyms'] as const

export const FORM = [...FORMS, ...COUNTS] as const

export const measureForm = ({ sentences }: Reading): Record<(typeof FORM)[number], number>[] =>
  sentences.map((sentence) => ({ ...formOf(sentence.text), ...countsOf(sentence) }))

function formOf(text: string): Record<(typeof FORMS)[number], number> {
  const first = text.charAt(0)
  const last = lastMarkOf(text)
  const has = { quote: false, colon: false, semicolon: false }
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (QUOTES.includes(mark)) has.quote = true
    else if (mark === ':') has.colon = true
    else if (mark === ';') has.semicolon = true
  }
  return {
    exclamation: flag(last === '!'),
    quotation: flag(has.quote),
    startsQuote: flag(first === '"' || first === '“'),
    startsDigit: flag(isDigit(first)),
    endsColon: flag(text.endsWith(':')),
    semicolon: flag(has.semicolon),
    secondPerson: flag(SECOND_PERSON.test(text)),
    firstPerson: flag(FIRST_PERSON.test(text)),
    startsFirstPerson: flag(STARTS_FIRST_PERSON.test(text)),
    unterminated: flag(last !== '' && !ENDS.includes(last)),
  }
}

const QUOTES = '"“”'
const ENDS = '.!?…'
const SECOND_PERSON = /\byou(?:r|['’]re)?\b/i
const FIRST_PERSON = /\b(?:we|our|us)\b/i
const STARTS_FIRST_PERSON = /^(?:we|our)\b/i

function countsOf({ tokens }: Sentence): Record<(typeof COUNTS)[number], number> {
  let [capitals, acronyms] = [0, 0]
  tokens.forEach((token, k) => {
    if (ACRONYM.test(token)) acronyms++
    if (k > 0 && CAPITAL.test(token)) capitals++
  })
  return {
    capitals: (2 * capitals) / tokens.length,
    acronyms: Math.min(3, acronyms) / 3,
  }
}

const ACRONYM = /[A-Z]{2}/
const CAPITAL = /^[("“]?[A-Z]/
