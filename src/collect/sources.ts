import { MAX_URL } from '../model/url.ts'
import type { FoundSoFar } from './collecting.ts'
import type { Envelope } from './inbox.ts'
import type { SourceRules } from './rules.ts'
import type { CollectedSource } from './source.ts'

/** The sources as the owner sees and changes them. */
export interface Sources {
  /** By their titles, as people sort them: 9 before 10, Ä beside A. */
  list(now: Date): Promise<readonly ListedSource[]>
  /** Those that may need the owner, by their slugs; `diagnose` says which do. */
  listTroubled(now: Date, limit: number): Promise<readonly ListedSource[]>
  listSlugs(): Promise<readonly string[]>
  find(slug: string, now: Date): Promise<CollectedSource | null>
  /** The newest first, without their bodies. */
  listDocuments(source: string, limit: number): Promise<readonly ListedDocument[]>
  findDocument(id: string): Promise<KeptDocument | null>
  /** Adds those whose address no source has. Returns how many are new. */
  add(sources: readonly NewSource[], now: Date): Promise<{ readonly added: number }>
  /** The source with this address; null when there is none. */
  findByAddress(address: string, now: Date): Promise<CollectedSource | null>
  setState(source: string, state: 'active' | 'paused', now: Date): Promise<void>
  /** Null: a feed has the name again that it gives itself, from the next visit on. */
  setTitle(source: string, title: string | null): Promise<void>
  setRules(source: string, rules: SourceRules): Promise<void>
  /** Addresses and domains whose mails it takes. */
  setSenders(source: string, senders: readonly string[]): Promise<void>
  /** With all that it gave. What was told of it stays told. */
  remove(source: string): Promise<void>
  /** Makes it due now, also where it was paused or gone. */
  visitSoon(source: string, now: Date): Promise<void>
  /** Makes all feeds due now that are active and did not fail: a server that fails is given its time. */
  visitAllSoon(now: Date): Promise<void>
  /** Reads a document again, however often it failed. False when its bytes are no longer kept. */
  readAgain(document: string): Promise<boolean>
  /** What a file in seeds/ lists is a source; what no file lists any more is paused. Nothing else is touched. */
  keepListed(feeds: readonly ListedFeed[], now: Date): Promise<void>
}

export const SOURCE_LIMITS = {
  sources: 1_000,
  /** Characters. */
  title: 200,
  address: MAX_URL,
} as const

export interface ListedFeed {
  readonly address: string
  readonly title: string
}

/** Bundled sources to try Marrow with. */
export interface Demo {
  readonly feeds: readonly ListedFeed[]
  /** A site that names them. */
  readonly site: string
  /** Title of a source that takes mails. */
  readonly mailbox: string
  /** A mail for it. */
  mail(now: Date): string
}

export interface NewSource extends ListedFeed {
  readonly kind: CollectedSource['kind']
  readonly origin: CollectedSource['origin']
}

export interface ListedSource extends CollectedSource {
  /** Documents in each state. */
  readonly documents: Readonly<Partial<Record<DocumentState, number>>>
  /** Issues of which some digest told something. */
  readonly told: number
}

export type DocumentState = 'new' | 'read' | 'same' | 'unreadable' | 'heavy' | 'quarantined' | 'refused' | 'large'

export interface ListedDocument {
  readonly id: string
  readonly form: 'entry' | 'mail'
  readonly title: string
  readonly state: DocumentState
  /** How far reading it came, where it has no Brief yet: the next step is to come, or failed for good. */
  readonly found: FoundSoFar | null
  readonly reason: string | null
  readonly attempts: number
  readonly cameAt: Date
  readonly bytes: number
  /** Id of the Issue that was read from it, or from another document of the same Issue. */
  readonly issue: string | null
  /** Slots of the Editions that told something of it. */
  readonly toldIn: readonly string[]
}

export interface KeptDocument extends ListedDocument {
  /** Slug of its source. */
  readonly source: string
  /** gzip, base64. Null where it is no longer kept. */
  readonly body: string | null
  /** The Issue, where that is found: gzip, base64. */
  readonly parsed: string | null
  /** Of a mail. */
  readonly envelope: Envelope | null
}
