import { resolve } from 'node:path'
import { parse } from 'smol-toml'
import { isLoopback } from '../../model/loopback.ts'

/**
 * What `wrangler dev` reads in place of wrangler.toml: the same, as JSON with absolute paths. What concerns bundling is gone, since
 * the dev server bundles by itself and `main` is what it made; digests whose url is this machine get the port that the server really
 * has, and the demo sources can be read. Throws what is wrong with the TOML.
 */
export function devConfig(toml: string, root: string, origin: string, main: string): string {
  const {
    build: _,
    alias: _a,
    define: _d,
    minify: _m,
    keep_names: _k,
    d1_databases = [],
    vars = {},
    ...rest
  } = tableOf(toml)
  return JSON.stringify(
    {
      ...rest,
      main,
      no_bundle: true,
      find_additional_modules: true,
      rules: [{ type: 'ESModule', globs: ['**/*.js'] }],
      d1_databases: d1_databases.map(({ migrations_dir, ...database }) => ({
        ...database,
        ...(migrations_dir === undefined ? {} : { migrations_dir: resolve(root, migrations_dir) }),
      })),
      vars: { ...vars, DEMO: 'on', DIGESTS: atOrigin(vars.DIGESTS, origin) },
    },
    null,
    2,
  )
}

export interface BundleSettings {
  /** Path of the module that is bundled. */
  readonly main: string
  /** Names of packages and what is loaded instead: another package, or an absolute path. */
  readonly alias: Readonly<Record<string, string>>
  readonly define: Readonly<Record<string, string>>
}

/** What wrangler.toml says about bundling. Throws what is wrong with the TOML. */
export function bundleSettings(toml: string, root: string): BundleSettings {
  const { main = 'src/worker.ts', alias = {}, define = {} } = tableOf(toml)
  return {
    main: resolve(root, main),
    alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, inRoot(path, root)])),
    define,
  }
}

const inRoot = (path: string, root: string): string => (path.startsWith('.') ? resolve(root, path) : path)

const tableOf = (toml: string) => parse(toml) as WranglerTable

interface WranglerTable {
  readonly build?: unknown
  readonly minify?: unknown
  readonly keep_names?: unknown
  readonly main?: string
  readonly d1_databases?: readonly { readonly migrations_dir?: string }[]
  readonly alias?: Readonly<Record<string, string>>
  readonly define?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}

/** What is no table of digests is left as it is: the Worker says what is wrong with it. */
function atOrigin(digests: unknown, origin: string): unknown {
  if (!isTable(digests)) return digests
  return Object.fromEntries(
    Object.entries(digests).map(([slug, digest]) => {
      const here =
        isTable(digest) && typeof digest.url === 'string' && URL.canParse(digest.url) && isLoopback(digest.url)
      return [slug, here ? { ...digest, url: origin } : digest]
    }),
  )
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
