import type { Accepted, Mailer, SendError } from '../../src/delivery/mailer.ts'
import type { Message } from '../../src/model/message.ts'
import { ok, type Result } from '../../src/model/result.ts'
import type { MailerName } from '../../src/model/settings.ts'

export interface FakeMailer extends Mailer {
  /** Addresses, in the order they were sent to. */
  readonly accepted: string[]
}

/** Accepts everything, or answers as it is told. Its log is the judge of who got what. */
export function fakeMailer(
  answer: (message: Message, nth: number) => Result<Accepted, SendError> = () => ok({ providerId: null }),
): FakeMailer {
  const accepted: string[] = []
  let calls = 0
  return {
    accepted,
    async send(message) {
      // A real one takes its time, in which others run.
      await Promise.resolve()
      const answered = answer(message, ++calls)
      if (answered.ok) accepted.push(message.to.address)
      return answered
    },
  }
}

export const mailersWith = (mailer: Mailer): Readonly<Record<MailerName, Mailer>> => ({
  outbox: mailer,
  cloudflare: mailer,
})
