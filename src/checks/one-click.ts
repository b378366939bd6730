import { shortly } from '../markup/places.ts'
import { isLoopback } from '../model/loopback.ts'
import { valuesOf } from './header-values.ts'
import { ENCODED } from './mail-addresses.ts'
import { error, type Found, type Rule, warning } from './rule.ts'

/**
 * The unsubscribe button that mail programs show beside the sender: RFC 2369's List-Unsubscribe, and RFC 8058's one click. Gmail and Yahoo
 * require it of senders of bulk mail (2024).
 */
export const oneClick: Rule = {
  name: 'one-click',
  look({ headers }, _, { toLeave }) {
    const [listed] = valuesOf(headers, 'list-unsubscribe')
    const encoded = listed !== undefined && ENCODED.test(listed)
    const [post] = valuesOf(headers, 'list-unsubscribe-post')
    const addresses = toLeave()
    const findings: Found[] = []
    if (listed === undefined)
      findings.push(
        error(
          PLACE,
          'This header is missing: mail programs cannot show an unsubscribe button.',
          'Add it with an https address and a mailto address.',
        ),
      )
    else if (addresses.length === 0)
      findings.push(
        error(
          PLACE,
          `“${shortly(listed)}” has no address in angle brackets.`,
          'Write it as RFC 2369 says: <https://…>, <mailto:…>.',
        ),
      )
    if (encoded)
      findings.push(
        warning(
          PLACE,
          'Its addresses are written in encoded words (RFC 2047), which are not allowed here: many mail programs show no unsubscribe button.',
          'Write the addresses as they are. Fold the header between two addresses, if it is long.',
        ),
      )
    const foreign = addresses.filter((address) => !/^(?:https?|mailto):/i.test(address))
    for (const address of foreign)
      findings.push(
        error(PLACE, `No mail program can follow “${shortly(address)}”.`, 'Use https and mailto addresses.'),
      )

    const https = addresses.find((address) => /^https:/i.test(address))
    // A digest on its owner's machine has no certificate and no other reader.
    const atHome = addresses.some((address) => /^http:/i.test(address) && isLoopback(address))
    if (post !== undefined && post !== ONE_CLICK)
      findings.push(
        error(
          PLACE_POST,
          `It is “${shortly(post)}”, which is not allowed.`,
          `RFC 8058 allows one value: ${ONE_CLICK}.`,
        ),
      )
    if (post !== undefined && https === undefined && !atHome)
      findings.push(
        error(
          PLACE_POST,
          'It promises one click, but List-Unsubscribe has no https address.',
          'Add one, or remove this header.',
        ),
      )
    else if (post !== undefined && https === undefined)
      findings.push(
        warning(
          PLACE,
          'Its address is http on this machine; one click works over https only.',
          'Set the public address of the digest before others get it.',
        ),
      )
    else if (post === undefined && listed !== undefined)
      findings.push(
        warning(
          PLACE_POST,
          'This header is missing: nobody can unsubscribe with one click, as Gmail and Yahoo ask of bulk mail.',
          `Give List-Unsubscribe an https address that takes a POST, and set this header to ${ONE_CLICK}. Marrow does both when the url of the digest is https.`,
        ),
      )
    return { findings, measured: `One click unsubscribes at ${shortly(https ?? '', 60)}.` }
  },
}

const ONE_CLICK = 'List-Unsubscribe=One-Click'
const PLACE = 'header List-Unsubscribe'
const PLACE_POST = 'header List-Unsubscribe-Post'
