import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readDigestSettings } from '../digest-settings.ts'
import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import type { Length } from '../model/settings.ts'
import { explainCuts } from '../parse/explain-cuts.ts'
import { explainParseError } from '../parse/parse-error.ts'
import { parseIssues } from '../parse/parse-source.ts'
import { readDocument } from '../parse/read-document.ts'
import { withoutRepeatedInSeries } from '../parse/series.ts'
import { digestView } from '../render/digest-view.ts'
import { plainText } from '../render/plain-text.ts'
import { summarizeIssue } from '../summarize/brief.ts'
import { composeDigest } from '../summarize/compose.ts'
import { shortenBrief } from '../summarize/shorten.ts'
import { jsonLine, printable } from '../text/controls.ts'
import { helpIfAsked } from './help.ts'
import { type Io, processIo } from './io.ts'

const USAGE =
  'usage: npm run -s brief -- [--json | --text | --html | --explain] [--length headline|short|standard|full] FILE…  ("-" reads standard input)'
const HELP = `${USAGE}

Reads each file as the Worker would, and prints what a digest would show of it. Several files of one folder and one site are taken for
issues of one newsletter: what two of the six before it have word for word is left out, and listed with that reason. Exit code 1: a file
cannot be read. Exit code 2: a wrong option.

  --json         one line of JSON for each issue (the default)
  --text         the mail as text
  --html         the mail as HTML
  --explain      why each piece was cut where it was, and whether it is in a story
  --length L     how much of each story is shown; standard by default
  --help         this text
`
const LENGTHS: readonly string[] = ['headline', 'short', 'standard', 'full'] satisfies Length[]

/** Parse, summarise and render any file, as the Worker would. A file that cannot be read gets one line on standard error, and the exit code is 1; the other files are still read. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args, io)
  if (typeof options === 'string') {
    io.stderr.write(printable(`${options}\n${USAGE}\n`))
    return 2
  }
  let failed = 0
  const read = options.form === 'explain' ? null : await readIssues(options.files, io)
  for (const [at, file] of options.files.entries()) {
    const issues = read?.[at]
    const line =
      issues === undefined ? await explainFile(file, io) : issues.ok ? await briefOf(issues.issues, options) : issues
    if (line.ok) io.stdout.write(printable(line.text))
    else {
      failed++
      io.stderr.write(printable(`${file === '-' ? 'standard input' : file}: ${line.reason}\n`))
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

function readOptions(args: readonly string[], { stdin }: Io): Options | string {
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
  const files = positionals.length > 0 ? positionals : stdin.isTTY ? [] : ['-']
  if (files.length === 0) return 'no file given'
  return {
    files,
    form: values.explain ? 'explain' : values.html ? 'html' : values.text ? 'text' : 'json',
    length: values.length as Length,
  }
}

type Line = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

type Unreadable = Extract<Line, { readonly ok: false }>
type ReadFile = { readonly ok: true; readonly issues: readonly Issue[] } | Unreadable

/** The Issues of each file. What the files of one series repeat is left out. */
async function readIssues(files: readonly string[], io: Io): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = []
  for (const file of files) read.push(await readFile(file, io))
  if (files.length === 1) return read
  const told = withoutRepeatedInSeries(read.flatMap((one) => (one.ok ? one.issues : [])))
  let from = 0
  return read.map((one) => {
    if (!one.ok) return one
    from += one.issues.length
    return { ok: true, issues: told.slice(from - one.issues.length, from) }
  })
}

async function readFile(file: string, io: Io): Promise<ReadFile> {
  const source = await bytesOf(file, io)
  if (!source.ok) return source
  const issues = await parseIssues(source)
  return issues.ok ? { ok: true, issues: issues.value } : { ok: false, reason: explainParseError(issues.error) }
}

async function bytesOf(
  file: string,
  { stdin, folder }: Io,
): Promise<{ readonly ok: true; name: string; bytes: Uint8Array } | Unreadable> {
  try {
    const bytes = file === '-' ? await buffer(stdin) : readFileSync(resolve(folder, file))
    return { ok: true, name: file === '-' ? 'stdin' : file, bytes }
  } catch (cause) {
    return { ok: false, reason: reasonUnreadable(cause) }
  }
}

async function explainFile(file: string, io: Io): Promise<Line> {
  const source = await bytesOf(file, io)
  if (!source.ok) return source
  const read = await readDocument(source)
  return read.ok ? { ok: true, text: explainCuts(read.value) } : { ok: false, reason: explainParseError(read.error) }
}

async function briefOf(issues: readonly Issue[], { form, length }: Options): Promise<Line> {
  const read = issues.map((issue) => ({ issue, brief: shortenBrief(summarizeIssue(issue), length) }))
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
  return { ok: true, text: await renderAlone(told, form === 'html' ? 'html' : 'text', length) }
}

/** The Briefs of one document as a mail of their own. The templates are loaded only here: the other outputs need none. */
async function renderAlone(briefs: readonly Brief[], form: 'text' | 'html', length: Length): Promise<string> {
  const settings = readDigestSettings('brief', { ...SETTINGS, length })
  if (!settings.ok) throw new Error(`the settings of this command have a mistake: ${settings.error[0]?.key}`)
  const view = digestView(
    composeDigest(briefs, {
      title: 'Brief',
      date: briefs[0]?.date?.slice(0, 10) ?? new Date().toISOString().slice(0, 10),
    }),
    settings.value,
    { slot: 'brief' },
  )
  if (form === 'text') return plainText(view)
  const { mailHtml } = await import('../render/mail-html.ts')
  return `${mailHtml(view, settings.value)}\n`
}

/** Of the mail that is shown: nobody gets it. */
const SETTINGS = {
  title: 'Brief',
  url: 'http://localhost',
  from: 'Marrow <marrow@localhost>',
  reply_to: 'Marrow <marrow@localhost>',
  postal_address: 'Made on the command line; not sent to anybody.',
  schedule: '0 7 * * MON',
  time_zone: 'UTC',
  mailer: 'outbox',
  recipients: [],
}

function reasonUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return 'The file cannot be opened.'
}

if (import.meta.main) {
  helpIfAsked(process.argv.slice(2), HELP)
  process.exitCode = await main(process.argv.slice(2), processIo())
}
