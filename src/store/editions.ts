import type { DeliveryCounts, Freezing, FrozenEdition, Ledger } from '../delivery/ledger.ts'
import type { Edition } from '../model/edition.ts'
import { type SlotKind, slotKind } from '../model/slot.ts'
import { countDeliveries } from './delivery-counts.ts'
import { readChanges, readContent, readPlaces } from './edition-json.ts'
import { newToken } from './new-token.ts'
import { REACHED } from './reached.ts'
import { retrying } from './retry.ts'

export function d1Editions(
  db: D1Database,
): Pick<
  Ledger,
  'isTaken' | 'listTaken' | 'recordSkips' | 'freeze' | 'listOpen' | 'findFrozen' | 'reopen' | 'closeIfDone'
> &
  EditionHistory {
  return {
    async isTaken(digest, slot) {
      return (await retrying(() => db.prepare(IS_TAKEN).bind(digest, slot).first())) !== null
    },

    async listTaken(digest, slots) {
      const statement = () => db.prepare(LIST_TAKEN).bind(digest, JSON.stringify(slots))
      const { results } = await retrying(() => statement().all<{ slot: string }>())
      return new Set(results.map(({ slot }) => slot))
    },

    async recordSkips(digest, slots, now) {
      const rows = JSON.stringify(slots.map((skip) => ({ id: crypto.randomUUID(), ...skip })))
      const settling = slots.some(({ settles = [] }) => settles.length > 0)
      const [skipped] = await retrying(() =>
        db.batch<{ slot: string }>([
          db.prepare(INSERT_SKIPS).bind(digest, rows, now.getTime()),
          ...(settling ? [db.prepare(SETTLE_SKIPPED).bind(digest, rows)] : []),
        ]),
      )
      return (skipped?.results ?? []).map(({ slot }) => slot)
    },

    async freeze(edition, recipients, now, reviewVersion) {
      const id = crypto.randomUUID()
      const { digest, slot, contentHash, subject, preheader, html, text, hash, content, changes, unsubscribe } = edition
      const kind = slotKind(slot)
      const own = kind !== 'test'
      const settles = JSON.stringify(edition.settles)
      const rows = JSON.stringify(recipients.map((to) => ({ ...to, token: own ? newToken() : null })))
      const json = [JSON.stringify(content), JSON.stringify(changes)] as const
      const [, , counted] = await retrying(() =>
        db.batch<{ id: string }>([
          db
            .prepare(INSERT_EDITION)
            .bind(
              ...[id, digest, slot, contentHash, subject, preheader, html, text, hash, ...json],
              ...[rows, reviewVersion, now.getTime(), kind, settles, JSON.stringify(unsubscribe)],
            ),
          db.prepare(INSERT_DELIVERIES).bind(id, digest, slot, rows),
          db.prepare(COUNT_DELIVERIES).bind(id),
          db.prepare(INSERT_TOLD).bind(id, digest, settles),
        ]),
      )
      if (counted?.results.length === 1) {
        const frozen = { id, digest, slot, contentHash, subject, preheader, html, text, unsubscribe, frozenAt: now }
        return { outcome: 'frozen', edition: frozen }
      }
      const row = await retrying(() =>
        db
          .prepare(WHY_NOT)
          .bind(digest, slot, reviewVersion, settles)
          .first<Exclude<Freezing, { outcome: 'frozen' }>>(),
      )
      return row ?? { outcome: 'changed' }
    },

    async listOpen(limit) {
      const { results } = await retrying(() => db.prepare(LIST_OPEN).bind(limit).all<OpenRow>())
      return results.map(({ is_planned, ...row }) => ({ ...row, isPlanned: is_planned === 1 }))
    },

    async findFrozen(edition) {
      const row = await retrying(() => db.prepare(FIND_FROZEN).bind(edition).first<EditionRow>())
      return row === null ? null : toFrozenEdition(row)
    },

    async reopen(digest, slot, resends, now) {
      const values = [digest, slot, resends, crypto.randomUUID()] as const
      const [, , found] = await retrying(() =>
        db.batch<EditionRow>([
          db.prepare(REOPEN).bind(...values, now.getTime()),
          db.prepare(PLAN_AGAIN).bind(...values),
          db.prepare(FIND_REOPENED).bind(values[3]),
        ]),
      )
      const row = found?.results[0]
      return row === undefined ? null : toFrozenEdition(row)
    },

    async closeIfDone(edition, now) {
      const [closed] = await retrying(() =>
        db.batch<{ counts: string }>([
          db.prepare(CLOSE_AND_COUNT).bind(edition, now.getTime()),
          db.prepare(FORGET_IF_UNSENT).bind(edition),
        ]),
      )
      return countDeliveries(JSON.parse(closed?.results[0]?.counts ?? '[]'))
    },

    async listEditions(digest, limit) {
      const { results } = await retrying(() => db.prepare(LIST_EDITIONS).bind(digest, limit).all<HistoryRow>())
      return results.map(toEditionRecord)
    },

    async findRecord(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_RECORD).bind(digest, slot).first<HistoryRow>())
      return row === null ? null : toEditionRecord(row)
    },

    async findEdition(id) {
      const row = await retrying(() => db.prepare(FIND_EDITION).bind(id).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },

    async findLastSent(digest) {
      const row = await retrying(() => db.prepare(FIND_LAST_SENT).bind(digest).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },

    async findEditionBySlot(digest, slot) {
      const row = await retrying(() => db.prepare(FIND_EDITION_BY_SLOT).bind(digest, slot).first<KeptRow>())
      return row === null ? null : toKeptEdition(row)
    },
  }
}

