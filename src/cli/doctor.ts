import { isSound } from '../collect/doctor-text.ts'
import { helpIfAsked } from './help.ts'
import { type Io, processIo } from './io.ts'

const HELP = `usage: npm run -s doctor [-- ADDRESS]

Asks a running Marrow which sources fail, are too heavy or silent, and what is wrong in its settings. Exit code 1: something needs a
look. Exit code 2: nothing answers.

  ADDRESS      of the Worker; by default http://localhost:8787, as npm run dev has it
  --help       this text

ADMIN_TOKEN in the environment is sent along. A Marrow on this machine needs none.
`

const EXAMPLE = 'Give the address of your Marrow: npm run -s doctor -- http://localhost:9000'

/** Prints what a running Marrow says of itself. Exit code 1: something is wrong. Exit code 2: it could not be asked. */
export async function main(args: readonly string[], { stdout, stderr }: Io): Promise<number> {
  const [address = 'http://localhost:8787'] = args
  const answer =
    /^https?:\/\//i.test(address) && URL.canParse(address)
      ? await ask(new URL(address))
      : `This is not a web address. ${EXAMPLE}`
  if (typeof answer === 'string') {
    stderr.write(`${address}: ${answer}\n`)
    return 2
  }
  stdout.write(answer.text)
  return isSound(answer.text) ? 0 : 1
}

/** What it found, or in a sentence why it found nothing. */
async function ask(origin: URL): Promise<{ readonly text: string } | string> {
  const token = process.env.ADMIN_TOKEN
  const headers = token === undefined ? { 'Sec-Fetch-Mode': 'navigate' } : { Authorization: `Bearer ${token}` }
  // Node says only "fetch failed", whatever happened.
  const response = await fetch(new URL('/sources/doctor.txt', origin), { redirect: 'manual', headers }).catch(
    () => null,
  )
  if (response === null) return `Nothing answers there. Is npm run dev running? ${EXAMPLE}`
  if (response.status === 403) return 'It refuses this request. Set ADMIN_TOKEN to its admin token.'
  if (response.status !== 200) return `It answered ${response.status}, so it may not be Marrow. ${EXAMPLE}`
  return { text: await response.text() }
}

if (import.meta.main) {
  helpIfAsked(process.argv.slice(2), HELP)
  process.exitCode = await main(process.argv.slice(2), processIo())
}
