import { parseFeed } from 'feedsmith'
import { parseDocument } from 'htmlparser2'
import PostalMime from 'postal-mime'
import { detectKind } from '../../src/parse/detect.ts'
import { parseIssues } from '../../src/parse/parse-source.ts'

const AGAIN = 20

/**
 * Runs in a fresh isolate: the first reading of a document there, and the average of those after it. `/peer` only takes the document
 * apart, with the package of its form.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer())
    let issues = 0
    const read = async () => {
      const parsed = await parseIssues({ name: 'document', bytes })
      issues = parsed.ok ? parsed.value.length : 0
    }
    const run = new URL(request.url).pathname === '/peer' ? () => takenApart(bytes) : read
    const start = performance.now()
    await run()
    const first = performance.now() - start
    const again = performance.now()
    for (let i = 0; i < AGAIN; i++) await run()
    return Response.json({ first, warm: (performance.now() - again) / AGAIN, issues })
  },
}

async function takenApart(bytes: Uint8Array): Promise<unknown> {
  const text = new TextDecoder().decode(bytes)
  const kind = detectKind(text)
  if (kind === 'mail') return PostalMime.parse(bytes)
  return kind === 'html' ? parseDocument(text) : parseFeed(text)
}
