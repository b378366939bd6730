import type { Brief } from './brief.ts'

/** Briefs under one title and date, no presentation. */
export interface Digest {
  readonly title: string
  /** Calendar date of the Slot, `2026-10-01`. */
  readonly date: string
  /** The editor's own words above the stories: paragraphs of plain text. */
  readonly note: string | null
  readonly briefs: readonly Brief[]
}
