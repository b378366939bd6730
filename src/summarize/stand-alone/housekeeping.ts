import { hasAnyOf } from '../../text/has-any-of.ts'
import { CALLS } from '../words/calls.ts'
import { HOUSEKEEPING } from '../words/openers.ts'
import { findPhrase, openerOf, phraseSet, searchSet } from './phrases.ts'
import type { SentenceInContext } from './sentence-context.ts'

/** Words addressed to the reader about the text, a form or an event; null if the sentence tells something. */
export function housekeepingOf({ text, tokens, notice }: SentenceInContext): string | null {
  const opener = openerOf(tokens, openers())
  if (opener !== null) return opener
  return findPhrase(tokens, calls()) ?? pointingIn(text) ?? notice
}

const openers = phraseSet(HOUSEKEEPING)

const calls = searchSet(CALLS)

/**
 * "Bug reports are filed here.", "It has the following parts.": the content is behind a link or below. Each pattern has parts of which
 * every text that it matches has one.
 */
const POINTING: readonly (readonly [parts: string, pattern: RegExp])[] = [
  [
    'here.|here:|here!|below|Below|bove|this:|so:|follows:| here,|, refer to|read on',
    /\b(?:here|below|above)[.:!]$|\b[Tt]he (?:above\b|below [a-z])|\b[Tt]he (?:[\w-]+ ){1,2}(?:above|below)(?! (?:the|an?|all|its?|our|average|[$\d]))|\b(?:[Ff]igure|table|screenshot|image|video|chart|code|links?|list|example) (?:above|below)\b|\b(?:above|below)\)|\b(?:like this|like so|as follows):$|\b(?:is|are) here,|, refer to (?:the|our)\b|\bread on[.!]$|^Above,/,
  ],
  [
    'Listing |igure |Fig. |Table |Snippet |hapter |ppendix |option |step |solution |approach |method |scenario ',
    /\b(?:Listing|[Ff]igure|Fig\.|Table|Snippet|[Cc]hapter) \d|\b[Aa]ppendix [A-Z]\b|\b(?:option|step|solution|approach|method|scenario) #?\d\b/,
  ],
  ['link', /\b(?:at|on|in|under|from|via|through) (?:this|these|the) links?\b|\blinks? (?:provided|given)\b/],
  ['Thanks to', /^Thanks to [^,]{2,60} for\b/],
  [
    'Date:|Time:|When:|Where:|Location:|Attendees:|Present:|Regrets:|Chair:|Scribe:|Minutes:|Recording:|Slides:',
    /^(?:Date|Time|When|Where|Location|Attendees|Present|Regrets|Chair|Scribe|Minutes|Recording|Slides):/,
  ],
  [
    'just described|just mentioned|just discussed|just saw|just seen',
    /\bjust (?:described|mentioned|discussed|saw|seen)(?=[.,;:!]|$| (?:above|in|how|that|here))/,
  ],
  [
    'the previous|the preceding',
    /\b[Tt]he (?:previous|preceding) (?:section|chapter|example|paragraph|header|heading|step|point|item|question|snippet|figure|table)\b/,
  ],
  ['following', /\b(?:[Tt]he|[Tt]hese|of) following\b(?! (?:day|week|month|year|morning|evening))/],
]

const pointingIn = (text: string): string | null =>
  POINTING.map(([parts, pattern]) => (hasAnyOf(text, parts) ? pattern.exec(text)?.[0] : undefined)).find(
    (found) => found !== undefined,
  ) ?? null
