import { resolve } from 'node:path'
import { parse } from 'smol-toml'
import { isLoopback } from '../../model/loopback.ts'

/**
 * What `wrangler dev` reads in place of wrangler.toml: the same, as JSON with absolute paths. The build command is gone, since the dev
 * server builds by itself, digests whose url is this machine get the port that the server really has, and the demo sources can be read.
 * Throws what is wrong with the TOML.
 */
export function devConfig(toml: string, root: string, origin: string): string {
  const { build: _, main, d1_databases = [], alias = {}, vars = {}, ...rest } = parse(toml) as WranglerTable
  return JSON.stringify(
    {
      ...rest,
      main: resolve(root, main ?? 'src/worker.ts'),
      alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, inRoot(path, root)])),
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

const inRoot = (path: string, root: string): string => (path.startsWith('.') ? resolve(root, path) : path)

interface WranglerTable {
  readonly build?: unknown
  readonly main?: string
  readonly d1_databases?: readonly { readonly migrations_dir?: string }[]
  /** Names of packages and what is loaded instead: another package, or a path that begins with a dot. */
  readonly alias?: Readonly<Record<string, string>>
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
