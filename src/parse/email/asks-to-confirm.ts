import PostalMime, { type Email } from 'postal-mime'
import type { AskedToConfirm } from '../../model/asked-to-confirm.ts'

const MOST = 5
/** Characters of a mail that only asks to confirm something. Newsletters that write about such mails are longer. */
const SHORT = 2_500
/** Characters that are looked at. */
const LOOKED_AT = 300_000

const NOTHING: AskedToConfirm = { links: [], codes: [], isAll: false }

/** Links and codes of a mail that seem to confirm something. Empty if the mail cannot be read. */
export async function asksToConfirm(bytes: Uint8Array): Promise<AskedToConfirm> {
  const mail = await PostalMime.parse(bytes).catch(() => null)
  return mail === null ? NOTHING : whatToConfirm(mail)
}

/** Whether a mail is nothing but a request to confirm something: it is no issue. */
export const isConfirmation = (mail: Pick<Email, 'subject' | 'html' | 'text'>): boolean =>
  ASKS.test(mail.subject ?? '') && whatToConfirm(mail).isAll

function whatToConfirm(mail: Pick<Email, 'subject' | 'html' | 'text'>): AskedToConfirm {
  const html = (mail.html ?? '').slice(0, LOOKED_AT)
  const text = (mail.text ?? '').slice(0, LOOKED_AT)
  const subject = mail.subject ?? ''
  const words = text || html.replace(/<[^<>]{0,2000}>/g, ' ')
  const isMeant = ASKS.test(subject) && words.replace(/\s+/g, ' ').length < SHORT
  const links = linksOf(html, text).filter(({ address, words }) => !UNWANTED.test(`${address} ${words}`))
  const confirming = links.filter((link) => CONFIRMS.test(`${link.path} ${link.words}`))
  // The link of some forwarding mails says nothing: there all are shown.
  const shown = [...new Set(isMeant ? [...confirming, ...links] : confirming)].slice(0, MOST)
  const codes = [...`${subject}\n${words}`.matchAll(CODE)].map(([, code = '']) => code)
  return {
    links: shown.map(({ host, address, words }) => ({ host, address, words })),
    codes: [...new Set(codes)].slice(0, MOST),
    isAll: isMeant && confirming.length + codes.length > 0,
  }
}

interface Link {
  readonly host: string
  readonly address: string
  readonly path: string
  readonly words: string
}

function linksOf(html: string, text: string): readonly Link[] {
  const links = new Map<string, Link>()
  const add = (written: string, words: string) => {
    const url = URL.parse(written)
    if (url === null || !/^https?:$/.test(url.protocol) || links.has(url.href)) return
    const { href, hostname, pathname, search } = url
    links.set(href, { host: hostname, address: href, path: `${pathname} ${search}`, words: words.slice(0, 100) })
  }
  for (const [, address = '', words = ''] of html.matchAll(
    /<a\b[^>]{0,2000}?\bhref\s*=\s*["']([^"'<>]{1,2048})["'][^>]{0,2000}>([\s\S]{0,500}?)<\/a>/gi,
  ))
    add(
      address.replaceAll('&amp;', '&'),
      words
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  for (const [address] of text.matchAll(/https?:\/\/[^\s<>"'()]{4,2048}/g)) add(address, '')
  return [...links.values()]
}

const CODE = /(?<!\w)(?:code|pin|#)[^\n\d]{0,40}(?<!\d)(\d{4,10})(?!\d)/gi
const CONFIRMS =
  /confirm|verif|activat|opt-?in|validat|subscri(?:be|ption)|bestätig|bestaetig|valider|best[aä]t|conferm|bevestig/i
const UNWANTED = /unsubscri|abmeld|désabonn|desinscri|opt-?out/i

/** A subject that asks to confirm a subscription, an address or a forwarding: both words, in either order. */
const DO = 'confirm|verif(?:y|ication)|activat|bestätig|bestaetig|vérifi|activez|conferm|verific|bevestig'
const WHAT =
  'subscri|sign-?up|registration|e-?mail|address|account|forwarding|anmeldung|abonn|adresse|inscription|correo|suscripci|inscripci|iscrizione|indirizzo|inschrijving|aanmelding'
const ASKS = new RegExp(`(?:${DO}).{0,60}(?:${WHAT})|(?:${WHAT}).{0,60}(?:${DO})`, 'i')
