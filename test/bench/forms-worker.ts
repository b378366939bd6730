import { parseIssues } from '../../src/parse/parse-source.ts'

const AGAIN = 20

/** Runs in a fresh isolate: the first reading of a document there, and the average of those after it. */
export default {
  async fetch(request: Request): Promise<Response> {
    const source = { name: 'document', bytes: new Uint8Array(await request.arrayBuffer()) }
    const start = performance.now()
    const parsed = await parseIssues(source)
    const first = performance.now() - start
    const again = performance.now()
    for (let i = 0; i < AGAIN; i++) await parseIssues(source)
    return Response.json({
      first,
      warm: (performance.now() - again) / AGAIN,
      issues: parsed.ok ? parsed.value.length : 0,
    })
  },
}
