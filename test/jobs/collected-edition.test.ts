import { beforeEach, describe, expect, it } from 'vitest'
import { FACTS_VERSION } from '../../src/choose/same-story/facts.ts'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { NO_RULES, type SourceRules } from '../../src/collect/rules.ts'
import { type CollectStepPorts, collectStep } from '../../src/jobs/collect-step.ts'
import { chooseForSlot, chosenKeys, fixDraft } from '../../src/jobs/steps/choose-edition.ts'
import { prepareSlot } from '../../src/jobs/steps/prepare-slot.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import type { Slot } from '../../src/model/slot.ts'
import type { IssueFacts } from '../../src/model/story-facts.ts'
import { d1CollectedIssues } from '../../src/store/collected-issues.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Stories } from '../../src/store/stories.ts'
import { type FakePost, fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { SETTINGS } from '../render/digests.ts'

const ADDED = new Date('2026-10-01T00:00:00Z')
const day = (n: number) => new Date(ADDED.getTime() + n * 24 * 3_600_000)
const slotOf = (n: number): Slot => ({ name: `${day(n).toISOString().slice(0, 10)}T07:00[UTC]`, at: day(n) })
const post = (of: string, n: number, more: Partial<FakePost> = {}): FakePost => ({
  id: `${of}-${n}`,
  link: `https://${of}.example/${n}`,
  title: `${of} number ${n}`,
  date: day(n),
  text: paragraphs(`${of} ${n}`),
  ...more,
})

describe('an edition of what was collected', () => {
  let db: D1Database
  let web: ReturnType<typeof fakeWeb>
  let posts: Record<string, FakePost[]>
  const settings = { ...SETTINGS, id: 'weekly', timeZone: 'UTC', sources: null, maxAgeDays: null, maxStories: null }

  const ports = (queued: CollectStep[]): CollectStepPorts => ({
    collecting: d1Collecting(db),
    queue: { send: async (steps) => void queued.push(...steps) },
    fetch: web.fetch,
    chance: () => 0.5,
    reader: 'r1',
  })
  const choosing = () => ({ stories: d1Stories(db), briefs: [], collected: d1CollectedIssues(db) })

  async function visitAll(now: Date): Promise<void> {
    const { results } = await db.prepare('SELECT id FROM source ORDER BY id').all<{ id: string }>()
    const queued: CollectStep[] = results.map(({ id }) => ({ do: 'visit', source: id }))
    for (let step = queued.shift(); step !== undefined; step = queued.shift())
      await collectStep(ports(queued), step, now)
  }

  async function send(slot: Slot): Promise<readonly string[]> {
    const edition = await prepareSlot(choosing(), settings, slot, NO_EDITS)
    if (!edition.ok) return []
    const frozen = await d1Ledger(db).freeze(edition.value, [{ name: null, address: 'ada@reader.example' }], slot.at, 0)
    expect(frozen.outcome).toBe('frozen')
    return edition.value.content.briefs.map(({ title }) => title)
  }

  const choice = async (slot: Slot, of: Partial<typeof settings> = {}) => {
    const chosen = await chooseForSlot(choosing(), { ...settings, ...of }, slot)
    if (!chosen.ok) throw new Error('busy')
    const { briefs, rest } = chosen.value.choice
    return {
      told: briefs.map(({ title }) => title),
      rest: rest.map(({ brief, reason }) => `${brief.title}: ${reason.kind}`),
    }
  }

  const setRules = (slug: string, rules: Partial<SourceRules>) =>
    db
      .prepare('UPDATE source SET rules = ?2 WHERE slug = ?1')
      .bind(slug, JSON.stringify({ ...NO_RULES, ...rules }))
      .run()

  beforeEach(async () => {
    db = sqliteDatabase()
    web = fakeWeb()
    posts = { alpha: [post('alpha', 0)], beta: [post('beta', 0)] }
    for (const name of ['alpha', 'beta']) {
      await addFeed(db, `https://${name}.example/feed`, ADDED, { slug: name })
      web.sites.set(`${name}.example`, () => new Response(rss(name, `https://${name}.example/`, posts[name] ?? [])))
    }
    await visitAll(day(0))
  })

  it('tells each issue once, and waits for the next', async () => {
    expect(await send(slotOf(1))).toEqual(['alpha number 0', 'beta number 0'])
    expect(await send(slotOf(2))).toEqual([])
    posts.alpha?.unshift(post('alpha', 2))
    await visitAll(day(3))
    expect(await send(slotOf(3))).toEqual(['alpha number 2'])
    expect(await send(slotOf(4))).toEqual([])
  })

  it('tells nothing again where a feed changes its ids, its links, or both', async () => {
    await send(slotOf(1))
    posts = {
      alpha: [post('alpha', 0, { id: 'other' })],
      beta: [post('beta', 0, { id: 'other', link: 'https://beta.example/moved' })],
    }
    await visitAll(day(2))
    expect(await send(slotOf(2))).toEqual([])
    expect(await db.prepare('SELECT count(*) AS n FROM document').first('n')).toBe(2)
  })

  it('tells nothing again where a feed edits what was sent, and tells what it adds as an issue of its own', async () => {
    await send(slotOf(1))
    const edited = post('alpha', 0, { title: 'alpha number 0, corrected', text: paragraphs('alpha, corrected') })
    posts.alpha = [edited]
    await visitAll(day(2))
    expect(await send(slotOf(2))).toEqual([])
    posts.alpha = [post('alpha', 3), edited]
    await visitAll(day(3))
    expect(await send(slotOf(3))).toEqual(['alpha number 3'])
  })

  it('tells the same issue once that two sources have', async () => {
    await addFeed(db, 'https://planet.example/feed', ADDED, { slug: 'planet' })
    web.sites.set(
      'planet.example',
      () => new Response(rss('planet', 'https://planet.example/', [post('alpha', 0, { id: 'p' })])),
    )
    await visitAll(day(1))
    expect(await send(slotOf(1))).toEqual(['alpha number 0', 'beta number 0'])
    expect(await db.prepare("SELECT count(*) AS n FROM document WHERE state = 'same'").first('n')).toBe(1)
  })

  it('tells what the sources of its digest are', async () => {
    expect((await choice(slotOf(1), { sources: ['sources/alpha/'] as never })).told).toEqual(['alpha number 0'])
    expect((await choice(slotOf(1), { sources: ['sources/*/*'] as never })).told).toHaveLength(2)
    expect((await choice(slotOf(1), { sources: ['letters/*'] as never })).told).toEqual([])
  })

  it('leaves out what is muted, and says why', async () => {
    await setRules('alpha', { mute: ['number 0'] })
    expect(await choice(slotOf(1))).toEqual({ told: ['beta number 0'], rest: ['alpha number 0: muted'] })
    await setRules('alpha', { keep: ['number 0'] })
    expect((await choice(slotOf(1))).told).toHaveLength(2)
    await setRules('alpha', { keep: ['something else'] })
    expect((await choice(slotOf(1))).told).toEqual(['beta number 0'])
  })

  it('contains at most the allowed number of stories of a source; the others wait', async () => {
    posts.alpha = [3, 2, 1].map((n) => post('alpha', n))
    await visitAll(day(3))
    await setRules('alpha', { perEdition: 2 })
    expect(await choice(slotOf(3))).toEqual({
      told: ['alpha number 3', 'alpha number 2', 'beta number 0'],
      rest: ['alpha number 1: source-full', 'alpha number 0: source-full'],
    })
    await send(slotOf(3))
    expect(await send(slotOf(4))).toEqual(['alpha number 1', 'alpha number 0'])
  })

  describe('what stories are compared by', () => {
    const storedFacts = async () => {
      const { results } = await db.prepare('SELECT facts FROM issue ORDER BY key').all<{ facts: string | null }>()
      return results.map(({ facts }) => facts)
    }
    const outage = 'The Harbour line stopped at Quill Bridge after a signal failed near Mill Lane on Monday evening.'
    const sameStory = async () => {
      for (const of of ['alpha', 'beta'])
        posts[of] = [
          post(of, 3, { title: 'Harbour line stops at Quill Bridge', text: `<p>${outage}</p><p>${of} has more.</p>` }),
        ]
      await visitAll(day(3))
    }

    it('is stored when a document is read, and kept with what is told', async () => {
      for (const facts of await storedFacts()) {
        const [one] = Object.values(JSON.parse(facts ?? '{}') as IssueFacts)
        expect(one?.version).toBe(FACTS_VERSION)
        expect(one?.words).toContain('council')
      }
      await send(slotOf(1))
      const telling = await db.prepare('SELECT telling FROM told ORDER BY story LIMIT 1').first<string>('telling')
      expect(JSON.parse(telling ?? '{}')).toMatchObject({ facts: { version: FACTS_VERSION } })
    })

    it.each([
      { name: 'stored', change: 'SELECT 1' },
      { name: 'of before it was stored', change: 'UPDATE issue SET facts = NULL' },
      {
        name: 'stored by other code',
        change: `UPDATE issue SET facts = (SELECT json_group_object(key, json_set(value, '$.version', 0, '$.links', json('[]'), '$.words', '', '$.title', '')) FROM json_each(issue.facts))`,
      },
    ])('leads to the same choice: $name', async ({ change }) => {
      await sameStory()
      await db.prepare(change).run()
      expect((await choice(slotOf(4))).rest).toEqual([expect.stringMatching(/Harbour line stops.*: same-story$/)])
    })

    it('is read and not found again', async () => {
      await sameStory()
      await db
        .prepare(
          `UPDATE issue SET facts = (SELECT json_group_object(key, json_set(value, '$.links', json('[]'), '$.words', '', '$.title', '')) FROM json_each(issue.facts))`,
        )
        .run()
      expect((await choice(slotOf(4))).rest).toEqual([])
    })
  })

  it('leaves out what is too old for its source', async () => {
    await setRules('alpha', { maxAgeDays: 5 })
    expect(await choice(slotOf(6))).toEqual({ told: ['beta number 0'], rest: ['alpha number 0: too-old'] })
  })

  it('keeps to its draft, whatever comes later', async () => {
    await fixDraft(choosing(), settings, slotOf(5), day(1))
    posts.beta?.unshift(post('beta', 2))
    await visitAll(day(3))
    expect(await choice(slotOf(5))).toEqual({
      told: ['alpha number 0', 'beta number 0'],
      rest: ['beta number 2: after-cutoff'],
    })
  })

  it('chooses from the newest where much is waiting, and from its draft in any case', async () => {
    await fixDraft(choosing(), settings, slotOf(20), day(1))
    posts.alpha = Array.from({ length: 130 }, (_, n) =>
      post('alpha', 2, {
        id: `f${n}`,
        link: `https://alpha.example/f${n}`,
        title: `flood ${n}`,
        text: paragraphs(`flood ${n}`),
      }),
    )
    for (let visit = 0; visit < 7; visit++) await visitAll(new Date(day(3).getTime() + visit * 60_000))
    expect(await db.prepare('SELECT count(*) AS n FROM issue').first('n')).toBe(132)
    const listed = await d1CollectedIssues(db).listBriefs('weekly', () => true, day(4))
    expect(listed).toHaveLength(100)
    expect(
      listed
        .slice(0, 2)
        .map(({ source }) => source.slug)
        .toSorted(),
    ).toEqual(['alpha', 'beta'])
    const chosen = await chooseForSlot(choosing(), settings, slotOf(20))
    expect(chosen.ok && chosenKeys(chosen.value.choice)).toHaveLength(2)
  })

  it('is shown whole by its id', async () => {
    const id = await db.prepare("SELECT id FROM issue WHERE title LIKE 'alpha%'").first<string>('id')
    const found = await d1CollectedIssues(db).findIssue(id ?? '')
    expect(found?.issue.sections[0]?.text).toContain('The council of alpha 0 decided')
    expect(found?.brief.id).toBe(id)
    expect(await d1CollectedIssues(db).findIssue('none')).toBeNull()
  })
})
