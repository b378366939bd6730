import type { Collecting } from './collect/collecting.ts'
import type { FetchDocument } from './collect/fetch.ts'
import { READER } from './collect/reader.gen.ts'
import type { Budget } from './delivery/budget.ts'
import type { Env } from './env.ts'
import type { CollectStepPorts } from './jobs/collect-step.ts'
import { withDemo } from './sources/demo.ts'
import { dnsOverHttps } from './sources/resolve-name.ts'
import { safeFetch } from './sources/safe-fetch.ts'
import { visitsQueue } from './sources/visits-queue.ts'

/** What the steps need that visit sources and read documents. `homeOf` is the address by which Marrow names itself to the sites that it visits. */
export function collectPorts(
  env: Env,
  collecting: Collecting,
  budget: Budget,
  homeOf: () => string | undefined,
  isLocal: boolean,
): CollectStepPorts {
  const ask = (address: string, init: RequestInit): Promise<Response> => {
    budget.useSubrequest()
    return fetch(address, init)
  }
  const resolve = dnsOverHttps(ask)
  const fetchSafely: FetchDocument = (request, now) => {
    const home = homeOf() ?? 'https://no-digest-yet.invalid'
    return safeFetch({ fetch: ask, resolve, home }, request, now)
  }
  return {
    collecting,
    queue: visitsQueue(env.VISITS, budget.useSubrequest),
    fetch: isLocal || env.DEMO === 'on' ? withDemo(fetchSafely) : fetchSafely,
    chance: Math.random,
    reader: READER,
  }
}
