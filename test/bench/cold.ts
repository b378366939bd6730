import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
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
  const first: number[] = []
  const warm: number[] = []
  const stages = new Map<string, number[]>()
  for (let i = 0; i < ISOLATES; i++) {
    const bundled = (await inIsolate(script, {})) as { first: number; warm: number }
    first.push(bundled.first)
    warm.push(bundled.warm)
    const raw = (await inIsolate(script, { method: 'POST', body: bytes })) as Record<string, number>
    for (const [stage, time] of Object.entries(raw)) stages.set(stage, [...(stages.get(stage) ?? []), time])
  }
  return [
    { what: 'first Edition of a fresh isolate, from the bundled Issues', value: `${middle(first).toFixed(2)} ms` },
    {
      what: 'the same, warm',
      value: `${middle(warm).toFixed(2)} ms`,
      ratio: `${Math.round(middle(first) / middle(warm))} × as fast`,
    },
    ...[...stages].map(([stage, times]) => ({
      what: `from raw bytes (${(bytes.length / 1000).toFixed(1)} kB): ${stage}`,
      value: `${middle(times).toFixed(2)} ms`,
    })),
  ]
}

async function inIsolate(
  script: string,
  init: { method?: string; body?: Uint8Array<ArrayBuffer> | Buffer },
): Promise<unknown> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script,
      compatibilityDate: '2026-10-23',
      compatibilityFlags: ['nodejs_compat'],
      host: '127.0.0.1',
    }),
  )
  try {
    const response = await miniflare.dispatchFetch('http://localhost/', init)
    return await response.json()
  } finally {
    await miniflare.dispose()
  }
}

export function bundle(entry: string): string {
  const out = mkdtempSync(join(tmpdir(), 'marrow-bench-'))
  dryRun(entry, out)
  return readFileSync(join(out, entry.replace(/^.*\//, '').replace(/\.ts$/, '.js')), 'utf8')
}

/** What `wrangler deploy --dry-run` prints. */
export function dryRun(entry: string, out: string): string {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const run = spawnSync(process.execPath, [wrangler, 'deploy', entry, '--dry-run', '--outdir', out], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}
