import type { RememberedStories, StoryNames } from '../choose/stories.ts'
import { NO_EDITS } from '../model/edits.ts'
import type { Review } from '../model/review.ts'
import { type EditionRecord, type HistoryRow, RECORD_COLUMNS, toEditionRecord } from './edition-history.ts'
import { writeEdits } from './edits-json.ts'
import { retrying } from './retry.ts'
import { REVIEW_COLUMNS, type ReviewRow, toReview, touchedOf } from './reviews.ts'
import { type MemoryRow, memoryOf, namesJson, toMemory } from './stories.ts'

/** What a page of many digests needs: with as many statements as for one digest. */
export interface Overview {
  findFacts(
    digests: readonly SlotsOfDigest[],
    names: StoryNames,
    /** Editions of each digest, newest first. */
    listed: number,
  ): Promise<ReadonlyMap<string, DigestFacts>>
}

export interface SlotsOfDigest {
  readonly digest: string
  /** Names of coming Slots. */
  readonly slots: readonly string[]
}

export interface DigestFacts {
  /** Names of the requested coming Slots. */
  readonly slots: readonly string[]
  /** For its coming Slots. */
  readonly taken: ReadonlySet<string>
  /** For its coming Slots. */
  readonly reviews: readonly Review[]
  /** All Slots that the editor changed, as in `listTouched`. */
  readonly touched: readonly string[]
  readonly memory: RememberedStories
  readonly unsubscribed: readonly string[]
  readonly past: readonly EditionRecord[]
}

export function d1Overview(db: D1Database): Overview {
  return {
    async findFacts(digests, names, listed) {
      const ids = JSON.stringify(digests.map(({ digest }) => digest))
      const slots = JSON.stringify(digests.flatMap(({ digest, slots }) => slots.map((slot) => ({ digest, slot }))))
      const all = await retrying(() =>
        db.batch([
          db.prepare(TAKEN).bind(slots),
          db.prepare(REVIEWS).bind(slots),
          db.prepare(TOUCHED).bind(ids, writeEdits(NO_EDITS)),
          db.prepare(MEMORY).bind(ids, ...namesJson(names)),
          db.prepare(UNSUBSCRIBED).bind(ids),
          db.prepare(PAST).bind(ids, listed),
        ]),
      )
      const rowsOf = <Row>(statement: number, digest: string) =>
        (all[statement]?.results ?? []).filter((row) => (row as OfDigest).digest === digest) as (Row & OfDigest)[]
      return new Map(
        digests.map(({ digest, slots: asked }) => [
          digest,
          {
            slots: asked,
            taken: new Set(rowsOf<SlotRow>(0, digest).map(({ slot }) => slot)),
            reviews: rowsOf<ReviewRow>(1, digest).map(toReview),
            touched: rowsOf<SlotRow>(2, digest).map(({ slot }) => slot),
            memory: toMemory(rowsOf<MemoryRow>(3, digest)[0] ?? null),
            unsubscribed: rowsOf<{ readonly recipient: string }>(4, digest).map(({ recipient }) => recipient),
            past: rowsOf<HistoryRow>(5, digest).map(({ digest: _, ...row }) => toEditionRecord(row)),
          },
        ]),
      )
    },
  }
}

interface OfDigest {
  readonly digest: string
}

interface SlotRow {
  readonly slot: string
}

// json_each has columns with the same names as the tables.
const ASKED = '(SELECT value AS digest FROM json_each(?1)) AS asked'

const OF_SLOTS = `WHERE (digest, slot) IN (SELECT value ->> 'digest', value ->> 'slot' FROM json_each(?1))`

const TAKEN = `SELECT digest, slot FROM edition ${OF_SLOTS}`

const REVIEWS = `SELECT ${REVIEW_COLUMNS} FROM review ${OF_SLOTS}`

const TOUCHED = `
  SELECT asked.digest, touched.slot FROM ${ASKED}
  JOIN review AS touched ON touched.digest = asked.digest AND touched.slot IN (${touchedOf('asked.digest', '?2')})
  ORDER BY touched.updated_at DESC`

const MEMORY = `SELECT asked.digest, ${memoryOf('asked.digest')} FROM ${ASKED}`

const UNSUBSCRIBED = `
  SELECT digest, recipient FROM unsubscribe WHERE digest IN (SELECT value FROM json_each(?1)) ORDER BY digest, recipient`

const PAST = `
  SELECT asked.digest, ${RECORD_COLUMNS} FROM ${ASKED}
  JOIN edition ON edition.rowid IN (
    SELECT rowid FROM edition AS past WHERE past.digest = asked.digest ORDER BY rowid DESC LIMIT ?2)
  ORDER BY edition.rowid DESC`
