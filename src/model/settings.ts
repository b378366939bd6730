import type { Mailbox } from './message.ts'

/** One digest as `wrangler.toml` describes it, validated. */
export interface DigestSettings {
  /** `[a-z0-9-]+`, the name in addresses. It may change. */
  readonly slug: string
  /** `[a-z0-9-]+`, the name in the database, where it is called `digest`. It never changes. */
  readonly id: string
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
  /** Ids or path patterns of the Issues that it tells, as `letters/*`; null for all. */
  readonly sources: readonly string[] | null
  /** Issues dated longer before the Slot than this are not told; null for no limit. */
  readonly maxAgeDays: number | null
  /** Hours before the Slot at which it is fixed which Stories are told. */
  readonly cutoff: number
  /** Demo recipients, at most 20. */
  readonly recipients: readonly Mailbox[]
}

export type MailerName = 'outbox' | 'cloudflare'
export type Length = 'headline' | 'short' | 'standard' | 'full'
