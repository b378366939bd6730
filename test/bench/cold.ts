import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { middle, type Row } from './measure.ts'

const ROOT = join(import.meta.dirname, '../..')
const ISOLATES = 7

/** The first Edition of a fresh isolate in workerd, driven by miniflare: from the bundled Issues, and from raw bytes by stage. */
export async function benchCold(seed: string): Promise<Row[]> {
  const script = bundle('test/bench/cold-worker.ts')
  const bytes = readFileSync(join(ROOT, 'seeds', seed))
  const rows: Row[] = []
  for (const { path, what } of [
    { path: '/edition', what: 'first Edition of a fresh isolate, from what is bundled' },
    { path: '/checked', what: 'the same, and all checks of it' },
    { path: '/summarize', what: 'summarising the bundled Issues again (the build did it already)' },
  ]) {
    const runs: { first: number; warm: number }[] = []
    for (let i = 0; i < ISOLATES; i++) runs.push((await inIsolate(script, path, {})) as { first: number; warm: number })
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

export async function inIsolate(
  script: string | readonly WorkerModule[],
  path: string,
  init: { method?: string; body?: Uint8Array<ArrayBuffer> | Buffer },
  { withDatabase = false } = {},
): Promise<unknown> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...(typeof script === 'string' ? { modules: true, script } : { modules: [...script] }),
      compatibilityDate: '2026-10-23',
      compatibilityFlags: ['nodejs_compat'],
      host: '127.0.0.1',
      ...(withDatabase ? { d1Databases: ['DB'] } : {}),
    }),
  )
  try {
    const response = await miniflare.dispatchFetch(`http://localhost${path}`, init)
    return await response.json()
  } finally {
    await miniflare.dispose()
  }
}

export interface WorkerModule {
  readonly type: 'ESModule' | 'Text'
  readonly path: string
  readonly contents: string
}

/** The same with the files that the Worker reads as texts: its migrations. */
export function bundleModules(entry: string): readonly WorkerModule[] {
  const out = mkdtempSync(join(tmpdir(), 'marrow-bench-'))
  dryRun(entry, out)
  const names = readdirSync(out).filter((name) => /\.(?:js|sql)$/.test(name))
  return names
    .toSorted((a, b) => Number(b.endsWith('.js')) - Number(a.endsWith('.js')))
    .map((path) => ({
      type: path.endsWith('.js') ? 'ESModule' : 'Text',
      path,
      contents: readFileSync(join(out, path), 'utf8'),
    }))
}

export function bundle(entry: string): string {
  const out = mkdtempSync(join(tmpdir(), 'marrow-bench-'))
  dryRun(entry, out)
  return readFileSync(join(out, entry.replace(/^.*\//, '').replace(/\.ts$/, '.js')), 'utf8')
}

/** What `wrangler deploy --dry-run` prints. */
export function dryRun(entry: string, out: string, more: readonly string[] = []): string {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const run = spawnSync(process.execPath, [wrangler, 'deploy', entry, '--dry-run', '--outdir', out, ...more], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}
