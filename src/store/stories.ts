import type { RememberedStories, Stories, StoryNames } from '../choose/stories.ts'
import type { Draft, StoryMemory, ToldStory } from '../choose/story-memory.ts'
import type { ToldTelling } from '../model/edition.ts'
import { NO_EDITS } from '../model/edits.ts'
import type { SlotOfDigest } from '../model/slot.ts'
import { readContent } from './edition-json.ts'
import { REACHED } from './edition-was-sent.ts'
import { readEdits } from './edits-json.ts'
import { retrying } from './retry.ts'

export function d1Stories(db: D1Database): Stories {
  return {
    async findMemory(digest, names) {
      const statement = () => db.prepare(FIND_MEMORY).bind(digest, ...namesJson(names))
      const row = await retrying(() => statement().first<MemoryRow>())
      return toMemory(row)
    },

    async listDrafts(slots) {
      const statement = () => db.prepare(LIST_DRAFTS).bind(JSON.stringify(slots))
      return (await retrying(() => statement().all<SlotOfDigest>())).results
    },

    async fixDraft(digest, slot, stories, now) {
      await retrying(() => fixingDraft(db, digest, slot, stories, now).run())
    },

    async addToDraft(digest, slot, story) {
      await retrying(() => db.prepare(ADD_TO_DRAFT).bind(digest, slot, story).run())
    },

    async removeDraft(digest, slot) {
      await retrying(() => db.prepare(REMOVE_DRAFT).bind(digest, slot).run())
    },

    async bringBack(digest, story) {
      await retrying(() =>
        db.batch([db.prepare(REOPEN_DOCUMENT).bind(digest, story), db.prepare(BRING_BACK).bind(digest, story)]),
      )
    },

    async takeApart(digest, story, others, now) {
      const statement = () => db.prepare(TAKE_APART).bind(digest, story, JSON.stringify(others), now.getTime())
      await retrying(() => statement().run())
    },

    async joinAgain(digest, story) {
      await retrying(() => db.prepare(JOIN_AGAIN).bind(digest, story).run())
    },

    async listToldOfIssue(digests, issue) {
      const statement = () => db.prepare(LIST_TOLD_OF_ISSUE).bind(JSON.stringify(digests), issue)
      const { results } = await retrying(() => statement().all<{ story: string }>())
      return results.map(({ story }) => story)
    },

    async listUnrecorded(digest, limit) {
      const { results } = await retrying(() => db.prepare(LIST_UNRECORDED).bind(digest, limit).all<UnrecordedRow>())
      return results.map(({ id, told, hand }) => ({
        id,
        content: readContent(told),
        edits: hand === null ? NO_EDITS : readEdits(hand),
      }))
    },

    async record(digest, editions) {
      const json = JSON.stringify(editions)
      await retrying(() =>
        db.batch([db.prepare(ENTER_STORIES).bind(digest, json), db.prepare(MARK_ENTERED).bind(json)]),
      )
    },
  }
}

/** ?2 to ?4 of {@link memoryOf}. */
export const namesJson = ({ issues, bodies, documents }: StoryNames): readonly string[] => [
  JSON.stringify(issues),
  JSON.stringify(bodies),
  JSON.stringify(documents),
]

/** For a batch. `savedBy` names the save of a review: if that did nothing, neither does this. */
export const fixingDraft = (
  db: D1Database,
  digest: string,
  slot: string,
  stories: readonly string[],
  now: Date,
  savedBy: string | null = null,
): D1PreparedStatement => db.prepare(FIX_DRAFT).bind(digest, slot, JSON.stringify(stories), now.getTime(), savedBy)

// The first Draft stays: later stories wait for the next Edition.
const FIX_DRAFT = `
  INSERT INTO draft (digest, slot, stories, fixed_at)
  SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2)
    AND (?5 IS NULL OR EXISTS (SELECT 1 FROM review WHERE digest = ?1 AND slot = ?2 AND saved_by = ?5))
  ON CONFLICT DO NOTHING`

const LIST_DRAFTS = `
  SELECT digest, slot FROM json_each(?1) JOIN draft ON digest = value ->> 'digest' AND slot = value ->> 'slot'`

const ADD_TO_DRAFT = `
  UPDATE draft SET stories = json_insert(stories, '$[#]', ?3)
  WHERE digest = ?1 AND slot = ?2 AND NOT EXISTS (SELECT 1 FROM json_each(stories) WHERE value = ?3)`

const REMOVE_DRAFT = 'DELETE FROM draft WHERE digest = ?1 AND slot = ?2'

// Its document has an unsent story again.
const REOPEN_DOCUMENT = `
  UPDATE told SET document_hash = NULL
  WHERE digest = ?1 AND issue = (SELECT issue FROM told WHERE digest = ?1 AND story = ?2 AND state = 'left-out')`

const BRING_BACK = `DELETE FROM told WHERE digest = ?1 AND story = ?2 AND state = 'left-out'`

const TAKE_APART = `
  INSERT INTO apart (digest, one, other, at)
  SELECT ?1, min(?2, value), max(?2, value), ?4 FROM json_each(?3) WHERE value <> ?2
  ON CONFLICT DO NOTHING`

const JOIN_AGAIN = 'DELETE FROM apart WHERE digest = ?1 AND (one = ?2 OR other = ?2)'

/** Told Stories that new ones are compared with at most, and pairs that were taken apart: the newest. */
const REMEMBERED = { tellings: 80, apart: 500 } as const

