import { beforeEach, describe, expect, it } from 'vitest'
import type { Claim, FrozenEdition } from '../../src/delivery/ledger.ts'
import type { Mailbox } from '../../src/model/message.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'
import { editionFor } from './editions.ts'
import { frozenBy } from './ledger.contract.ts'
import type { Stores } from './stores.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const ADA = { name: 'Ada', address: 'Ada@Reader.example' }
const BOB = { name: null, address: 'bob@reader.example' }

/** What leaving a digest means to its ledger. Run on `node:sqlite` in Node and on D1 in workerd. */
export function unsubscribesContract(name: string, make: () => Promise<Stores>): void {
  describe(`unsubscribing: ${name}`, () => {
    let ledger: Stores['ledger']
    let unsubscribes: Stores['unsubscribes']
    beforeEach(async () => {
      ;({ ledger, unsubscribes } = await make())
    })

    const freezing = (slot: string, to: readonly Mailbox[] = [ADA, BOB], digest = 'weekly') =>
      ledger.freeze(editionFor(slot, { digest }), to, NOW, 0)
    const freeze = (...of: Parameters<typeof freezing>): Promise<FrozenEdition> => frozenBy(freezing(...of))
    const claim = async (edition: FrozenEdition, after = ''): Promise<Claim> => {
      const claimed = await ledger.claim(edition.id, after, NOW)
      if (claimed === null) throw new Error('nothing to claim')
      return claimed
    }
    const leave = async ({ unsubscribeToken }: Claim) => unsubscribes.unsubscribe(unsubscribeToken ?? '', NOW)
    /** Ada gets one, and leaves. */
    const adaLeaves = async () => {
      const edition = await freeze('first')
      const ada = await claim(edition)
      expect(ada.recipient).toEqual(ADA)
      await ledger.settle(ada, { state: 'sent', providerId: null }, NOW)
      await leave(ada)
      return ada
    }
    const statesOf = async ({ id }: FrozenEdition) =>
      (await ledger.listDeliveries(id)).map(({ recipient, state, reason }) => [recipient.address, state, reason])

    it('leaves the reader out of every later Edition, however the address is written', async () => {
      await adaLeaves()
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual(['ada@reader.example'])
      const later = await freeze('second', [{ name: null, address: 'ADA@reader.EXAMPLE' }, BOB])
      expect(await statesOf(later)).toEqual([[BOB.address, 'planned', null]])
      expect((await ledger.closeIfDone(later.id, NOW)).planned).toBe(1)
    })

    it('is of one digest', async () => {
      await adaLeaves()
      expect(await statesOf(await freeze('first', [ADA], 'daily'))).toEqual([[ADA.address, 'planned', null]])
      expect(await unsubscribes.listUnsubscribed('daily')).toEqual([])
    })

    it('freezes nothing when all have left', async () => {
      await adaLeaves()
      expect(await freezing('second', [ADA])).toEqual({ outcome: 'nobody' })
      expect(await ledger.isTaken('weekly', 'second')).toBe(false)
    })

    it('fails at once what is planned and not sent', async () => {
      const open = [await freeze('first'), await freeze('second')] as const
      const daily = await freeze('first', [ADA], 'daily')
      const ada = await claim(open[0])
      await leave(ada)
      expect(await statesOf(open[0])).toEqual([
        [ADA.address, 'sending', null],
        [BOB.address, 'planned', null],
      ])
      expect(await statesOf(open[1])).toEqual([
        [ADA.address, 'failed', 'unsubscribed'],
        [BOB.address, 'planned', null],
      ])
      expect(await statesOf(daily)).toEqual([[ADA.address, 'planned', null]])
      expect((await claim(open[1])).recipient).toEqual(BOB)
    })

    it('does not try again who left while their mail was tried', async () => {
      const edition = await freeze('first')
      const ada = await claim(edition)
      await leave(ada)
      await ledger.settle(ada, { state: 'planned', reason: 'busy', spent: true }, NOW)
      expect((await statesOf(edition))[0]).toEqual([ADA.address, 'failed', 'unsubscribed'])
    })

    it('believes that it was sent all the same', async () => {
      const edition = await freeze('first')
      const ada = await claim(edition)
      await leave(ada)
      await ledger.settle(ada, { state: 'sent', providerId: null }, NOW)
      expect((await statesOf(edition))[0]).toEqual([ADA.address, 'sent', null])
    })

    it('comes to the same when done again, and at once', async () => {
      const ada = await adaLeaves()
      await Promise.all([leave(ada), leave(ada), leave(ada)])
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual(['ada@reader.example'])
    })

    it('knows whose link it is, and since when they have left', async () => {
      const first = await freeze('first')
      const token = (await claim(first)).unsubscribeToken ?? ''
      const reader = { digest: 'weekly', address: ADA.address }
      expect(await unsubscribes.findReader(token)).toEqual({ ...reader, leftAt: null })
      await unsubscribes.unsubscribe(token, NOW)
      expect(await unsubscribes.findReader(token)).toEqual({ ...reader, leftAt: NOW })
    })

    it('lets a reader return to that digest, as often as they ask', async () => {
      const { unsubscribeToken } = await adaLeaves()
      await unsubscribes.resubscribe(unsubscribeToken ?? '', NOW)
      await unsubscribes.resubscribe(unsubscribeToken ?? '', NOW)
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual([])
      expect(await statesOf(await freeze('second', [ADA]))).toEqual([[ADA.address, 'planned', null]])
    })

    it('subscribes no one else again', async () => {
      await adaLeaves()
      const bob = await claim(await freeze('second'))
      await unsubscribes.resubscribe(bob.unsubscribeToken ?? '', NOW)
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual(['ada@reader.example'])
    })

    it.each(['', PREVIEW_TOKEN, 'f'.repeat(32), "' OR 1=1 --"])('knows nobody by the token "%s"', async (token) => {
      await adaLeaves()
      await unsubscribes.resubscribe(token, NOW)
      expect(await unsubscribes.findReader(token)).toBeNull()
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual(['ada@reader.example'])
    })

    it.each(['', PREVIEW_TOKEN, 'f'.repeat(32), "' OR 1=1 --"])('does nothing for the token "%s"', async (token) => {
      const edition = await freeze('first')
      await freeze('test:form-0001')
      await unsubscribes.unsubscribe(token, NOW)
      expect(await unsubscribes.listUnsubscribed('weekly')).toEqual([])
      expect((await statesOf(edition)).map(([, state]) => state)).toEqual(['planned', 'planned'])
    })

    it('does not affect a test', async () => {
      const open = await freeze('test:form-0001', [ADA])
      await adaLeaves()
      expect(await statesOf(open)).toEqual([[ADA.address, 'planned', null]])
      const test = await freeze('test:form-0002', [ADA])
      const claimed = await claim(test)
      await ledger.settle(claimed, { state: 'planned', reason: 'busy', spent: true }, NOW)
      expect((await claim(test)).recipient).toEqual(ADA)
    })
  })
}
