import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkMail } from '../checks/check-mail.ts'
import { inboxCuts } from '../checks/inbox-cuts.ts'
import { nameOf } from '../checks/links.ts'
import { mailAddresses } from '../checks/mail-addresses.ts'
import type { DigestUnderTest } from '../checks/mail-under-test.ts'
import { placeOf } from '../markup/places.ts'
import { readOutline } from '../markup/read-outline.ts'
import { type CheckReport, countFindings, SEVERITIES } from '../model/finding.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { jsonLine, printable } from '../text/controls.ts'
import { findActingLinks } from './acting-links.ts'
import { checkRawLines } from './check-raw-lines.ts'
import { fetchLinks } from './fetch-links.ts'
import { firstMessage } from './first-message.ts'
import { type Io, processIo } from './io.ts'
import { readMail } from './read-mail.ts'
import { reportText } from './report-text.ts'

const USAGE =
  'usage: npm run -s check-mail -- [--json] [--fetch | --fetch-local] [--postal-address TEXT] [--digest URL [--owner ADDRESS]…] FILE…  (an .eml; "-" reads standard input)'

const HELP = `${USAGE}

Checks saved mails. Exit code 1: a mail has an error or cannot be read. Exit code 2: a wrong option.

  --json                 one JSON object for each file
  --fetch                request each link and check the answer; public hosts only, and no link that unsubscribes or confirms
  --fetch-local          the same, for private hosts and this machine as well
  --postal-address TEXT  the postal address that the HTML and the text must contain
  --digest URL           the mail is a digest from this URL: also find links that unsubscribe its owner from a source
  --owner ADDRESS        a mail address of that owner that no link may contain; can be repeated
  --help                 this text
`

/** Most providers accept no larger mail. */
const MAX_BYTES = 25_000_000

/** Checks mails as they were saved. Exit 1 where one has an error or cannot be read; the others are still checked. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args)
  if (options === 'help') {
    io.stdout.write(HELP)
    return 0
  }
  if (typeof options === 'string') {
    io.stderr.write(printable(`${options}\n${USAGE}\n`))
    return 2
  }
  let failed = false
  for (const file of options.files) {
    const checked = await check(file, options, io)
    if (!checked.ok) {
      failed = true
      io.stderr.write(printable(`${file === '-' ? 'standard input' : file}: ${checked.error}\n`))
      continue
    }
    if (checked.value.report.findings.some(({ severity }) => severity === 'error')) failed = true
    io.stdout.write(print(file, checked.value, options, io))
  }
  return failed ? 1 : 0
}

interface Options {
  readonly files: readonly string[]
  readonly json: boolean
  readonly fetch: 'never' | 'public' | 'local'
  readonly postalAddress: string | null
  readonly digest: DigestUnderTest | null
}

/** The options, `help`, or the mistake in words. */
function readOptions(args: readonly string[]): Options | string {
  const flag = { type: 'boolean', default: false } as const
  const parse = () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ help: { ...flag, short: 'h' }, json: flag, fetch: flag, 'fetch-local': flag },
        'postal-address': { type: 'string' },
        digest: { type: 'string' },
        owner: { type: 'string', multiple: true, default: [] },
      },
    })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'the options cannot be read'
  }
  const { values, positionals: files } = parsed
  if (values.help) return 'help'
  if (values.digest !== undefined && !/^https?:\/\//i.test(values.digest)) return '--digest needs an http(s) URL'
  if (values.digest === undefined && values.owner.length > 0) return '--owner needs --digest'
  if (files.length === 0) return 'no file given'
  if (files.filter((file) => file === '-').length > 1) return '"-" (standard input) can be given only once'
  return {
    files,
    json: values.json,
    fetch: values['fetch-local'] ? 'local' : values.fetch ? 'public' : 'never',
    postalAddress: values['postal-address'] ?? null,
    digest: values.digest === undefined ? null : { url: values.digest, ownerAddresses: values.owner },
  }
}

interface Checked {
  readonly report: CheckReport
  readonly subject: string
  readonly preheader: string | null
}

async function check(file: string, options: Options, io: Io): Promise<Result<Checked, string>> {
  const { fetch } = options
  const bytes = await readBytes(file, io)
  if (!bytes.ok) return bytes
  const { message, firstLine, findings } = firstMessage(bytes.value)
  const mail = readMail(message, options)
  if (!mail.ok) return mail
  const outline = readOutline(mail.value.html)
  const { links, preheader } = outline
  const acting = findActingLinks(links, mailAddresses(mail.value, outline).toLeave())
  const asked = links.flatMap(({ href, ...link }) =>
    href === null
      ? []
      : [{ address: href, place: placeOf('link', link.number, nameOf({ href, ...link })), acts: acting.has(href) }],
  )
  const report = merge([
    { findings, passed: [] },
    checkMail(mail.value, outline),
    checkRawLines(message, firstLine),
    ...(fetch === 'never' ? [] : [await fetchLinks(asked, { local: fetch === 'local' })]),
  ])
  return ok({ report, subject: mail.value.subject, preheader: preheader?.text ?? null })
}

const merge = (reports: readonly CheckReport[]): CheckReport => ({
  findings: SEVERITIES.flatMap((severity) =>
    reports.flatMap(({ findings }) => findings.filter((finding) => finding.severity === severity)),
  ),
  passed: reports.flatMap(({ passed }) => passed),
})

function print(file: string, { report, subject, preheader }: Checked, { json }: Options, { stdout }: Io): string {
  const { findings, passed } = report
  if (!json)
    return reportText(file, report, inboxCuts(subject, preheader), stdout.isTTY === true && !process.env.NO_COLOR)
  const { errors, warnings } = countFindings(report)
  return `${jsonLine({ file, ok: errors === 0, errors, warnings, findings, passed })}\n`
}

/** The whole file, or the reason why it cannot be read. Stops reading at the limit. */
async function readBytes(file: string, { stdin, folder }: Io): Promise<Result<Uint8Array, string>> {
  const path = resolve(folder, file)
  const chunks: Buffer[] = []
  let length = 0
  try {
    if (file !== '-' && statSync(path).isDirectory()) return fail('This is a folder, not a file.')
    for await (const chunk of file === '-' ? stdin : createReadStream(path)) {
      const bytes = Buffer.from(chunk)
      length += bytes.length
      if (length > MAX_BYTES) return fail('It is larger than 25 MB. Most providers refuse such a mail.')
      chunks.push(bytes)
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    return fail(code === 'ENOENT' ? 'There is no such file.' : 'The file cannot be opened.')
  }
  return length === 0 ? fail('The file is empty.') : ok(Buffer.concat(chunks))
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), processIo())
