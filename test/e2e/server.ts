import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestHarness, type TestHarness } from 'wrangler'
import { devConfig } from '../../src/build/dev/config.ts'
import { generate } from '../../src/build/generate.ts'
import { packWorker } from '../../src/build/pack/pack-worker.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The built Worker, as `wrangler dev` would serve it, on a loopback port of its own, with an empty database. */
export async function startWorker(vars?: Record<string, Json>): Promise<TestHarness & { readonly origin: string }> {
  // The build command in wrangler.toml makes the generated modules.
  const server = createTestHarness({
    workers: [{ configPath: './wrangler.toml', ...(vars === undefined ? {} : { vars }) }],
  })
  const { url } = await server.listen()
  return Object.assign(server, { origin: url.origin })
}

/** The same with the bundle that `npm run deploy` uploads. */
export async function startPackedWorker(): Promise<TestHarness & { readonly origin: string }> {
  const mistakes = await generate()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  // Within the project: wrangler keeps its files there.
  const folder = mkdtempSync(join(ROOT, '.wrangler-packed-'))
  const main = join(folder, 'worker.js')
  writeFileSync(main, (await packWorker(ROOT)).script)
  const { vars, ...config } = JSON.parse(
    devConfig(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'), ROOT, 'http://localhost:8787', main),
  )
  const { DEMO: _, ...deployed } = vars
  const configPath = join(folder, 'wrangler.json')
  writeFileSync(configPath, JSON.stringify({ ...config, vars: deployed }))
  const server = createTestHarness({ workers: [{ configPath }] })
  const { url } = await server.listen()
  rmSync(folder, { recursive: true })
  return Object.assign(server, { origin: url.origin })
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
