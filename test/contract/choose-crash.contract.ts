import { describe, expect, test } from 'vitest'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { collectStep } from '../../src/jobs/collect-step.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { fixDraft } from '../../src/jobs/steps/choose-edition.ts'
import { prepareSlot } from '../../src/jobs/steps/prepare-slot.ts'
import type { PublishPorts } from '../../src/jobs/steps/publish-slot.ts'
import { d1CollectedIssues } from '../../src/store/collected-issues.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { digestSettings } from '../digest-settings.ts'
import { dyingCalls } from './dying-calls.ts'
import { type FakeMailer, fakeMailer, mailersWith } from './fake-mailer.ts'
import { FINDS_NOTHING } from './prepare-story.ts'
import { NO_TIME } from './stopwatches.ts'
import { type Stores, storesOf } from './stores.ts'

const SETTINGS = digestSettings({ recipients: 1, cutoff: 24 })
const DUE = new Date('2026-10-05T05:00:00Z')
const hoursLater = (hours: number) => new Date(DUE.getTime() + hours * 3_600_000)
const TITLES = ['First', 'Second']

/** A tick that fixes what was collected at the cut-off, and the one that sends it, may end at any call: each story is told once. */
export function chooseCrashContract(on: string, make: () => Promise<D1Database>): void {
  describe(`choosing what was collected: ${on}`, () => {
    async function newWorld() {
      const db = await make()
      const web = fakeWeb()
      const posts = TITLES.map((title, n) => ({
        id: title,
        link: `https://a.example/${n}`,
        title,
        date: hoursLater(-72 + n),
        text: paragraphs(title),
      }))
      web.sites.set('a.example', () => new Response(rss('A', 'https://a.example/', posts.toReversed())))
      const source = await addFeed(db, 'https://a.example/feed', hoursLater(-100))
      const queued: CollectStep[] = [{ do: 'visit', source }]
      const ports = {
        collecting: d1Collecting(db),
        queue: { send: async (steps: readonly CollectStep[]) => void queued.push(...steps) },
        fetch: web.fetch,
        chance: () => 0.5,
        reader: 'r1',
      }
      for (let step = queued.shift(); step !== undefined; step = queued.shift())
        await collectStep(ports, step, hoursLater(-48))
      const stores = storesOf(db)
      await stores.ledger.findCursors(['weekly'], hoursLater(-48), hoursLater(-48))
      return { db, stores, mailer: fakeMailer() }
    }

    function portsOf(
      db: D1Database,
      { ledger, reviews, stories }: Stores,
      mailer: FakeMailer,
      all: <T extends object>(port: T) => T = (port) => port,
    ): PublishPorts {
      const choosing = { stories: all(stories), briefs: [], facts: {}, collected: all(d1CollectedIssues(db)) }
      return {
        ledger: all(ledger),
        reviews: all(reviews),
        mailers: mailersWith(all(mailer)),
        stopwatch: NO_TIME,
        prepare: (...of) => prepareSlot(choosing, ...of),
        listDrafts: choosing.stories.listDrafts,
        fixDraft: (...of) => fixDraft(choosing, ...of),
        check: FINDS_NOTHING,
      }
    }

    const tick = (ports: PublishPorts, hours: number) =>
      publishDue({ ...ports, digests: [SETTINGS], now: hoursLater(hours) })

    test.each(['before', 'after'] as const)('an isolate that ends %s a call', async (when) => {
      let ended = 0
      for (let nth = 1; ; nth++) {
        const { db, stores, mailer } = await newWorld()
        const { all, died } = dyingCalls(nth, when)
        const dying = portsOf(db, stores, mailer, all)
        await tick(dying, -23).catch(() => {})
        await tick(dying, 0).catch(() => {})
        const real = portsOf(db, stores, mailer)
        for (const minutes of [5, 25, 30]) await tick(real, minutes / 60)
        // A week later there is nothing left to tell.
        await tick(real, 7 * 24 - 23)
        await tick(real, 7 * 24)

        const { results } = await db
          .prepare(
            "SELECT title, count(*) AS n FROM told JOIN issue ON issue.key = told.issue WHERE told.state = 'told' GROUP BY title ORDER BY title",
          )
          .all()
        expect(results).toEqual(TITLES.map((title) => ({ title, n: 1 })))
        const sent = (await stores.ledger.listEditions('weekly', 9)).filter(({ state }) => state !== 'skipped')
        expect(sent).toHaveLength(1)
        expect(mailer.accepted.length).toBeLessThanOrEqual(1)
        expect((sent[0]?.counts.sent ?? 0) + (sent[0]?.counts.unknown ?? 0)).toBe(1)
        if (!died()) break
        ended = nth
      }
      expect(ended).toBeGreaterThan(15)
    })
  })
}
