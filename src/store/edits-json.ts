import * as v from 'valibot'
import { EDIT_LIMITS, type Edits } from '../model/edits.ts'

/** Characters of a story's key: a Brief's id, a heading of at most 60, and a number. */
export const EDIT_KEY = 300

/** Throws outside the limits: the page has checked them before. */
export const writeEdits = (edits: Edits): string => JSON.stringify(v.parse(EDITS, edits))

export const readEdits = (json: string): Edits => v.parse(EDITS, JSON.parse(json))

export const readReasons = (json: string): readonly string[] => v.parse(v.array(v.string()), JSON.parse(json))

const KEY = v.pipe(v.string(), v.minLength(1), v.maxLength(EDIT_KEY))

const EDITS = v.object({
  subject: v.nullable(v.pipe(v.string(), v.maxLength(EDIT_LIMITS.subject))),
  note: v.nullable(v.pipe(v.string(), v.maxLength(EDIT_LIMITS.note))),
  order: v.pipe(v.array(KEY), v.maxLength(EDIT_LIMITS.stories)),
  lengths: v.pipe(
    v.record(KEY, v.picklist(['headline', 'short', 'standard', 'full', 'dropped'])),
    v.maxEntries(EDIT_LIMITS.stories),
  ),
})
