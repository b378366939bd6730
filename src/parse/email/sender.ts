import type { Email } from 'postal-mime'
import type { Forwarded } from './forwarded.ts'

export interface Sender {
  readonly author: string | null
  readonly site: string | null
  /** The name of the list, if there is one. */
  readonly newsletter: string | null
}

/** Who sent a mail: the name and the site of the sender, the name of the list (RFC 2919). */
export function readSender(mail: Email, forwarded: Forwarded | null): Sender {
  const from = forwarded?.from ?? mail.from ?? mail.sender
  const address = from?.address ?? ''
  const list = mail.headers.find(({ key }) => key === 'list-id')?.value ?? ''
  const newsletter = /^\s*"?([^"<]{2,100}?)"?\s*</.exec(list)?.[1]?.trim() ?? null
  const name = from?.name?.trim() ?? ''
  return {
    author: name !== '' && !name.includes('@') ? name.replace(/^["']|["']$/g, '') : newsletter,
    site: siteOfAddress(address.toLowerCase()),
    newsletter,
  }
}

/** The site of a mail address; null for an address of a service that sends for many. */
function siteOfAddress(address: string): string | null {
  const [local = '', host = ''] = address.split('@')
  if (!/^[a-z0-9.-]{3,253}$/.test(host)) return null
  if (host === 'substack.com')
    return /^(?:no-?reply|hello|forum)/.test(local) ? null : `${local.replace(/\+.*/, '')}.substack.com`
  if (host === 'mail.beehiiv.com') return `${local}.beehiiv.com`
  if (SERVICES.test(host)) return null
  return host.replace(
    /^(?:(?:e|em|mg|mail|mails|mailing|mailer|email|emails|news|newsletter|newsletters|nl|send|reply|info|list|lists|m|mkt|marketing|go|t|bounce|notify|hello|updates|mailgun|smtp|post)\d{0,3}\.)+(?=[^.]+\.[^.]+)/,
    '',
  )
}

const SERVICES =
  /(?:^|\.)(?:mailchimpapp\.(?:net|com)|mcsv\.net|mcdlv\.net|rsgsv\.net|mailchimp\.com|tinyletter\.com|buttondown\.(?:email|com)|convertkit-mail\d*\.com|kit\.com|beehiiv\.com|ghost\.io|mailerlite\.com|getrevue\.co|revue\.email|sendgrid\.net|amazonses\.com|sendinblue\.com|brevo\.com|mailgun\.org|constantcontact\.com|ccsend\.com|hubspotemail\.net|cmail\d*\.com|createsend\.com|googlegroups\.com|groups\.io|gmail\.com|googlemail\.com|outlook\.com|hotmail\.com|yahoo\.com|icloud\.com|gmx\.(?:de|net)|web\.de|proton\.me|protonmail\.com|aol\.com|flodesk\.com|emailoctopus\.com)$/

/** "Re: Fwd: Title" is Title. */
export const withoutReplyMarks = (subject: string): string =>
  (subject.includes(':') ? subject.replace(REPLY_MARKS, '') : subject).replace(/\s+/g, ' ').trim()

const REPLY_MARKS = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|i|sv|vs|vb|doorst|antw|res)\s?(?:\[\d{1,3}\])?\s?:)+\s*/i
