import { UNSUBSCRIBED, type Unsubscribes } from '../delivery/ports.ts'
import { slotKind } from '../delivery/slot-kind.ts'
import { hasLeft, keyOf, type MemoryBooks } from './memory-books.ts'

export function memoryUnsubscribes(books: MemoryBooks): Unsubscribes {
  const { editions, left } = books
  return {
    async unsubscribe(token) {
      for (const { digest, deliveries } of editions) {
        const reader = deliveries.find((row) => row.token === token)?.recipient
        if (reader !== undefined) left.add(keyOf(digest, reader.address.toLowerCase()))
      }
      for (const { digest, slot, state, deliveries } of editions) {
        if (state !== 'frozen' || slotKind(slot) === 'test') continue
        for (const row of deliveries) {
          if (row.state !== 'planned' || !hasLeft(books, digest, row.recipient.address)) continue
          Object.assign(row, { state: 'failed', reason: UNSUBSCRIBED })
        }
      }
    },
    async listUnsubscribed(digest) {
      const all = [...left].map((key): [string, string] => JSON.parse(key))
      return all.flatMap(([of, address]) => (of === digest ? [address] : [])).sort()
    },
  }
}
