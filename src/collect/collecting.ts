import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import type { IssueFacts } from '../model/story-facts.ts'
import type { CollectedKeep } from './keep.ts'
import type { VisitTrouble } from './trouble.ts'

/** One step of collecting, as a message of the queue. It contains ids only, never an address or a text. */
export type CollectStep =
  | { readonly do: 'visit'; readonly source: string }
  | { readonly do: 'read'; readonly document: string }

/** A hint that work is to be done. It may be lost or come twice: the rows are the truth, and a tick asks again. */
export interface CollectQueue {
  send(steps: readonly CollectStep[]): Promise<void>
}

/**
 * The rows of collecting. Every step claims its row before it works, which counts the attempt, and records its result in one
 * transaction that only the owner of the claim can make. A step that ends without recording its result is repeated when its claim runs out.
 */
export interface Collecting {
  /**
   * Sources that are due, one a host, and documents that are to be read. Each is returned once in {@link CLAIM_LIMITS.askAgainMinutes}.
   * `reader` names the code that reads: documents that another version read are due too, if none of their Stories has been sent.
   */
  findDue(
    now: Date,
    reader: string,
  ): Promise<{ readonly sources: readonly string[]; readonly documents: readonly string[] }>

  /**
   * Null when it is not to be visited: paused, claimed by another visit, or a source of its host is being visited. Until the visit
   * is recorded it counts as failed.
   */
  claimVisit(source: string, now: Date): Promise<VisitClaim | null>
  /** Those of these keys that the source has, and when each was last noted. */
  findKnown(source: string, keys: readonly string[]): Promise<ReadonlyMap<string, Date>>
  /** Records all of it, or nothing if the claim was lost. Returns the source of the same host that is due next. */
  recordVisit(claim: VisitClaim, visit: VisitRecord, now: Date): Promise<{ readonly nextOfHost: string | null }>

  /**
   * The next step of reading it. Null when it is read, or claimed, or if too many attempts of this step did not finish: then it is
   * marked as too heavy. Counts the attempt. `reader` names the code that reads: what another version parsed is parsed again.
   */
  claimDocument(document: string, reader: string, now: Date): Promise<DocumentClaim | null>
  /** A step is done and not the last one: the next claim is for the next step, and its attempts are counted from the beginning. */
  recordParsing(claim: DocumentClaim, parsing: Parsing, now: Date): Promise<void>
  /** The last step is done. */
  recordReading(claim: DocumentClaim, reading: Reading, now: Date): Promise<void>

  /** Removes rows that are older than they are kept, a bounded number of each table. */
  tidy(keep: CollectedKeep, now: Date): Promise<void>
}

/** A key that is still in its feed is noted again after so many days. */
export const NOTE_AGAIN_DAYS = 30

export const CLAIM_LIMITS = {
  /** Longer than any invocation of a queue takes. */
  leaseMinutes: 16,
  /** A step that was put into the queue and recorded nothing is put there again after so long. */
  askAgainMinutes: 20,
  /** Times that a step of reading a document is tried before the document is marked as too heavy. */
  attempts: 3,
  /** Steps of one tick. */
  sources: 100,
  documents: 90,
  /** Of them read by an older version. */
  readAgain: 10,
} as const

export interface VisitClaim {
  readonly source: string
  readonly slug: string
  readonly token: string
  readonly address: string
  readonly title: string
  readonly createdAt: Date
  readonly isFirstVisit: boolean
  readonly newAt: Date | null
  /** In a row, before this visit. */
  readonly failures: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
}

export type VisitRecord =
  | { readonly kind: 'failed'; readonly trouble: VisitTrouble; readonly nextAt: Date }
  | {
      readonly kind: 'unchanged'
      readonly nextAt: Date
      readonly etag?: string | null
      readonly lastModified?: string | null
    }
  | {
      readonly kind: 'read'
      readonly nextAt: Date
      /** Where it is from now on. */
      readonly address: string
      /** Null keeps the one it has. */
      readonly title: string | null
      readonly etag: string | null
      readonly lastModified: string | null
      /** Null where entries wait: the same bytes are read again. */
      readonly bodyHash: string | null
      /** Keys to note: of entries that are not told, and those that were noted long ago. */
      readonly seen: readonly string[]
      readonly documents: readonly NewDocument[]
    }

/** What a source gave, as it is stored. */
export interface NewDocument {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
  readonly bytes: number
  /** gzip, base64. Null where it is too large to be kept. */
  readonly body: string | null
}

interface ClaimedDocument {
  readonly document: string
  readonly token: string
  readonly source: string
  readonly slug: string
  readonly form: 'entry' | 'mail'
  readonly title: string
  /** Of this step, this one included. */
  readonly attempts: number
}

/** The document as it came. */
export type ParseClaim = ClaimedDocument & { readonly step: 'parse'; readonly body: string }

/** What the step before found, gzip, base64: the text of a mail, or an Issue. */
export type FurtherClaim = ClaimedDocument & {
  readonly step: 'cut' | 'summarize'
  readonly found: string
  /** Of an Issue: the fingerprints of those of its source that were published before it, the last one first. */
  readonly earlier: readonly string[]
}

/**
 * Reading has steps, because all of it in one invocation takes a long document over the processor time that one has: `parse` makes
 * bytes an Issue, and `summarize` makes its Brief. Of a mail, `parse` finds only the text, and `cut` makes it an Issue.
 */
export type DocumentClaim = ParseClaim | FurtherClaim

/** What a step found that is not the last one. */
export interface Parsing {
  readonly holds: FoundSoFar
  readonly title: string
  /** gzip, base64. */
  readonly found: string
  /** Of an Issue. */
  readonly fingerprints?: IssueFingerprints
  readonly reader: string
}

/** Documents of a source whose fingerprints are kept. A new feed gives many at once, and each is compared with the six before it. */
export const FINGERPRINTS_KEPT = 24

/** By what the Issues of a source are compared. */
export interface IssueFingerprints {
  readonly key: string
  /** Null if it has no date: then it is as old as its first reading. */
  readonly publishedAt: Date | null
  /** As `parse/fingerprints.ts` writes them. */
  readonly hashes: string
}

/** The text of a mail, which is not cut into stories yet; or an Issue, which has no Brief yet. */
export type FoundSoFar = 'text' | 'issue'

/** The result of the last step. */
export type Reading =
  | {
      readonly kind: 'read'
      readonly issue: Issue
      /** The Issue, gzip, base64. Null if it is as the step before found it. */
      readonly changed: string | null
      readonly brief: Brief
      /** What its Stories are compared by. */
      readonly facts: IssueFacts
      readonly reader: string
    }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly reader: string }

/** Characters that a row may hold: D1 takes 2 MB. */
export const ROW_LIMIT = 1_900_000
