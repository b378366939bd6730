import { type Reviews, WAITING_LISTED } from '../delivery/ports.ts'
import { readHand, writeHand } from './hand-json.ts'
import { isTaken, keyOf, type MemoryBooks, memoryBooks, skipEntry, versionOf } from './memory-books.ts'
import { untouched } from './reviews.ts'

export function memoryReviews(books: MemoryBooks = memoryBooks()): Reviews {
  const { reviews, editions } = books
  const find = (digest: string, slot: string) => reviews.get(keyOf(digest, slot)) ?? untouched(digest, slot)

  return {
    async findReview(digest, slot) {
      return find(digest, slot)
    },
    async saveReview({ digest, slot, decision, approvedHash, version, ...review }) {
      const hand = readHand(writeHand(review.hand))
      if (version !== versionOf(books, digest, slot) || isTaken(books, digest, slot)) return null
      const { waiting } = find(digest, slot)
      const saved = { digest, slot, hand, decision, approvedHash, version: version + 1, waiting }
      reviews.set(keyOf(digest, slot), saved)
      return saved
    },
    async hold({ digest, slot, version }, { reasons, edition }, now) {
      if (version !== versionOf(books, digest, slot) || isTaken(books, digest, slot)) return false
      const review = find(digest, slot)
      const since = review.waiting?.since ?? now
      reviews.set(keyOf(digest, slot), { ...review, waiting: { since, reasons, edition } })
      return true
    },
    async listWaiting(digests) {
      return [...reviews.values()]
        .filter(
          ({ digest, slot, waiting }) => waiting !== null && digests.includes(digest) && !isTaken(books, digest, slot),
        )
        .sort(
          (a, b) =>
            Number(b.waiting?.since) - Number(a.waiting?.since) ||
            (keyOf(a.digest, a.slot) < keyOf(b.digest, b.slot) ? -1 : 1),
        )
        .slice(0, WAITING_LISTED)
    },
    async discard(digest, slot, reason, now) {
      if (find(digest, slot).waiting === null || isTaken(books, digest, slot)) return false
      editions.push(skipEntry(`edition-${++books.serial}`, digest, slot, reason, now))
      return true
    },
  }
}
