import type { SendError } from '../delivery/mailer.ts'

/**
 * The codes `env.EMAIL.send()` throws (Cloudflare Email Service, "Workers API", read 2026-11), each with what it means for
 * one Delivery. Only a code that says for certain that nothing was accepted may lead to another attempt.
 */
export function toSendError(error: unknown): SendError {
  const code = codeOf(error)
  const kind = code === null ? undefined : KINDS[code]
  if (kind === undefined) return { kind: 'uncertain', reason: `Cloudflare answered ${code ?? 'without a code'}` }
  return { kind, reason: `Cloudflare answered ${code}` }
}

const KINDS: Readonly<Record<string, SendError['kind']>> = {
  // This recipient.
  E_RECIPIENT_NOT_ALLOWED: 'refused',
  E_RECIPIENT_SUPPRESSED: 'refused',
  E_DELIVERY_FAILED: 'refused',
  // This message, for every recipient.
  E_VALIDATION_ERROR: 'refused',
  E_FIELD_MISSING: 'refused',
  E_TOO_MANY_RECIPIENTS: 'refused',
  E_TOO_MANY_ATTACHMENTS: 'refused',
  E_CONTENT_TOO_LARGE: 'refused',
  E_HEADER_NOT_ALLOWED: 'refused',
  E_HEADER_USE_API_FIELD: 'refused',
  E_HEADER_VALUE_INVALID: 'refused',
  E_HEADER_VALUE_TOO_LONG: 'refused',
  E_HEADER_NAME_INVALID: 'refused',
  E_HEADERS_TOO_LARGE: 'refused',
  E_HEADERS_TOO_MANY: 'refused',
  // The account: every recipient would get the same error, so this attempt does not count.
  E_SENDER_NOT_VERIFIED: 'denied',
  E_SENDER_DOMAIN_NOT_AVAILABLE: 'denied',
  E_RATE_LIMIT_EXCEEDED: 'denied',
  E_DAILY_LIMIT_EXCEEDED: 'denied',
  // A failure on their side does not say whether the mail was accepted before it.
  E_INTERNAL_SERVER_ERROR: 'uncertain',
}

/** Only text that looks like a code is quoted: other text might contain an address. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(error.code) ? error.code : null
}
