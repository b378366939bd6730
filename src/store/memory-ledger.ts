import type { Claim, FrozenEdition, Outcome, Tally } from '../delivery/ports.ts'
import type { DeliveryState } from '../model/delivery.ts'
import type { Mailbox } from '../model/message.ts'
import type { LedgerStore } from './d1-ledger.ts'
import { countTally } from './tally.ts'

/** The same ledger without a database, for tests and for trying things out. Nothing is awaited inside a function: each is atomic. */
export function memoryLedger(): LedgerStore {
  const marks = new Map<string, Date>()
  const editions: EditionEntry[] = []
  let serial = 0

  const entryOf = (id: string) => editions.find((entry) => entry.id === id)
  const rowsOf = (id: string) => entryOf(id)?.deliveries ?? []

  function claimNext(edition: string, after: string, now: Date): Claim | null {
    const row = rowsOf(edition).find(({ state, recipient }) => state === 'planned' && recipient.address > after)
    if (row === undefined) return null
    const token = `claim-${++serial}`
    Object.assign(row, { state: 'sending', claim: token, claimedAt: now, attempts: row.attempts + 1 })
    return { edition, recipient: row.recipient, attempts: row.attempts, token }
  }

  function settleRow(claim: Claim, outcome: Outcome): void {
    const row = rowsOf(claim.edition).find((row) => row.claim === claim.token)
    if (row === undefined || (row.state !== 'sending' && row.state !== 'unknown')) return
    row.state = outcome.state
    row.reason = outcome.state === 'sent' ? null : outcome.reason
    if (outcome.state === 'planned' && !outcome.spent) row.attempts--
  }

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
      const told = own.findLast(({ deliveries }) => deliveries.some(({ state }) => state !== 'failed'))
      return { taken: own.some((entry) => entry.slot === slot), lastHash: told?.frozen?.contentHash ?? null }
    },
    async recordSkips(digest, slots, now) {
      for (const { name, reason } of slots) {
        if (editions.some((entry) => entry.digest === digest && entry.slot === name)) continue
        const id = `edition-${++serial}`
        editions.push({
          id,
          digest,
          slot: name,
          state: 'skipped',
          reason,
          createdAt: now,
          frozen: null,
          deliveries: [],
        })
      }
    },
    async freeze(edition, recipients, now) {
      const { digest, slot } = edition
      if (editions.some((entry) => entry.digest === digest && entry.slot === slot)) return null
      const id = `edition-${++serial}`
      const frozen: FrozenEdition = { ...edition, id, frozenAt: now }
      const deliveries = recipients.map((recipient): DeliveryEntry => ({ ...UNTOUCHED, recipient }))
      deliveries.sort((a, b) => (a.recipient.address < b.recipient.address ? -1 : 1))
      editions.push({ id, digest, slot, state: 'frozen', reason: null, createdAt: now, frozen, deliveries })
      return frozen
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
      return own.slice(0, limit).map(({ id, slot, state, reason, createdAt, frozen, deliveries }) => ({
        id,
        slot,
        state,
        reason,
        createdAt,
        subject: frozen?.subject ?? null,
        tally: tallyOf(deliveries),
      }))
    },
    async listDeliveries(edition) {
      return rowsOf(edition).map(({ recipient, state, reason }) => ({ edition, recipient, state, reason }))
    },
  }
}

interface EditionEntry {
  readonly id: string
  readonly digest: string
  readonly slot: string
  state: 'frozen' | 'closed' | 'skipped'
  readonly reason: string | null
  readonly createdAt: Date
  readonly frozen: FrozenEdition | null
  readonly deliveries: DeliveryEntry[]
}

interface DeliveryEntry {
  readonly recipient: Mailbox
  state: DeliveryState
  reason: string | null
  attempts: number
  claim: string | null
  claimedAt: Date
}

const UNTOUCHED = { state: 'planned', reason: null, attempts: 0, claim: null, claimedAt: new Date(0) } as const

const tallyOf = (rows: readonly DeliveryEntry[]): Tally => countTally(rows.map(({ state }) => ({ state, count: 1 })))
