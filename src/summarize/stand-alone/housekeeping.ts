import { hasAnyOf } from '../../text/has-any-of.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { CALLS } from '../words/calls.ts'
import { HOUSEKEEPING } from '../words/openers.ts'
import { findPhrase, openerOf, phraseSet, searchSet } from './phrases.ts'
import type { SentenceInContext } from './sentence-context.ts'

/** Words addressed to the reader about the text, a form or an event; null if the sentence tells something. */
export function housekeepingOf(sentence: SentenceInContext): string | null {
  const { text, tokens, isNearEnd } = sentence
  const opener = openerOf(tokens, openers())
  if (opener !== null) return opener
  if (isNearEnd && tokens.slice(1, REACH_OF_VERB).some(({ base }) => OFFICE.has(base)) && BIOGRAPHY.test(text))
    return 'introduces its author'
  const pointer = sentence.links.find((link) => POINTER.test(link))
  if (pointer !== undefined) return pointer.trim()
  return openingCall(sentence) ?? findPhrase(tokens, calls()) ?? pointingIn(text) ?? housekeepingReason(text)
}

const openers = phraseSet(HOUSEKEEPING)

const calls = searchSet(CALLS)

/** "Bug reports are filed here.", "It has the following parts.": the content is behind a link or below. */
const POINTING =
  /\b(?:here|below|above)[.:!]$|\b[Tt]he above\b|\b(?:like this|like so|as follows):$|\b(?:is|are) here,|\b(?:Listing|Figure|Fig\.|Table|Snippet) \d|, refer to (?:the|our)\b|\bread on[.!]$|\b[Cc]hapter \d|\b[Aa]ppendix [A-Z]\b|\b(?:option|step|solution|approach|method|scenario) #?\d\b|^Above,|^(?:Date|Time|When|Where|Location|Attendees|Present|Regrets|Chair|Scribe|Minutes|Recording|Slides):|\b(?:[Tt]he|[Tt]hese|of) following\b(?! (?:day|week|month|year|morning|evening))/

/** "this [talk]": a reader of the digest does not see the link. */
const POINTER =
  /\b[Tt](?:his|hese) (?:[\w’'-]+ ){0,3}(?:post|article|question|answer|issue|thread|talk|video|webinar|paper|page|guide|tutorial|example|repo|repository|comment|tweet|discussion|document|book|list|one|link|gist|blog|presentation|slides)s?$|\b(?:here|this)$/

const pointingIn = (text: string) => (hasAnyOf(text, POINTERS) ? (POINTING.exec(text)?.[0] ?? null) : null)
const POINTERS =
  'read on|bove|hapter |ppendix |option |step |solution |approach |method |scenario |here.|here:|here!|low.|low:|low!|this:|so:|follows:| here,|Listing |Figure |Fig. |Table |Snippet |, refer to|Above,|following|Date:|Time:|When:|Where:|Location:|Attendees:|Present:|Regrets:|Chair:|Scribe:|Minutes:|Recording:|Slides:'

/** "Thanks to Ada for the report …", "See the handbook for details": only if more than a few words follow. */
function openingCall({ text, tokens }: SentenceInContext): string | null {
  const [first = '', second = ''] = tokens.filter(({ isMark }) => !isMark).map(({ lower }) => lower)
  if (first === 'thanks' && second === 'to') return THANKS.exec(text)?.[0] ?? null
  return first === 'see' || (first === 'also' && second === 'see') ? (SEE.exec(text)?.[0] ?? null) : null
}

const THANKS = /^Thanks to .{2,60} for (?:the|their|his|her|all|your|making|reporting|helping|help)\b/
const SEE = /^\(?(?:Also )?[Ss]ee [^,]{2,80} for\b/

const OFFICE: ReadonlySet<string> = new Set(['is', 'was', 'works', 'leads'])
const REACH_OF_VERB = 16

/** "Ada Byron is a program analyst at the agency." */
const BIOGRAPHY =
  /^(?:Dr\.?\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]*){1,3}(?:, [^,]{2,40},)? (?:is|was|works|leads) (?:an?|the|as|at)\b.*\b(?:at|of|for|in|with|on)\b/
