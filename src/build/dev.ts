import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { helpIfAsked } from '../cli/help.ts'
import { printable } from '../text/controls.ts'
import { addressLines, slotLines } from './dev/addresses.ts'
import { builder } from './dev/builder.ts'
import { DEV_HELP, readDevOptions } from './dev/options.ts'
import { originalPlaces } from './dev/original-places.ts'
import { forwarder, onLines } from './dev/output.ts'
import { whenParentEnds } from './dev/parent.ts'
import { findRunning, forgetRunning, noteRunning } from './dev/running.ts'
import { watchSources } from './dev/watch.ts'
import { writeConfig } from './dev/write-config.ts'

/**
 * `npm run dev`: builds, starts wrangler quietly and offline, and prints the addresses of the main pages once. A saved file is built again
 * and shown by the open pages. `-- --fresh` starts with an empty database.
 *
 * Wrangler reads a configuration that is made here, and never wrangler.toml: a half-saved file cannot end it, and a file that an
 * editor replaced is still watched. It names the bundle, so wrangler starts the Worker once for all that changed together.
 */
const ROOT = join(import.meta.dirname, '../..')
const MODULES = join(ROOT, 'node_modules')
const STATE = join(ROOT, '.wrangler/state')
/** A server that ends by itself is started again, a limited number of times. */
const MAX_RESTARTS = 5
/** The platform's cron never fires under `wrangler dev`: `npm run dev` runs it, at the real time. */
const CRON_MS = 60_000
/** How long the first answer is waited for before the addresses are printed, in milliseconds. */
const FIRST_ANSWER = 60_000

helpIfAsked(process.argv.slice(2), DEV_HELP)
const { fresh, port, persistTo, passed } = readDevOptions(process.argv.slice(2))
const STATE_IN_USE = persistTo === null ? STATE : resolve(ROOT, persistTo)
/** What is built for wrangler. Another server, on another database, has its own. */
const BUILT = join(STATE_IN_USE, 'dev')
const CONFIG = join(BUILT, 'wrangler.json')
await refuseSecond()
if (fresh) rmSync(STATE_IN_USE, { recursive: true, force: true })
process.stdout.write('Starting Marrow. The first time this takes about half a minute.\n')

/** Where the server most likely runs, until it says so. */
let origin = `http://localhost:${port}`
let announced = false
let restarts = 0
let stopping = false
/** What the last build said. */
let said: ReadonlySet<string> = new Set()
/** The next slots, as they were printed last. */
let nextSlots = ''

/** The bundle that was made last. */
let main: string | null = null
/** Called when there is something to start. */
let startable: (() => void) | null = null
const { build, stop: stopBuilding } = builder(ROOT, join(BUILT, 'bundles'), show)
/** Null while a mistake is there from the start on: without settings, or without a Worker, there is nothing to start. */
let child: ChildProcess | null = null
// Whoever starts this file without npm may mean it to stay.
if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(() => stop(0))
await build(new Set(['data', 'worker']))
const watching = watchSources(ROOT, build)
if (!isBuilt()) {
  await watching.ready
  // The mistake may have been fixed before its file was watched.
  await build(new Set(['data', 'worker']))
}
if (!isBuilt()) {
  process.stdout.write('Marrow starts when this is fixed.\n')
  await new Promise<void>((done) => {
    startable = done
  })
}
noteRunning(STATE_IN_USE, origin)
const forward = forwarder(
  () => printNextSlots(),
  (address) => void ready(address),
)
child = start()
setInterval(runCron, CRON_MS).unref()

function isBuilt(): boolean {
  return main !== null && existsSync(CONFIG)
}

async function refuseSecond(): Promise<void> {
  const running = await findRunning(STATE_IN_USE)
  if (running === null) return
  const then = fresh ? 'start over' : 'start it again'
  process.stderr.write(
    `Marrow still runs at ${running.address}. Stop it with Ctrl-C, or with: kill ${running.pid}; then ${then}.\n`,
  )
  process.exit(1)
}

function start() {
  const variables = join(ROOT, '.dev.vars')
  const options = [
    ...['--config', CONFIG],
    ...(persistTo === null ? ['--persist-to', STATE] : []),
    ...(existsSync(variables) ? ['--env-file', variables] : []),
  ]
  const server = spawn(process.execPath, [join(MODULES, 'wrangler/bin/wrangler.js'), 'dev', ...options, ...passed], {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
    },
  })
  onLines(server.stdout, (line) => forward(originalPlaces(line, ROOT), process.stdout))
  onLines(server.stderr, (line) => forward(originalPlaces(line, ROOT), process.stderr))
  server.on('exit', (code, signal) => {
    if (!stopping && announced && restarts++ < MAX_RESTARTS) {
      process.stderr.write('The server ended by itself and is started again.\n')
      child = start()
      return
    }
    process.exitCode = code ?? (signal === null ? 1 : 0)
    forgetRunning(STATE_IN_USE)
    void watching.stop()
    void stopBuilding()
  })
  return server
}

/** `kill` reaches only this process, so the signal is forwarded. Ctrl-C also reaches wrangler directly, so wrangler gets one second to stop. */
function stop(wait: number): void {
  stopping = true
  if (child === null) process.exit(0)
  setTimeout(() => child?.kill('SIGTERM'), wait).unref()
}
process.on('SIGTERM', () => stop(0))
process.on('SIGHUP', () => stop(0))
process.on('SIGINT', () => stop(1_000))

/** The server listens. The first request loads the Worker and makes the database, which takes a while; then the addresses are printed. */
async function ready(address: string): Promise<void> {
  if (origin !== address) {
    origin = address
    if (main !== null) writeConfig(CONFIG, ROOT, origin, main)
    noteRunning(STATE_IN_USE, origin)
  }
  if (!announced) {
    await quietly(`${origin}/`, AbortSignal.timeout(FIRST_ANSWER))
    nextSlots = slotLines(origin, CONFIG, STATE_IN_USE)
    process.stdout.write(`${addressLines(origin, CONFIG, nextSlots)}\n`)
  }
  announced = true
  // A monitor, and whoever looks at once, finds a tick.
  runCron()
}

function show(bundle: string | null, mistakes: readonly string[]): void {
  main = bundle
  const mistake = main === null ? null : writeConfig(CONFIG, ROOT, origin, main)
  say(mistake === null ? mistakes : [`wrangler.toml: ${mistake}`])
  if (isBuilt()) startable?.()
}

/** While the server starts, or builds, nobody answers: it is run again in the next minute. */
function runCron(): void {
  if (announced) void quietly(`${origin}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&time=${Date.now()}&format=json`)
}

function quietly(address: string, signal: AbortSignal | null = null): Promise<unknown> {
  return fetch(address, { signal }).then(
    (response) => response.body?.cancel(),
    () => {},
  )
}

/** Prints only what the last build did not print. */
function say(mistakes: readonly string[]): void {
  for (const line of mistakes) if (!said.has(line)) process.stderr.write(`${printable(line)}\n`)
  if (mistakes.length === 0 && said.size > 0) process.stdout.write('All mistakes are fixed.\n')
  said = new Set(mistakes)
}

/** The next slots after the cron was simulated. */
function printNextSlots(): void {
  const lines = slotLines(origin, CONFIG, STATE_IN_USE)
  if (lines !== nextSlots) process.stdout.write(`${lines}\n`)
  nextSlots = lines
}
