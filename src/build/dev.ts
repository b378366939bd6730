import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { nextSlot } from '../delivery/schedule.ts'
import { readSettings } from '../settings.ts'
import { readDigestTables } from './digest-tables.ts'

/** `npm run dev`: wrangler, quiet and offline, with the addresses that matter printed once. */
const modules = join(import.meta.dirname, '../../node_modules')
const wrangler = join(modules, 'wrangler/bin/wrangler.js')
const child = spawn(process.execPath, [wrangler, 'dev', ...process.argv.slice(2)], {
  stdio: ['inherit', 'pipe', 'pipe'],
  env: {
    ...process.env,
    // The build command of wrangler.toml finds our Node even where this file was started by hand.
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
    for (const line of lines) pass(line, to)
  })
  from.on('end', () => {
    if (rest !== '') pass(rest, to)
  })
}

/** Signals reach wrangler once: a terminal's Ctrl-C goes to the whole group already, `kill` only to us. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
})

/** wrangler's own lines pass, except the table of bindings, the cron hint and the key help, which say nothing to a reader. */
function pass(line: string, to: NodeJS.WriteStream): void {
  const ready = /Ready on (http:\/\/\S+)/.exec(line)
  if (ready?.[1] !== undefined && !announced) {
    announced = true
    announce(ready[1].replace('127.0.0.1', 'localhost'))
    return
  }
  if (!announced && to === process.stdout) return
  if (HINTS.some((hint) => line.includes(hint)) || line.trim() === '') return
  to.write(`${line}\n`)
}

const HINTS = [
  'Scheduled Workers are not automatically triggered',
  'curl "http',
  '/cdn-cgi/handler/scheduled',
  '/cdn-cgi/local/scheduled',
]

function announce(origin: string): void {
  const { digests, errors } = readSettings(readDigestTables())
  const lines = [`Marrow is up.`, ``, `  Overview   ${origin}/`]
  for (const digest of digests) {
    const slot = nextSlot(digest.schedule, digest.timeZone, new Date())
    lines.push(`  Preview    ${origin}/previews/${digest.slug}`)
    if (slot.ok) {
      lines.push(`  Next slot  ${slot.value.name}; play the cron at it:`)
      lines.push(
        `             ${origin}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&time=${slot.value.at.getTime()}&format=json`,
      )
    }
  }
  lines.push(`  Outbox     ${origin}/outbox`, ``, `Ctrl-C stops it.`)
  process.stdout.write(`${lines.join('\n')}\n`)
  for (const error of errors) process.stderr.write(`wrangler.toml: ${error.key}: ${error.message}\n`)
}
