import type { Mailbox } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { hasControl } from '../text/controls.ts'

const MAILBOX_LIMITS = { address: 254, localPart: 64, name: 200 } as const

/** Parses `Ada Reader <ada@reader.example>`, `"Reader, Ada" <ada@reader.example>` or the address alone. The error is a sentence. */
export function parseMailbox(input: string): Result<Mailbox, string> {
  const text = input.trim()
  if (hasControl(text)) return fail('contains a line break or another control character')
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1
  const address = open === -1 ? text : text.slice(open + 1, -1)
  const wrong = addressFault(address)
  if (wrong !== null) return fail(wrong)
  if (open === -1) return ok({ name: null, address })
  const name = parseName(text.slice(0, open).trim())
  return name.ok ? ok({ name: name.value, address }) : name
}

/** The inverse of `parseMailbox`. Not encoded: a name may hold any letter. */
export function formatMailbox({ name, address }: Mailbox): string {
  return name === null ? address : `${formatPhrase(name)} <${address}>`
}

/** A display name as RFC 5322 writes it: unquoted if possible, else a quoted string. */
export function formatPhrase(name: string): string {
  return SPECIALS.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name
}

/** What is wrong with an address, if anything. ASCII only: no mailer supports SMTPUTF8 for certain. */
export function addressFault(address: string): string | null {
  const at = address.lastIndexOf('@')
  if (at < 1) return 'is not an address; write "Name <someone@example.org>"'
  if (address.length > MAILBOX_LIMITS.address || at > MAILBOX_LIMITS.localPart) return 'has too long an address'
  if (!LOCAL_PART.test(address.slice(0, at))) return 'has a character before the @ that an address cannot contain'
  if (!DOMAIN.test(address.slice(at + 1))) return 'has no valid domain after the @ (write xn--… for other alphabets)'
  return null
}

function parseName(text: string): Result<string | null, string> {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1')
  const name = (quoted ?? text).trim()
  if (name.length > MAILBOX_LIMITS.name) return fail(`has a name longer than ${MAILBOX_LIMITS.name} characters`)
  if (quoted === undefined && /["<>@,;:\\]/.test(name)) return fail('has a name that needs double quotes around it')
  return ok(name === '' ? null : name)
}

const SPECIALS = /[()<>[\]:;@\\,."]|^\s|\s$|\s\s/
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/
