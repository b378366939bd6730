import type { Issue } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { isOfSources } from './is-of-sources.ts'

/**
 * Sources in the settings that name no Issue, with what to do: a misspelt source would add no stories, and nobody would notice. `collected` are the
 * paths of the sources that are collected at run time; null where they are not known, as in a build.
 */
export function unknownSources(
  digests: readonly Pick<DigestSettings, 'slug' | 'sources'>[],
  issues: readonly Pick<Issue, 'id' | 'path'>[],
  collected: readonly string[] | null = null,
): readonly { readonly key: string; readonly message: string }[] {
  return digests.flatMap(({ slug, sources }) =>
    (sources ?? []).flatMap((source) => {
      const message = source.startsWith(COLLECTED)
        ? collected === null || collected.some((path) => isOfSources({ id: path, path: `${path}any` }, [source]))
          ? null
          : `"${source}" names no source of the page Sources; ${namesOf(collected)}`
        : issues.some((issue) => isOfSources(issue, [source]))
          ? null
          : `"${source}" names no file in seeds/; write an id, a path, a pattern as "letters/*", or "sources/…/" for what is collected`
      return message === null ? [] : [{ key: `DIGESTS.${slug}.sources`, message }]
    }),
  )
}

/** Whether some digest names a source that is collected at run time. */
export const namesCollected = (digests: readonly Pick<DigestSettings, 'sources'>[]): boolean =>
  digests.some(({ sources }) => sources?.some((source) => source.startsWith(COLLECTED)))

const COLLECTED = 'sources/'

/** Names that a message lists. */
const LISTED = 5

function namesOf(paths: readonly string[]): string {
  if (paths.length === 0) return 'there is none yet: add it there, or remove it here'
  const named = paths
    .slice(0, LISTED)
    .map((path) => `"${path}"`)
    .join(', ')
  return `write ${paths.length > LISTED ? `one of its names, such as ${named}` : named}`
}
