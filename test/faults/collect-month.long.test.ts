import { expect, it } from 'vitest'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { COLLECTED_KEEP } from '../../src/collect/keep.ts'
import { type CollectStepPorts, collectStep } from '../../src/jobs/collect-step.ts'
import { keepMail } from '../../src/jobs/receive-mail.ts'
import { allowance } from '../../src/jobs/steps/allowance.ts'
import { collectDue } from '../../src/jobs/steps/collect-due.ts'
import { prepareSlot } from '../../src/jobs/steps/prepare-slot.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { PLAN_LIMITS } from '../../src/model/plan.ts'
import { d1CollectedIssues } from '../../src/store/collected-issues.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { countedDatabase } from '../../src/store/counted-database.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Inbox } from '../../src/store/inbox.ts'
import { d1Sources } from '../../src/store/sources.ts'
import { d1Stories } from '../../src/store/stories.ts'
import { paragraphs } from '../collecting/fake-web.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { SETTINGS } from '../render/digests.ts'
import { chance, DAY, DAYS, monthOfFeeds, QUIET_DAYS, START } from './collect-month.ts'

const FEEDS = 200
const SEED = 20_261_001
const TICK = 300_000

/**
 * A month of 200 feeds and a mailbox on the free plan, with a queue that loses, repeats and reorders, and invocations that die in the
 * middle. Every issue is told once.
 */
