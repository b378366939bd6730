import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { type BuildContext, type BuildOptions, build, context, type Message, type OutputFile } from 'esbuild'
import { CONDITIONS, LOADERS, resolver } from '../resolver.ts'
import type { BundleSettings } from './config.ts'

export interface Bundler {
  /** Bundles the Worker without its generated modules. Returns the mistakes, one line each; the last good bundle stays then. */
  readonly worker: (settings: BundleSettings) => Promise<readonly string[]>
  /** Compiles the generated modules. They are files of their own, so that a changed seed or template needs no new bundle. Returns the mistakes too. */
  readonly generated: () => Promise<readonly string[]>
  /** Writes what was bundled last to a new folder, unless it is there already. Returns the path of its main module; null while nothing could be bundled. */
  readonly write: () => string | null
  readonly dispose: () => Promise<void>
}

/**
 * Bundles the Worker for `wrangler dev`. Wrangler's own bundler finds a changed file by polling and bundles everything again, which
 * takes longer than all else together. `folder` gets a folder for each bundle: a server that reads one is never disturbed.
 */
export function bundler(root: string, folder: string): Bundler {
  /** Paths of the generated modules that the Worker imports. */
  const imported = new Set<string>()
  let alias: BundleSettings['alias'] = {}
  let define = ''
  let made: BuildContext | null = null
  let workerFiles: readonly OutputFile[] = []
  let generatedFiles: readonly OutputFile[] = []
  let written: { readonly hashes: string; readonly main: string } | null = null
  let serial = 0
  rmSync(folder, { recursive: true, force: true })

  const generatedApart = (file: string): string => {
    imported.add(file)
    return `./${nameOf(root, file)}.js`
  }
  const options = {
    absWorkingDir: root,
    bundle: true,
    // As wrangler bundles for a deployment. The server starts sooner with a small bundle than minifying takes.
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: CONDITIONS,
    loader: LOADERS,
    plugins: [resolver(() => alias, generatedApart)],
    // As deep as each bundle: source maps have relative paths.
    outdir: join(folder, '0'),
    write: false,
    logLevel: 'silent',
  } as const satisfies BuildOptions

  return {
    worker: async (settings) => {
      alias = settings.alias
      try {
        if (made === null || define !== JSON.stringify(settings.define)) {
          await made?.dispose()
          made = await context({
            ...options,
            entryPoints: { worker: settings.main },
            define: { 'process.env.NODE_ENV': '"development"', ...settings.define },
            // For `original-places.ts`.
            sourcemap: 'linked',
            sourcesContent: false,
          })
          define = JSON.stringify(settings.define)
        }
        imported.clear()
        workerFiles = (await made.rebuild()).outputFiles ?? []
        return []
      } catch (cause) {
        return mistakesOf(cause)
      }
    },
    generated: async () => {
      const entryPoints = Object.fromEntries([...imported].map((path) => [nameOf(root, path), path]))
      try {
        generatedFiles = (await build({ ...options, entryPoints })).outputFiles
        return []
      } catch (cause) {
        return mistakesOf(cause)
      }
    },
    write: () => {
      const files = [...workerFiles, ...generatedFiles]
      if (workerFiles.length === 0) return written?.main ?? null
      const hashes = files.map(({ path, hash }) => `${path} ${hash}`).join()
      if (written?.hashes === hashes) return written.main
      const bundle = join(folder, `${++serial}`)
      mkdirSync(bundle, { recursive: true })
      for (const { path, contents } of files) writeFileSync(join(bundle, basename(path)), contents)
      writeFileSync(join(bundle, 'index.js'), MAIN)
      // The server may still read the one before.
      rmSync(join(folder, `${serial - 2}`), { recursive: true, force: true })
      written = { hashes, main: join(bundle, 'index.js') }
      return written.main
    },
    dispose: async () => made?.dispose(),
  }
}

/** What wrangler's bundler adds for a local server: workerd cannot answer another request of a connection before the body of this one was read. */
const MAIN = `import worker from './worker.js'

export default {
  ...worker,
  async fetch(request, env, context) {
    try {
      return await worker.fetch(request, env, context)
    } finally {
      // Whoever broke it off reads no answer either.
      if (request.body !== null && !request.bodyUsed) await request.body.pipeTo(new WritableStream()).catch(() => {})
    }
  },
}
`

/** `src/sources/seeds.gen.ts` → `src-sources-seeds.gen` */
const nameOf = (root: string, file: string): string => relative(root, file).replace(/\.ts$/, '').replaceAll(sep, '-')

/** What is no mistake in the code is thrown. */
function mistakesOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors))) throw cause
  return cause.errors.map(({ text, location }: Message) =>
    location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`,
  )
}
