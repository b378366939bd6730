import type { Mailbox } from './message.ts'

/** One digest as `wrangler.toml` describes it, validated. */
export interface DigestSettings {
  /** `[a-z0-9-]+`, the name in addresses. */
  readonly slug: string
  readonly title: string
  /** Where this Worker is reached; a cron has no request to learn it from. */
  readonly url: string
  readonly from: Mailbox
  readonly replyTo: Mailbox
  readonly postalAddress: string
  /** Cron expression, five fields, in `timeZone`. */
  readonly schedule: string
  /** IANA name. */
  readonly timeZone: string
  readonly mailer: MailerName
  readonly length: Length
  /** `deadline`: what nobody holds is mailed at its Slot. `approval`: only what somebody approved is. */
  readonly review: 'deadline' | 'approval'
  /** Who may read what was sent: the owner, or everybody. */
  readonly archive: 'private' | 'public'
  /** Demo recipients, at most 20. */
  readonly recipients: readonly Mailbox[]
}

export type MailerName = 'outbox' | 'cloudflare'
export type Length = 'headline' | 'short' | 'standard' | 'full'