it('plays a month: nothing is lost, nothing is told twice', async () => {
  const random = chance(SEED)
  const month = monthOfFeeds(FEEDS, random)
  const db = sqliteDatabase()
  const figures = {
    ticks: 0,
    steps: 0,
    deaths: 0,
    deathsOfReadings: 0,
    lost: 0,
    doubled: 0,
    batches: 0,
    editions: 0,
    mostOfTick: 0,
    mostOfStep: 0,
    mostOfEdition: 0,
  }
  const queue: CollectStep[] = []

  /** Ports of one invocation on the free plan. Where `dies`, it is gone at a random call. */
  function invocation(dies = false) {
    const counted = countedDatabase(db, PLAN_LIMITS.free)
    let left = dies ? Math.floor(random() * 6) : Number.POSITIVE_INFINITY
    const mortal = <T extends object>(port: T): T =>
      new Proxy(port, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name)
          if (typeof member !== 'function') return member
          return async (...args: unknown[]) => {
            if (left-- <= 0) throw new Error('the isolate is gone')
            const answer: unknown = await member.apply(target, args)
            if (left-- <= 0) throw new Error('the isolate is gone')
            return answer
          }
        },
      })
    const ports: CollectStepPorts = {
      collecting: mortal(d1Collecting(counted.db)),
      queue: mortal({
        send: async (steps: readonly CollectStep[]) => {
          figures.batches++
          counted.budget.useSubrequest()
          for (const step of steps) {
            if (random() < 0.02) figures.lost++
            else if (random() < 0.1) {
              figures.doubled++
              queue.push(step, step)
            } else if (random() < 0.05) queue.unshift(step)
            else queue.push(step)
          }
        },
      }),
      fetch: month.web.fetch,
      chance: random,
      reader: 'r1',
    }
    return {
      ports,
      used: () => PLAN_LIMITS.free.statements - counted.budget.left(),
      budget: counted.budget,
      db: counted.db,
    }
  }

  await d1Sources(db).add(
    month.feeds.map(({ address, name }) => ({ kind: 'feed', origin: 'owner', address, title: name })),
    START,
  )
  const inbox = d1Inbox(db)
  await inbox.addSource('letters', START)
  const mailSource = await db.prepare("SELECT id FROM source WHERE kind = 'mail'").first<string>('id')
  await db.prepare(`UPDATE source SET senders = '["letters.example"]' WHERE kind = 'mail'`).run()
  const mails = new Set<string>()

  async function mail(n: number, now: Date) {
    const known = n % 3 !== 0
    const title = `Letter ${n} from the pier`
    if (known) mails.add(title)
    const raw = [
      'Received: from a by cloudflare-email.net (x) id 1; Mon, 5 Oct 2026 05:00:00 +0000',
      `Authentication-Results: mx.cloudflare.net; dmarc=${known ? 'pass' : 'fail'} header.from=letters.example`,
      'Received: from b by a',
      'From: Ann <ann@letters.example>',
      `Subject: ${title}`,
      `Message-ID: <${n}@letters.example>`,
      `Date: ${now.toUTCString()}`,
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${paragraphs(`Pier ${n}`)}</body></html>`,
    ].join('\r\n')
    const bytes = new TextEncoder().encode(raw)
    const ports = { inbox, queue: invocation().ports.queue }
    const source = { id: mailSource ?? '', senders: ['letters.example'] }
    // Mail servers send again what they are not sure of.
    for (let copy = 0; copy < (n % 4 === 0 ? 2 : 1); copy++)
      await keepMail(ports, source, { bytes, isCut: false, size: bytes.length, isPasted: false }, now)
  }

  async function playQueue(now: Date) {
    while (queue.length > 0) {
      const step = queue.shift()
      if (step === undefined) break
      figures.steps++
      const one = invocation(random() < 0.02)
      await collectStep(one.ports, step, now).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'the isolate is gone') throw error
        figures.deaths++
        if (step.do === 'read') figures.deathsOfReadings++
      })
      figures.mostOfStep = Math.max(figures.mostOfStep, one.used())
    }
  }

  const settings = {
    ...SETTINGS,
    id: 'daily',
    timeZone: 'UTC',
    sources: null,
    maxAgeDays: null,
    maxStories: null,
    length: 'headline' as const,
  }
  async function sendEdition(at: Date) {
    const { db: counted, used } = invocation()
    const choosing = { stories: d1Stories(counted), briefs: [], collected: d1CollectedIssues(counted) }
    const slot = { name: `${at.toISOString().slice(0, 16)}[UTC]`, at }
    const edition = await prepareSlot(choosing, settings, slot, NO_EDITS)
    if (!edition.ok) return
    const { outcome } = await d1Ledger(counted).freeze(
      edition.value,
      [{ name: null, address: 'ada@reader.example' }],
      at,
      0,
    )
    expect(outcome).toBe('frozen')
    figures.editions++
    figures.mostOfEdition = Math.max(figures.mostOfEdition, used())
  }

  for (let time = START.getTime(), n = 0; time < START.getTime() + DAYS * DAY; time += TICK, n++) {
    const now = new Date(time)
    month.setTime(now)
    if (n % 96 === 50 && time < START.getTime() + (DAYS - QUIET_DAYS) * DAY) await mail(Math.floor(n / 96), now)
    const tick = invocation(random() < 0.01)
    const report = await collectDue({ ...tick.ports, keep: COLLECTED_KEEP }, now, allowance(tick.budget))
    if (report.length > 0) figures.deaths++
    figures.ticks++
    figures.mostOfTick = Math.max(figures.mostOfTick, tick.used())
    await playQueue(now)
    if (n % 144 === 84) await sendEdition(now)
  }

  const { results } = await db.prepare('SELECT told FROM edition WHERE told IS NOT NULL').all<{ told: string }>()
  const told = new Map<string, number>()
  for (const { told: json } of results) {
    const { briefs } = JSON.parse(json) as { briefs: { title: string; stories: unknown[] }[] }
    for (const { title, stories } of briefs) told.set(title, (told.get(title) ?? 0) + stories.length)
  }
  const expected = new Set([...mails, ...month.feeds.flatMap((feed) => [...feed.expected])])
  const allowed = new Set([...expected, ...month.feeds.flatMap((feed) => [...feed.possible])])
  const one = (sql: string) => db.prepare(sql).first<number>('n')
  const visits = (await one('SELECT sum(visits) AS n FROM source')) ?? 0
  const size = await one('SELECT page_count * page_size AS n FROM pragma_page_count(), pragma_page_size()')
  const perFeed = visits / FEEDS / DAYS
  console.log(
    JSON.stringify(
      {
        seed: SEED,
        feeds: FEEDS,
        days: DAYS,
        ...figures,
        visits,
        visitsOfAFeedADay: Number(perFeed.toFixed(1)),
        queueOperationsADay: Math.round((figures.steps * 3) / DAYS),
        answers: Object.fromEntries([...month.answers].toSorted()),
        issues: await one('SELECT count(*) AS n FROM issue'),
        expected: expected.size,
        told: told.size,
        quarantined: await one("SELECT count(*) AS n FROM document WHERE state = 'quarantined'"),
        databaseMegabytes: Number(((size ?? 0) / 1e6).toFixed(1)),
      },
      null,
      1,
    ),
  )
  const twice = [...told].filter(([, times]) => times !== 1).map(([title]) => title)
  expect({ twice }).toEqual({ twice: [] })
  expect({ lost: [...expected].filter((title) => !told.has(title)) }).toEqual({ lost: [] })
  expect({ unexpected: [...told.keys()].filter((title) => !allowed.has(title)) }).toEqual({ unexpected: [] })

  expect(await one('SELECT count(*) AS n FROM parsed')).toBe(0)

  // The faults took place.
  expect(figures.deathsOfReadings).toBeGreaterThan(20)
  expect(figures.deaths).toBeGreaterThan(100)
  expect(figures.lost).toBeGreaterThan(100)
  expect(await one("SELECT count(*) AS n FROM document WHERE state = 'quarantined'")).toBe(
    (DAYS - QUIET_DAYS) * 3 - mails.size,
  )
  for (const answer of ['200', '301', '302', '304', '404', '410', '429', '502', 'endless', 'slow'])
    expect([answer, (month.answers.get(answer) ?? 0) > 0]).toEqual([answer, true])
  const stateOf = (kind: string) => {
    const addresses = month.feeds.filter((feed) => feed.kind === kind).map(({ address }) => address)
    return db
      .prepare(
        `SELECT count(*) AS n FROM source WHERE address IN (SELECT value FROM json_each(?1)) AND (trouble IS NOT NULL OR state = 'gone')`,
      )
      .bind(JSON.stringify(addresses))
      .first<number>('n')
      .then((n) => n === addresses.length)
  }
  for (const kind of ['redirect-loop', 'redirects-inside', 'resolves-inside', 'endless', 'broken', 'not-there', 'ends'])
    expect([kind, await stateOf(kind)]).toEqual([kind, true])
  expect(month.web.asked.filter((address) => address.includes('169.254'))).toEqual([])
  // What one invocation may ask of the free plan.
  for (const most of [figures.mostOfTick, figures.mostOfStep, figures.mostOfEdition])
    expect(most).toBeLessThanOrEqual(PLAN_LIMITS.free.statements)
  // 10,000 operations a day are free.
  expect((figures.steps * 3) / DAYS).toBeLessThan(10_000)
})
