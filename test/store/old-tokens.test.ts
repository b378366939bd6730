import { expect, it } from 'vitest'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Housekeeping } from '../../src/store/housekeeping.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'
import { editionFor, readers } from '../contract/editions.ts'
import { frozenBy } from '../contract/ledger.contract.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { digestSettings } from '../digest-settings.ts'

it('an unsubscribe link from before readers had one for all mails stays valid when its delivery is removed', async () => {
  const db = sqliteDatabase()
  const sent = new Date('2026-01-05T06:00:00Z')
  const later = new Date('2027-01-05T06:00:00Z')
  const ledger = d1Ledger(db)
  const { id } = await frozenBy(ledger.freeze(editionFor('one'), readers(1), sent, 0))
  const claim = await ledger.claim(id, '', sent)
  if (claim === null) throw new Error('nothing to claim')
  await ledger.settle(claim, { state: 'sent', providerId: null }, sent)
  await ledger.closeIfDone(id, sent)
  const old = 'd'.repeat(32)
  await db.batch([db.prepare('DELETE FROM reader_token'), db.prepare('UPDATE delivery SET token = ?1').bind(old)])

  const nothing = { issues: [], bodies: [], documents: [] }
  await d1Housekeeping(db).tidy(digestSettings({ slug: 'weekly' }), nothing, later)
  expect(await ledger.listDeliveries(id)).toEqual([])
  const unsubscribes = d1Unsubscribes(db)
  await unsubscribes.unsubscribe(old, later)
  expect(await unsubscribes.listUnsubscribed('weekly')).toEqual([readers(1)[0]?.address])
})
