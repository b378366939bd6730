import { beforeEach, describe, expect, it } from 'vitest'
import type { Claim, FrozenEdition } from '../../src/delivery/ports.ts'
import type { LedgerStore } from '../../src/store/d1-ledger.ts'
import { editionFor, readers } from './editions.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const LATER = new Date('2026-10-05T05:30:00Z')
const NOTHING = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0 }

/** What every ledger does. Run on memory in Node and on D1 in workerd. */
export function ledgerContract(name: string, make: () => Promise<LedgerStore>): void {
  describe(`ledger: ${name}`, () => {
    let ledger: LedgerStore
    beforeEach(async () => {
      ledger = await make()
    })

    const freeze = async (slot: string, count: number, hash = 'a'): Promise<FrozenEdition> => {
      const frozen = await ledger.freeze(editionFor(slot, { contentHash: hash }), readers(count), NOW)
      if (frozen === null) throw new Error(`${slot} is taken`)
      return frozen
    }
    const claimed = async (edition: FrozenEdition, after = ''): Promise<Claim> => {
      const claim = await ledger.claim(edition.id, after, NOW)
      if (claim === null) throw new Error('nothing to claim')
      return claim
    }

    describe('marks', () => {
      it('notes a digest the first time and keeps its mark from then on', async () => {
        expect(await ledger.findMarks(['daily', 'weekly'], NOW)).toEqual(
          new Map([
            ['daily', NOW],
            ['weekly', NOW],
          ]),
        )
        expect((await ledger.findMarks(['weekly', 'new'], LATER)).get('weekly')).toEqual(NOW)
        expect((await ledger.findMarks(['weekly', 'new'], NOW)).get('new')).toEqual(LATER)
      })

      it('moves a mark forward only', async () => {
        await ledger.findMarks(['weekly'], NOW)
        await ledger.moveMark('weekly', LATER)
        await ledger.moveMark('weekly', NOW)
        expect((await ledger.findMarks(['weekly'], NOW)).get('weekly')).toEqual(LATER)
      })

      it('answers nothing for no digests', async () => {
        expect(await ledger.findMarks([], NOW)).toEqual(new Map())
      })
    })

    describe('freezing', () => {
      it('keeps the Edition and plans every Delivery', async () => {
        const frozen = await freeze('one', 3)
        expect(frozen).toEqual({ ...editionFor('one', { contentHash: 'a' }), id: frozen.id, frozenAt: NOW })
        expect(await ledger.listOpen(10)).toEqual([frozen])
        expect(await ledger.listDeliveries(frozen.id)).toEqual(
          readers(3).map((recipient) => ({ edition: frozen.id, recipient, state: 'planned', reason: null })),
        )
      })

      it('takes a slot once', async () => {
        const frozen = await freeze('one', 2)
        expect(await ledger.freeze(editionFor('one', { subject: 'Another' }), readers(5), NOW)).toBeNull()
        expect(await ledger.listDeliveries(frozen.id)).toHaveLength(2)
      })

      it('lets one of five through', async () => {
        const tries = Array.from({ length: 5 }, () => ledger.freeze(editionFor('one'), readers(3), NOW))
        expect((await Promise.all(tries)).filter((frozen) => frozen !== null)).toHaveLength(1)
        expect(await ledger.listEditions('weekly', 10)).toHaveLength(1)
      })

      it('keeps the slots of two digests apart', async () => {
        await freeze('one', 1)
        expect(await ledger.freeze(editionFor('one', { digest: 'daily' }), readers(1), NOW)).not.toBeNull()
      })

      it('keeps what SQL and JSON could trip over', async () => {
        const nasty = editionFor(`it's "one"; --`, {
          subject: '👩‍👩‍👧 \\ \' " %s',
          html: '\u2028<b>\n</b>',
          text: 'é\r\n',
        })
        const recipients = [{ name: `O'Neil "Q" \\ 山`, address: "o'neil+x@reader.example" }]
        const frozen = await ledger.freeze(nasty, recipients, NOW)
        expect(await ledger.listOpen(1)).toEqual([frozen])
        expect((await claimed(frozen as FrozenEdition)).recipient).toEqual(recipients[0])
      })
    })

    describe('skipping', () => {
      it('takes the slots and says why', async () => {
        await ledger.recordSkips('weekly', [{ name: 'one', reason: 'missed' }], NOW)
        expect(await ledger.findSlot('weekly', 'one')).toEqual({ taken: true, lastHash: null })
        expect(await ledger.listEditions('weekly', 10)).toEqual([
          {
            id: expect.any(String),
            slot: 'one',
            state: 'skipped',
            reason: 'missed',
            subject: null,
            createdAt: NOW,
            tally: NOTHING,
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

    describe('the last hash', () => {
      it('is that of the newest Edition that has reached, or may reach, somebody', async () => {
        expect(await ledger.findSlot('weekly', 'one')).toEqual({ taken: false, lastHash: null })
        await freeze('one', 1, 'first')
        await freeze('two', 1, 'second')
        await ledger.recordSkips('weekly', [{ name: 'three', reason: 'missed' }], NOW)
        expect(await ledger.findSlot('weekly', 'four')).toEqual({ taken: false, lastHash: 'second' })
        expect(await ledger.findSlot('daily', 'one')).toEqual({ taken: false, lastHash: null })
      })

      it('is not that of one everybody refused', async () => {
        await freeze('one', 1, 'first')
        const second = await freeze('two', 1, 'second')
        await ledger.settle(await claimed(second), { state: 'failed', reason: 'refused' }, NOW)
        expect((await ledger.findSlot('weekly', 'four')).lastHash).toBe('first')
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

      it('spends no attempt when told so', async () => {
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
        await ledger.expireClaims(edition.id, LATER, 'ended', LATER)
        const states = (await ledger.listDeliveries(edition.id)).map(({ state, reason }) => [state, reason])
        expect(states).toEqual([
          ['unknown', 'ended'],
          ['sending', null],
        ])
        expect(await ledger.claim(edition.id, '', LATER)).toBeNull()
      })

      it('still believes the outcome when it comes after all', async () => {
        const edition = await freeze('one', 1)
        const claim = await claimed(edition)
        await ledger.expireClaims(edition.id, LATER, 'ended', LATER)
        await ledger.settle(claim, { state: 'sent', providerId: null }, LATER)
        expect((await ledger.closeIfDone(edition.id, LATER)).sent).toBe(1)
      })

      it('gives up what is planned only', async () => {
        const edition = await freeze('one', 3)
        await claimed(edition)
        await ledger.giveUp(edition.id, 'too old', LATER)
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
          tally: { sent: 1, unknown: 1 },
        })
      })
    })
  })
}
