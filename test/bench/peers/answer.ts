import { createInterface } from 'node:readline'

/**
 * JSONL in, JSONL out, as `npm run -s summarize` does it. A document that a package throws at gets an empty summary;
 * how many there were, and what it said last, goes to standard error.
 */
export async function answer(summarize: (text: string, max: number) => string | readonly string[]): Promise<void> {
  let thrown = 0
  let last: unknown
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') continue
    const { id, text, maxSentences } = JSON.parse(line) as { id: string; text: string; maxSentences: number }
    let summary: string | readonly string[] = []
    try {
      summary = summarize(text, maxSentences)
    } catch (error) {
      thrown++
      last = error
    }
    process.stdout.write(`${JSON.stringify({ id, summary })}\n`)
  }
  if (thrown > 0) console.error(`threw at ${thrown} documents: ${last}`)
}
