import type { Outline } from '../markup/outline.ts'
import { shortly } from '../markup/places.ts'
import { MAX_URL } from '../model/url.ts'
import { thousands } from '../text/count.ts'
import { error, type Found, warning } from './rule.ts'

/** Where a link leads, whatever its words are. */
export function* checkAddress(href: string | null, place: string, anchors: Outline['anchors']): Generator<Found> {
  if (href === null || href === '' || href === '#') {
    yield error(place, 'It has no address.', 'Add an address, or remove the link and keep its text.')
    return
  }
  if (href.startsWith('#')) {
    yield anchors.has(href.slice(1))
      ? warning(
          place,
          'It leads to a place in the mail itself; many mail programs ignore such links.',
          'Link to the web copy instead.',
        )
      : error(place, `It leads to “${shortly(href)}”, and no place in the mail has that name.`, 'Correct the address.')
    return
  }
  const scheme = /^[a-z][a-z0-9+.-]{0,30}:/i.exec(href)?.[0].toLowerCase() ?? null
  if (scheme === null) {
    yield error(
      place,
      `“${shortly(href)}” is a relative address, which does not work in a mail.`,
      'Write it with https:// and its host.',
    )
    return
  }
  if (CALLED.has(scheme)) return
  if (!MAILED.has(scheme)) {
    const found = `It leads to a ${shortly(scheme, 20)} address, which `
    yield REFUSED.has(scheme)
      ? error(place, `${found}mail programs refuse.`, 'Use https, http or mailto.')
      : warning(place, `${found}some mail programs refuse.`, 'Use https, or write in words where to find it.')
    return
  }
  const parsed = URL.parse(href)
  if (parsed === null) {
    yield error(place, `“${shortly(href)}” is not an address.`, 'Correct it; copy it from a browser.')
    return
  }
  if (parsed.username !== '' || parsed.password !== '')
    yield error(
      place,
      'Its address contains a name or a password before the host.',
      'Remove them: it looks like phishing, and everybody can read them.',
    )
  if (href.length > MAX_URL)
    yield warning(
      place,
      `Its address has ${thousands(href.length)} characters; some programs cut it.`,
      `Keep below ${thousands(MAX_URL)}.`,
    )
  const tracking = trackingIn(parsed.search)
  if (tracking.length > 0)
    yield warning(
      place,
      `Its address contains tracking parameters: ${tracking.slice(0, 4).join(', ')}.`,
      'Remove these parameters; the page opens without them.',
    )
}

const MAILED = new Set(['http:', 'https:', 'mailto:'])
/** They open a telephone, a map, a calendar or a chat, and mail programs allow them. */
const CALLED = new Set(
  'tel: sms: smsto: mms: geo: maps: webcal: webcals: sip: sips: xmpp: facetime: facetime-audio: callto: skype: whatsapp: signal: tg: news: magnet:'.split(
    ' ',
  ),
)
/** They run code, or show what is on the reader's own machine. */
const REFUSED = new Set(
  'javascript: vbscript: livescript: data: file: about: blob: filesystem: view-source: chrome: res: mhtml: ms-its: jar: cid: mid:'.split(
    ' ',
  ),
)

/** Names of parameters that only say where a reader came from, or who they are. */
function trackingIn(search: string): readonly string[] {
  if (search.length < 2) return []
  const names = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0]?.toLowerCase() ?? '')
  return [...new Set(names.filter((name) => name.startsWith('utm_') || TRACKING.has(name)))]
}

/** Of the parameters that Firefox (query stripping) and Brave remove, those that occur in mail. Read 2026-11. */
const TRACKING = new Set([
  ...['fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'yclid', 'ttclid', 'igshid', 'li_fat_id'],
  ...['mc_eid', 'mc_cid', 'mkt_tok', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'vero_id'],
  ...['vero_conv', 'oly_enc_id', 'oly_anon_id', '__s', 'ml_subscriber', 'ml_subscriber_hash', 'rb_clickid', 's_cid'],
  ...['_openstat', 'wickedid', 'bsft_clkid', 'bsft_uid', 'ck_subscriber_id', 'sc_src', 'sc_lid', 'sc_uid', 'sc_llid'],
])
