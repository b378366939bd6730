import { Session } from 'node:inspector/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { placeOf } from './compile-early.ts'

/** The thread of `called-functions.ts`. */
const { href, work, given } = workerData as { readonly href: string; readonly work: string; readonly given: unknown }
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
await (await import(href))[work](given)
const { result } = await session.post('Profiler.takePreciseCoverage')
const called = result
  .filter(({ url }) => url === href)
  .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.slice(0, 1)))
  .filter(({ count }) => count > 0)
parentPort?.postMessage(called.map(({ startOffset, endOffset }) => placeOf(startOffset, endOffset)))
