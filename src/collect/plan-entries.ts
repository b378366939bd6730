import { DAY } from '../model/time.ts'

/** An entry of a feed, as far as it matters for deciding what is new. */
export interface ListedEntry {
  readonly keys: readonly string[]
  /** When it was published; null where the feed does not say it. */
  readonly date: Date | null
}

export interface EntryPlan {
  /** Places of the entries that become documents, oldest first. */
  readonly take: readonly number[]
  /** Keys that are noted as seen: of old entries, and new ones of entries that are known. */
  readonly seen: readonly string[]
  /** New entries that this visit has no room for. The next one finds them. */
  readonly waiting: number
}

export const ENTRY_LIMITS = {
  /** New entries of one visit: each is a statement. */
  perVisit: 20,
  /** An author may date an issue some days before it appears. */
  lateDays: 3,
} as const

/**
 * Which entries of a feed are new. Entries older than the source are noted as seen and not told, except the newest one of the first
 * visit: a new source gives one issue, not its whole archive. Planning twice gives the same plan.
 */
export function planEntries(
  entries: readonly ListedEntry[],
  known: Pick<ReadonlySet<string>, 'has'>,
  source: { readonly createdAt: Date; readonly isFirstVisit: boolean },
): EntryPlan {
  const taken = new Set<string>()
  const fresh: number[] = []
  const seen: string[] = []
  entries.forEach(({ keys }, at) => {
    const isKnown = keys.some((key) => known.has(key) || taken.has(key))
    if (isKnown) seen.push(...keys.filter((key) => !known.has(key)))
    else fresh.push(at)
    for (const key of keys) taken.add(key)
  })
  const age = (at: number) => entries[at]?.date?.getTime() ?? null
  const newest = source.isFirstVisit ? newestOf(fresh, age) : null
  const since = source.createdAt.getTime() - (source.isFirstVisit ? 0 : ENTRY_LIMITS.lateDays * DAY)
  const isNew = (at: number): boolean => {
    if (at === newest) return true
    const date = age(at)
    return date === null ? !source.isFirstVisit : date >= since
  }
  const wanted = fresh.filter(isNew)
  // Feeds list the newest first; where dates are given, they decide.
  const oldestFirst = wanted.toReversed().toSorted((a, b) => (age(a) ?? 0) - (age(b) ?? 0))
  const take = oldestFirst.slice(0, ENTRY_LIMITS.perVisit)
  for (const at of fresh) if (!isNew(at)) seen.push(...(entries[at]?.keys ?? []))
  return { take, seen: [...new Set(seen)], waiting: wanted.length - take.length }
}

function newestOf(places: readonly number[], age: (at: number) => number | null): number | null {
  let best: number | null = null
  for (const at of places) {
    if (best === null || (age(at) ?? Number.NEGATIVE_INFINITY) > (age(best) ?? Number.NEGATIVE_INFINITY)) best = at
  }
  return best
}
