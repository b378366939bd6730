import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packWorker } from '../../src/build/pack/pack-worker.ts'

const ROOT = join(import.meta.dirname, '../..')
const WORKER = 'src/worker.ts'

/**
 * All of the Worker, gzipped, when everything is in it, its migrations too. One word more may move it by 2 kB in either direction: the
 * order of its statements is another one then.
 */
export const MAX_WORKER_BYTES = 461_000

export interface WorkerSize {
  /** What is uploaded, gzipped. */
  readonly gzipped: number
  readonly packages: readonly { readonly name: string; readonly bytes: number }[]
}

/** The bundle that `npm run deploy` would upload, and what of it each package is: esbuild's own account, before the second minifier. */
export async function workerSize(entry = WORKER): Promise<WorkerSize> {
  const { script, inputs } = await packWorker(ROOT, entry === WORKER ? {} : { main: join(ROOT, entry), work: null })
  const packages = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = packageOf(path)
    packages.set(name, (packages.get(name) ?? 0) + bytesInOutput)
  }
  return {
    gzipped: gzipSync(script, { level: 9 }).length,
    packages: [...packages].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes),
  }
}

export function packageTable({ gzipped, packages }: WorkerSize): string {
  const all = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return [
    '| in the Worker | bundled | share |',
    '|---|--:|--:|',
    ...packages
      .filter(({ bytes }) => bytes >= 500)
      .map(({ name, bytes }) => `| ${name} | ${kilobytes(bytes)} | ${((100 * bytes) / all).toFixed(1)} % |`),
    `| **all, gzipped** | **${kilobytes(gzipped)}** | of ${kilobytes(MAX_WORKER_BYTES)} |`,
  ].join('\n')
}

/** `hono`, `@scope/name`, or a room of our own: `src/render`; what is generated counts for itself. */
function packageOf(path: string): string {
  const npm = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (npm !== undefined) return npm
  const own = /(?:^|\/)src\/([^/]+)/.exec(path)
  if (/\.gen\.ts$/.test(path)) return `Marrow: ${path.split('/').at(-1)}`
  return own === null ? 'the platform’s own glue' : `Marrow: src/${own[1]}`
}
