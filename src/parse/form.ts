import type { Form } from '../model/issue.ts'
import { hasAnyOf } from '../text/has-any-of.ts'

/** Whether a story is news, fiction or an advertisement. Only its labels decide. */
export function formOf(text: string, heading: string, kicker: string | null): Form {
  if ((text.includes(INSPIRED) && FICTION_NOTE.test(text)) || FICTION_NAME.test(heading)) return 'fiction'
  return [heading, kicker ?? '', text.trimStart()].some(isSponsor) ? 'sponsor' : 'news'
}

function isSponsor(text: string): boolean {
  const start = text.slice(0, 100)
  return hasAnyOf(start.toLowerCase(), SPONSOR_WORDS) && SPONSOR.test(start)
}

const SPONSOR_WORDS = 'sponsor|advertisement|brought to you|together with|partnership'

const INSPIRED = 'Things that inspired this '

/** Import AI ends each of its short stories with it. */
const FICTION_NOTE = /(?:^|\n|[.!?”"]\s+)Things that inspired this (?:story|tale):/

const FICTION_NAME = /^(?:tech tales?|short story|flash fiction|fiction)\b/i

const SPONSOR =
  /^\W*(?:sponsor(?:ed)?\b(?! (?:of|for|a|the|by\?))|advertisement\b|a (?:word|message) from our sponsors?|(?:today[’']s|this (?:week|issue)[’']s) (?:issue is )?(?:sponsor|brought to you)|together with\b|brought to you by\b|in partnership with\b)/i
