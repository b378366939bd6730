import { archiveName } from '../../model/archive-address.ts'
import type { DigestSettings } from '../../model/settings.ts'

/** Ways within the archive: from the root of this Worker, under whatever name it is asked. */
export const indexPath = ({ slug }: Pick<DigestSettings, 'slug'>): string => `/archive/${slug}`

/** Only test sends have no name, and they are in no archive. */
export const editionPath = (digest: Pick<DigestSettings, 'slug'>, slot: string): string =>
  `${indexPath(digest)}/${archiveName(slot)}`

export const feedPaths = (digest: Pick<DigestSettings, 'slug'>) => ({
  atom: `${indexPath(digest)}/feed.atom`,
  json: `${indexPath(digest)}/feed.json`,
})
