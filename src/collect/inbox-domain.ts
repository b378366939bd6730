import { fail, ok, type Result } from '../model/result.ts'

/** Reads `INBOX_DOMAIN` of `[vars]`: null where it is left out or empty. Fails with the key and what is allowed. */
export function readInboxDomain(
  given: unknown,
): Result<string | null, { readonly key: string; readonly message: string }> {
  if (given === undefined || given === '') return ok(null)
  if (typeof given === 'string' && given.length <= LONGEST && DOMAIN.test(given)) return ok(given.toLowerCase())
  const shown = typeof given === 'string' ? `"${given.slice(0, 80)}"` : 'this'
  return fail({
    key: 'INBOX_DOMAIN',
    message: `${shown} is no domain; expected only the domain whose mails come to Marrow, such as "in.example.org"`,
  })
}

/** RFC 1035 §2.3.4; names with other letters are written as xn--…. */
const LONGEST = 253
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/i
