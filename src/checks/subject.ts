import { shortly } from '../markup/places.ts'
import { replaceSigns } from '../text/letters.ts'
import { INBOXES, inboxCuts } from './inbox-cuts.ts'
import { error, type Found, type Rule, warning } from './rule.ts'
import { placeholdersIn } from './words/placeholders-in.ts'

/** RFC 5322 2.1.1: a line should have no more; a wide inbox shows about as much. */
export const MAX_SUBJECT = 78

/** What the subject says, and whether an inbox can show it. */
export const subject: Rule = {
  name: 'subject',
  look({ subject: line, headers }) {
    const findings: Found[] = []
    const length = [...line].length
    const say = (make: typeof error, message: string, remedy: string) =>
      findings.push(make('the subject', message, remedy))

    if (BREAKS.test(line))
      say(
        error,
        'It contains a line break or a control character.',
        'Write it on one line; such a character lets others add headers.',
      )
    if (line.trim() === '') say(error, 'There is none.', 'Say in a few words what the mail is about.')
    else {
      if (length > MAX_SUBJECT)
        say(
          warning,
          `It has ${length} characters; inboxes cut it. ${shownAs(line)}`,
          `Keep to ${MAX_SUBJECT} characters, and put what matters into the first ${narrowest}.`,
        )
      if (isShouted(line))
        say(
          warning,
          'It is written in capitals only.',
          'Write it as a sentence; filters and readers take capitals for shouting.',
        )
      if (/[:：]/.test(line) && REPLY.test(line) && !isReply(headers))
        say(
          warning,
          `It begins with “${REPLY.exec(line)?.[0].trim()}”, but is not a reply.`,
          'Remove it: a false “Re:” is a trick of spam, and some laws forbid it.',
        )
      if (!/[a-z]/i.test(line) && replaceSigns(line, '') === '')
        say(warning, 'It contains no word.', 'Use words as well: screen readers spell symbols out.')
      for (const found of placeholdersIn(line.slice(0, MAX_LOOKED_AT)))
        say(
          warning,
          `“${shortly(found)}” looks like a placeholder without its value.`,
          'Check the template and the settings of the digest.',
        )
      if (/[!?]{3}/.test(line))
        say(
          warning,
          'It has three or more exclamation or question marks in a row.',
          'One is enough; spam filters count them.',
        )
      if (BIDI.test(line))
        say(
          warning,
          'It contains an invisible character that turns the direction of the text.',
          'Remove it; it can make words look different from what they are.',
        )
    }
    return { findings, measured: `${length} characters, “${shortly(line)}”.` }
  },
}

const narrowest = Math.min(...INBOXES.map((inbox) => inbox.subject))

/** On the widest and on the narrowest inbox. */
function shownAs(line: string): string {
  const cuts = inboxCuts(line, null)
  const at = (width: number) => {
    const cut = cuts[INBOXES.findIndex((inbox) => inbox.subject === width)]
    return `${cut?.inbox}: “${cut?.subject}”.`
  }
  return `${at(Math.max(...INBOXES.map((inbox) => inbox.subject)))} ${at(narrowest)}`
}

/** Only scripts with lower case can shout: the Latin word in `週刊 GITHUB NEWS` is in capitals because it is a name. */
function isShouted(line: string): boolean {
  // Most subjects have a lower-case letter early.
  if (/[a-z]/.test(line)) return false
  const letters = line.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase())
  // A name or an abbreviation alone is not shouting: `IBM 2026`, `AWS, IBM, NASA`.
  return (
    capitals.length >= 8 &&
    capitals.length === letters.length &&
    (line.match(/\p{L}+/gu) ?? []).some((word) => [...word].length > 4)
  )
}

const isReply = (headers: readonly { readonly name: string }[]): boolean =>
  headers.some(({ name }) => /^(?:in-reply-to|references)$/i.test(name))

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BREAKS = /[\0-\x08\x0a-\x1f\x7f\u0085\u2028\u2029]/
/**
 * Prefixes of replies in the languages of mail programs. A space or another prefix follows: `re:Invent` and `re:publica` are names.
 */
const REPLY =
  /^\s{0,8}(?:re|fwd?|aw|wg|sv|vs|tr|ref|rv|res|enc|antw|odp|ynt|回复|回覆|答复|转发|轉寄)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?(?::(?=\s|(?:re|fwd?|aw|wg|sv)\s?:|$)|：)/i
/** No subject is longer; the rest is not checked. */
const MAX_LOOKED_AT = 2_000
const BIDI = /[\u202a-\u202e\u2066-\u2069]/
