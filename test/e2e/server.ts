import { createTestHarness, type TestHarness } from 'wrangler'
import { generate } from '../../src/build/generate.ts'

/** The built Worker, as `wrangler dev` would serve it, on a loopback port of its own, with an empty database. */
export async function startWorker(): Promise<TestHarness & { readonly origin: string }> {
  const mistakes = await generate()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const server = createTestHarness({ workers: [{ configPath: './wrangler.toml' }] })
  const { url } = await server.listen()
  return Object.assign(server, { origin: url.origin })
}
