import { chooseStories } from '../../src/choose/choose-stories.ts'
import { factsOfIssue } from '../../src/choose/same-story/facts.ts'
import { NOTHING_TOLD } from '../../src/choose/story-memory.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { ToldTelling } from '../../src/model/edition.ts'
import type { IssueFacts } from '../../src/model/story-facts.ts'

export interface BenchChoice {
  readonly briefs: readonly Brief[]
  readonly told: readonly ToldTelling[]
  /** By key of the Issue; null where the choice finds them. */
  readonly facts: Readonly<Record<string, IssueFacts>> | null
}

const AGAIN = 50
const SLOT = { at: new Date('2026-12-01T05:00:00Z'), name: '2026-12-01T05:00[UTC]' }

/** What choosing the Stories of an Edition costs in a fresh isolate, and finding what they are compared by, which is done when they are read. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { briefs, told, facts } = await request.json<BenchChoice>()
    const candidates = briefs.map((brief) => ({
      brief,
      publishedAt: null,
      ...(facts === null ? {} : { facts: facts[brief.key] ?? {} }),
    }))
    const tellings = told.map((telling, i) => ({
      ...telling,
      story: `told ${i}`,
      slot: 'earlier',
      at: new Date('2026-01-01'),
    }))
    const rules = { slot: SLOT, sources: null, maxAgeDays: null }
    const run = () => chooseStories(candidates, { ...NOTHING_TOLD, tellings }, rules)
    const work = new URL(request.url).pathname === '/find' ? () => briefs.map(factsOfIssue) : run
    const start = performance.now()
    work()
    const first = performance.now() - start
    const again = performance.now()
    for (let i = 0; i < AGAIN; i++) work()
    return Response.json({ first, warm: (performance.now() - again) / AGAIN, joined: run().rest.length })
  },
}
