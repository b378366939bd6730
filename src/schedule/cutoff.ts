import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import { HOUR } from '../model/time.ts'

/** When the Stories of a Slot are fixed, unless the editor saved before. */
export const cutoffOf = ({ at }: Pick<Slot, 'at'>, { cutoff }: Pick<DigestSettings, 'cutoff'>): Date =>
  new Date(at.getTime() - cutoff * HOUR)
