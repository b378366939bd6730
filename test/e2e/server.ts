import { createTestHarness, type TestHarness } from 'wrangler'
import { generate } from '../../src/build/generate.ts'

/** The built Worker, as `wrangler dev` would serve it, on a loopback port of its own, with an empty database. */
export async function startWorker(vars?: Record<string, Json>): Promise<TestHarness & { readonly origin: string }> {
  const mistakes = await generate()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const server = createTestHarness({
    workers: [{ configPath: './wrangler.toml', ...(vars === undefined ? {} : { vars }) }],
  })
  const { url } = await server.listen()
  return Object.assign(server, { origin: url.origin })
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
