import type { Brief } from './brief.ts'

/** Briefs under one title and date, no presentation. */
export interface Digest {
  readonly title: string
  /** Calendar date of the Slot, `2026-10-01`. */
  readonly date: string
  /** The editor's own words above the stories: paragraphs of plain text. */
  readonly note: string | null
  readonly briefs: readonly Brief[]
  /** Left out until it is rendered, and of Editions from before it was kept. */
  readonly minutes?: ReadingMinutes | undefined
}

/** Reading time, as the mail and its archive say it. */
export interface ReadingMinutes {
  /** Of the Digest as shown. At least 1. */
  readonly shortened: number
  /** Of the same stories in the originals. At least `shortened`. */
  readonly original: number
}
