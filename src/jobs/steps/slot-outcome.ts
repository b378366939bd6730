import type { DeliveryCounts } from '../../delivery/ledger.ts'

/** What one run did about one Slot. It is logged as it is, so it holds no address. */
export type SlotOutcome = { readonly digest: string; readonly slot: string | null } & (
  | {
      readonly outcome: 'delivered'
      readonly counts: DeliveryCounts
      /** Why sending stopped before all Deliveries were tried. */
      readonly stopped: string | null
    }
  | ({ readonly outcome: 'skipped' } & SkipReason)
  /** It waits for the editor. */
  | { readonly outcome: 'held'; readonly reasons: readonly string[] }
  /** What the editor asked to send is no longer what would be sent, so nothing was sent. */
  | { readonly outcome: 'changed' }
  /** The editor decided about an Edition that waits no longer: it was mailed or skipped. */
  | { readonly outcome: 'not-waiting' }
  /** Another run has already sent or skipped this Slot. */
  | { readonly outcome: 'taken' }
  /**
   * A later tick continues: this invocation has used up its budget, or somebody changed the review just now, or the mailer takes no
   * mail for the given reason.
   */
  | { readonly outcome: 'postponed'; readonly reason?: string }
  | {
      readonly outcome: 'failed'
      readonly reason: string
      /** Something was thrown: what was done and sent before that is not known. Otherwise nothing was. */
      readonly uncertain?: true
    }
)

/** Why a Slot has no Edition, for the code; and in words, for the editor. */
export interface SkipReason {
  readonly why: SkipKind
  readonly reason: string
}

export type SkipKind =
  | 'nothing-new'
  /** Its Stories were sent manually. */
  | 'sent-before'
  | 'no-story'
  /** The editor left out every Story. */
  | 'left-out'
  | 'no-recipients'
  | 'discarded'
  /** Nobody decided about it in time. */
  | 'expired'
  /** No tick saw it in time. */
  | 'missed'
  /** It failed for hours. */
  | 'failed'

export const NO_RECIPIENTS: SkipReason = { why: 'no-recipients', reason: 'no recipients' }

/** A bug must not delay the other digests: a thrown error becomes an outcome. */
export async function reporting<T>(
  { digest, slot }: { readonly digest: string; readonly slot: string },
  work: () => Promise<T>,
): Promise<T | SlotOutcome> {
  try {
    return await work()
  } catch (error) {
    return { digest, slot, outcome: 'failed', reason: reasonOf(error), uncertain: true }
  }
}

/** The same for work with many outcomes. */
export async function reportingAll<T>(
  { digest, slot }: { readonly digest: string; readonly slot: null },
  work: () => Promise<readonly T[]>,
): Promise<readonly (T | SlotOutcome)[]> {
  try {
    return await work()
  } catch (error) {
    return [{ digest, slot, outcome: 'failed', reason: reasonOf(error), uncertain: true }]
  }
}

/** No digest has this name: an outcome that concerns all of them. */
export const ALL_DIGESTS = { digest: '*', slot: null } as const

/** A sentence that is safe to log. */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : 'a value that is not an Error was thrown'
  return withoutAddresses(words)
}

/** Removes everything that looks like an address or the token of one, also when a path of this site escapes its letters. */
export const withoutAddresses = (words: string): string =>
  firstOf(words)
    .replace(/[^\s<>"']+(?:@|%40)[^\s<>"']+/gi, '…')
    .replace(/(\/unsubscribe\/)[^\s/?<>"']+/gi, '$1…')
    .replace(/\b[0-9a-f]{32}\b/gi, '…')
    .slice(0, 300)

/** The part that is searched. It ends between words: half a word could be half a token. */
const firstOf = (words: string): string =>
  words.length <= 2_000 ? words : words.slice(0, Math.max(0, words.lastIndexOf(' ', 2_000)))
