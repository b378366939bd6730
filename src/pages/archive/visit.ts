import type { DigestSettings } from '../../model/settings.ts'

/** Which digest's archive is shown, and whether the viewer is its owner. */
export interface Visit {
  readonly digest: DigestSettings
  readonly owner: boolean
}
