import { addressParser } from 'postal-mime'
import { shortly } from '../../markup/places.ts'
import { error, type Found, warning } from '../rule.ts'

/** What is wrong with the value of a From header (RFC 5322 3.4 and 3.6.2). */
export function* authorFaults(value: string, hasSender: boolean): Generator<Found> {
  // A header may be long; no mail has that many authors.
  const authors = addressParser(withoutComments(value.slice(0, 10_000))).flatMap((entry) => entry.group ?? [entry])
  const mailboxes = authors.filter(({ address = '' }) => MAILBOX.test(address))
  if (mailboxes.length === 0) {
    yield error(
      PLACE,
      `“${shortly(value)}” contains no mail address.`,
      'Write it as RFC 5322 says: Name <name@example.org>.',
    )
    return
  }
  const nameless = authors.find(({ address = '' }) => !MAILBOX.test(address))
  if (nameless !== undefined)
    yield warning(
      PLACE,
      `“${shortly(nameless.name === '' ? (nameless.address ?? '') : nameless.name)}” in it has no mail address; a comma separates two authors.`,
      'Put the name in double quotes where it has a comma: "Doe, Ann" <ann@example.org>.',
    )
  if (mailboxes.length > 1 && !hasSender)
    yield error(
      PLACE,
      `It names ${mailboxes.length} authors, and there is no header Sender; RFC 5322 3.6.2 requires one.`,
      'Name in Sender the one who sends it, or keep one author.',
    )
}

/** RFC 5322 3.2.2: comments may occur inside an address, and inside each other. */
function withoutComments(value: string): string {
  let [depth, quoted, kept] = [0, false, '']
  for (const [piece] of value.matchAll(/\\.|[\s\S]/g)) {
    if (piece === '"' && depth === 0) quoted = !quoted
    if (piece === '(' && !quoted) depth += 1
    else if (piece === ')' && depth > 0) depth -= 1
    else if (depth === 0) kept += piece
  }
  return kept
}

const PLACE = 'header From'
const MAILBOX = /^(?:"[^"]+"|[^\s@"]+)@[^\s@]+$/