/** What an editor sees of the past of a digest, newest first. */
export interface EditionHistory {
  /** Tests are among them. */
  listEditions(digest: string, limit: number): Promise<readonly EditionRecord[]>
  findRecord(digest: string, slot: string): Promise<EditionRecord | null>
  /** Null for a skip, and for an Edition from before all of it was kept. */
  findEdition(id: string): Promise<KeptEdition | null>
  findEditionBySlot(digest: string, slot: string): Promise<KeptEdition | null>
  /** The newest that somebody got, or may have got; no test, and none that was sent again. */
  findLastSent(digest: string): Promise<KeptEdition | null>
}

export interface EditionRecord {
  readonly id: string
  readonly slot: string
  readonly kind: SlotKind
  readonly state: 'frozen' | 'closed' | 'skipped'
  /** Why it was skipped. */
  readonly reason: string | null
  readonly subject: string | null
  /** Null for a skip, and for an Edition from before it was kept. */
  readonly hash: string | null
  readonly changes: readonly string[]
  readonly createdAt: Date
  /** How often it was sent again to those whose result was unknown. */
  readonly resends: number
  readonly counts: DeliveryCounts
}

/** An Edition as it was frozen, and what became of it. */
export interface KeptEdition extends Omit<Edition, 'settles'> {
  readonly id: string
  readonly frozenAt: Date
  readonly state: 'frozen' | 'closed'
  readonly counts: DeliveryCounts
}

const IS_TAKEN = 'SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2'

const LIST_TAKEN = `
  SELECT slot FROM edition WHERE digest = ?1 AND slot IN (SELECT value FROM json_each(?2))`

// The update changes nothing: it is there for RETURNING to answer the skips of a call whose first answer was lost.
const INSERT_SKIPS = `
  INSERT INTO edition (id, digest, slot, state, reason, planned, created_at)
  SELECT value ->> 'id', ?1, skip.slot, 'skipped', value ->> 'reason', 0, ?3
  FROM (SELECT value, value ->> 'name' AS slot FROM json_each(?2)) AS skip
  LEFT JOIN review ON review.digest = ?1 AND review.slot = skip.slot
  WHERE (review.waiting_since IS NULL
      AND coalesce(value ->> 'reviewVersion', review.version, 0) = coalesce(review.version, 0))
    OR EXISTS (SELECT 1 FROM edition WHERE edition.digest = ?1 AND edition.slot = skip.slot)
  ON CONFLICT (digest, slot) DO UPDATE SET slot = excluded.slot WHERE state = 'skipped'
  RETURNING slot`

const SETTLE_SKIPPED = `
  INSERT INTO told (digest, story, body_hash, issue, document_hash, state, edition)
  SELECT ?1, story.value ->> 'story', story.value ->> 'bodyHash', story.value ->> 'issue',
    story.value ->> 'documentHash', story.value ->> 'state', edition.id
  FROM json_each(?2) AS skip JOIN edition ON edition.id = skip.value ->> 'id',
    json_each(skip.value, '$.settles') AS story
  WHERE true ON CONFLICT DO NOTHING`

