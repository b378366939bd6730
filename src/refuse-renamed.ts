import type { Settings } from './settings.ts'

/**
 * Leaves out digests that may be old ones under a new name: without their `id` they would mail readers who have unsubscribed, and
 * send every story again. A digest is left out when its `id` is not set, the database does not know it, and the database knows
 * another digest that is not in the settings. `known` are ids.
 */
export function refuseRenamed(settings: Settings, known: readonly string[]): Settings {
  const lost = known.filter((id) => !settings.ids.includes(id))
  const refused = settings.digests.filter(({ slug, id }) => settings.withoutId.includes(slug) && !known.includes(id))
  if (lost.length === 0 || refused.length === 0) return settings
  const names = lost.map((id) => `"${id}"`).join(', ')
  return {
    ...settings,
    digests: settings.digests.filter((digest) => !refused.includes(digest)),
    errors: [
      ...settings.errors,
      ...refused.map(({ slug }) => ({
        key: `DIGESTS.${slug}.id`,
        message: `missing; the database holds ${names}, which is no longer in the settings. If this is that digest under a new name, set id = "${lost[0]}"; if it is a new one, set id = "${slug}"`,
      })),
    ],
  }
}
