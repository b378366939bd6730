import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { packWorker } from '../../src/build/pack/pack-worker.ts'
import { middle, type Row } from './measure.ts'

const ROOT = join(import.meta.dirname, '../..')
const ISOLATES = 7

/** The first Edition of a fresh isolate in workerd, driven by miniflare: from the bundled Issues, and from raw bytes by stage. */
export async function benchCold(seed: string): Promise<Row[]> {
  const script = await bundle('test/bench/cold-worker.ts')
  const bytes = readFileSync(join(ROOT, 'seeds', seed))
  const rows: Row[] = []
  for (const { path, what } of [
    { path: '/edition', what: 'first Edition of a fresh isolate, from what is bundled' },
    { path: '/checked', what: 'the same, and all checks of it' },
    { path: '/summarize', what: 'summarising the bundled Issues again (the build did it already)' },
    { path: '/brief', what: `from raw bytes (${(bytes.length / 1000).toFixed(1)} kB) to the Brief` },
  ]) {
    const runs: { first: number; warm: number }[] = []
    const init = path === '/brief' ? { method: 'POST', body: bytes } : {}
    for (let i = 0; i < ISOLATES; i++)
      runs.push((await inIsolate(script, path, init)) as { first: number; warm: number })
    const [first, warm] = [middle(runs.map((run) => run.first)), middle(runs.map((run) => run.warm))]
    rows.push({ what: `${what}: cold`, value: `${first.toFixed(1)} ms` })
    rows.push({ what: `${what}: warm`, value: `${warm.toFixed(2)} ms` })
  }
  const stages = new Map<string, number[]>()
  for (let i = 0; i < ISOLATES; i++) {
    const raw = (await inIsolate(script, '/', { method: 'POST', body: bytes })) as Record<string, number>
    for (const [stage, time] of Object.entries(raw)) stages.set(stage, [...(stages.get(stage) ?? []), time])
  }
  const kilobytes = (bytes.length / 1000).toFixed(1)
  for (const [stage, times] of stages)
    rows.push({ what: `from raw bytes (${kilobytes} kB): ${stage}`, value: `${middle(times).toFixed(1)} ms` })
  return rows
}

type Init = { method?: string; body?: Uint8Array<ArrayBuffer> | Buffer }

export async function inIsolate(
  script: string,
  path: string,
  init: Init,
  { withDatabase = false } = {},
): Promise<unknown> {
  const miniflare = startWorker(script, withDatabase)
  try {
    const response = await miniflare.dispatchFetch(`http://localhost${path}`, init)
    return await response.json()
  } finally {
    await miniflare.dispose()
  }
}

/**
 * Milliseconds of the processor that a fresh isolate takes for a request, besides taking it in, and for `again` more of the same. The
 * time of its thread, so other work on the machine does not count. Another isolate of the process has used a time zone before, as at
 * Cloudflare, where many Workers share a process: the first use loads the data of all zones and languages. Only on Linux.
 */
export async function processorTime(
  script: string,
  path: string,
  init: Init,
  again: number,
): Promise<{ readonly first: number; readonly warm: number }> {
  const before = childrenOfThis()
  const miniflare = startWorker(script, false)
  try {
    const ask = async (path: string) => {
      const start = timeOfThread(child)
      const response = await miniflare.dispatchFetch(`http://localhost${path}`, init)
      await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      return timeOfThread(child) - start
    }
    await miniflare.ready
    const neighbour = await miniflare.getWorker('neighbour')
    await (await neighbour.fetch('http://localhost/')).text()
    const child = childrenOfThis().find((one) => !before.includes(one)) ?? ''
    await ask('/nothing')
    const nothing = await ask('/nothing')
    const first = (await ask(path)) - nothing
    let warm = 0
    for (let n = 0; n < again; n++) warm += (await ask(path)) - nothing
    return { first, warm: warm / again }
  } finally {
    await miniflare.dispose()
  }
}

const childrenOfThis = (): readonly string[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')

/** The main thread of workerd runs the isolate. */
const timeOfThread = (child: string): number =>
  Number(readFileSync(`/proc/${child}/task/${child}/schedstat`, 'utf8').split(' ')[0]) / 1e6

const startWorker = (script: string, withDatabase: boolean): Miniflare =>
  new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      workers: [
        {
          name: 'measured',
          modules: true,
          script,
          ...COMPATIBILITY,
          ...(withDatabase ? { d1Databases: ['DB'] } : {}),
        },
        { name: 'neighbour', modules: true, script: NEIGHBOUR, ...COMPATIBILITY },
      ],
    }),
  )

const COMPATIBILITY = { compatibilityDate: '2026-10-23', compatibilityFlags: ['nodejs_compat'] }

const NEIGHBOUR = `export default { fetch: () =>
  new Response(new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: 'numeric' }).format(0)) }`

/** A Worker of the bench, bundled as for a deploy. */
export async function bundle(entry: string): Promise<string> {
  const { script } = await packWorker(ROOT, {
    main: join(ROOT, entry),
    work: join(import.meta.dirname, 'first-work.ts'),
  })
  return script
}
