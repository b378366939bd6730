import { count } from '../../text/count.ts'
import { valuesOf } from '../header-values.ts'
import { error, type Rule, warning } from '../rule.ts'

/**
 * Whether a signature covers the unsubscribe headers. RFC 8058 4: one-click counts only when a DKIM signature covers
 * List-Unsubscribe and List-Unsubscribe-Post. This rule does not verify the signature: the key is in the DNS.
 */
export const dkim: Rule = {
  name: 'dkim',
  look({ message }) {
    const headers = message?.headers ?? []
    const signatures = valuesOf(headers, 'dkim-signature').map(signedHeaders)
    const wanted = UNSUBSCRIBE_HEADERS.filter((name) => valuesOf(headers, name.toLowerCase()).length > 0)
    if (signatures.length === 0 || wanted.length === 0) return { findings: [], measured: null }
    const left = signatures
      .map((signed) => wanted.filter((name) => !signed.has(name.toLowerCase())))
      .reduce((fewest, missing) => (missing.length < fewest.length ? missing : fewest))
    const make = wanted.length === UNSUBSCRIBE_HEADERS.length ? error : warning
    return {
      findings:
        left.length === 0
          ? []
          : [
              make(
                'header DKIM-Signature',
                `${signatures.length === 1 ? 'The signature does' : 'None of the signatures does'} not cover ${left.join(' and ')}: ${
                  make === error
                    ? 'mail programs do not offer to unsubscribe with one click (RFC 8058 4).'
                    : 'any server on the way can change its address (RFC 6376 5.4.1).'
                }`,
                `Add ${left.join(':')} to h= of the signature.`,
              ),
            ],
      measured: `${count(signatures.length, 'signature')}; one covers ${wanted.join(' and ')}.`,
    }
  },
}

const UNSUBSCRIBE_HEADERS = ['List-Unsubscribe', 'List-Unsubscribe-Post']

/** RFC 6376 3.5: `h=` lists names of headers, separated by colons. */
function signedHeaders(signature: string): ReadonlySet<string> {
  const tag = signature
    .split(';')
    .map((one) => one.trim())
    .find((one) => /^h\s*=/i.test(one))
  return new Set(
    (tag ?? '')
      .slice((tag ?? '').indexOf('=') + 1)
      .split(':')
      .map((name) => name.trim().toLowerCase()),
  )
}
