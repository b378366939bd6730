import type { Deps } from './deps.ts'
import type { Env } from './env.ts'
import { refuseRenamed } from './refuse-renamed.ts'
import type { Settings } from './settings.ts'

/** Settings that were already compared with a database. The comparison is not repeated. */
const identified = new WeakMap<D1Database, WeakSet<Settings>>()

/**
 * Leaves out digests that are refused because they may be old ones under a new name. Records the address of each of the others. One
 * query if nothing is refused; one more when an address is new.
 */
export async function withIdentities({ DB }: Env, deps: Deps): Promise<Deps> {
  if (identified.get(DB)?.has(deps.settings)) return deps
  const known = await deps.identities.findKnown()
  const settings = refuseRenamed(deps.settings, known.ids)
  const fresh = settings.digests.filter(({ slug, id }) => known.addresses.get(slug) !== id)
  if (fresh.length > 0) await deps.identities.noteAddresses(fresh)
  if (settings === deps.settings) identified.set(DB, (identified.get(DB) ?? new WeakSet()).add(settings))
  return { ...deps, settings }
}
