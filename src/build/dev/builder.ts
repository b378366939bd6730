import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { bundler } from './bundle.ts'
import { type BundleSettings, bundleSettings } from './config.ts'
import { generator } from './generator.ts'
import type { Change } from './watch.ts'

export interface Builder {
  /** Builds what these changes concern. */
  readonly build: (changes: ReadonlySet<Change>) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Builds the Worker for the dev server. `show` is called with the path of its main module, null while there is none, and with the
 * mistakes that were found, one line each. Code that the build runs too is shown before the build has run with it.
 */
export function builder(
  root: string,
  folder: string,
  show: (main: string | null, mistakes: readonly string[]) => void,
): Builder {
  const bundle = bundler(root, folder)
  const modules = generator()
  let inCode: readonly string[] = []
  let inData: readonly string[] = []
  // While wrangler.toml has a mistake from the start on.
  let settings: BundleSettings = { main: join(root, 'src/worker.ts'), alias: {}, define: {} }
  const tell = async () => {
    const inModules = await bundle.generated()
    show(bundle.write(), [...inCode, ...inModules, ...inData])
  }

  return {
    build: async (changes) => {
      if (changes.has('code')) modules.renew()
      const generated = changes.has('code') || changes.has('data') ? modules.run() : null
      const before = settings
      settings = readBundleSettings(root) ?? settings
      if (changes.has('code') || changes.has('worker') || !isDeepStrictEqual(settings, before)) {
        inCode = await bundle.worker(settings)
        // Else they are there only when they were generated.
        if (!changes.has('data')) await tell()
      }
      if (generated === null) return
      inData = await generated
      await tell()
    },
    stop: async () => {
      modules.stop()
      await bundle.dispose()
    },
  }
}

/** Null while wrangler.toml has a mistake; whoever writes the settings says which. */
function readBundleSettings(root: string): BundleSettings | null {
  try {
    return bundleSettings(readFileSync(join(root, 'wrangler.toml'), 'utf8'), root)
  } catch {
    return null
  }
}
