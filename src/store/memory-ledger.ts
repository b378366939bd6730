import { type Claim, type FrozenEdition, type Outcome, type Tally, UNSUBSCRIBED } from '../delivery/ports.ts'
import { slotKind } from '../delivery/slot-kind.ts'
import type { LedgerStore } from './d1-ledger.ts'
import type { KeptEdition } from './editions.ts'
import {
  type DeliveryEntry,
  type EditionEntry,
  hasLeft,
  isTaken,
  keyOf,
  type MemoryBooks,
  memoryBooks,
  skipEntry,
  versionOf,
} from './memory-books.ts'
import { newToken } from './new-token.ts'
import { countTally } from './tally.ts'

/** The same ledger without a database, for tests and for trying things out. Nothing is awaited inside a function: each is atomic. */
export function memoryLedger(books: MemoryBooks = memoryBooks()): LedgerStore {
  const { marks, editions } = books

  const entryOf = (id: string) => editions.find((entry) => entry.id === id)
  const rowsOf = (id: string) => entryOf(id)?.deliveries ?? []

  function claimNext(edition: string, after: string, now: Date): Claim | null {
    const row = rowsOf(edition).find(({ state, recipient }) => state === 'planned' && recipient.address > after)
    if (row === undefined) return null
    const token = `claim-${++books.serial}`
    Object.assign(row, { state: 'sending', claim: token, claimedAt: now, attempts: row.attempts + 1 })
    return { edition, recipient: row.recipient, unsubscribeToken: row.token, attempts: row.attempts, token }
  }

  function settleRow(claim: Claim, outcome: Outcome): void {
    const row = rowsOf(claim.edition).find((row) => row.claim === claim.token)
    if (row === undefined || (row.state !== 'sending' && row.state !== 'unknown')) return
    const entry = entryOf(claim.edition)
    row.state = outcome.state
    row.reason = outcome.state === 'sent' ? null : outcome.reason
    if (outcome.state === 'planned' && entry !== undefined && !staysPlanned(entry, row)) {
      Object.assign(row, { state: 'failed', reason: UNSUBSCRIBED })
    }
    if (outcome.state === 'planned' && !outcome.spent) row.attempts--
  }

  /** A test is for whoever it names. */
  const staysPlanned = (
    { digest, slot }: { digest: string; slot: string },
    { recipient }: Pick<DeliveryEntry, 'recipient'>,
  ) => slotKind(slot) === 'test' || !hasLeft(books, digest, recipient.address)

  return {
    async findMarks(digests, first) {
      for (const digest of digests) if (!marks.has(digest)) marks.set(digest, first)
      return new Map(digests.map((digest) => [digest, marks.get(digest) ?? first]))
    },
    async moveMark(digest, decidedUntil) {
      const mark = marks.get(digest)
      if (mark !== undefined && mark < decidedUntil) marks.set(digest, decidedUntil)
    },
    async findSlot(digest, slot) {
      const own = editions.filter((entry) => entry.digest === digest)
      const told = own.findLast(
        (entry) => slotKind(entry.slot) !== 'test' && entry.deliveries.some(({ state }) => state !== 'failed'),
      )
      return { taken: own.some((entry) => entry.slot === slot), lastHash: told?.frozen?.contentHash ?? null }
    },
    async recordSkips(digest, slots, now) {
      for (const { name, reason, reviewVersion } of slots) {
        const version = versionOf(books, digest, name)
        const waits = (books.reviews.get(keyOf(digest, name))?.waiting ?? null) !== null
        if (isTaken(books, digest, name) || waits || (reviewVersion ?? version) !== version) continue
        editions.push(skipEntry(`edition-${++books.serial}`, digest, name, reason, now))
      }
      const names = new Set(slots.map(({ name }) => name))
      const skipped = editions.filter((entry) => entry.digest === digest && entry.state === 'skipped')
      return skipped.flatMap(({ slot }) => (names.has(slot) ? [slot] : []))
    },
    async freeze(edition, recipients, now, reviewVersion) {
      const { digest, slot, hash: _, told: __, changes: ___, ...sending } = edition
      if (isTaken(books, digest, slot)) return { outcome: 'taken' }
      if (versionOf(books, digest, slot) !== reviewVersion) return { outcome: 'changed' }
      const staying = recipients.filter((recipient) => staysPlanned(edition, { recipient }))
      if (staying.length === 0) return { outcome: 'nobody' }
      const id = `edition-${++books.serial}`
      const frozen: FrozenEdition = { ...sending, digest, slot, id, frozenAt: now }
      const own = slotKind(slot) !== 'test'
      const deliveries = staying.map(
        (recipient): DeliveryEntry => ({ ...UNTOUCHED, recipient, token: own ? newToken() : null }),
      )
      deliveries.sort((a, b) => (a.recipient.address < b.recipient.address ? -1 : 1))
      editions.push({ id, digest, slot, state: 'frozen', reason: null, createdAt: now, frozen, edition, deliveries })
      return { outcome: 'frozen', edition: frozen }
    },
    async listOpen(limit) {
      const open = editions.flatMap(({ state, frozen }) => (state === 'frozen' && frozen !== null ? [frozen] : []))
      return open.slice(0, limit)
    },
    async claim(edition, after, now) {
      return claimNext(edition, after, now)
    },
    async settleAndClaim(claim, outcome, now) {
      settleRow(claim, outcome)
      return claimNext(claim.edition, claim.recipient.address, now)
    },
    async settle(claim, outcome) {
      settleRow(claim, outcome)
    },
    async expireClaims(edition, before, reason) {
      for (const row of rowsOf(edition)) {
        if (row.state === 'sending' && row.claimedAt < before) Object.assign(row, { state: 'unknown', reason })
      }
    },
    async giveUp(edition, reason) {
      for (const row of rowsOf(edition)) if (row.state === 'planned') Object.assign(row, { state: 'failed', reason })
    },
    async closeIfDone(edition) {
      const entry = entryOf(edition)
      const tally = tallyOf(rowsOf(edition))
      if (entry?.state === 'frozen' && tally.planned + tally.sending === 0) entry.state = 'closed'
      return tally
    },
    async listEditions(digest, limit) {
      const own = editions.filter((entry) => entry.digest === digest).reverse()
      return own.slice(0, limit).map(({ id, slot, state, reason, createdAt, edition, deliveries }) => ({
        id,
        slot,
        kind: slotKind(slot),
        state,
        reason,
        createdAt,
        subject: edition?.subject ?? null,
        hash: edition?.hash ?? null,
        changes: edition?.changes ?? [],
        tally: tallyOf(deliveries),
      }))
    },
    async findEdition(id) {
      return keptEdition(entryOf(id))
    },
    async findEditionBySlot(digest, slot) {
      return keptEdition(editions.find((entry) => entry.digest === digest && entry.slot === slot))
    },
    async listDeliveries(edition) {
      return rowsOf(edition).map(({ recipient, state, reason }) => ({ edition, recipient, state, reason }))
    },
  }
}

function keptEdition(entry: EditionEntry | undefined): KeptEdition | null {
  if (entry === undefined || entry.edition === null || entry.state === 'skipped') return null
  const { id, state, createdAt, edition, deliveries } = entry
  return { ...edition, id, state, frozenAt: createdAt, tally: tallyOf(deliveries) }
}

const UNTOUCHED = { state: 'planned', reason: null, attempts: 0, claim: null, claimedAt: new Date(0) } as const

const tallyOf = (rows: readonly DeliveryEntry[]): Tally => countTally(rows.map(({ state }) => ({ state, count: 1 })))