// Of the recipients in JSON those that have not left. A test is for whoever it names.
const readersOf = (recipients: string, digest: string, slot: string) => `
  json_each(${recipients}) WHERE (substr(${slot}, 1, 5) = 'test:' OR NOT EXISTS (
    SELECT 1 FROM unsubscribe WHERE digest = ${digest} AND recipient = lower(value ->> 'address')))`

// Whether a Story of this JSON list is told already, under its key or with the same words.
const anyTold = (digest: string, settles: string) => `EXISTS (
    SELECT 1 FROM json_each(${settles}) JOIN told ON told.digest = ${digest}
      AND (told.story = value ->> 'story' OR told.body_hash = value ->> 'bodyHash'))`

const INSERT_EDITION = `
  INSERT INTO edition
    (id, digest, slot, state, content_hash, subject, preheader, html, text, hash, told, changes, planned, created_at,
      kind, entered, unsubscribe_places)
  SELECT ?1, ?2, ?3, 'frozen', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, planned, ?14, ?15, 1, ?17
  FROM (SELECT count(*) AS planned FROM ${readersOf('?12', '?2', '?3')})
  WHERE planned > 0 AND coalesce((SELECT version FROM review WHERE digest = ?2 AND slot = ?3), 0) = ?13
    AND NOT ${anyTold('?2', '?16')}
  ON CONFLICT DO NOTHING`

// Another Edition was frozen since this one was chosen, or a repeated call finds its own rows: that one has its Edition.
const INSERT_TOLD = `
  INSERT INTO told (digest, story, body_hash, issue, document_hash, state, edition)
  SELECT ?2, value ->> 'story', value ->> 'bodyHash', value ->> 'issue', value ->> 'documentHash', value ->> 'state', ?1
  FROM json_each(?3) WHERE EXISTS (SELECT 1 FROM edition WHERE id = ?1)
  ON CONFLICT DO NOTHING`

// Nothing when the edition was not inserted: then there is none of this id.
const INSERT_DELIVERIES = `
  INSERT INTO delivery (edition, recipient, name, state, token)
  SELECT ?1, value ->> 'address', value ->> 'name', 'planned', value ->> 'token'
  FROM ${readersOf('?4', '?2', '?3')} AND EXISTS (SELECT 1 FROM edition WHERE id = ?1)
  ON CONFLICT DO NOTHING`

const COUNT_DELIVERIES = `
  UPDATE edition SET counted = (SELECT count(*) FROM delivery WHERE edition = ?1) WHERE id = ?1 RETURNING id`

const WHY_NOT = `
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM edition WHERE digest = ?1 AND slot = ?2) THEN 'taken'
    WHEN coalesce((SELECT version FROM review WHERE digest = ?1 AND slot = ?2), 0) <> ?3 THEN 'changed'
    WHEN ${anyTold('?1', '?4')} THEN 'told'
    ELSE 'nobody' END AS outcome`

// What was tried last comes last: a digest that its mailer denies does not keep the others waiting.
const LIST_OPEN = `
  WITH open AS (
    SELECT rowid AS place, id, digest, slot,
      EXISTS (SELECT 1 FROM delivery WHERE delivery.edition = edition.id AND delivery.state = 'planned') AS is_planned,
      (SELECT max(settled_at) FROM delivery WHERE delivery.edition = edition.id) AS tried_at
    FROM edition WHERE state = 'frozen')
  SELECT id, digest, slot, is_planned FROM open
  ORDER BY max(tried_at) OVER (PARTITION BY digest) NULLS FIRST, tried_at NULLS FIRST, place LIMIT ?1`

const SELECT_FROZEN = `
  SELECT id, digest, slot, content_hash, subject, preheader, html, text, created_at, unsubscribe_places
  FROM edition WHERE state = 'frozen'`

const FIND_FROZEN = `${SELECT_FROZEN} AND id = ?1`

// Deliveries whose result is unknown, of readers that have not left.
const UNKNOWN_OF_EDITION = `
  delivery.edition = edition.id AND delivery.state = 'unknown'
  AND (substr(edition.slot, 1, 5) = 'test:' OR NOT EXISTS (
    SELECT 1 FROM unsubscribe WHERE digest = edition.digest AND recipient = lower(delivery.recipient)))`

