import type { Brief } from './brief.ts'

/** Briefs under one title and date, no presentation. */
export interface Digest {
  readonly title: string
  /** Calendar date of the Slot, `2026-10-01`. */
  readonly date: string
  readonly briefs: readonly Brief[]
}
