import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Claim, FrozenEdition, Outcome } from '../../src/delivery/ledger.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import type { Review } from '../../src/model/review.ts'
import { watched } from '../database/watched.ts'
import { editionFor } from './editions.ts'
import { storyNamed } from './prepare-story.ts'
import { type Stores, storesOf } from './stores.ts'

/** The stores, and what commands have read from them. A command names what an earlier one read by its place. */
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
      return stores.reviews.saveReview({ ...review, decision, edits: { ...NO_EDITS, note: `note ${n}` } }, at(minute))
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
      const settles = slot.startsWith('test:') ? [] : [storyNamed(`story ${n % 3}`)]
      const edition = editionFor(slot, { digest, settles })
      const freezing = await stores.ledger.freeze(edition, people, at(minute), n % 3)
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
    name: `expire ${n}`,
    run: ({ stores }) => stores.ledger.expireClaims(at(minute - (n % 5)), 'ended', at(minute)),
  }),
  (_, __, n, minute) => ({
    name: `give up ${n}`,
    run: ({ stores }) => stores.ledger.giveUp(at(minute - n), 'too old', at(minute)),
  }),
  (slot, digest, n, minute) => ({
    name: `send again ${digest} ${slot} after ${n % 3}`,
    async run({ stores, frozen }) {
      const edition = await stores.ledger.reopen(digest, slot, n % 3, at(minute))
      if (edition !== null) frozen.push(edition)
      return edition?.slot
    },
  }),
  (_, __, n, minute) => ({
    name: `close ${n}`,
    async run({ stores, frozen }) {
      const edition = pick(frozen, n)
      return edition === undefined ? null : stores.ledger.closeIfDone(edition.id, at(minute))
    },
  }),
]

/** All that can be seen of the stores, without the names that they make up. */
async function seen({ stores, frozen }: Desk): Promise<unknown> {
  const digests = ['weekly', 'daily']
  return {
    editions: await Promise.all(
      digests.map(async (digest) =>
        (await stores.ledger.listEditions(digest, 50)).map(({ id: _, ...record }) => record),
      ),
    ),
    slots: await Promise.all(SLOTS.map((slot) => stores.ledger.isTaken('weekly', slot))),
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

/** Each answers a row for what must never be. */
const NEVER = {
  'an Edition with more or fewer Deliveries than were planned': `
    SELECT id FROM edition WHERE state <> 'skipped'
      AND (planned <> counted OR planned <> (SELECT count(*) FROM delivery WHERE edition = edition.id) OR planned = 0)`,
  'a Delivery that nobody will send or settle': `
    SELECT recipient FROM delivery JOIN edition ON edition.id = delivery.edition
    WHERE edition.state <> 'frozen' AND delivery.state IN ('planned', 'sending')`,
  'a Delivery of a skip': `
    SELECT recipient FROM delivery JOIN edition ON edition.id = delivery.edition WHERE edition.state = 'skipped'`,
  'a Delivery planned for somebody who has left': `
    SELECT delivery.recipient FROM delivery JOIN edition ON edition.id = delivery.edition
    JOIN unsubscribe ON unsubscribe.digest = edition.digest AND unsubscribe.recipient = lower(delivery.recipient)
    WHERE delivery.state = 'planned' AND edition.state = 'frozen' AND edition.slot NOT LIKE 'test:%'`,
  'an Edition that somebody got, or may get, and none of its Stories told': `
    SELECT id FROM edition WHERE state <> 'skipped' AND kind <> 'test'
      AND EXISTS (SELECT 1 FROM delivery WHERE edition = edition.id AND delivery.state <> 'failed')
      AND NOT EXISTS (SELECT 1 FROM told WHERE edition = edition.id)`,
  'a Story told by an Edition that nobody got, or by a test': `
    SELECT story FROM told JOIN edition ON edition.id = told.edition
    WHERE edition.kind = 'test' OR (edition.state = 'closed' AND NOT EXISTS (
      SELECT 1 FROM delivery WHERE delivery.edition = edition.id AND delivery.state IN ('sent', 'unknown')))`,
  'an unsubscribe token in a test, or none elsewhere': `
    SELECT delivery.recipient FROM delivery JOIN edition ON edition.id = delivery.edition
    WHERE (delivery.token IS NULL) <> (edition.slot LIKE 'test:%')`,
}

const SENT = `SELECT edition || ' ' || recipient AS name FROM delivery WHERE state = 'sent'`

async function namesOf(db: D1Database, sql: string): Promise<readonly string[]> {
  const { results } = await db.prepare(sql).all<Record<string, string>>()
  return results.map((row) => Object.values(row)[0] ?? '')
}

async function expectNoFault(db: D1Database): Promise<void> {
  for (const [name, sql] of Object.entries(NEVER)) expect(await namesOf(db, sql), name).toEqual([])
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
  { minLength: 10, maxLength: 80 },
)
type Steps = typeof sequence extends fc.Arbitrary<infer T> ? T : never

/** Laws of the stores under any sequence of commands. `make` answers a database of the newest shape. */
export function commandsContract(name: string, make: () => Promise<D1Database>, numRuns: number): void {
  describe(`any sequence of commands: ${name}`, () => {
    let db: D1Database
    beforeAll(async () => {
      db = await make()
    })
    // A retry waits; nothing here depends on how long.
    beforeEach(() => {
      const setTimeout = globalThis.setTimeout
      vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => setTimeout(work, 0)) as never)
    })
    afterEach(() => vi.restoreAllMocks())

    async function run(steps: Steps, through: D1Database, check = async () => {}): Promise<readonly unknown[]> {
      await db.batch(
        ['delivery', 'edition', 'review', 'unsubscribe'].map((table) => db.prepare(`DELETE FROM ${table}`)),
      )
      const desk: Desk = { stores: storesOf(through), read: [], frozen: [], claims: [] }
      const answers: unknown[] = []
      for (const [minute, { command, slot, digest, n }] of steps.entries()) {
        const step = COMMANDS[command]?.(slot, digest, n, minute)
        answers.push([step?.name, await step?.run(desk)])
        await check()
      }
      return [...answers, await seen(desk)]
    }

    it('leaves the tables sound, and what was sent stays sent (law)', async () => {
      await fc.assert(
        fc.asyncProperty(sequence, async (steps) => {
          let sent: readonly string[] = []
          await run(steps, db, async () => {
            await expectNoFault(db)
            const now = await namesOf(db, SENT)
            expect(now).toEqual(expect.arrayContaining([...sent]))
            sent = now
          })
        }),
        { numRuns, seed: 20261123 },
      )
    })

    it('answers the same when the answers of some calls are lost (law)', async () => {
      await fc.assert(
        fc.asyncProperty(sequence, fc.integer({ min: 2, max: 5 }), async (steps, each) => {
          const losing = watched(db)
          losing.losing = (call) => call % each === 0
          expect(await run(steps, losing.db)).toEqual(await run(steps, db))
        }),
        { numRuns, seed: 20261124 },
      )
    })
  })
}
