import { expect, it } from 'vitest'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { collectStep } from '../../src/jobs/collect-step.ts'
import { keepMail } from '../../src/jobs/receive-mail.ts'
import { allowance } from '../../src/jobs/steps/allowance.ts'
import { collectDue } from '../../src/jobs/steps/collect-due.ts'
import { d1Alerts } from '../../src/store/alerts.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Inbox } from '../../src/store/inbox.ts'
import { d1Sources } from '../../src/store/sources.ts'
import { type FakePost, fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

const DAY = 24 * 3_600_000
const START = Date.UTC(2026, 0, 1)
const DAYS = 330
const FEEDS = 5
const LISTED = 8
const KEEP = { originals: 20, issues: 60, mails: 10, seen: 60 }
/** When everything has reached its age, and removing is as fast as what comes. */
const STEADY = 160

it('does not grow, and takes nothing twice that a feed still lists', async () => {
  const db = sqliteDatabase()
  const web = fakeWeb()
  const inbox = d1Inbox(db)
  const sources = d1Sources(db)
  let now = new Date(START)
  const posts: FakePost[][] = Array.from({ length: FEEDS }, (_, feed) => [post(feed, 'pinned', new Date(START + feed))])
  function post(feed: number, name: string, date: Date): FakePost {
    const title = `Feed ${feed}: ${name}`
    return { id: `${feed}-${name}`, link: `https://f${feed}.example/${name}`, title, date, text: paragraphs(title) }
  }
  // The pinned post stays at the end of each feed for ever.
  for (const [feed, own] of posts.entries())
    web.sites.set(`f${feed}.example`, () => {
      const listed = [...own.slice(1).slice(-LISTED).toReversed(), ...own.slice(0, 1)]
      return new Response(rss(`Feed ${feed}`, `https://f${feed}.example/`, listed))
    })
  await sources.add(
    posts.map((_, feed) => ({ kind: 'feed', origin: 'owner', address: `https://f${feed}.example/feed`, title: '' })),
    now,
  )
  const box = await sources.find(await inbox.addSource('Letters', now), now)
  if (box === null) throw new Error('no mailbox')

  const queued: CollectStep[] = []
  /** How often each document was read. */
  const taken = new Map<string, number>()
  const ports = {
    collecting: d1Collecting(db),
    queue: { send: async (steps: readonly CollectStep[]) => void queued.push(...steps) },
    fetch: web.fetch,
    chance: () => 0.5,
    reader: 'r1',
    keep: KEEP,
    watch: { sources, alerts: d1Alerts(db) },
  }
  const rows = async () => {
    const of = async (table: string) => Number(await db.prepare(`SELECT count(*) AS n FROM ${table}`).first('n'))
    const bodies = Number(await db.prepare('SELECT count(*) AS n FROM document WHERE body IS NOT NULL').first('n'))
    const [documents, issues, keys] = [await of('document'), await of('issue'), await of('document_key')]
    return { documents, issues, keys, bodies, parsed: await of('parsed') }
  }

  let steady: Awaited<ReturnType<typeof rows>> | null = null
  for (let day = 0; day < DAYS; day++) {
    for (const [feed, own] of posts.entries())
      if (day > 0 && (day + feed) % 2 === 0) own.push(post(feed, `day ${day}`, new Date(START + day * DAY)))
    const stranger = new TextEncoder().encode(`From: x@y.example\r\nMessage-ID: <${day}@y.example>\r\n\r\nHello`)
    await keepMail(
      { inbox, queue: ports.queue },
      box,
      { bytes: stranger, isCut: false, size: 60, isPasted: false },
      now,
    )
    for (let minutes = 0; minutes < 24 * 60; minutes += minutes % 60 === 0 ? 10 : 50) {
      now = new Date(START + day * DAY + minutes * 60_000)
      expect(await collectDue(ports, now, allowance())).toEqual([])
      for (let step = queued.shift(); step !== undefined; step = queued.shift()) {
        const outcome = await collectStep(ports, step, now)
        if (step.do === 'read' && outcome === 'read') taken.set(step.document, (taken.get(step.document) ?? 0) + 1)
      }
    }
    if (day === STEADY) steady = await rows()
  }
  const end = await rows()
  console.log(JSON.stringify({ afterDays: { [STEADY]: steady, [DAYS]: end } }))
  for (const [what, count] of Object.entries(end))
    expect(count, what).toBeLessThanOrEqual((steady?.[what as keyof typeof end] ?? 0) * 1.1)

  // Every post was taken once, the pinned ones too.
  const published = posts.reduce((sum, own) => sum + own.length, 0)
  expect([...taken.values()].every((times) => times === 1)).toBe(true)
  expect(taken.size).toBe(published)
})
