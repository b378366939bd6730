import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Claim, FrozenEdition, Outcome } from '../../src/delivery/ports.ts'
import { NO_HAND } from '../../src/model/hand.ts'
import type { Review } from '../../src/model/review.ts'
import { editionFor } from '../contract/editions.ts'
import { memoryStores, type Stores } from '../contract/stores.ts'
import { d1Stores, freshDatabase } from './database.ts'

/** One ledger and the hands that are at it: each command names what it has read before by its place. */
interface Desk {
  readonly stores: Stores
  readonly read: Review[]
  readonly frozen: FrozenEdition[]
  readonly claims: Claim[]
}

type Command = { readonly name: string; readonly run: (desk: Desk) => Promise<unknown> }

const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 5, minutes))
const SLOTS = ['one', 'two', 'test:form-0001']
const PEOPLE = ['Ada@Reader.example', 'bob@reader.example', 'ada@reader.example'].map((address) => ({
  name: null,
  address,
}))
const OUTCOMES: readonly Outcome[] = [
  { state: 'sent', providerId: null },
  { state: 'failed', reason: 'refused' },
  { state: 'unknown', reason: 'timeout' },
  { state: 'planned', reason: 'busy', spent: true },
]
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)]

const COMMANDS: readonly ((slot: string, digest: string, n: number, minute: number) => Command)[] = [
  (slot, digest) => ({
    name: `read ${digest} ${slot}`,
    async run({ stores, read }) {
      const review = await stores.reviews.findReview(digest, slot)
      read.push(review)
      return review
    },
  }),
  (_, __, n, minute) => ({
    name: `save ${n}`,
    async run({ stores, read }) {
      const review = pick(read, n)
      if (review === undefined) return null
      const decision = pick(['open', 'held', 'approved'] as const, n) ?? 'open'
      return stores.reviews.saveReview({ ...review, decision, hand: { ...NO_HAND, note: `note ${n}` } }, at(minute))
    },
  }),
  (_, __, n, minute) => ({
    name: `hold ${n}`,
    async run({ stores, read }) {
      const review = pick(read, n)
      if (review === undefined) return null
      const edition = editionFor(review.slot, { digest: review.digest })
      return stores.reviews.hold(review, { reasons: [`reason ${n}`], edition }, at(minute))
    },
  }),
  (slot, digest, _, minute) => ({
    name: `discard ${digest} ${slot}`,
    run: ({ stores }) => stores.reviews.discard(digest, slot, 'discarded', at(minute)),
  }),
  (slot, digest, n, minute) => ({
    name: `skip ${digest} ${slot}`,
    run: ({ stores }) =>
      stores.ledger.recordSkips(
        digest,
        [{ name: slot, reason: 'missed', ...(n % 2 === 0 ? { reviewVersion: n % 3 } : {}) }],
        at(minute),
      ),
  }),
  (slot, digest, n, minute) => ({
    name: `freeze ${digest} ${slot} at version ${n % 3}`,
    async run({ stores, frozen }) {
      const people = n % 4 === 0 ? PEOPLE.slice(0, 1) : PEOPLE.slice(0, 2)
      const freezing = await stores.ledger.freeze(editionFor(slot, { digest }), people, at(minute), n % 3)
      if (freezing.outcome === 'frozen') frozen.push(freezing.edition)
      return freezing.outcome
    },
  }),
  (_, __, n, minute) => ({
    name: `claim ${n}`,
    async run({ stores, frozen, claims }) {
      const edition = pick(frozen, n)
      const claim = edition === undefined ? null : await stores.ledger.claim(edition.id, '', at(minute))
      if (claim === null) return null
      claims.push(claim)
      return [claim.recipient, claim.attempts, claim.unsubscribeToken === null]
    },
  }),
  (_, __, n, minute) => ({
    name: `settle ${n}`,
    async run({ stores, claims }) {
      const claim = pick(claims, n)
      if (claim !== undefined) await stores.ledger.settle(claim, pick(OUTCOMES, n) as Outcome, at(minute))
    },
  }),
  (_, __, n, minute) => ({
    name: `unsubscribe ${n}`,
    run: async ({ stores, claims }) =>
      stores.unsubscribes.unsubscribe(pick(claims, n)?.unsubscribeToken ?? 'f'.repeat(32), at(minute)),
  }),
  (_, __, n, minute) => ({
    name: `close ${n}`,
    async run({ stores, frozen }) {
      const edition = pick(frozen, n)
      return edition === undefined ? null : stores.ledger.closeIfDone(edition.id, at(minute))
    },
  }),
]

/** All that can be seen of a ledger, without the names that each gives of its own. */
async function seen({ stores, frozen }: Desk): Promise<unknown> {
  const digests = ['weekly', 'daily']
  return {
    editions: await Promise.all(
      digests.map(async (digest) =>
        (await stores.ledger.listEditions(digest, 50)).map(({ id: _, ...record }) => record),
      ),
    ),
    slots: await Promise.all(SLOTS.map((slot) => stores.ledger.findSlot('weekly', slot))),
    kept: await Promise.all(
      SLOTS.map(async (slot) => ({ ...(await stores.ledger.findEditionBySlot('weekly', slot)), id: null })),
    ),
    deliveries: await Promise.all(
      frozen.map(async ({ id }) => (await stores.ledger.listDeliveries(id)).map(({ edition: _, ...rest }) => rest)),
    ),
    waiting: await stores.reviews.listWaiting(digests),
    left: await Promise.all(digests.map((digest) => stores.unsubscribes.listUnsubscribed(digest))),
  }
}

const sequence = fc.array(
  fc
    .tuple(
      fc.nat(COMMANDS.length - 1),
      fc.constantFrom(...SLOTS),
      fc.constantFrom('weekly', 'weekly', 'daily'),
      fc.nat(11),
    )
    .map(([command, slot, digest, n]) => ({ command, slot, digest, n })),
  { minLength: 5, maxLength: 40 },
)

describe('D1 and memory', () => {
  let db: D1Database
  beforeAll(async () => {
    db = await freshDatabase()
  })

  it('answer the same to any sequence of commands (law)', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        await db.batch(
          ['delivery', 'edition', 'review', 'unsubscribe'].map((table) => db.prepare(`DELETE FROM ${table}`)),
        )
        const desks = [memoryStores(), d1Stores(db)].map(
          (stores): Desk => ({ stores, read: [], frozen: [], claims: [] }),
        )
        const [memory, d1] = desks as [Desk, Desk]
        for (const [minute, { command, slot, digest, n }] of steps.entries()) {
          const step = COMMANDS[command]?.(slot, digest, n, minute)
          expect(await step?.run(d1), step?.name).toEqual(await step?.run(memory))
        }
        expect(await seen(d1)).toEqual(await seen(memory))
      }),
      { numRuns: 60, seed: 20261123 },
    )
  }, 60_000)
})
