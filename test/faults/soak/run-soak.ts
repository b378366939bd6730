import { releaseEdition } from '../../../src/jobs/release-edition.ts'
import { runTick } from '../../../src/jobs/run-tick.ts'
import type { SlotOutcome } from '../../../src/jobs/steps/slot-outcome.ts'
import type { Brief } from '../../../src/model/brief.ts'
import { PLAN_LIMITS, type Plan } from '../../../src/model/plan.ts'
import { fail, ok } from '../../../src/model/result.ts'
import type { DigestSettings } from '../../../src/model/settings.ts'
import { slotsBetween } from '../../../src/schedule/slots.ts'
import { countedDatabase } from '../../../src/store/counted-database.ts'
import { FINDS_NOTHING } from '../../contract/prepare-story.ts'
import { NO_TIME } from '../../contract/stopwatches.ts'
import { storesOf } from '../../contract/stores.ts'
import { sqliteDatabase } from '../../database/sqlite.ts'
import { invocationOf } from './invocation.ts'
import { judge } from './judge.ts'
import { random } from './random.ts'
import { DAY, digestsOf, editionOf, issuesAt, provider } from './world.ts'

export interface SoakOptions {
  readonly plan: Plan
  readonly digests: number
  /** Calendar days, the first and the last. */
  readonly from: string
  readonly to: string
  readonly seed: number
  /** Of the ticks end in the middle. */
  readonly kills: number
}

const MINUTE = 60_000
const TICK = 5 * MINUTE
/** Between ticks while nothing is due and nothing is open: two hours. */
const IDLE_TICKS = 24

export type SoakReport = Awaited<ReturnType<typeof runSoak>>

