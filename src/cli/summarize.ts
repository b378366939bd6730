import { createInterface } from 'node:readline'
import { rankSentences } from '../summarize/rank.ts'
import { selectSentences } from '../summarize/select.ts'

interface Request {
  readonly id: unknown
  readonly text: string
  readonly title?: string | null
  readonly maxSentences?: number
}

/** JSONL `{id, text, title, maxSentences}` on standard input, `{id, summary: [sentence, …]}` on standard output, in text order. */
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue
  const { id, text, title, maxSentences }: Request = JSON.parse(line)
  const chosen = selectSentences(rankSentences({ text, heading: title ?? '' }), maxSentences ?? 3)
  const summary = chosen.toSorted((a, b) => a.position - b.position).map((sentence) => sentence.text)
  process.stdout.write(`${JSON.stringify({ id, summary })}\n`)
}
