import type { Housekeeping } from '../delivery/housekeeping.ts'
import type { Brief } from '../model/brief.ts'
import type { DigestSettings } from '../model/settings.ts'
import { hoursBefore } from '../schedule/plan-slots.ts'
import { MAX_JUMP_HOURS, type TickClock } from '../schedule/tick-clock.ts'
import { type PublishJob, publishDue } from './publish.ts'
import { allowance, COSTS } from './steps/allowance.ts'
import { namesOf } from './steps/choose-edition.ts'
import { type CollectPorts, collectDue } from './steps/collect-due.ts'
import { ALL_DIGESTS, reportingAll, type SlotOutcome } from './steps/slot-outcome.ts'

export interface TickJob extends PublishJob {
  readonly clock: TickClock
  readonly housekeeping: Housekeeping
  /** The cron is simulated at a chosen time, which is not compared with the last tick. */
  readonly isSimulated?: boolean
  /** Left out when there is nothing to collect. */
  readonly collect?: CollectPorts
  /** All current Issues. Records of stories from other Issues are removed after `keep.told` days. */
  readonly briefs: readonly Brief[]
}

const TIDY_LIMITS = {
  /** A digest is cleaned at most once in so many hours. */
  everyHours: 24,
  /** A digest whose cleaning is this late is cleaned before the mails are sent. */
  overdueHours: 72,
} as const

/** Everything that the cron does at one tick: publish what is due, remove old rows, and with what is left request visits and readings. */
export async function runTick({
  clock,
  isSimulated = false,
  housekeeping,
  briefs,
  collect,
  ...job
}: TickJob): Promise<readonly SlotOutcome[]> {
  const { now } = job
  const { accepted, isBack } = isSimulated ? SIMULATED : await clock.tick(now)
  if (!accepted) return [{ ...ALL_DIGESTS, outcome: 'postponed', reason: doubtful(now) }]
  if (isBack) await clock.rewind(now)
  const published = await publishAndTidy({ housekeeping, briefs, ...job })
  return collect === undefined ? published : [...published, ...(await collectDue(collect, now, allowance(job.budget)))]
}

async function publishAndTidy({
  housekeeping,
  briefs,
  ...job
}: Omit<TickJob, 'clock' | 'collect'>): Promise<readonly SlotOutcome[]> {
  const { now, digests } = job
  const ids = digests.map(({ id }) => id)
  const due = await housekeeping.findDue(ids, hoursBefore(now, TIDY_LIMITS.everyHours))
  const digest = digests.find(({ id }) => id === due?.digest)
  if (due === null || digest === undefined) return publishDue(job)
  const tidy = () => reportingAll(ALL_DIGESTS, () => tidyOne({ housekeeping, briefs, ...job }, digest))
  return due.since < hoursBefore(now, TIDY_LIMITS.overdueHours)
    ? [...(await tidy()), ...(await publishDue(job))]
    : [...(await publishDue(job)), ...(await tidy())]
}

const SIMULATED = { accepted: true, isBack: false }

const doubtful = (now: Date): string =>
  `the clock of this tick says ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, more than ${MAX_JUMP_HOURS} hours from the last tick; nothing is done until the next tick confirms this time`

/** One step of removing. */
async function tidyOne(
  { housekeeping, briefs, budget, now }: Omit<TickJob, 'clock' | 'collect'>,
  digest: DigestSettings,
): Promise<readonly SlotOutcome[]> {
  if (!allowance(budget).has(COSTS.tidy)) return []
  const { expired } = await housekeeping.tidy(digest, namesOf(briefs), now)
  const reason = `nobody decided within ${digest.keep.reviews} days`
  return expired.map(({ slot }) => ({ digest: digest.id, slot, outcome: 'skipped', why: 'expired', reason }))
}
