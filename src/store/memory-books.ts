import type { FrozenEdition } from '../delivery/ports.ts'
import type { DeliveryState } from '../model/delivery.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { Review } from '../model/review.ts'

/** What a ledger, its reviews and its unsubscribes keep together. */
export interface MemoryBooks {
  readonly marks: Map<string, Date>
  readonly editions: EditionEntry[]
  readonly reviews: Map<string, Review>
  /** Keys of digest and address in lower case. */
  readonly left: Set<string>
  /** Names things: never the same twice. */
  serial: number
}

export const memoryBooks = (): MemoryBooks => ({
  marks: new Map(),
  editions: [],
  reviews: new Map(),
  left: new Set(),
  serial: 0,
})

export const keyOf = (digest: string, name: string): string => JSON.stringify([digest, name])

export const isTaken = ({ editions }: MemoryBooks, digest: string, slot: string): boolean =>
  editions.some((entry) => entry.digest === digest && entry.slot === slot)

export const versionOf = ({ reviews }: MemoryBooks, digest: string, slot: string): number =>
  reviews.get(keyOf(digest, slot))?.version ?? 0

export const hasLeft = ({ left }: MemoryBooks, digest: string, address: string): boolean =>
  left.has(keyOf(digest, address.toLowerCase()))

export interface EditionEntry {
  readonly id: string
  readonly digest: string
  readonly slot: string
  state: 'frozen' | 'closed' | 'skipped'
  readonly reason: string | null
  readonly createdAt: Date
  readonly frozen: FrozenEdition | null
  readonly edition: Edition | null
  readonly deliveries: DeliveryEntry[]
}

export interface DeliveryEntry {
  readonly recipient: Mailbox
  readonly token: string | null
  state: DeliveryState
  reason: string | null
  attempts: number
  claim: string | null
  claimedAt: Date
}

export function skipEntry(id: string, digest: string, slot: string, reason: string, now: Date): EditionEntry {
  return { id, digest, slot, state: 'skipped', reason, createdAt: now, frozen: null, edition: null, deliveries: [] }
}
