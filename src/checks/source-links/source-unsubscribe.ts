import { isPlain, PLAIN_LETTERS } from '../../text/letters.ts'
import { saysUnsubscribe } from '../../text/unsubscribe-words.ts'

/**
 * Whether a link of a source ends or changes its recipient's subscription. An article may explain how to unsubscribe, so words in
 * an address are not enough: it must also contain something that identifies the subscription, or the link text must be only
 * “Unsubscribe”.
 */
export function isUnsubscribeLink(address: string, words: string): boolean {
  if (/^mailto:/i.test(address)) return /unsub|opt-?out|leave|signoff|abmeld|desabo|remove/i.test(mailboxOf(address))
  const parsed = /^https?:/i.test(address) ? URL.parse(address) : null
  if (parsed === null) return false
  return saysOnlyLeave(words) || (parsed.pathname.split('/').some(isWaySegment) && namesSomebody(parsed))
}

const mailboxOf = (address: string): string => address.slice('mailto:'.length, 300)

/** `Unsubscribe`, `click here to unsubscribe`, `Manage preferences`: the complete text, and no headline. */
function saysOnlyLeave(words: string): boolean {
  const name = words
    .slice(0, 80)
    .replace(isPlain(words) ? PLAIN_SIGNS : /[^\p{L}\p{M}\p{N}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    name.length <= 60 &&
    ((/unsub|opt|prefer|setting|subscr|profile/i.test(name) && ENGLISH.test(name)) ||
      ((/[^\0-\x7f]/.test(name) || !/unsubscri|opt/i.test(name)) &&
        name.split(' ').length <= 3 &&
        saysUnsubscribe(name)))
  )
}

const PLAIN_SIGNS = new RegExp(`[^${PLAIN_LETTERS}\\s-]+`, 'g')

/** It is long, so it is compiled only when a text contains one of its words. */
const ENGLISH =
  /^(?:please |click here to |here to |or )?(?:unsubscribe|opt[ -]?out|(?:manage|update|change|edit)(?: your| my)?(?: e-?mail)?(?: subscription)?(?: preferences| settings| subscriptions?| profile)|(?:e-?mail|subscription) preferences|cancel (?:your |my )?subscription)(?: instantly| here| now| at any time| from (?:this|these|our|the|all) (?:list|e-?mails?|mailings?|newsletter)s?)?$/i

const isWaySegment = (segment: string): boolean =>
  SEGMENTS.has(
    segment
      .toLowerCase()
      .replace(/\.\w{2,5}$/, '')
      .replaceAll(/[-_ ]/g, ''),
  )

/** Names of such pages, without hyphens. */
const SEGMENTS = new Set(
  'unsubscribe unsubscribes unsubscribeme unsubscribed unsub oneclickunsubscribe emailunsubscribe optout abmelden abmeldung newsletterabmeldung austragen desabonnement desabonner sedesabonner desinscription desinscrire desuscribir desuscripcion baja darsedebaja cancelarsuscripcion descadastrar descadastro desinscrever cancelarinscricao disiscrizione disiscriviti uitschrijven afmelden avregistrera avprenumerera avmelding avmeld afmeld wypisz odhlasit odhlaseni leiratkozas dezabonare otpiska disableemail emailpreferences preferences preferencecenter preferencecentre subscriptionpreferences managepreferences managesubscription managesubscriptions subscriptions emailsettings notificationsettings updateprofile profile editsubscription'.split(
    ' ',
  ),
)

/** A query with more than tracking parameters, or a path segment that is a token. */
function namesSomebody({ pathname, searchParams }: URL): boolean {
  for (const [name, value] of searchParams) if (!/^utm_/i.test(name) && value.length > 3) return true
  return pathname.split('/').some((segment) => segment.length >= 10 && /\d/.test(segment))
}
