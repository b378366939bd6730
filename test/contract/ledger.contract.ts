import { beforeEach, describe, expect, it } from 'vitest'
import type { Claim, Freezing, FrozenEdition } from '../../src/delivery/ledger.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'
import type { LedgerStore } from '../../src/store/d1-ledger.ts'
import { editionFor, readers } from './editions.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const LATER = new Date('2026-10-05T05:30:00Z')
const NOTHING = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0 }

export async function frozenBy(freezing: Promise<Freezing>): Promise<FrozenEdition> {
  const done = await freezing
  if (done.outcome !== 'frozen') throw new Error(done.outcome)
  return done.edition
}

/** What every ledger does. Run on `node:sqlite` in Node and on D1 in workerd. */
export function ledgerContract(name: string, make: () => Promise<LedgerStore>): void {
  describe(`ledger: ${name}`, () => {
    let ledger: LedgerStore
    beforeEach(async () => {
      ledger = await make()
    })

    const freeze = (slot: string, count: number, hash = 'a'): Promise<FrozenEdition> =>
      frozenBy(ledger.freeze(editionFor(slot, { contentHash: hash }), readers(count), NOW, 0))
    const claimed = async (edition: FrozenEdition, after = ''): Promise<Claim> => {
      const claim = await ledger.claim(edition.id, after, NOW)
      if (claim === null) throw new Error('nothing to claim')
      return claim
    }

    describe('cursors', () => {
      const FIRST = new Date('2026-10-05T04:59:59Z')
      const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
      const find = async (now: Date, digest = 'weekly') => (await ledger.findCursors([digest], FIRST, now)).get(digest)

      it('notes a digest the first time and keeps its cursor from then on', async () => {
        const cursor = { decidedUntil: FIRST, seenUntil: NOW }
        expect(await ledger.findCursors(['daily', 'weekly'], FIRST, NOW)).toEqual(
          new Map([
            ['daily', cursor],
            ['weekly', cursor],
          ]),
        )
        expect(await find(LATER, 'new')).toEqual({ decidedUntil: FIRST, seenUntil: LATER })
        expect((await ledger.findCursors(['weekly'], LATER, LATER)).get('weekly')?.decidedUntil).toEqual(FIRST)
      })

      it('moves a cursor forward only', async () => {
        await find(NOW)
        await ledger.moveCursor('weekly', { decidedUntil: NOW, seenUntil: LATER })
        await ledger.moveCursor('weekly', { decidedUntil: FIRST, seenUntil: NOW })
        expect(await find(NOW)).toEqual({ decidedUntil: NOW, seenUntil: LATER })
      })

      it('sees the slots of the last six hours, and of more only when the tick says so', async () => {
        await find(NOW)
        expect((await find(hoursLater(6)))?.seenUntil).toEqual(hoursLater(6))
        expect((await find(hoursLater(12.1)))?.seenUntil).toEqual(hoursLater(6))
        expect((await find(hoursLater(5)))?.seenUntil).toEqual(hoursLater(6))
        await ledger.moveCursor('weekly', { decidedUntil: FIRST, seenUntil: hoursLater(12.1) })
        expect((await find(hoursLater(13)))?.seenUntil).toEqual(hoursLater(13))
      })

      it('answers nothing for no digests', async () => {
        expect(await ledger.findCursors([], FIRST, NOW)).toEqual(new Map())
      })
    })

    describe('freezing', () => {
      it('keeps the Edition and plans every Delivery', async () => {
        const frozen = await freeze('one', 3)
        const {
          hash: _,
          content: __,
          mailTellsAll: ___,
          changes: ____,
          settles: _____,
          ...sending
        } = editionFor('one', { contentHash: 'a' })
        expect(frozen).toEqual({ ...sending, id: frozen.id, frozenAt: NOW })
        expect(await ledger.findFrozen(frozen.id)).toEqual(frozen)
        expect(await ledger.listOpen(10)).toEqual([{ id: frozen.id, digest: 'weekly', slot: 'one', isPlanned: true }])
        expect(await ledger.listDeliveries(frozen.id)).toEqual(
          readers(3).map((recipient) => ({ edition: frozen.id, recipient, state: 'planned', reason: null })),
        )
      })

      it('takes a slot once', async () => {
        const frozen = await freeze('one', 2)
        expect(await ledger.freeze(editionFor('one', { subject: 'Another' }), readers(5), NOW, 0)).toEqual({
          outcome: 'taken',
        })
        expect(await ledger.listDeliveries(frozen.id)).toHaveLength(2)
      })

      it('of five concurrent calls, one succeeds', async () => {
        const tries = Array.from({ length: 5 }, () => ledger.freeze(editionFor('one'), readers(3), NOW, 0))
        const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome)
        expect(outcomes.toSorted()).toEqual(['frozen', 'taken', 'taken', 'taken', 'taken'])
        expect(await ledger.listEditions('weekly', 10)).toHaveLength(1)
      })

      it('keeps the slots of two digests apart', async () => {
        await freeze('one', 1)
        const other = ledger.freeze(editionFor('one', { digest: 'daily' }), readers(1), NOW, 0)
        expect((await other).outcome).toBe('frozen')
      })

      it('stores characters that are special in SQL and JSON', async () => {
        const { settles: _, ...nasty } = editionFor(`it's "one"; --`, {
          subject: '👩‍👩‍👧 \\ \' " %s',
          html: '\u2028<b>\n</b>',
          text: 'é\r\n',
        })
        const recipients = [{ name: `O'Neil "Q" \\ 山`, address: "o'neil+x@reader.example" }]
        const frozen = await frozenBy(ledger.freeze({ ...nasty, settles: [] }, recipients, NOW, 0))
        expect(await ledger.findFrozen(frozen.id)).toEqual(frozen)
        expect((await claimed(frozen)).recipient).toEqual(recipients[0])
        expect(await ledger.findEdition(frozen.id)).toMatchObject(nasty)
      })
    })

    describe('what was frozen', () => {
      it('is found again, whole, by its id and by its slot', async () => {
        const content = { title: 'Marrow Weekly', date: '2026-10-05', note: 'Hello\n\nyou', briefs: [] }
        const own = { hash: 'c'.repeat(64), changes: ['subject “Four”'], content, mailTellsAll: false }
        const edition = editionFor('one', own)
        const { id } = await frozenBy(ledger.freeze(edition, readers(2), NOW, 0))
        const { settles: _, ...frozen } = edition
        const kept = { ...frozen, id, frozenAt: NOW, state: 'frozen', counts: { ...NOTHING, planned: 2 } }
        expect(await ledger.findEdition(id)).toEqual(kept)
        expect(await ledger.findEditionBySlot('weekly', 'one')).toEqual(kept)
        expect(await ledger.listEditions('weekly', 10)).toMatchObject([
          { id, kind: 'scheduled', hash: 'c'.repeat(64), changes: ['subject “Four”'] },
        ])
      })

      it('is not found where there is none', async () => {
        await ledger.recordSkips('weekly', [{ name: 'one', reason: 'missed' }], NOW)
        const [skip] = await ledger.listEditions('weekly', 1)
        expect(await ledger.findEdition(skip?.id ?? '')).toBeNull()
        expect(await ledger.findEditionBySlot('weekly', 'one')).toBeNull()
        expect(await ledger.findEditionBySlot('daily', 'one')).toBeNull()
      })

      it('has an unsubscribe token of its own for every Delivery', async () => {
        const edition = await freeze('one', 3)
        const tokens = []
        for (let n = 0; n < 3; n++) tokens.push((await claimed(edition)).unsubscribeToken)
        expect(new Set(tokens).size).toBe(3)
        for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
        expect(tokens).not.toContain(PREVIEW_TOKEN)
      })
    })

    describe('a test', () => {
      it('is marked, and has no token', async () => {
        await freeze('one', 1, 'first')
        const test = await freeze('test:form-0001', 1, 'second')
        expect((await claimed(test)).unsubscribeToken).toBeNull()
        expect((await ledger.listEditions('weekly', 10)).map(({ kind }) => kind)).toEqual(['test', 'scheduled'])
      })
    })

    describe('skipping', () => {
      it('answers what is skipped now, asked once or again', async () => {
        await freeze('one', 1)
        const slots = ['one', 'two'].map((name) => ({ name, reason: 'late' }))
        expect(await ledger.recordSkips('weekly', slots, NOW)).toEqual(['two'])
        expect(await ledger.recordSkips('weekly', slots, NOW)).toEqual(['two'])
        expect(await ledger.listEditions('weekly', 10)).toHaveLength(2)
      })

      it('takes the slots and says why', async () => {
        await ledger.recordSkips('weekly', [{ name: 'one', reason: 'missed' }], NOW)
        expect(await ledger.isTaken('weekly', 'one')).toBe(true)
        expect(await ledger.listEditions('weekly', 10)).toEqual([
          {
            id: expect.any(String),
            slot: 'one',
            kind: 'scheduled',
            state: 'skipped',
            reason: 'missed',
            subject: null,
            hash: null,
            changes: [],
            createdAt: NOW,
            resends: 0,
            counts: NOTHING,
          },
        ])
        expect(await ledger.listOpen(10)).toEqual([])
      })

      it('leaves taken slots as they are', async () => {
        await freeze('one', 1)
        await ledger.recordSkips(
          'weekly',
          ['one', 'two', 'two'].map((slot) => ({ name: slot, reason: 'late' })),
          NOW,
        )
        expect((await ledger.listEditions('weekly', 10)).map(({ slot, state }) => [slot, state])).toEqual([
          ['two', 'skipped'],
          ['one', 'frozen'],
        ])
      })
    })

    describe('the last one sent', () => {
      it('is the newest that reached somebody, or may have', async () => {
        expect(await ledger.findLastSent('weekly')).toBeNull()
        const first = await freeze('one', 1, 'first')
        const second = await freeze('two', 1, 'second')
        expect(await ledger.findLastSent('weekly')).toBeNull()
        await ledger.settle(await claimed(first), { state: 'unknown', reason: 'no answer' }, NOW)
        await ledger.recordSkips('weekly', [{ name: 'three', reason: 'missed' }], NOW)
        expect(await ledger.findLastSent('weekly')).toMatchObject({ slot: 'one' })
        await ledger.settle(await claimed(second), { state: 'failed', reason: 'refused' }, NOW)
        expect(await ledger.findLastSent('weekly')).toMatchObject({ slot: 'one' })
        expect(await ledger.findLastSent('daily')).toBeNull()
      })
    })

    describe('claiming', () => {
      it('gives each Delivery to one caller, in the order of addresses', async () => {
        const edition = await freeze('one', 3)
        const claims = await Promise.all(Array.from({ length: 5 }, () => ledger.claim(edition.id, '', NOW)))
        const addresses = claims.flatMap((claim) => (claim === null ? [] : [claim.recipient.address]))
        expect(addresses.toSorted()).toEqual(readers(3).map(({ address }) => address))
        expect(claims.filter((claim) => claim !== null).map(({ attempts }) => attempts)).toEqual([1, 1, 1])
      })

      it('settles one and claims the next', async () => {
        const edition = await freeze('one', 2)
        const first = await claimed(edition)
        const second = await ledger.settleAndClaim(first, { state: 'sent', providerId: 'p1' }, NOW)
        expect(second?.recipient).toEqual(readers(2)[1])
        expect(
          await ledger.settleAndClaim(second as Claim, { state: 'failed', reason: 'no such person' }, NOW),
        ).toBeNull()
        const deliveries = await ledger.listDeliveries(edition.id)
        expect(deliveries.map(({ state, reason }) => [state, reason])).toEqual([
          ['sent', null],
          ['failed', 'no such person'],
        ])
      })

      it('passes over a Delivery that was just put back', async () => {
        const edition = await freeze('one', 1)
        const put = { state: 'planned', reason: 'try later', spent: true } as const
        expect(await ledger.settleAndClaim(await claimed(edition), put, NOW)).toBeNull()
        expect((await claimed(edition)).attempts).toBe(2)
      })

      it('counts no attempt when asked not to', async () => {
        const edition = await freeze('one', 1)
        await ledger.settle(await claimed(edition), { state: 'planned', reason: 'denied', spent: false }, NOW)
        expect((await claimed(edition)).attempts).toBe(1)
      })

      it('settles a claim once', async () => {
        const edition = await freeze('one', 1)
        const claim = await claimed(edition)
        await ledger.settle(claim, { state: 'sent', providerId: null }, NOW)
        await ledger.settle(claim, { state: 'failed', reason: 'too late' }, NOW)
        expect((await ledger.listDeliveries(edition.id))[0]?.state).toBe('sent')
      })
    })

    describe('expiry', () => {
      it('makes old claims unknown and leaves young ones', async () => {
        const edition = await freeze('one', 2)
        const old = await claimed(edition)
        await ledger.claim(edition.id, old.recipient.address, LATER)
        await ledger.expireClaims(LATER, 'ended', LATER)
        const states = (await ledger.listDeliveries(edition.id)).map(({ state, reason }) => [state, reason])
        expect(states).toEqual([
          ['unknown', 'ended'],
          ['sending', null],
        ])
        expect(await ledger.claim(edition.id, '', LATER)).toBeNull()
      })

      it('accepts an outcome that arrives after the lease', async () => {
        const edition = await freeze('one', 1)
        const claim = await claimed(edition)
        await ledger.expireClaims(LATER, 'ended', LATER)
        await ledger.settle(claim, { state: 'sent', providerId: null }, LATER)
        expect((await ledger.closeIfDone(edition.id, LATER)).sent).toBe(1)
      })

      it('gives up what is planned only', async () => {
        const edition = await freeze('one', 3)
        await claimed(edition)
        await ledger.giveUp(NOW, 'too old', LATER)
        expect((await ledger.closeIfDone(edition.id, LATER)).planned).toBe(2)
        await ledger.giveUp(LATER, 'too old', LATER)
        expect(await ledger.closeIfDone(edition.id, LATER)).toEqual({ ...NOTHING, sending: 1, failed: 2 })
      })
    })

    describe('closing', () => {
      it('waits until nothing is planned or being sent', async () => {
        const edition = await freeze('one', 2)
        const first = await claimed(edition)
        expect(await ledger.closeIfDone(edition.id, NOW)).toEqual({ ...NOTHING, planned: 1, sending: 1 })
        expect(await ledger.listOpen(10)).toHaveLength(1)

        const second = await ledger.settleAndClaim(first, { state: 'sent', providerId: null }, NOW)
        await ledger.settle(second as Claim, { state: 'unknown', reason: 'timeout' }, NOW)
        expect(await ledger.closeIfDone(edition.id, NOW)).toEqual({ ...NOTHING, sent: 1, unknown: 1 })
        expect(await ledger.listOpen(10)).toEqual([])
        expect((await ledger.listEditions('weekly', 1))[0]).toMatchObject({
          state: 'closed',
          counts: { sent: 1, unknown: 1 },
        })
      })
    })
  })
}
