import { readInboxDomain } from './collect/inbox-domain.ts'
import { COLLECTED_KEEP, type CollectedKeep, readCollectedKeep } from './collect/keep.ts'
import { isTable, readDigestSettings, type SettingsError } from './digest-settings.ts'
import { isPlan, type Plan, planOf } from './model/plan.ts'
import type { DigestSettings } from './model/settings.ts'

export interface Settings {
  readonly digests: readonly DigestSettings[]
  readonly errors: readonly SettingsError[]
  /** Ids of the digests of all tables, also of those with a mistake. */
  readonly ids: readonly string[]
  /** Slugs of the digests whose `id` is not set: their slug is the id. */
  readonly withoutId: readonly string[]
  readonly plan: Plan
  /** For how long collected rows are kept. */
  readonly collectedKeep: CollectedKeep
  /** The domain whose mails Email Routing hands to this Worker; null where none is set, or none that can be one. */
  readonly inboxDomain: string | null
}

/**
 * Checks `[vars.DIGESTS.<slug>]`, `PLAN`, `KEEP` and `INBOX_DOMAIN`. A digest with a mistake is left out and reported; the others still
 * work. Where `KEEP` has a mistake nothing is removed sooner than by default.
 */
export function readSettings(
  digests: unknown,
  { PLAN: plan = 'free', KEEP: keep, INBOX_DOMAIN: domain }: OtherVars = {},
): Settings {
  const known = isPlan(plan)
  const settings = readDigests(digests)
  const collectedKeep = readCollectedKeep(keep)
  const inboxDomain = readInboxDomain(domain)
  const errors = [
    ...(known ? [] : [{ key: 'PLAN', message: 'expected "free" or "paid", your Cloudflare Workers plan' }]),
    ...(collectedKeep.ok ? [] : [collectedKeep.error]),
    ...(inboxDomain.ok ? [] : [inboxDomain.error]),
  ]
  return {
    ...settings,
    plan: planOf(plan),
    collectedKeep: collectedKeep.ok ? collectedKeep.value : COLLECTED_KEEP,
    inboxDomain: inboxDomain.ok ? inboxDomain.value : null,
    errors: [...errors, ...settings.errors],
  }
}

function readDigests(digests: unknown): Omit<Settings, 'plan' | 'collectedKeep' | 'inboxDomain'> {
  if (!isTable(digests) || Object.keys(digests).length === 0) {
    const message = 'there is no digest; add a table [vars.DIGESTS.weekly]'
    return { digests: [], errors: [{ key: 'DIGESTS', message }], ids: [], withoutId: [] }
  }
  const read = Object.entries(digests).map(([slug, table]) => readDigestSettings(slug, table))
  const valid = read.flatMap((result) => (result.ok ? [result.value] : []))
  const shared = valid.filter((digest, i) => valid.findIndex(({ id }) => id === digest.id) < i)
  return {
    digests: valid.filter((digest) => !shared.includes(digest)),
    errors: [
      ...read.flatMap((result) => (result.ok ? [] : result.error)),
      ...shared.map(({ slug, id }) => ({
        key: `DIGESTS.${slug}.id`,
        message: `"${id}" is the id of another digest too; each digest needs its own id`,
      })),
    ],
    ids: Object.entries(digests).map(([slug, table]) =>
      isTable(table) && typeof table.id === 'string' ? table.id : slug,
    ),
    withoutId: Object.entries(digests).flatMap(([slug, table]) =>
      isTable(table) && table.id === undefined ? [slug] : [],
    ),
  }
}

const settingsByVars = new WeakMap<object, Map<string, Settings>>()

interface OtherVars {
  readonly PLAN?: unknown
  readonly KEEP?: unknown
  readonly INBOX_DOMAIN?: unknown
}

/** `readSettings`, cached for each `env.DIGESTS` object. */
export function settingsOf({ DIGESTS, PLAN, KEEP, INBOX_DOMAIN }: OtherVars & { readonly DIGESTS: unknown }): Settings {
  const others = { PLAN, KEEP, INBOX_DOMAIN }
  if (!isTable(DIGESTS)) return readSettings(DIGESTS, others)
  const byRest = settingsByVars.get(DIGESTS) ?? new Map<string, Settings>()
  settingsByVars.set(DIGESTS, byRest)
  const rest = JSON.stringify(others)
  const known = byRest.get(rest) ?? readSettings(DIGESTS, others)
  byRest.set(rest, known)
  return known
}
