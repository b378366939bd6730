import { archiveName } from '../../model/archive-address.ts'
import type { DigestSettings } from '../../model/settings.ts'

/** Paths inside the archive, from the root of this Worker. They work under every host name. */
export const indexPath = ({ slug }: Pick<DigestSettings, 'slug'>): string => `/archive/${slug}`

/** Test sends have no archive name and are in no archive. */
export const editionPath = (digest: Pick<DigestSettings, 'slug'>, slot: string): string =>
  `${indexPath(digest)}/${archiveName(slot)}`

export const feedPaths = (digest: Pick<DigestSettings, 'slug'>) => ({
  atom: `${indexPath(digest)}/feed.atom`,
  json: `${indexPath(digest)}/feed.json`,
})
