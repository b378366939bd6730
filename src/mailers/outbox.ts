import type { Mailer } from '../delivery/mailer.ts'
import type { Mailbox } from '../model/message.ts'
import { fail, ok } from '../model/result.ts'
import { toMime } from './mime.ts'

/** What this mailer needs of a store. */
export interface OutboxKeeper {
  keep(message: {
    readonly key: string
    readonly edition: string
    readonly recipient: string
    readonly subject: string
    readonly raw: string
    readonly at: Date
  }): Promise<void>
}

/** Sends nothing: it stores each message, byte for byte, for a person to open. */
export function outboxMailer(outbox: OutboxKeeper): Mailer {
  return {
    // Store the message, delete the oldest.
    queries: 2,
    async send(message, { edition, key, date }) {
      const messageId = `${key}@${domainOf(message.from)}`
      const raw = toMime(message, { date, messageId })
      try {
        await outbox.keep({ key, edition, recipient: message.to.address, subject: message.subject, raw, at: date })
      } catch {
        // The key makes storing it twice harmless.
        return fail({ kind: 'retry', reason: 'the outbox could not be written' })
      }
      return ok({ providerId: messageId })
    },
  }
}

const domainOf = ({ address }: Mailbox): string => address.slice(address.lastIndexOf('@') + 1)