/** Plays every tick of the time between, with a provider in trouble, runs that end anywhere, and a clock that is wrong now and then. */
export async function runSoak({ plan, digests: count, from, to, seed, kills }: SoakOptions) {
  const chance = random(seed)
  const real = sqliteDatabase()
  const planned = digestsOf(count)
  const digests = planned.map(({ settings }) => settings)
  const mails = provider(random(seed + 1))
  const judging = judge(real, planned, mails)
  const tokens: { token: string; digest: string; address: string }[] = []
  const judged = mails.onAccepted
  mails.onAccepted = (edition, subject, address, token) => {
    judged(edition, subject, address, token)
    // Some mails lie in their inboxes for months.
    if (chance.chance(0.002)) tokens.push({ token, digest: subject.split(' ')[0] ?? '', address })
  }
  const limits = PLAN_LIMITS[plan]
  const most = { statements: 0, subrequests: 0 }
  const tally = { ticks: 0, kills: 0, doubted: 0, leavers: 0, released: 0, overBudget: 0, faults: new Set<string>() }
  const curve: { readonly day: string; readonly bytes: number; readonly rows: number }[] = []

  async function invoke(now: Date, kill: boolean, work: typeof tick): Promise<readonly SlotOutcome[]> {
    const death = kill
      ? ({
          call: 1 + chance.below(chance.chance(0.5) ? 12 : 45),
          when: chance.chance(0.5) ? 'before' : 'after',
        } as const)
      : null
    const run = invocationOf(real, death)
    const { db, budget } = countedDatabase(run.db, limits, 1)
    let outcomes: readonly SlotOutcome[] = []
    try {
      outcomes = await work(now, storesOf(db), {
        budget,
        mailers: { outbox: run.mailer(mails), cloudflare: run.mailer(mails) },
      })
    } catch (error) {
      if (!run.died()) throw error
    }
    tally.ticks++
    if (run.died()) tally.kills++
    for (const outcome of outcomes) {
      if (outcome.outcome === 'failed' && !run.died()) tally.faults.add(outcome.reason)
      if (outcome.outcome === 'postponed' && outcome.digest === '*') tally.doubted++
    }
    if (run.counted.statements + 1 > limits.statements || run.counted.subrequests + 1 > limits.subrequests)
      tally.overBudget++
    most.statements = Math.max(most.statements, run.counted.statements + 1)
    most.subrequests = Math.max(most.subrequests, run.counted.subrequests + 1)
    return outcomes
  }

  type Stores = ReturnType<typeof storesOf>
  type Rest = Pick<Parameters<typeof runTick>[0], 'budget' | 'mailers'>
  const portsOf = (now: Date, stores: Stores, rest: Rest) => ({
    ...stores,
    ...rest,
    stopwatch: NO_TIME,
    check: FINDS_NOTHING,
    listDrafts: stores.stories.listDrafts,
    fixDraft: async ({ id }: { id: string }, slot: { name: string }) =>
      stores.stories.fixDraft(id, slot.name, issuesAt(now).slice(0, 3), now),
    prepare: async ({ id }: { id: string }, slot: { name: string }) => {
      const issues = issuesAt(now)
      const memory = await stores.stories.findMemory(id, { issues, bodies: [], documents: [] })
      const held = memory.drafts.flatMap((draft) => (draft.waiting && draft.slot !== slot.name ? draft.stories : []))
      const edition = editionOf(id, slot.name, now, new Set([...memory.told.map(({ story }) => story), ...held]))
      return edition === null
        ? fail({ kind: 'nothing', why: 'nothing-new', reason: 'nothing new', settles: [] } as const)
        : ok(edition)
    },
  })
  const briefs = (now: Date) =>
    issuesAt(now).map((key) => ({ key, documentHash: `document of ${key}`, stories: [] }) as unknown as Brief)
  const tick = async (now: Date, stores: Stores, rest: Rest): Promise<readonly SlotOutcome[]> =>
    runTick({ ...portsOf(now, stores, rest), digests, now, briefs: briefs(now) })

  /** The editor releases what waits in the last digest but one, and forgets the last. */
  async function edit(now: Date) {
    const digest = digests.at(-2)
    const [waiting] = digest === undefined ? [] : await storesOf(real).reviews.listWaiting([digest.id])
    if (digest === undefined || waiting?.waiting == null || chance.chance(0.3)) return
    const { slot } = waiting
    const { hash } = waiting.waiting.edition
    await invoke(now, chance.chance(kills), async (_, stores, rest) => [
      await releaseEdition({ ...portsOf(now, stores, rest), settings: digest, slot, hash, now }),
    ])
    tally.released++
  }

  const isBusy = async () =>
    (await real.prepare(`SELECT 1 FROM edition WHERE state = 'frozen' LIMIT 1`).first()) !== null
  const measure = async (at: Date) => {
    const { results, meta } = await real
      .prepare(`
      SELECT (SELECT count(*) FROM edition) + (SELECT count(*) FROM delivery) + (SELECT count(*) FROM told)
        + (SELECT count(*) FROM review) + (SELECT count(*) FROM draft) + (SELECT count(*) FROM reader_token) AS n`)
      .all<{ n: number }>()
    curve.push({ day: at.toISOString().slice(0, 10), bytes: meta.size_after, rows: results[0]?.n ?? 0 })
  }

  const start = Date.parse(`${from}T00:00Z`)
  const end = Date.parse(`${to}T00:00Z`)
  const due = ticksOfSlots(digests, new Date(start), new Date(end + 30 * DAY))
  let idle = 0
  let busy = false
  for (let at = start, n = 0; ; at += TICK, n++) {
    const now = new Date(at)
    const isOver = at >= end
    // For some days after the end the provider is well: everything that is open must come to its end.
    if (isOver) mails.healthy = true
    if (at >= end + 4 * DAY && !busy) break
    if (at >= end + 30 * DAY) break
    if (n % 288 === 0) {
      await judging.look(now)
      await edit(now)
      const leaver = tokens[chance.below(tokens.length + 20)]
      if (leaver !== undefined) {
        await storesOf(real).unsubscribes.unsubscribe(leaver.token, now)
        judging.left(leaver.digest, leaver.address)
        tally.leavers++
      }
      if (n % (288 * 28) === 0) await measure(now)
    }
    if (!busy && !due.has(at) && idle++ % IDLE_TICKS !== 0) continue
    // Once in a while a tick is told a time of another age, and the cron fires twice.
    if (!isOver && chance.chance(0.0005)) await invoke(new Date(at + (chance.next() - 0.5) * 40_000 * DAY), false, tick)
    if (!isOver && chance.chance(0.01)) await invoke(now, false, tick)
    const outcomes = await invoke(now, !isOver && chance.chance(kills), tick)
    const before = busy
    busy = (await isBusy()) || outcomes.length > 0
    if (before && !busy) idle = 0
  }
  const last = new Date(end + 4 * DAY)
  await judging.look(last)
  await measure(last)
  const firstDay = new Date(start + 2 * DAY).toISOString().slice(0, 10)
  const lastDay = new Date(end - 2 * DAY).toISOString().slice(0, 10)
  const verdict = await judging.finish(firstDay, lastDay)
  const { calls, errors } = mails
  return { verdict, most, tally, curve, provider: { calls, errors } }
}

/** Ticks at which a slot is due: they are never left out. */
function ticksOfSlots(digests: readonly DigestSettings[], from: Date, to: Date): ReadonlySet<number> {
  return new Set(
    digests.flatMap(({ schedule, timeZone }) => {
      const slots = slotsBetween(schedule, timeZone, from, to, 1_000)
      return slots.ok ? slots.value.map(({ at }) => Math.ceil(at.getTime() / TICK) * TICK) : []
    }),
  )
}