/**
 * Columns: the stories that a digest has sent, as JSON for {@link toMemory}. `digest` is SQL; ?2, ?3 and ?4 are JSON lists of keys
 * of Issues, and of hashes of bodies and documents. In one row, because a Slot on the free plan has few statements. Rows of other
 * Issues are not read.
 */
export const memoryOf = (digest: string): string => `
    (SELECT json_group_array(json_object('story', told.story, 'bodyHash', body_hash, 'documentHash', document_hash,
        'state', told.state, 'slot', edition.slot, 'at', edition.created_at))
      FROM told JOIN edition ON edition.id = told.edition
      WHERE told.digest = ${digest} AND (issue IN (SELECT value FROM json_each(?2))
        OR body_hash IN (SELECT value FROM json_each(?3)) OR document_hash IN (SELECT value FROM json_each(?4)))) AS told,
    (SELECT json_group_array(json_object('slot', draft.slot, 'stories', json(stories),
        'waiting', iif(waiting_since IS NULL, 0, 1)))
      FROM draft LEFT JOIN review ON review.digest = draft.digest AND review.slot = draft.slot
      WHERE draft.digest = ${digest}
        AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.digest = ${digest} AND edition.slot = draft.slot)) AS drafts,
    (SELECT count(*) FROM edition WHERE digest = ${digest} AND entered = 0
      AND kind IN ('scheduled', 'manual') AND state <> 'skipped' AND told IS NOT NULL AND ${REACHED}) AS unrecorded,
    (SELECT created_at FROM edition AS sent
      WHERE digest = ${digest} AND kind = 'manual' AND html IS NOT NULL
        AND EXISTS (SELECT 1 FROM told WHERE told.edition = sent.id)
        AND NOT EXISTS (SELECT 1 FROM edition AS later
          WHERE later.digest = ${digest} AND later.kind = 'scheduled' AND later.rowid > sent.rowid)
      ORDER BY rowid DESC LIMIT 1) AS sent_by_hand,
    (SELECT json_group_array(json_object('story', story, 'telling', json(telling), 'slot', slot, 'at', created_at)) FROM (
      SELECT told.story, told.telling, edition.slot, edition.created_at
      FROM edition JOIN told ON told.edition = edition.id
      WHERE edition.digest = ${digest} AND told.digest = ${digest} AND told.state = 'told' AND told.telling IS NOT NULL
      ORDER BY edition.rowid DESC LIMIT ${REMEMBERED.tellings})) AS tellings,
    (SELECT json_group_array(json_array(one, other)) FROM (
      SELECT one, other FROM apart WHERE digest = ${digest} ORDER BY at DESC LIMIT ${REMEMBERED.apart})) AS apart`

const FIND_MEMORY = `SELECT ${memoryOf('?1')}`

const LIST_TOLD_OF_ISSUE = `
  SELECT told.story FROM told JOIN edition ON edition.id = told.edition
  WHERE told.digest IN (SELECT value FROM json_each(?1)) AND told.issue = ?2 AND told.state = 'told' AND ${REACHED}`

const LIST_UNRECORDED = `
  SELECT edition.id, edition.told, review.hand
  FROM edition LEFT JOIN review ON review.digest = edition.digest AND review.slot = edition.slot
  WHERE edition.digest = ?1 AND entered = 0 AND kind IN ('scheduled', 'manual') AND state <> 'skipped'
    AND edition.told IS NOT NULL AND ${REACHED}
  ORDER BY edition.rowid LIMIT ?2`

const ENTER_STORIES = `
  INSERT INTO told (digest, story, body_hash, issue, document_hash, state, telling, edition)
  SELECT ?1, story.value ->> 'story', story.value ->> 'bodyHash', story.value ->> 'issue',
    story.value ->> 'documentHash', story.value ->> 'state', story.value ->> 'telling', entered.value ->> 'id'
  FROM json_each(?2) AS entered, json_each(entered.value, '$.stories') AS story
  WHERE true ON CONFLICT DO NOTHING`

const MARK_ENTERED = `UPDATE edition SET entered = 1 WHERE id IN (SELECT value ->> 'id' FROM json_each(?1))`

interface TellingRow {
  readonly story: string
  readonly telling: ToldTelling
  readonly slot: string
  readonly at: number
}

export interface MemoryRow {
  readonly told: string
  readonly drafts: string
  readonly unrecorded: number
  readonly sent_by_hand: number | null
  readonly tellings: string
  readonly apart: string
}

export function toMemory(row: MemoryRow | null): RememberedStories {
  const told = JSON.parse(row?.told ?? '[]') as readonly (Omit<ToldStory, 'at'> & { readonly at: number })[]
  const drafts = JSON.parse(row?.drafts ?? '[]') as readonly (Omit<Draft, 'waiting'> & { readonly waiting: number })[]
  const sentManually = row?.sent_by_hand ?? null
  const tellings = JSON.parse(row?.tellings ?? '[]') as readonly TellingRow[]
  return {
    told: told.map((story) => ({ ...story, at: new Date(story.at) })),
    drafts: drafts.map((draft) => ({ ...draft, waiting: draft.waiting === 1 })),
    sentManually: sentManually === null ? null : new Date(sentManually),
    tellings: tellings.map(({ telling, at, ...story }) => ({ ...telling, ...story, at: new Date(at) })),
    apart: JSON.parse(row?.apart ?? '[]') as StoryMemory['apart'],
    unrecorded: row?.unrecorded ?? 0,
  }
}

interface UnrecordedRow {
  readonly id: string
  readonly told: string
  readonly hand: string | null
}
