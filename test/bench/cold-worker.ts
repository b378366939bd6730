import { everyStory } from '../../src/choose/choose-stories.ts'
import { checkEdition } from '../../src/jobs/steps/check-edition.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Issue } from '../../src/model/issue.ts'
import { decodeText } from '../../src/parse/charset/decode-text.ts'
import { parseFrontMatter } from '../../src/parse/front-matter/parse-front-matter.ts'
import { PARSE_LIMITS } from '../../src/parse/limits.ts'
import { parseMarkdown } from '../../src/parse/markdown/parse-markdown.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { cleanMarkup } from '../../src/parse/template-markup/clean-markup.ts'
import { renderEdition } from '../../src/render/edition.ts'
import { SEED_BRIEFS, SEEDS } from '../../src/sources/seeds.gen.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { composeDigest } from '../../src/summarize/compose.ts'
import { shortenStory } from '../../src/summarize/shorten.ts'
import { SETTINGS } from './issues.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }

/** Runs in a fresh isolate, and measures there what a first request would cost: from what is bundled, or from raw bytes by stage. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname: path, searchParams } = new URL(request.url)
    const again = searchParams.has('once') ? 0 : AGAIN
    if (path === '/nothing') return timed(() => null, again)
    if (path === '/edition') return timed(() => prepareEdition(everyStory(SEED_BRIEFS), SETTINGS, SLOT), again)
    if (path === '/checked') {
      return timed(
        async () => checkEdition((await prepareEdition(everyStory(SEED_BRIEFS), SETTINGS, SLOT)).edition, SETTINGS),
        again,
      )
    }
    if (path === '/summarize') return timed(() => SEEDS.map(summarizeIssue), again)
    const bytes = new Uint8Array(await request.arrayBuffer())
    return path === '/brief' ? timed(() => briefOf(bytes), again) : Response.json(await stages(bytes))
  },
}

const AGAIN = 50

async function briefOf(bytes: Uint8Array): Promise<Brief> {
  const issue = await parseSource({ name: 'seed', bytes })
  if (!issue.ok) throw new Error(issue.error.kind)
  return summarizeIssue(issue.value)
}

async function timed(run: () => unknown, times: number): Promise<Response> {
  const start = performance.now()
  await run()
  const first = performance.now() - start
  const again = performance.now()
  for (let i = 0; i < times; i++) await run()
  return Response.json({ first, warm: (performance.now() - again) / times })
}

async function stages(bytes: Uint8Array): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  const stage = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    const start = performance.now()
    const value = await run()
    times[name] = performance.now() - start
    return value
  }
  const text = await stage('decode', () => decodeText(bytes, 'markdown'))
  if (!text.ok) throw new Error(text.error.kind)
  const post = await stage('front matter (yaml, first call)', () => parseFrontMatter(text.value.text, PARSE_LIMITS))
  if (!post.ok) throw new Error(post.error.kind)
  const body = await stage('template markup (first call)', () => cleanMarkup(post.value.body, 'seed'))
  await stage('Markdown (first call)', () => parseMarkdown(body))
  const issue = await stage('the whole parse: the above once more, and the stories (first call)', () =>
    parseSource({ name: 'seed', bytes }),
  )
  if (!issue.ok) throw new Error(issue.error.kind)
  const brief = await stage('summarize (first call)', () => summarizeIssue(issue.value satisfies Issue))
  const start = performance.now()
  await renderEdition(
    composeDigest([brief], { title: 'Weekly', date: '2026-10-05' }),
    SETTINGS,
    SLOT.name,
    shortenStory,
  )
  times['compose and render (first call)'] = performance.now() - start
  return times
}
