import { prepareEdition } from '../../src/jobs/prepare-edition.ts'
import type { Issue } from '../../src/model/issue.ts'
import { decodeBytes } from '../../src/parse/decode-bytes.ts'
import { parseFrontMatter } from '../../src/parse/front-matter.ts'
import { PARSE_LIMITS } from '../../src/parse/limits.ts'
import { parseMarkdown } from '../../src/parse/markdown.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { renderEdition } from '../../src/render/edition.ts'
import { SEEDS } from '../../src/sources/seeds.gen.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { composeDigest } from '../../src/summarize/compose.ts'
import { SETTINGS } from './issues.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }

/** Runs in a fresh isolate: GET measures the first Edition from the bundled Issues, POST the first from the raw bytes, by stage. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'GET') {
      const start = performance.now()
      await prepareEdition(SEEDS, SETTINGS, SLOT)
      const first = performance.now() - start
      const again = performance.now()
      for (let i = 0; i < 50; i++) await prepareEdition(SEEDS, SETTINGS, SLOT)
      return Response.json({ first, warm: (performance.now() - again) / 50 })
    }
    return Response.json(await stages(new Uint8Array(await request.arrayBuffer())))
  },
}

async function stages(bytes: Uint8Array): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  const timed = <T>(stage: string, run: () => T): T => {
    const start = performance.now()
    const value = run()
    times[stage] = performance.now() - start
    return value
  }
  const text = timed('decode', () => decodeBytes(bytes, PARSE_LIMITS))
  if (!text.ok) throw new Error(text.error.kind)
  const post = timed('front matter (yaml, first call)', () => parseFrontMatter(text.value, PARSE_LIMITS))
  if (!post.ok) throw new Error(post.error.kind)
  timed('Markdown (first call)', () => parseMarkdown(post.value.body, PARSE_LIMITS))
  const issue = timed('the whole parse once more, warm', () => parseSource({ name: 'seed', bytes }))
  if (!issue.ok) throw new Error(issue.error.kind)
  const brief = timed('summarize (first call)', () => summarizeIssue(issue.value satisfies Issue))
  const start = performance.now()
  await renderEdition(composeDigest([brief], { title: 'Weekly', date: '2026-10-05' }), SETTINGS, SLOT.name)
  times['compose and render (first call)'] = performance.now() - start
  return times
}
