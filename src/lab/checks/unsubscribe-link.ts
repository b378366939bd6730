import { nameOf } from './links.ts'
import { unsubscribeAddresses } from './one-click.ts'
import { placeOf } from './places.ts'
import { error, type Found, type Rule } from './rule.ts'
import { addressesIn, bare } from './text-part.ts'

/** A way out that a reader sees. Who finds none presses “Report spam”. */
export const unsubscribeLink: Rule = {
  name: 'unsubscribe-link',
  look({ html, text, headers }, { links }) {
    const ways = new Set(unsubscribeAddresses(headers).map(bare))
    const seen = links.filter(({ hidden, href }) => !hidden && /^(?:https?|mailto):/i.test(href ?? ''))
    const link =
      seen.find(({ href }) => ways.has(bare(href ?? '')) || LEAVE_ADDRESS.test(href ?? '')) ??
      // A sentence may speak of unsubscribing and lead to where it was written.
      seen.find((one) => nameOf(one).length <= 60 && LEAVE.test(nameOf(one)))
    if (link?.href != null) ways.add(bare(link.href))
    const findings: Found[] = []
    if (link === undefined && html.trim() !== '')
      findings.push(
        error('the HTML part', 'Readers find no link to unsubscribe.', 'Put one into the footer, in plain words.'),
      )
    if (!isInText(text, ways))
      findings.push(
        error(
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

function isInText(text: string, ways: ReadonlySet<string>): boolean {
  const addresses = addressesIn(text)
  for (const address of addresses) if (ways.has(address) || LEAVE_ADDRESS.test(address)) return true
  // In words: “To unsubscribe, write to …” with an address on that line or the next.
  const lines = text.split('\n')
  return lines.some(
    (line, i) => LEAVE.test(line) && [line, lines[i + 1] ?? ''].some((near) => /:\/\/\S|\S@\S/.test(near)),
  )
}

const LEAVE =
  /unsubscri|opt[ -]?out|leave this list|no longer (?:want|wish)|stop (?:getting|receiving)|manage (?:your )?(?:subscription|preferences)|abmelden|abbestellen|austragen|désabonn|désinscri|darse de baja|cancelar (?:la )?suscripci|cancelar inscri|disiscri|annulla(?:re)? l.iscrizione|uitschrijven|afmelden|avregistrera|avmeld|afmeld|wypisz|отпис|退订|配信停止/i
const LEAVE_ADDRESS = /unsubscribe|unsub\b|opt-?out|abmelden|desabonn/i
