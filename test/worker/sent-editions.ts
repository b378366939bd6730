import type { Outcome } from '../../src/delivery/ledger.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { SettledStory } from '../../src/model/edition.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { renderEdition } from '../../src/render/edition.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { shortenStory } from '../../src/summarize/shorten.ts'

const SENT: Outcome = { state: 'sent', providerId: null }

export interface Sending {
  readonly slot: string
  readonly told: Digest
  readonly at?: Date
  /** Of its only Delivery; null leaves it planned. */
  readonly outcome?: Outcome | null
  readonly subject?: string | null
  readonly changes?: readonly string[]
  readonly settles?: readonly SettledStory[]
}

/** An Edition that went the whole way through the ledger, to one reader. */
export async function sendEdition(db: D1Database, settings: DigestSettings, sending: Sending) {
  const {
    slot,
    told,
    at = new Date('2026-10-05T05:00:00Z'),
    outcome = SENT,
    subject = null,
    changes = [],
    settles = [],
  } = sending
  const rendered = await renderEdition(told, settings, slot, shortenStory, { subject, changes })
  const edition = { ...rendered.edition, settles }
  const ledger = d1Ledger(db)
  const frozen = await ledger.freeze(edition, [{ name: 'Ada Reader', address: 'ada@reader.example' }], at, 0)
  if (frozen.outcome !== 'frozen') throw new Error(frozen.outcome)
  if (outcome === null) return edition
  const claim = await ledger.claim(frozen.edition.id, '', at)
  if (claim === null) throw new Error('nothing to claim')
  await ledger.settle(claim, outcome, at)
  await ledger.closeIfDone(frozen.edition.id, at)
  return edition
}

/** What an Edition from before all of it was kept looks like. */
export const forgetTold = (db: D1Database, slot: string) =>
  db.prepare('UPDATE edition SET told = NULL, hash = NULL, changes = NULL WHERE slot = ?').bind(slot).run()
