import { createInterface } from 'node:readline'
import { rankSentences } from '../summarize/rank.ts'
import { selectSentences } from '../summarize/select.ts'

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

function summarize({ text, title, maxSentences }: Request): string[] {
  const ranked = rankSentences({ text, heading: title })
  // A lead-in may tell the news alone; before another sentence than its own it says something wrong.
  const whole = ranked.filter((sentence) => !sentence.flaws.includes('leadsOn'))
  const pool = maxSentences > 1 && whole.length >= maxSentences ? whole : ranked
  return selectSentences(pool, maxSentences)
    .toSorted((a, b) => a.position - b.position)
    .map((sentence) => sentence.text)
}

process.exitCode = await main()
