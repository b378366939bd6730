import type { HeaderField } from './mail-headers.ts'

/** Who sent a mail, and whether that is sure. */
export interface Sender {
  /** The address in From, in lower case; null where there is not exactly one. */
  readonly from: string | null
  /** Cloudflare checked that the domain of From sent it. */
  readonly isAuthenticated: boolean
}

/**
 * Reads who sent a mail that Email Routing handed over. Only what Cloudflare wrote into it counts: the `Authentication-Results` of
 * mx.cloudflare.net between the first `Received`, which must be Cloudflare's, and the next one. All others may be forged.
 */
export function judgeSender(fields: readonly HeaderField[]): Sender {
  const from = fromAddress(fields)
  const domain = from?.split('@')[1] ?? null
  if (domain === null) return { from, isAuthenticated: false }
  return { from, isAuthenticated: trustedResults(fields).some((results) => passes(results, domain)) }
}

function trustedResults(fields: readonly HeaderField[]): readonly string[] {
  const first = fields.findIndex(({ name }) => name === 'received')
  if (first < 0 || !/\bby\s+cloudflare-email\.net(?![\w.-])/i.test(fields[first]?.value ?? '')) return []
  const after = fields.slice(first + 1)
  const next = after.findIndex(({ name }) => name === 'received')
  return (next < 0 ? after : after.slice(0, next))
    .filter(({ name, value }) => name === 'authentication-results' && /^mx\.cloudflare\.net\s*;/i.test(value))
    .map(({ value }) => value)
}

/** RFC 8601. A DMARC result is about the domain of From itself. DKIM and SPF results count if they are about that domain or a parent domain. */
function passes(results: string, domain: string): boolean {
  // Comments may hold anything.
  const methods = results
    .replace(/\([^()]*\)/g, ' ')
    .split(';')
    .slice(1)
  return methods.some((method) => {
    const [, name = '', result = ''] = /^\s*(dmarc|dkim|spf)\s*=\s*(\w+)/i.exec(method) ?? []
    if (result.toLowerCase() !== 'pass') return false
    const of = (property: string) =>
      new RegExp(`(?:^|\\s)${property}\\s*=\\s*"?(?:[^\\s"@;]*@)?([\\w.-]+)`, 'i').exec(method)?.[1]?.toLowerCase() ??
      null
    switch (name.toLowerCase()) {
      case 'dmarc':
        return of('header\\.from') === domain
      case 'dkim':
        return isAligned(of('header\\.d') ?? of('header\\.i'), domain)
      default:
        return isAligned(of('smtp\\.mailfrom'), domain)
    }
  })
}

const isAligned = (checked: string | null, domain: string): boolean =>
  checked?.includes('.') === true && (checked === domain || domain.endsWith(`.${checked}`))

function fromAddress(fields: readonly HeaderField[]): string | null {
  const all = fields.filter(({ name }) => name === 'from')
  const [one] = all
  if (one === undefined || all.length > 1) return null
  // Quoted text and comments are names, not addresses.
  const written = one.value.replace(/"(?:[^"\\]|\\.)*"/g, ' ').replace(/\([^()]*\)/g, ' ')
  const addresses = written.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []
  const inAngles = written.match(/<([^<>]*)>/g) ?? []
  const [address] = inAngles.length > 0 ? inAngles.map((text) => text.slice(1, -1).trim()) : addresses
  if (address === undefined || inAngles.length > 1 || (inAngles.length === 0 && addresses.length > 1)) return null
  return /^[^\s@]{1,64}@[a-z0-9.-]{3,253}$/i.test(address) ? address.toLowerCase() : null
}

/** Whether one of the owner's known senders is this address: an address, or a whole domain. */
export const isKnown = (from: string | null, senders: readonly string[]): boolean =>
  from !== null && (senders.includes(from) || senders.includes(from.split('@')[1] ?? ''))

const SENDERS = 50

/** Known senders as the owner writes them, one a line. What is neither an address nor a domain is left out. */
export function readSenders(text: string): { readonly senders: readonly string[]; readonly isComplete: boolean } {
  const lines = text.split(/[\s,;]+/).flatMap((line) => line.replace(/^@/, '').toLowerCase() || [])
  const all = [...new Set(lines)]
  const senders = all.filter((line) => SENDER.test(line)).slice(0, SENDERS)
  return { senders, isComplete: senders.length === all.length }
}

const SENDER = /^(?:[^\s@]{1,64}@)?(?:[a-z0-9-]+\.)+[a-z0-9-]{2,63}$/
