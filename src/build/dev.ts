import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { nextSlot } from '../schedule/slots.ts'
import { readSettings } from '../settings.ts'
import { printable } from '../text/controls.ts'
import { devConfig } from './dev/config.ts'
import { forwarder, onLines } from './dev/output.ts'
import { simulatedUntil } from './dev/simulated-until.ts'
import { type Change, watchSources } from './dev/watch.ts'
import { readDigestTables } from './digest-tables.ts'
import { generate } from './generate.ts'

/**
 * `npm run dev`: builds, starts wrangler quietly and offline, and prints the addresses of the main pages once. A saved file is built again
 * and shown by the open pages. `-- --fresh` starts with an empty database.
 *
 * Wrangler reads a configuration that is made here, and never wrangler.toml: a half-saved file cannot end it, and a file that an
 * editor replaced is still watched.
 */
const ROOT = join(import.meta.dirname, '../..')
const MODULES = join(ROOT, 'node_modules')
const STATE = join(ROOT, '.wrangler/state')
const CONFIG = join(ROOT, '.wrangler/dev/wrangler.json')
/** A server that ends by itself is started again, a limited number of times. */
const MAX_RESTARTS = 5
/** The platform's cron never fires under `wrangler dev`: it is played at the time that it is. */
const CRON_MS = 60_000
/** As in wrangler.toml. */
const DEFAULT_PORT = 8787

const args = process.argv.slice(2)
if (args.includes('--fresh')) rmSync(STATE, { recursive: true, force: true })
const passed = args.filter((arg) => arg !== '--fresh')
const persist = passed.indexOf('--persist-to')
const STATE_IN_USE = persist < 0 ? STATE : join(ROOT, passed[persist + 1] ?? '')

/** Where the server most likely runs, until it says so. */
let origin = `http://localhost:${portIn(passed) ?? DEFAULT_PORT}`
let announced = false
let restarts = 0
let stopping = false
/** What the last build said. */
let said: ReadonlySet<string> = new Set()
/** The next slots, as they were printed last. */
let nextSlots = ''

say(await generate({ lenient: true }))
writeConfig()
const forward = forwarder(
  () => printNextSlots(),
  (address) => {
    if (origin !== address) {
      origin = address
      writeConfig()
    }
    if (!announced) announce(address)
    announced = true
    // A monitor, and whoever looks at once, finds a tick.
    playCron()
  },
)
let child = start()
const stopWatching = watchSources(ROOT, rebuild)
setInterval(playCron, CRON_MS).unref()

function portIn(options: readonly string[]): string | undefined {
  const at = options.indexOf('--port')
  return at < 0 ? undefined : options[at + 1]
}

function start() {
  const variables = join(ROOT, '.dev.vars')
  const options = [
    ...['--config', CONFIG],
    ...(persist < 0 ? ['--persist-to', STATE] : []),
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
  onLines(server.stdout, (line) => forward(line, process.stdout))
  onLines(server.stderr, (line) => forward(line, process.stderr))
  server.on('exit', (code, signal) => {
    if (!stopping && announced && restarts++ < MAX_RESTARTS) {
      process.stderr.write('The server ended by itself and is started again.\n')
      child = start()
      return
    }
    process.exitCode = code ?? (signal === null ? 1 : 0)
    void stopWatching()
  })
  return server
}

/** `kill` reaches only this process, so the signal is forwarded. Ctrl-C also reaches wrangler directly, so wrangler gets one second to stop. */
function stop(wait: number): void {
  stopping = true
  setTimeout(() => child.kill('SIGTERM'), wait).unref()
}
process.on('SIGTERM', () => stop(0))
process.on('SIGHUP', () => stop(0))
process.on('SIGINT', () => stop(1_000))

async function rebuild(changes: ReadonlySet<Change>): Promise<void> {
  say(changes.has('code') ? await regenerate() : await generate({ lenient: true }).catch(unread))
  writeConfig()
}

/** Code of the build has changed: it is loaded again, in a new process. */
function regenerate(): Promise<string[]> {
  return new Promise((done) => {
    const lines: string[] = []
    const build = spawn(process.execPath, [join(import.meta.dirname, 'generate.ts'), '--lenient'], { cwd: ROOT })
    onLines(build.stdout, (line) => lines.push(line))
    onLines(build.stderr, (line) => lines.push(line))
    build.on('close', () => done(lines))
  })
}

/** While the server starts, or builds, nobody answers: the next minute plays it. */
function playCron(): void {
  if (!announced) return
  const address = `${origin}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&time=${Date.now()}&format=json`
  fetch(address).then(
    (response) => response.body?.cancel(),
    () => {},
  )
}

/** A file was being saved, or was deleted: the next change is reported again. */
const unread = (cause: unknown): string[] => [cause instanceof Error ? cause.message : String(cause)]

/** Prints only what the last build did not print. */
function say(mistakes: readonly string[]): void {
  for (const line of mistakes) if (!said.has(line)) process.stderr.write(`${printable(line)}\n`)
  if (mistakes.length === 0 && said.size > 0) process.stdout.write('All mistakes are fixed.\n')
  said = new Set(mistakes)
}

/** Keeps the last good configuration while wrangler.toml has a mistake. */
function writeConfig(): void {
  let config: string
  try {
    config = devConfig(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'), ROOT, origin)
  } catch (cause) {
    say([`wrangler.toml: ${cause instanceof Error ? cause.message : String(cause)}`])
    return
  }
  mkdirSync(join(CONFIG, '..'), { recursive: true })
  if (!existsSync(CONFIG)) writeFileSync(CONFIG, config)
  else if (readFileSync(CONFIG, 'utf8').trimEnd() !== config) overwrite(CONFIG, config)
}

/** Writes once and in place, padded with spaces: a reader at that moment gets the whole old file or the whole new one. */
function overwrite(path: string, text: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, text.padEnd(statSync(path).size))
  closeSync(file)
}

function announce(address: string): void {
  const { digests } = readSettings(readDigestTables())
  nextSlots = slotLines(address)
  const lines = [
    'Marrow is running.',
    '',
    `  Overview   ${address}/`,
    ...digests.map(({ slug }) => `  Preview    ${address}/previews/${slug}`),
    nextSlots,
    `  Sources    ${address}/sources`,
    `  Outbox     ${address}/outbox`,
    '',
    'Press Ctrl-C to stop.',
  ]
  process.stdout.write(`${lines.filter((line) => line !== null).join('\n')}\n`)
}

/** The next slots after the cron was simulated. */
function printNextSlots(): void {
  const lines = slotLines(origin)
  if (lines !== nextSlots) process.stdout.write(`${lines}\n`)
  nextSlots = lines
}

/** The next slot of each digest that was not simulated yet, with the address that simulates it. */
function slotLines(address: string): string {
  const played = simulatedUntil(STATE_IN_USE)
  const { digests } = readSettings(readDigestTables())
  return digests
    .flatMap(({ id, schedule, timeZone }) => {
      const from = Math.max(Date.now(), played.get(id)?.getTime() ?? 0)
      const slot = nextSlot(schedule, timeZone, new Date(from))
      if (!slot.ok) return []
      const { name, at } = slot.value
      return [
        `  Next send  ${name}; to simulate it, open:`,
        `             ${address}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&time=${at.getTime()}&format=json`,
      ]
    })
    .join('\n')
}
