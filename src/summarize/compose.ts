import type { Brief } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'

/** Combines many Briefs under one title: newest first, undated last, by id where the dates are equal. */
export function composeDigest(
  briefs: readonly Brief[],
  heading: { readonly title: string; readonly date: string; readonly note?: string | null },
): Digest {
  return { note: null, ...heading, briefs: briefs.toSorted(newestFirst) }
}

/** Undated Briefs come last. Briefs of the same date are ordered by id. */
export const newestFirst = (a: Brief, b: Brief): number => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
