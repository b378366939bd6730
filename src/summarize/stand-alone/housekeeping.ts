import { housekeepingReason } from '../../text/housekeeping.ts'
import { HOUSEKEEPING } from '../words/openers.ts'
import { openerOf, phraseSet } from './phrases.ts'
import type { SentenceInContext } from './sentence-context.ts'

/** Said to the reader about the text, a form or an event: the words that show it; null where it tells something. */
export function housekeepingOf({ text, tokens, isNearEnd }: SentenceInContext): string | null {
  const opener = openerOf(tokens, openers())
  if (opener !== null) return opener
  if (isNearEnd && BIOGRAPHY.test(text)) return 'introduces its author'
  return (INSIDE.exec(text) ?? POINTING.exec(text))?.[0] ?? housekeepingReason(text)
}

const openers = phraseSet(HOUSEKEEPING)

const INSIDE =
  /\b(?:[Cc]lick here|sign up (?:here|now|today)|register (?:here|now|today)|(?:read|find|see|learn) more (?:here|at|about it|in)|follow us|subscribe to (?:our|the|this)|(?:in|at) the (?:comments|links?) below|please (?:email|contact|send|submit|join|let us|reach|see|visit|check|feel|fill|open|report|do|consider)|would like to (?:thank|extend)|^Thanks to .{2,60} for (?:the|their|his|her|all|your|making|reporting|helping|help)\b|[Cc]heck (?:it |them )?out (?:our|the)\b|feel free to|[Ww]e(?:’|')?(?:ll| will) (?:post|share|announce) (?:more|the|further|updates?|details)|(?:discuss|describ|explain|mention|outlin|list|show)(?:e|es|ed|n|s)? (?:in detail |in more detail |again )?(?:below|above|later)\b|[Cc]ontact us|consider joining|consider (?:donating|sponsoring|supporting)|please get in touch|ask for help (?:in|on)|(?:is|are) edited by|originally (?:appeared|published|posted) (?:on|in|at)|reach out to (?:us|me|the)|shout-?out to|stay tuned|(?:previous|last|next|earlier|upcoming|yesterday’s|yesterday's) (?:blog )?(?:post|article|part|installment)|(?:in|of|to) (?:this|our|the) (?:blog )?series|as (?:described|mentioned|noted|shown|discussed) (?:above|before|earlier|below)|(?:figure|table|chart|graph|diagram|image|picture|photo|screenshot|example|snippet|code|list|section|link|video) (?:above|below)|(?:above|below) (?:figure|table|chart|graph|diagram|image|example|code))\b/

/** "Bug reports can be submitted here." */
const POINTING =
  /^\(?(?:Also )?[Ss]ee [^,]{2,80} for\b|\b(?:can be (?:found|read|viewed|downloaded|submitted|watched)|(?:is|are) available) (?:here|at https?|below|on (?:our|the) (?:website|page|site))|\b(?:here|below)[.:!]$/

/** "Ada Byron is a program analyst at the agency." */
const BIOGRAPHY =
  /^(?:Dr\.?\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]*){1,3}(?:, [^,]{2,40},)? (?:is|was|works|leads) (?:an?|the|as|at)\b.*\b(?:at|of|for|in|with|on)\b/
