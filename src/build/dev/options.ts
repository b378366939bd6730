/** As in wrangler.toml. */
const DEFAULT_PORT = '8787'

export const DEV_HELP = `usage: npm run dev [-- OPTIONS]

Serves Marrow on this machine, offline, and runs its cron every minute. When a file is saved, it is built again and open pages reload.

  --port N       the port; ${DEFAULT_PORT} by default
  --fresh        starts over with an empty database: removes editions, outbox, sources and everything else in .wrangler/state
  --persist-to D keeps the database in this folder instead
  --help         this text

Other options go to wrangler dev. It ends with Ctrl-C.
`

export interface DevOptions {
  readonly fresh: boolean
  readonly port: string
  /** A folder for the database, relative to the project. */
  readonly persistTo: string | null
  /** What wrangler gets. */
  readonly passed: readonly string[]
}

export function readDevOptions(args: readonly string[]): DevOptions {
  const passed = args.filter((arg) => arg !== '--fresh')
  return {
    fresh: passed.length < args.length,
    port: optionIn(passed, '--port') ?? DEFAULT_PORT,
    persistTo: optionIn(passed, '--persist-to'),
    passed,
  }
}

/** `--port 9000` or `--port=9000`. */
function optionIn(args: readonly string[], name: string): string | null {
  const at = args.indexOf(name)
  if (at >= 0) return args[at + 1] ?? null
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}
