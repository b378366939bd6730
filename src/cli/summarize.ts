import { createInterface } from 'node:readline'
import { plainSection } from '../parse/plain-section.ts'
import { chooseSentences } from '../summarize/choose.ts'
import { jsonLine } from '../text/controls.ts'
import { helpIfAsked } from './help.ts'
import { type Io, processIo } from './io.ts'

const HELP = `usage: npm run -s summarize < FILE

Reads one JSON object on each line of standard input, and prints {"id": …, "summary": ["sentence", …]} for each: the sentences that tell
most, in the order of the text. Exit code 1: a line cannot be read; the others are still summarised.

  {"id": 1, "text": "The whole text.", "title": "Its heading", "maxSentences": 3}

"text" is needed. Without "maxSentences" it keeps up to 3. A line may be tried so:

  echo '{"text": "One. Two. Three. Four."}' | npm run -s summarize
`

/**
 * JSONL `{id, text, title, maxSentences}` on standard input, `{id, summary: [sentence, …]}` on standard output, in text order.
 * A bad line is reported on standard error, the other lines are still summarised, and the exit code is 1.
 */
export async function main(_args: readonly string[], { stdin, stdout, stderr }: Io): Promise<number> {
  if (stdin.isTTY)
    stderr.write('Waiting for lines of JSON on standard input; npm run -s summarize -- --help shows an example.\n')
  let failed = 0
  let count = 0
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    count++
    if (line.trim() === '') continue
    const request = readRequest(line)
    if (request === null) {
      failed++
      stderr.write(
        `line ${count}: expected a JSON object with a "text", such as {"id": 1, "text": "The whole text."}\n`,
      )
      continue
    }
    stdout.write(`${jsonLine({ id: request.id, summary: summarize(request) })}\n`)
  }
  return failed > 0 ? 1 : 0
}

interface Request {
  readonly id: unknown
  readonly text: string
  readonly title: string
  readonly maxSentences: number
}

function readRequest(line: string): Request | null {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof json !== 'object' || json === null || !('text' in json) || typeof json.text !== 'string') return null
  const { id, title, maxSentences } = json as { id?: unknown; title?: unknown; maxSentences?: unknown }
  return {
    id: id ?? null,
    text: json.text,
    title: typeof title === 'string' ? title : '',
    maxSentences: typeof maxSentences === 'number' ? maxSentences : 3,
  }
}

/** Chooses as the Worker does, and returns the sentences in text order. A pair of sentences or a short text is one string. */
function summarize({ text, title, maxSentences }: Request): string[] {
  const { gist, points } = chooseSentences(plainSection(text, title), maxSentences)
  const kept = gist === null ? points : [gist, ...points]
  return kept.toSorted((a, b) => a.start - b.start).map((one) => one.text)
}

if (import.meta.main) {
  helpIfAsked(process.argv.slice(2), HELP)
  process.exitCode = await main(process.argv.slice(2), processIo())
}
