import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Brief } from '../model/brief.ts'
import { KEEP, type Length } from '../model/settings.ts'
import { explainCuts } from '../parse/explain-cuts.ts'
import { explainParseError } from '../parse/parse-error.ts'
import { parseIssues } from '../parse/parse-source.ts'
import { readDocument } from '../parse/read-document.ts'
import { digestView } from '../render/digest-view.ts'
import { plainText } from '../render/plain-text.ts'
import { summarizeIssue } from '../summarize/brief.ts'
import { composeDigest } from '../summarize/compose.ts'
import { shortenBrief } from '../summarize/shorten.ts'
import { jsonLine, printable } from '../text/controls.ts'
import { helpIfAsked } from './help.ts'

const USAGE =
  'usage: npm run -s brief -- [--json | --text | --html | --explain] [--length headline|short|standard|full] FILE…  ("-" reads standard input)'
const HELP = `${USAGE}

Reads each file as the Worker would, and prints what a digest would show of it. Exit code 1: a file cannot be read. Exit code 2: a
wrong option.

  --json         one line of JSON for each issue (the default)
  --text         the mail as text
  --html         the mail as HTML
  --explain      why each piece was cut where it was, and whether it is in a story
  --length L     how much of each story is shown; standard by default
  --help         this text
`
const LENGTHS: readonly string[] = ['headline', 'short', 'standard', 'full'] satisfies Length[]

/** Parse, summarise and render any file, as the Worker would. A file that cannot be read gets one line on standard error, and the exit code is 1; the other files are still read. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    console.error(printable(`${options}\n${USAGE}`))
    return 2
  }
  let failed = 0
  for (const file of options.files) {
    const line = await briefOf(file, options)
    if (line.ok) process.stdout.write(printable(line.text))
    else {
      failed++
      console.error(printable(`${file === '-' ? 'standard input' : file}: ${line.reason}`))
    }
  }
  return failed > 0 ? 1 : 0
}

interface Options {
  readonly files: readonly string[]
  /** `explain` says for each piece of the document why it was split there and whether it is in a story. */
  readonly form: 'json' | 'text' | 'html' | 'explain'
  readonly length: Length
}

function readOptions(args: readonly string[]): Options | string {
  const flag = { type: 'boolean', default: false } as const
  let parsed: ReturnType<typeof parse>
  const parse = () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, text: flag, html: flag, explain: flag, length: { type: 'string', default: 'standard' } },
    })
  try {
    parsed = parse()
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'the options cannot be read'
  }
  const { values, positionals } = parsed
  if (!LENGTHS.includes(values.length)) return `unknown length "${values.length}"`
  const files = positionals.length > 0 ? positionals : process.stdin.isTTY ? [] : ['-']
  if (files.length === 0) return 'no file given'
  return {
    files,
    form: values.explain ? 'explain' : values.html ? 'html' : values.text ? 'text' : 'json',
    length: values.length as Length,
  }
}

type Line = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

async function briefOf(file: string, { form, length }: Options): Promise<Line> {
  let bytes: Uint8Array
  try {
    // `npm run` changes the working folder; INIT_CWD is the caller's folder.
    bytes = file === '-' ? await readStdin() : readFileSync(resolve(process.env.INIT_CWD ?? '.', file))
  } catch (cause) {
    return { ok: false, reason: reasonUnreadable(cause) }
  }
  const source = { name: file === '-' ? 'stdin' : file, bytes }
  if (form === 'explain') {
    const read = await readDocument(source)
    return read.ok ? { ok: true, text: explainCuts(read.value) } : { ok: false, reason: explainParseError(read.error) }
  }
  const issues = await parseIssues(source)
  if (!issues.ok) return { ok: false, reason: explainParseError(issues.error) }
  const read = issues.value.map((issue) => ({ issue, brief: shortenBrief(summarizeIssue(issue), length) }))
  // One line for each entry of a feed. `notTold` is printed only here; no Edition contains it.
  if (form === 'json')
    return {
      ok: true,
      text: read
        .map(
          ({ brief, issue: { notTold, unreadDate, thin } }) =>
            `${jsonLine({ ...brief, unreadDate, ...(thin === true ? { thin } : {}), notTold })}\n`,
        )
        .join(''),
    }
  const told = read.flatMap(({ brief }) => (brief.draft ? [] : [brief]))
  if (told.length === 0)
    return { ok: false, reason: 'The file is marked as a draft, so it has no mail. Remove the mark to see one.' }
  return { ok: true, text: await renderAlone(told, form, length) }
}

/** The Briefs of one document as a mail of their own. The templates are loaded only here: the other outputs need none. */
async function renderAlone(briefs: readonly Brief[], form: 'text' | 'html', length: Length): Promise<string> {
  const settings = {
    slug: 'brief',
    id: 'brief',
    title: 'Brief',
    url: 'http://localhost',
    from: { name: 'Marrow', address: 'marrow@localhost' },
    replyTo: { name: 'Marrow', address: 'marrow@localhost' },
    postalAddress: 'Made on the command line; not sent to anybody.',
    schedule: '0 7 * * MON',
    timeZone: 'UTC',
    mailer: 'outbox',
    length,
    template: 'digest',
    theme: null,
    logo: null,
    review: 'deadline',
    archive: 'private',
    sources: null,
    maxAgeDays: null,
    maxStories: null,
    cutoff: 0,
    keep: KEEP,
    alerts: null,
    recipients: [],
  } as const
  const view = digestView(
    composeDigest(briefs, {
      title: 'Brief',
      date: briefs[0]?.date?.slice(0, 10) ?? new Date().toISOString().slice(0, 10),
    }),
    settings,
    { slot: 'brief' },
  )
  if (form === 'text') return plainText(view)
  const { mailHtml } = await import('../render/mail-html.ts')
  return `${mailHtml(view, settings)}\n`
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function reasonUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return 'The file cannot be opened.'
}

helpIfAsked(process.argv.slice(2), HELP)
process.exitCode = await main(process.argv.slice(2))
