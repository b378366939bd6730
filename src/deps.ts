import type { Stories } from './choose/stories.ts'
import type { CollectedIssues, FoundIssue } from './collect/collected-issues.ts'
import type { Inbox } from './collect/inbox.ts'
import type { Demo, Sources } from './collect/sources.ts'
import { collectPorts } from './collect-ports.ts'
import type { Alerts } from './delivery/alerts.ts'
import type { Unsubscribes } from './delivery/unsubscribes.ts'
import type { Env } from './env.ts'
import type { CollectStepPorts } from './jobs/collect-step.ts'
import type { TickJob } from './jobs/run-tick.ts'
import { checkEdition } from './jobs/steps/check-edition.ts'
import { type ChoosingPorts, fixDraft } from './jobs/steps/choose-edition.ts'
import { prepareSlot } from './jobs/steps/prepare-slot.ts'
import type { PublishPorts } from './jobs/steps/publish-slot.ts'
import { cloudflareMailer } from './mailers/cloudflare.ts'
import { outboxMailer } from './mailers/outbox.ts'
import type { Brief } from './model/brief.ts'
import type { Issue } from './model/issue.ts'
import { isLoopback } from './model/loopback.ts'
import { mailKey } from './model/mail-key.ts'
import { PLAN_LIMITS, planOf } from './model/plan.ts'
import type { DigestSettings } from './model/settings.ts'
import { refuseUnbuilt } from './refuse-unbuilt.ts'
import { BROKEN_MAILS, TEMPLATE_ERRORS, TEMPLATE_REFUSALS } from './render/templates.gen.ts'
import type { Reviews } from './review/reviews.ts'
import { type Settings, settingsOf } from './settings.ts'
import { DEMO } from './sources/demo.ts'
import { SEED_BRIEFS, SEED_ERRORS, SEED_FACTS, SEED_FEEDS, SEEDS } from './sources/seeds.gen.ts'
import { d1Alerts } from './store/alerts.ts'
import { type Archive, d1Archive } from './store/archive.ts'
import { d1CollectedIssues } from './store/collected-issues.ts'
import { d1Collecting } from './store/collecting.ts'
import { countedDatabase } from './store/counted-database.ts'
import { d1Ledger, type LedgerStore } from './store/d1-ledger.ts'
import { d1Health } from './store/health.ts'
import { d1Housekeeping } from './store/housekeeping.ts'
import { d1Identities, type Identities } from './store/identities.ts'
import { d1Inbox } from './store/inbox.ts'
import { d1Outbox, type Outbox } from './store/outbox.ts'
import { d1Overview, type Overview } from './store/overview.ts'
import { d1Reviews } from './store/reviews.ts'
import { d1SignIns, type SignIns } from './store/sign-ins.ts'
import { d1Sources } from './store/sources.ts'
import { d1Storage, type Storage } from './store/storage.ts'
import { d1Stories } from './store/stories.ts'
import { d1TickClock } from './store/tick-clock.ts'
import { d1Unsubscribes } from './store/unsubscribes.ts'
import { startStopwatch } from './system-stopwatch.ts'

/** The ports that jobs and routes use. Only this file and `collect-ports.ts` choose the adapters. */
export interface Deps {
  readonly settings: Settings
  readonly identities: Identities
  readonly issues: readonly Issue[]
  /** The full-length Brief of each Issue. */
  readonly briefs: readonly Brief[]
  /** An Issue, bundled or collected, and its Brief. */
  readonly findIssue: CollectedIssues['findIssue']
  readonly listNewest: CollectedIssues['listNewest']
  readonly sources: Sources
  /** Bundled examples; null away from this machine. */
  readonly demo: Demo | null
  /** Feeds that files in seeds/ list. */
  readonly listedFeeds: typeof SEED_FEEDS
  readonly inbox: Inbox
  /** The domain whose mails Email Routing hands to this Worker; null where none is set. */
  readonly inboxDomain: string | null
  readonly stories: Stories
  readonly choosing: ChoosingPorts
  readonly seedErrors: typeof SEED_ERRORS
  readonly templateErrors: typeof TEMPLATE_ERRORS
  /** Why mails of a digest cannot be made; empty when they can. */
  readonly templateErrorsOf: (digest: DigestSettings) => typeof TEMPLATE_ERRORS
  /** Why a deployment would refuse the templates, although they compile. Only `npm run dev` builds such templates. */
  readonly templateRefusals: typeof TEMPLATE_REFUSALS
  readonly ledger: LedgerStore
  readonly reviews: Reviews
  readonly unsubscribes: Unsubscribes
  readonly outbox: Outbox
  readonly archive: Archive
  readonly signIns: SignIns
  readonly readHealth: ReturnType<typeof d1Health>
  readonly overview: Overview
  readonly storage: Storage
  readonly alerts: Alerts
  readonly publish: PublishPorts
  /** What a tick needs besides those. */
  readonly tick: Pick<TickJob, 'clock' | 'housekeeping' | 'briefs' | 'collect'>
  readonly collect: CollectStepPorts
  readonly now: () => Date
}

