import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { nextSlot } from '../schedule/slots.ts'
import { readSettings } from '../settings.ts'
import { readDigestTables } from './digest-tables.ts'

/**
 * `npm run dev`: starts wrangler quietly and offline, and prints the addresses that matter once. `-- --fresh` starts with an
 * empty database.
 */
const modules = join(import.meta.dirname, '../../node_modules')
const wrangler = join(modules, 'wrangler/bin/wrangler.js')
const args = process.argv.slice(2)
if (args.includes('--fresh'))
  rmSync(join(import.meta.dirname, '../../.wrangler/state'), { recursive: true, force: true })
const child = spawn(process.execPath, [wrangler, 'dev', ...args.filter((arg) => arg !== '--fresh')], {
  stdio: ['inherit', 'pipe', 'pipe'],
  env: {
    ...process.env,
    // The build command of wrangler.toml finds the right Node even when this file is run directly.
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
  },
})

let announced = false
for (const [from, to] of [
  [child.stdout, process.stdout],
  [child.stderr, process.stderr],
] as const) {
  let rest = ''
  from.setEncoding('utf8')
  from.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) forward(line, to)
  })
  from.on('end', () => {
    if (rest !== '') forward(rest, to)
  })
}

/** `kill` reaches only this process, so the signal is forwarded. Ctrl-C also reaches wrangler directly, so wrangler gets one second to stop. */
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))
process.on('SIGINT', () => setTimeout(() => child.kill('SIGTERM'), 1_000).unref())
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 0)
})

/** Prints wrangler's output without its routine messages, and each build error once. */
function forward(line: string, to: NodeJS.WriteStream): void {
  const ready = /Ready on (http:\/\/\S+)/.exec(line)
  if (ready?.[1] !== undefined && !announced) {
    announced = true
    announce(ready[1].replace('127.0.0.1', 'localhost'))
    return
  }
  const changed = /^The file (\S+) changed/.exec(line)
  if (changed !== null && !changed[1]?.endsWith('.gen.ts')) printed.clear()
  const text = line.replace(/^\[custom build\] ?/, '')
  if (text.trim() === '' || ROUTINE_MESSAGES.some((chatter) => chatter.test(text))) return
  const fromBuild = text !== line
  // Before it is ready wrangler lists its bindings; the addresses printed below are enough.
  if (!fromBuild && !announced && to === process.stdout) return
  if (fromBuild && printed.has(text)) return
  printed.add(text)
  to.write(`${text}\n`)
}

/** Lines of the current build that were printed: it runs twice, because it writes into the folder that it watches. */
const printed = new Set<string>()

const ROUTINE_MESSAGES = [
  /Scheduled Workers are not automatically triggered|To manually trigger a scheduled event|cron-triggers\/#test|\/cdn-cgi\/(?:handler|local)\/scheduled/,
  /^The file .* changed, restarting build/,
  /^Running: node src\/build\/generate\.ts/,
  /^⎔ (?:Starting|Reloading) local server/,
  /^\s*curl "http/,
]

function announce(origin: string): void {
  const { digests } = readSettings(readDigestTables())
  const lines = ['Marrow is running.', ``, `  Overview   ${origin}/`]
  for (const digest of digests) {
    const slot = nextSlot(digest.schedule, digest.timeZone, new Date())
    lines.push(`  Preview    ${origin}/previews/${digest.slug}`)
    if (slot.ok) {
      lines.push(`  Next send  ${slot.value.name}; to simulate it, open:`)
      lines.push(
        `             ${origin}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&time=${slot.value.at.getTime()}&format=json`,
      )
    }
  }
  lines.push(`  Outbox     ${origin}/outbox`, ``, `Press Ctrl-C to stop.`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
