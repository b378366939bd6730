import type { DeliveryCounts } from '../delivery/ledger.ts'
import type { DeliveryState } from '../model/delivery.ts'

export interface StateCount {
  readonly state: DeliveryState
  readonly count: number
}

export function countDeliveries(rows: readonly StateCount[]): DeliveryCounts {
  const counts = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0 }
  for (const { state, count } of rows) counts[state] += count
  return counts
}

/** The same, counted now. */
export const COUNTED = `
  (SELECT json_group_array(json_object('state', state, 'count', count))
    FROM (SELECT state, count(*) AS count FROM delivery WHERE delivery.edition = edition.id GROUP BY state))`

/** A column: how many Deliveries of the Edition are, or were, in each state, as JSON for {@link countDeliveries}. */
export const COUNTS = `
  coalesce((SELECT counts FROM kept_count WHERE kept_count.edition = edition.id), ${COUNTED}) AS counts`
