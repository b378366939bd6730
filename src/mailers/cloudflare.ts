import type { Mailer } from '../delivery/mailer.ts'
import { MAX_LINE } from '../markup/mail-limits.ts'
import type { Mailbox, Message } from '../model/message.ts'
import { fail, ok } from '../model/result.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { toSendError } from './cloudflare-errors.ts'
import { checkHeaders } from './header-rules.ts'

export const CLOUDFLARE_LIMITS = { subject: MAX_LINE, message: 5 * 1024 * 1024 } as const

/**
 * Cloudflare's `send_email`. It has no idempotency: the same call twice sends two mails. Its terms allow transactional mail only.
 * Each call has one recipient, so that a refusal concerns one recipient.
 */
export function cloudflareMailer(binding: Pick<SendEmail, 'send'> | undefined): Mailer {
  return {
    async send(message) {
      if (binding === undefined) return fail({ kind: 'denied', reason: 'there is no send_email binding called EMAIL' })
      const fault = messageFault(message)
      if (fault !== null) return fail({ kind: 'refused', reason: fault })
      const { to, from, replyTo, subject, html, text, headers } = message
      try {
        const { messageId } = await binding.send({
          from: toEmailAddress(from),
          to: to.address,
          replyTo: toEmailAddress(replyTo),
          subject,
          html,
          text,
          headers: { ...headers },
        })
        return ok({ providerId: messageId ?? null })
      } catch (error) {
        return fail(toSendError(error))
      }
    },
  }
}

function messageFault({ from, to, replyTo, subject, html, text, headers }: Message): string | null {
  const inputs = [subject, ...[from, to, replyTo].flatMap(({ name, address }) => [name ?? '', address])]
  if (inputs.some((input) => /\p{Cc}/u.test(input))) return 'a header contains a control character'
  if (utf8Bytes(subject) > CLOUDFLARE_LIMITS.subject) return `a subject longer than ${CLOUDFLARE_LIMITS.subject} bytes`
  const checked = checkHeaders(headers)
  if (!checked.ok) return checked.error
  return utf8Bytes(html) + utf8Bytes(text) > CLOUDFLARE_LIMITS.message ? 'a message larger than 5 MiB' : null
}

const toEmailAddress = ({ name, address }: Mailbox): string | EmailAddress =>
  name === null ? address : { name, email: address }
