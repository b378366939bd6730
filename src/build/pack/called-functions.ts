import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * The places of the functions of a module that are called while it is loaded and while its function `work` runs with `given`. In a thread
 * of its own: nothing else is loaded there.
 */
export async function calledFunctions(script: string, work: string, given: unknown): Promise<Set<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-pack-'))
  try {
    const path = join(folder, 'worker.mjs')
    writeFileSync(path, script)
    const thread = new Worker(join(import.meta.dirname, 'coverage-thread.ts'), {
      workerData: { href: pathToFileURL(path).href, work, given },
    })
    const [places] = (await once(thread, 'message')) as [readonly string[]]
    await thread.terminate()
    return new Set(places)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
