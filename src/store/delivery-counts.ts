import type { Tally } from '../delivery/ledger.ts'
import type { DeliveryState } from '../model/delivery.ts'

export interface StateCount {
  readonly state: DeliveryState
  readonly count: number
}

export function countTally(counts: readonly StateCount[]): Tally {
  const tally = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0 }
  for (const { state, count } of counts) tally[state] += count
  return tally
}
