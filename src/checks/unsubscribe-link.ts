import { placeOf } from '../markup/places.ts'
import { isLeaveAddress, saysUnsubscribe } from '../text/unsubscribe-words.ts'
import { nameOf } from './links.ts'
import { error, type Found, type Rule, warning } from './rule.ts'

/**
 * A visible unsubscribe link. A reader who finds none presses “Report spam”. Addresses count before words, which may be in any
 * language: if the header has an unsubscribe address and no link is recognised, a foreign mail may still have one, so that is a
 * warning.
 */
export const unsubscribeLink: Rule = {
  name: 'unsubscribe-link',
  look({ html, text, digest }, { links }, { bare, inText, toLeave }) {
    const listed = toLeave()
    const ways = new Set(listed.map(bare))
    const make = digest === null && listed.length > 0 ? warning : error
    const seen = links.filter(({ hidden, href }) => !hidden && /^(?:https?|mailto):/i.test(href ?? ''))
    const link =
      seen.find(({ href }) => ways.has(bare(href ?? '')) || isLeaveAddress(href ?? '')) ??
      // A sentence may mention unsubscribing and link to an article about it.
      seen.find((one) => nameOf(one).length <= 60 && saysUnsubscribe(nameOf(one))) ??
      // “If you no longer want this mail, click here.” Our own mails have other words for it.
      (digest === null ? seen.find(({ around }) => saysUnsubscribe(around())) : undefined)
    if (link?.href != null) ways.add(bare(link.href))
    const findings: Found[] = []
    if (link === undefined && html.trim() !== '')
      findings.push(
        make('the HTML part', 'Readers find no link to unsubscribe.', 'Put one into the footer, in plain words.'),
      )
    // If there is no text part, its own rule says so.
    if (text.trim() !== '' && !isInText(text, inText(), ways))
      findings.push(
        make(
          'the text part',
          'Readers find no way to unsubscribe.',
          'Write “Unsubscribe:” and the address into the footer.',
        ),
      )
    return {
      findings,
      measured: `${link === undefined ? 'An' : `${placeOf('Link', link.number, nameOf(link))}, and an`} address in the text part.`,
    }
  },
}

function isInText(text: string, addresses: ReadonlySet<string>, ways: ReadonlySet<string>): boolean {
  for (const address of addresses) if (ways.has(address) || isLeaveAddress(address)) return true
  // In words: “To unsubscribe, write to …” with an address on that line or the next two.
  const words = text.normalize('NFC')
  if (!saysUnsubscribe(words)) return false
  const lines = words.split('\n')
  return lines.some(
    (line, i) =>
      saysUnsubscribe(line) && lines.slice(Math.max(0, i - 1), i + 3).some((near) => /:\/\/\S|\S@\S/.test(near)),
  )
}