/** Whether the database is migrated. */
const ASKED_BEFORE = 1

/**
 * For one invocation. `wrangler dev` counts no statements: it sends to all readers at once, because no cron run follows by itself.
 */
export function depsOf(env: Env, isLocal = false): Deps {
  let read: Settings | undefined
  const settings = () => {
    read ??= settingsFor(env)
    return read
  }
  const { db, budget } = countedDatabase(env.DB, PLAN_LIMITS[isLocal ? 'paid' : planOf(env.PLAN)], ASKED_BEFORE)
  const ledger = d1Ledger(db)
  const reviews = d1Reviews(db)
  const outbox = d1Outbox(db)
  const stories = d1Stories(db)
  const collected = d1CollectedIssues(db)
  const choosing = { stories, briefs: SEED_BRIEFS, facts: SEED_FACTS, collected, budget }
  const prepare: PublishPorts['prepare'] = async (digest, ...of) => {
    // This throws instead of returning a result: the slot stays open and is published once the template is fixed.
    if (templateErrorsOf(digest).length > 0) throw new Error('its template has a mistake: see the overview')
    return prepareSlot(choosing, digest, ...of)
  }
  const mailers = { outbox: outboxMailer(outbox), cloudflare: cloudflareMailer(env.EMAIL) }
  const sources = d1Sources(db)
  const alerts = d1Alerts(db)
  const collect = collectPorts(env, d1Collecting(db), budget, () => settings().digests[0]?.url, isLocal)
  return {
    get settings() {
      return settings()
    },
    identities: d1Identities(db),
    issues: SEEDS,
    briefs: SEED_BRIEFS,
    findIssue: async (id) => findSeed(id) ?? collected.findIssue(id),
    listNewest: collected.listNewest,
    sources,
    demo: isLocal ? DEMO : null,
    listedFeeds: SEED_FEEDS,
    inbox: d1Inbox(db),
    get inboxDomain() {
      return settings().inboxDomain
    },
    stories,
    choosing,
    seedErrors: SEED_ERRORS,
    templateErrors: TEMPLATE_ERRORS,
    templateErrorsOf,
    templateRefusals: TEMPLATE_REFUSALS,
    ledger,
    reviews,
    unsubscribes: d1Unsubscribes(db),
    outbox,
    archive: d1Archive(db),
    signIns: d1SignIns(db),
    readHealth: d1Health(db),
    overview: d1Overview(db),
    storage: d1Storage(db),
    alerts,
    publish: {
      ledger,
      reviews,
      mailers,
      stopwatch: startStopwatch(),
      budget,
      prepare,
      listDrafts: stories.listDrafts,
      fixDraft: (...of) => fixDraft(choosing, ...of),
      check: checkEdition,
    },
    tick: {
      clock: d1TickClock(db),
      housekeeping: d1Housekeeping(db),
      briefs: SEED_BRIEFS,
      collect: {
        ...collect,
        get keep() {
          return settings().collectedKeep
        },
        listed: { sources, feeds: SEED_FEEDS },
        watch: { sources, alerts },
      },
    },
    collect,
    now: () => new Date(),
  }
}

const settingsFor = (env: Env): Settings => refuseUnbuilt(settingsOf(env))

/**
 * Whether all digests are on this machine: `wrangler dev` runs the cron for any time that it is asked for. Of a Worker whose addresses are
 * elsewhere the settings are not read: checking them takes a fresh Worker a few milliseconds, and the steps that collect need none.
 */
export function isAllLocal(env: Env): boolean {
  const written: readonly unknown[] = Object.values(env.DIGESTS ?? {}).map((table) => table?.url)
  if (!written.some((url) => typeof url === 'string' && isLoopback(url))) return false
  // A digest with a mistake is left out, and may have been the only one.
  return settingsFor(env).digests.every(({ url }) => isLoopback(url))
}

/** Whether the cron is run for any time that it is asked for: its times are not compared with each other. */
export const isCronSimulated = (env: Env): boolean => env.DEMO === 'on' || isAllLocal(env)

const templateErrorsOf: Deps['templateErrorsOf'] = (digest) => BROKEN_MAILS.get(mailKey(digest)) ?? []

function findSeed(id: string): FoundIssue | null {
  const issue = SEEDS.find((seed) => seed.id === id)
  const brief = SEED_BRIEFS.find((seed) => seed.id === id)
  return issue === undefined || brief === undefined ? null : { issue, brief }
}
