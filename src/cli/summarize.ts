import { createInterface } from 'node:readline'
import { chooseSentences } from '../summarize/choose.ts'
import { plainSection } from '../summarize/plain-section.ts'

/**
 * JSONL `{id, text, title, maxSentences}` on standard input, `{id, summary: [sentence, …]}` on standard output, in text order.
 * A line that is none of these is named on standard error; the others go on, and the exit status is 1.
 */
async function main(): Promise<number> {
  let failed = 0
  let count = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    count++
    if (line.trim() === '') continue
    const request = readRequest(line)
    if (request === null) {
      failed++
      console.error(`line ${count}: not a JSON object with a text`)
      continue
    }
    process.stdout.write(`${JSON.stringify({ id: request.id, summary: summarize(request) })}\n`)
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
  let wire: unknown
  try {
    wire = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof wire !== 'object' || wire === null || !('text' in wire) || typeof wire.text !== 'string') return null
  const { id, title, maxSentences } = wire as { id?: unknown; title?: unknown; maxSentences?: unknown }
  return {
    id: id ?? null,
    text: wire.text,
    title: typeof title === 'string' ? title : '',
    maxSentences: typeof maxSentences === 'number' ? maxSentences : 3,
  }
}

/** As the product chooses: the gist first, then the points as the text has them. A pair or a short text is one string. */
function summarize({ text, title, maxSentences }: Request): string[] {
  const { gist, points } = chooseSentences(plainSection(text, title), maxSentences)
  const kept = gist === null ? points : [gist, ...points]
  return kept.toSorted((a, b) => a.start - b.start).map((one) => one.text)
}

process.exitCode = await main()
