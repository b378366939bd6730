import type { Reviews, Unsubscribes } from '../../src/delivery/ports.ts'
import type { LedgerStore } from '../../src/store/d1-ledger.ts'
import { memoryBooks } from '../../src/store/memory-books.ts'
import { memoryLedger } from '../../src/store/memory-ledger.ts'
import { memoryReviews } from '../../src/store/memory-reviews.ts'
import { memoryUnsubscribes } from '../../src/store/memory-unsubscribes.ts'

/** What stands on one database. */
export interface Stores {
  readonly ledger: LedgerStore
  readonly reviews: Reviews
  readonly unsubscribes: Unsubscribes
}

export function memoryStores(): Stores {
  const books = memoryBooks()
  return { ledger: memoryLedger(books), reviews: memoryReviews(books), unsubscribes: memoryUnsubscribes(books) }
}
