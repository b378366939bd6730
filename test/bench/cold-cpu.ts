import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bundle } from './cold.ts'
import { middle } from './measure.ts'

/**
 * `node test/bench/cold-cpu.ts`, on Linux: the processor time of workerd, all threads together, for the first call of each job in a fresh
 * isolate. Other work on the machine hardly changes it, unlike a time by the clock; run it in two checkouts to compare them.
 */
const ISOLATES = 7
const JOBS = {
  edition: 'the first Edition, from what is bundled',
  checked: 'the same, and all checks of it',
  summarize: 'summarising the bundled Issues again',
  brief: 'from raw bytes to the Brief',
}

const seed = readFileSync(join(import.meta.dirname, '../../seeds/000_26995bac4d436648.txt'))
const script = await bundle('test/bench/cold-worker.ts')
const hosts = Object.keys(JOBS).flatMap((job) => [...Array(ISOLATES).keys()].map((i) => `${job}-${i}`))
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    host: '127.0.0.1',
    workers: hosts.map((name) => ({
      name,
      modules: true,
      script,
      compatibilityDate: '2026-10-23',
      compatibilityFlags: ['nodejs_compat'],
      routes: [`http://${name}.test/*`],
    })),
  }),
)
try {
  await miniflare.ready
  const workerd = execFileSync('pgrep', ['-P', String(process.pid), 'workerd'], { encoding: 'utf8' }).trim()
  const spent = async (host: string, path: string): Promise<number> => {
    const before = cpuOf(workerd)
    const answer = await miniflare.dispatchFetch(`http://${host}.test/${path}?once`, { method: 'POST', body: seed })
    await answer.text()
    return cpuOf(workerd) - before
  }
  for (const [job, what] of Object.entries(JOBS)) {
    const times: number[] = []
    for (const host of hosts.filter((name) => name.startsWith(`${job}-`))) {
      await spent(host, 'nothing')
      const empty = await spent(host, 'nothing')
      times.push((await spent(host, job)) - empty)
    }
    console.log(`${what}: ${middle(times).toFixed(1)} ms of processor time`)
  }
} finally {
  await miniflare.dispose()
}

/** Milliseconds that the threads of a process have run so far. */
function cpuOf(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const run = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]))
  return run.reduce((sum, one) => sum + one, 0) / 1e6
}
