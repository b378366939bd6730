import type { Mailbox } from './message.ts'
import type { ThemeChoice } from './theme.ts'

/** One digest as `wrangler.toml` describes it, validated. */
export interface DigestSettings {
  /** `[a-z0-9-]+`, the name in URLs. It may change. */
  readonly slug: string
  /** `[a-z0-9-]+`, the name in the database, where it is called `digest`. It never changes. */
  readonly id: string
  readonly title: string
  /** Public URL of this Worker. A cron run has no request to read it from. */
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
  /** The file below `templates/` that makes its mails, without `.mjml`. */
  readonly template: string
  /** Colours and fonts of its mails and web pages; null for the default ones. */
  readonly theme: ThemeChoice | null
  /** The https address of a picture above the title of its mails. */
  readonly logo: string | null
  /** `deadline`: mailed at its Slot unless somebody holds it. `approval`: mailed only if somebody approved it. */
  readonly review: 'deadline' | 'approval'
  /** Who may read sent Editions: the owner, or everybody. */
  readonly archive: 'private' | 'public'
  /** Ids or path patterns of the Issues that it includes, such as `letters/*`; null for all. */
  readonly sources: readonly string[] | null
  /** Issues older than this at the Slot are left out; null for no limit. */
  readonly maxAgeDays: number | null
  /** Stories of one Edition; null for as many as fit. */
  readonly maxStories: number | null
  /** Hours before the Slot when its Stories are chosen. */
  readonly cutoff: number
  readonly keep: Keep
  /** Who gets a mail about what did not go as planned; null for nobody. The overview shows it in any case. */
  readonly alerts: Mailbox | null
  /** At most 20. */
  readonly recipients: readonly Mailbox[]
}

/** What one Edition tells at most, whatever a digest sets. */
export const MOST_STORIES = 200

/** For how many days something is kept. Then the cron removes it. */
export interface Keep {
  /** The content of an Edition, as a mail and in the archive. The last one that was sent stays. */
  readonly editions: number
  /** Who got an Edition. The counts stay with the Edition. */
  readonly deliveries: number
  /** The editor's decisions, after their Slot. An Edition that waits for longer is skipped. */
  readonly reviews: number
  /** That a Story was sent, after its document is gone. While the document is there, the record is kept. */
  readonly told: number
  /** Messages of the outbox. */
  readonly outbox: number
  /** That the editor took two stories apart. */
  readonly apart: number
}

export const KEEP: Keep = { editions: 365, deliveries: 90, reviews: 30, told: 365, outbox: 30, apart: 365 }

/** Messages that the outbox keeps at most, those of all digests together. */
export const OUTBOX_KEEP = 200

/** A tick may still need younger rows. */
export const LEAST_KEEP = 14

export type MailerName = 'outbox' | 'cloudflare'
export type Length = 'headline' | 'short' | 'standard' | 'full'
