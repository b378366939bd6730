import { isBuiltin } from 'node:module'
import { isAbsolute, resolve } from 'node:path'
import type { Loader, Plugin } from 'esbuild'
import type { BundleSettings } from './dev/config.ts'

/** Which file of a package a Worker gets. */
export const CONDITIONS = ['workerd', 'worker', 'browser']

export const LOADERS: Record<string, Loader> = { '.sql': 'text', '.txt': 'text', '.html': 'text' }

const GENERATED = /\.gen\.ts$/

/**
 * Finds modules as wrangler's bundler does. With `generatedApart`, generated modules stay out of the bundle; it says from where each is
 * imported then.
 */
export function resolver(alias: () => BundleSettings['alias'], generatedApart?: (file: string) => string): Plugin {
  return {
    name: 'resolve as wrangler does',
    setup: (build) => {
      build.onResolve({ filter: /.*/ }, ({ path, kind, resolveDir, namespace }) => {
        if (kind === 'entry-point') return undefined
        const other = alias()[path]
        if (other !== undefined) return isAbsolute(other) ? { path: other } : build.resolve(other, { kind, resolveDir })
        if (path.startsWith('cloudflare:')) return { path, external: true }
        if (isBuiltin(path)) {
          const builtin = path.startsWith('node:') ? path : `node:${path}`
          // A Worker has no require().
          return kind === 'require-call' && namespace !== 'required'
            ? { path: builtin, namespace: 'required' }
            : { path: builtin, external: true }
        }
        if (generatedApart === undefined || !GENERATED.test(path)) return undefined
        return { path: generatedApart(resolve(resolveDir, path)), external: true }
      })
      build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
        contents: `import builtin from '${path}'\nmodule.exports = builtin`,
      }))
    },
  }
}
