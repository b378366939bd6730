import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { minifySync } from 'rolldown/utils'
import { bundleSettings } from './dev/config.ts'
import { CONDITIONS, LOADERS, resolver } from './resolver.ts'

export interface Packed {
  /** One module, for a deploy without wrangler's bundler. */
  readonly script: string
  /** esbuild's own account of what it bundled, before the second minifier. */
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
}

const TARGET = 'es2024'

/** Bundles the Worker for a deploy, 2 % smaller than wrangler does: it is minified twice. `entry` is another module than that of wrangler.toml. */
export async function packWorker(root: string, entry?: string): Promise<Packed> {
  const { main, alias, define } = bundleSettings(readFileSync(join(root, 'wrangler.toml'), 'utf8'), root)
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { worker: entry ?? main },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: TARGET,
    conditions: CONDITIONS,
    loader: LOADERS,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [resolver(() => alias)],
    outdir: join(root, 'dist'),
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const [file] = outputFiles
  const [output] = Object.values(metafile.outputs)
  if (file === undefined || output === undefined) throw new Error('esbuild made no bundle')
  const { code, errors } = minifySync('worker.js', file.text, {
    module: true,
    compress: { target: TARGET },
    mangle: { toplevel: true },
  })
  const [error] = errors
  if (error !== undefined) throw new Error(error.message)
  return { script: code, inputs: output.inputs }
}

/** A step of `npm run deploy`. */
if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  const { script } = await packWorker(root)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist/worker.js'), script)
}
