/** What went wrong with a Slot. */
export type SlotTrouble = 'failed' | 'waits' | 'postponed' | 'skipped' | 'unknown'

/** What is wrong with a source. */
export type SourceTrouble = 'source-failing' | 'source-heavy' | 'source-silent' | 'source-gone'
