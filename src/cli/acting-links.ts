import { nameOf } from '../checks/links.ts'
import { bareOf } from '../checks/mail-addresses.ts'
import type { LinkSeen } from '../markup/outline.ts'
import { isLeaveAddress, saysUnsubscribe } from '../text/unsubscribe-words.ts'

/**
 * Which links of a mail may do something when they are followed: unsubscribe, confirm, sign in, vote. A program that only checks
 * whether a page exists must not follow them. `ways` are the addresses of List-Unsubscribe. In doubt a link counts as acting: the
 * cost is only one missing check.
 */
export function findActingLinks(links: readonly LinkSeen[], ways: readonly string[]): ReadonlySet<string> {
  const listed = new Set(ways.map(bareOf))
  return new Set(
    links.flatMap((link) => {
      const { href, around } = link
      if (href === null) return []
      // Tracking links hide their target: then only their text counts, or, if it is “here”, the text beside it.
      const words = nameOf(link).trim()
      const said = SAYS_NOTHING.test(words) ? around() : words
      const isShort = said !== words || words.split(/\s+/).length <= FEW
      const acts =
        listed.has(bareOf(href)) || isActingAddress(href) || saysUnsubscribe(said) || (isShort && SAYS_ACT.test(said))
      return acts ? [href] : []
    }),
  )
}

/** Judging by the address: a redirect can lead there, too. */
export function isActingAddress(address: string): boolean {
  if (isLeaveAddress(address)) return true
  const url = URL.parse(address)
  if (url === null) return false
  const parts = [...url.pathname.split('/'), ...url.hostname.split('.').slice(0, 1), ...url.searchParams.keys()]
  // The values that name an action: `?action=confirm`.
  const values = [...url.searchParams.values()].filter((value) => value.length <= 30)
  return [...parts, ...values].some((part) =>
    ACTS.has(
      part
        .toLowerCase()
        .replace(/\.\w{2,5}$/, '')
        .replace(/[-_+ ]|%20/g, ''),
    ),
  )
}

/** Longer texts are headlines. */
const FEW = 6

const SAYS_NOTHING =
  /^(?:click |tap |press )?(?:here|this link|link|yes|no|ok|→|»|hier|ici|aquí|aqui|qui|tu|tutaj|здесь|тук)?$/iu

/** Beginnings of words, in the languages that most newsletters are written in. */
const SAYS_ACT =
  /\b(?:confirm|verif|activate|validate|accept|decline|reject|approve|rsvp|re-?subscribe|opt[ -]?in|yes,|keep me|stay subscribed|log ?in|sign ?in|reset|delete|vote|rate (?:this|us)|bestätig|aktivier|anmeld|zustimm|ablehn|valider|activer|accepter|refuser|se connecter|verificar|activar|aceptar|rechazar|iniciar sesi|ativar|aceitar|conferma|attiva|accetta|accedi|bevestig|activeer|bekräft|bekræft|bekreft|vahvista|potwierd|potvrd|potvrď|megerősít|onayla)|подтверд|активир|підтверд|потвърд|επιβεβαι|確認|承認|确认|確認|激活|확인|인증|تأكيد|אישור/iu

/** Names of such pages and parameters, without hyphens. */
const ACTS: ReadonlySet<string> = new Set(
  (
    'confirm confirmed confirmation confirmemail confirmsubscription emailconfirmation verify verification verifyemail emailverification ' +
    'activate activation validate validation optin doubleoptin doi accept decline reject approve approval rsvp subscribe resubscribe ' +
    'magic magiclink magiclogin login signin autologin sso logout signout resetpassword passwordreset reset delete remove cancel ' +
    'vote poll rate rating feedback oneclick bestaetigen bestaetigung bestätigen aktivieren aktivierung anmeldung confirmer confirmation ' +
    'activer valider confirmar confirmacion confirmacao activar ativar conferma confermare attiva bevestigen bevestiging activeren ' +
    'bekrafta bekraeft bekreft vahvista potwierdz potvrdit potvrda megerosites onayla'
  ).split(' '),
)
