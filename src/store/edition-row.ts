import type { FrozenEdition } from '../delivery/ledger.ts'
import { readPlaces } from './edition-json.ts'

/** The columns of a frozen Edition. */
export interface EditionRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly content_hash: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly created_at: number
  readonly unsubscribe_places: string | null
}

export function toFrozenEdition({ content_hash, created_at, unsubscribe_places, ...row }: EditionRow): FrozenEdition {
  const unsubscribe = readPlaces(unsubscribe_places)
  return { ...row, contentHash: content_hash, unsubscribe, frozenAt: new Date(created_at) }
}
