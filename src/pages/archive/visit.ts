import type { DigestSettings } from '../../model/settings.ts'

/** Whose archive is visited, and whether by its owner. */
export interface Visit {
  readonly digest: DigestSettings
  readonly owner: boolean
}