// Found again by `resent_by`, so that a repeated call, whose first answer was lost, is not taken for another request.
const REOPEN = `
  UPDATE edition SET state = 'frozen', closed_at = NULL, resends = ?3 + 1, resent_by = ?4, resent_at = ?5
  WHERE digest = ?1 AND slot = ?2 AND state <> 'skipped' AND resends = ?3
    AND EXISTS (SELECT 1 FROM delivery WHERE ${UNKNOWN_OF_EDITION})`

const PLAN_AGAIN = `
  UPDATE delivery SET state = 'planned', reason = NULL, attempts = 0, resend = edition.resends
  FROM edition
  WHERE edition.digest = ?1 AND edition.slot = ?2 AND edition.resends = ?3 + 1 AND edition.resent_by = ?4
    AND delivery.resend <= ?3 AND ${UNKNOWN_OF_EDITION}`

const FIND_REOPENED = `${SELECT_FROZEN} AND resent_by = ?1`

const COUNTS = `
  (SELECT json_group_array(json_object('state', state, 'count', count))
    FROM (SELECT state, count(*) AS count FROM delivery WHERE delivery.edition = edition.id GROUP BY state)) AS counts`

// In one statement: an invocation has few.
const CLOSE_AND_COUNT = `
  UPDATE edition SET
    state = iif(state = 'frozen' AND done, 'closed', state),
    closed_at = iif(state = 'frozen' AND done, ?2, closed_at)
  FROM (SELECT NOT EXISTS (
    SELECT 1 FROM delivery WHERE edition = ?1 AND state IN ('planned', 'sending')) AS done)
  WHERE id = ?1
  RETURNING ${COUNTS}`

// Nobody got it, and nobody may have got it: a later Edition tells its Stories.
const FORGET_IF_UNSENT = `
  DELETE FROM told WHERE edition = ?1
    AND EXISTS (SELECT 1 FROM edition WHERE id = ?1 AND state = 'closed' AND NOT ${REACHED})`

const SELECT_RECORD = `
  SELECT id, slot, state, reason, subject, hash, changes, created_at, resends, ${COUNTS} FROM edition WHERE digest = ?1`

const LIST_EDITIONS = `${SELECT_RECORD} ORDER BY rowid DESC LIMIT ?2`

const FIND_RECORD = `${SELECT_RECORD} AND slot = ?2`

const SELECT_KEPT = `
  SELECT id, digest, slot, state, content_hash, subject, preheader, html, text, hash, told, changes, created_at,
    unsubscribe_places, ${COUNTS}
  FROM edition WHERE hash IS NOT NULL AND state <> 'skipped'`

// The newest that reached somebody, or may have.
const FIND_LAST_SENT = `
  ${SELECT_KEPT} AND digest = ?1 AND kind IN ('scheduled', 'manual') AND ${REACHED}
  ORDER BY rowid DESC LIMIT 1`

const FIND_EDITION = `${SELECT_KEPT} AND id = ?1`

const FIND_EDITION_BY_SLOT = `${SELECT_KEPT} AND digest = ?1 AND slot = ?2`

interface OpenRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly is_planned: number
}

interface EditionRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly content_hash: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly created_at: number
  readonly unsubscribe_places: string | null
}

function toFrozenEdition({ content_hash, created_at, unsubscribe_places, ...row }: EditionRow): FrozenEdition {
  const unsubscribe = readPlaces(unsubscribe_places)
  return { ...row, contentHash: content_hash, unsubscribe, frozenAt: new Date(created_at) }
}

interface HistoryRow extends Omit<EditionRecord, 'kind' | 'changes' | 'createdAt' | 'counts'> {
  readonly changes: string | null
  readonly created_at: number
  readonly counts: string
}

function toEditionRecord({ changes, created_at, counts, ...row }: HistoryRow): EditionRecord {
  return {
    ...row,
    kind: slotKind(row.slot),
    changes: changes === null ? [] : readChanges(changes),
    createdAt: new Date(created_at),
    counts: countDeliveries(JSON.parse(counts)),
  }
}

interface KeptRow extends EditionRow {
  readonly state: 'frozen' | 'closed'
  readonly hash: string
  readonly told: string
  readonly changes: string
  readonly counts: string
}

function toKeptEdition({ state, hash, told, changes, counts, ...row }: KeptRow): KeptEdition {
  const rest = { state, hash, content: readContent(told), changes: readChanges(changes) }
  return { ...toFrozenEdition(row), ...rest, counts: countDeliveries(JSON.parse(counts)) }
}
