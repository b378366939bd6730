import type { Outline } from '../markup/outline.ts'
import { readOutline } from '../markup/read-outline.ts'
import { type CheckReport, type Finding, type PassedRule, SEVERITIES } from '../model/finding.ts'
import { thousands } from '../text/count.ts'
import { activeContent } from './active-content.ts'
import { headers } from './headers.ts'
import { hiddenText } from './hidden-text.ts'
import { images } from './images.ts'
import { links } from './links.ts'
import { mailAddresses } from './mail-addresses.ts'
import type { MailUnderTest } from './mail-under-test.ts'
import { dkim } from './message/dkim.ts'
import { encodedWords } from './message/encoded-words.ts'
import { origin } from './message/origin.ts'
import { parts } from './message/parts.ts'
import { oneClick } from './one-click.ts'
import { postalAddress } from './postal-address.ts'
import { preheader } from './preheader.ts'
import type { Found, Rule } from './rule.ts'
import { size } from './size.ts'
import { ownerLinks } from './source-links/owner-links.ts'
import { structure } from './structure.ts'
import { subject } from './subject.ts'
import { textPart } from './text-part.ts'
import { unsubscribeLink } from './unsubscribe-link.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'
import { characters } from './words/characters.ts'
import { placeholders } from './words/placeholders.ts'

/**
 * Runs every rule on a mail. The HTML is parsed once; a caller that already has the outline passes it. Time is linear in the size of
 * the mail. A rule passes when it finds no error and no warning; notes are allowed. At most {@link LISTED} findings of one rule and
 * severity are listed; the rest are counted. Rules for mailing lists are not applied to a notice to one person.
 */
export function checkMail(mail: MailUnderTest, outline: Outline = readOutline(mail.html)): CheckReport {
  const findings: Finding[] = []
  const addresses = mailAddresses(mail, outline)
  const passed: PassedRule[] = []
  for (const { name, look } of mail.notice === true ? RULES_FOR_NOTICES : RULES) {
    const { findings: found, measured } = look(mail, outline, addresses)
    for (const severity of SEVERITIES)
      findings.push(...listed(found.filter((one) => one.severity === severity)).map((one) => ({ rule: name, ...one })))
    if (measured !== null && !found.some(({ severity }) => severity !== 'note'))
      passed.push({ rule: name, message: measured })
  }
  return {
    findings: SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    passed,
  }
}

/** In the order a reader sees a mail: inbox first, footer last. */
const RULES: readonly Rule[] = [
  ...[subject, preheader, size, headers, origin, encodedWords, oneClick, dkim],
  ...[parts, characters, placeholders, structure, links, images, hiddenText, activeContent],
  ...[textPart, unsubscribeLink, unsubscribeToken, ownerLinks, postalAddress],
]

/** A notice to one person has no list to leave, and its first words are what it has to say. */
const RULES_FOR_NOTICES = RULES.filter(
  (rule) => ![preheader, oneClick, unsubscribeLink, unsubscribeToken, postalAddress].includes(rule),
)

/** Nobody reads more findings of one kind. */
export const LISTED = 20

function listed(found: readonly Found[]): readonly Found[] {
  const [first] = found
  if (found.length <= LISTED || first === undefined) return found
  const rest = found.length - LISTED
  return [
    ...found.slice(0, LISTED),
    {
      severity: first.severity,
      place: null,
      message: `${thousands(rest)} more findings of this rule are not listed.`,
      remedy: 'Fix these first and check again.',
    },
  ]
}
