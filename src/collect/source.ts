import type { SourceRules } from './rules.ts'
import type { VisitTrouble } from './trouble.ts'

/** A feed or a mail address that Marrow collects from. */
export interface CollectedSource {
  readonly id: string
  /** `[a-z0-9-]+`: its name in addresses of pages, and in the settings of a digest as `sources/<slug>/`. */
  readonly slug: string
  readonly kind: 'feed' | 'mail'
  /** Of a feed: where it is today. Of a mail source: the secret in front of the @. */
  readonly address: string
  /** The owner's name for it, or else its own. */
  readonly title: string
  /** The owner named it: a visit does not change its name. */
  readonly isNamed: boolean
  /** `gone`: its server says that it was removed for good. */
  readonly state: 'active' | 'paused' | 'gone'
  /** Who added it: the owner on a page, or an OPML file in seeds/. */
  readonly origin: 'owner' | 'file'
  readonly rules: SourceRules
  /** Addresses and domains whose mails it takes, in lower case. */
  readonly senders: readonly string[]
  readonly createdAt: Date
  readonly nextAt: Date
  /** A visit runs right now. */
  readonly isVisited: boolean
  readonly visits: number
  readonly visitedAt: Date | null
  /** The last visit that could read it. */
  readonly readAt: Date | null
  /** When something new came last. */
  readonly newAt: Date | null
  /** Visits that failed in a row. */
  readonly failures: number
  readonly trouble: VisitTrouble | null
}

/** Where the Issues of a source stand, as `sources` in the settings of a digest names them. */
export const sourcePath = (slug: string): string => `sources/${slug}/`
