import * as v from 'valibot'
import { HAND_LIMITS, type Hand } from '../model/edits.ts'

/** Characters of a story's key: a Brief's id, a heading of at most 60, and a number. */
export const HAND_KEY = 300

/** Throws outside the limits: a page says so before. */
export const writeHand = (hand: Hand): string => JSON.stringify(v.parse(HAND, hand))

export const readHand = (json: string): Hand => v.parse(HAND, JSON.parse(json))

export const readReasons = (json: string): readonly string[] => v.parse(v.array(v.string()), JSON.parse(json))

const KEY = v.pipe(v.string(), v.minLength(1), v.maxLength(HAND_KEY))

const HAND = v.object({
  subject: v.nullable(v.pipe(v.string(), v.maxLength(HAND_LIMITS.subject))),
  note: v.nullable(v.pipe(v.string(), v.maxLength(HAND_LIMITS.note))),
  order: v.pipe(v.array(KEY), v.maxLength(HAND_LIMITS.stories)),
  lengths: v.pipe(
    v.record(KEY, v.picklist(['headline', 'short', 'standard', 'full', 'dropped'])),
    v.maxEntries(HAND_LIMITS.stories),
  ),
})
