import { namesCollected, unknownSources } from '../choose/unknown-sources.ts'
import { sourcePath } from '../collect/source.ts'
import type { Sources } from '../collect/sources.ts'
import type { DigestSettings } from '../model/settings.ts'

/** Mistakes in the settings that only the database shows: names of sources that are not collected. No query where none is named. */
export async function findMistakes(
  sources: Pick<Sources, 'listSlugs'>,
  digests: readonly Pick<DigestSettings, 'slug' | 'sources'>[],
): Promise<readonly { readonly key: string; readonly message: string }[]> {
  const named = digests.map(({ slug, sources }) => ({
    slug,
    sources: (sources ?? []).filter((source) => namesCollected([{ sources: [source] }])),
  }))
  return namesCollected(named) ? unknownSources(named, [], (await sources.listSlugs()).map(sourcePath)) : []
}
