import type { Issue } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { isOfSources } from './is-of-sources.ts'

/** Sources in the settings that name no Issue, with what to do: a misspelt one would tell nothing, without a word. */
export function unknownSources(
  digests: readonly Pick<DigestSettings, 'slug' | 'sources'>[],
  issues: readonly Pick<Issue, 'id' | 'path'>[],
): readonly { readonly key: string; readonly message: string }[] {
  return digests.flatMap(({ slug, sources }) =>
    (sources ?? [])
      // Sources that are collected at run time are on their own page.
      .filter((source) => !source.startsWith('sources/') && !issues.some((issue) => isOfSources(issue, [source])))
      .map((source) => ({
        key: `DIGESTS.${slug}.sources`,
        message: `"${source}" names no file in seeds/; write an id, a path, a pattern as "letters/*", or "sources/…/" for what is collected`,
      })),
  )
}
