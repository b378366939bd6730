import { CLAIM_LIMITS, type VisitClaim, type VisitRecord } from '../collect/collecting.ts'
import { MINUTE } from '../model/time.ts'
import { hostOf } from './source-row.ts'

/**
 * The statements that record a visit. Each does nothing when the claim has been lost; the last but one releases it, and the last
 * one finds the next due source of the same host.
 */
export function recordingVisit(
  db: D1Database,
  claim: VisitClaim,
  visit: VisitRecord,
  now: Date,
): D1PreparedStatement[] {
  const { source, token } = claim
  const at = now.getTime()
  const ends = [
    endOf(db, claim, visit, at),
    db.prepare(NEXT_OF_HOST).bind(source, at, at - CLAIM_LIMITS.askAgainMinutes * MINUTE),
  ]
  if (visit.kind !== 'read') return ends
  const documents = visit.documents.map(({ id, title, bytes, body }) =>
    db.prepare(INSERT_DOCUMENT).bind(id, source, token, title, at, bytes, body, body === null ? 'large' : 'new'),
  )
  const keys = [
    ...visit.documents.flatMap(({ id, keys }) => keys.map((key) => ({ key, document: id }))),
    ...visit.seen.map((key) => ({ key, document: null })),
  ]
  return [...documents, db.prepare(INSERT_KEYS).bind(source, token, JSON.stringify(keys), at), ...ends]
}

function endOf(db: D1Database, { source, token }: VisitClaim, visit: VisitRecord, at: number): D1PreparedStatement {
  const next = visit.nextAt.getTime()
  switch (visit.kind) {
    case 'failed': {
      const state = visit.trouble.kind === 'gone' ? 'gone' : 'active'
      return db.prepare(END_FAILED).bind(source, token, at, next, JSON.stringify(visit.trouble), state)
    }
    case 'unchanged':
      return db.prepare(END_UNCHANGED).bind(source, token, at, next, visit.etag ?? null, visit.lastModified ?? null)
    case 'read':
      return db
        .prepare(END_READ)
        .bind(
          ...[source, token, at, next, visit.address, hostOf(visit.address), visit.title],
          ...[visit.etag, visit.lastModified, visit.bodyHash, visit.documents.length > 0 ? at : null],
          JSON.stringify({ kind: 'moved-onto', address: visit.address }),
        )
  }
}

const IS_OURS = 'EXISTS (SELECT 1 FROM source WHERE id = ?1 AND claim = ?2)'

const INSERT_DOCUMENT = `
  INSERT INTO document (id, source, form, title, state, came_at, asked_at, bytes, body)
  SELECT ?1, ?2, 'entry', ?4, ?8, ?5, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM source WHERE id = ?2 AND claim = ?3)
  ON CONFLICT DO NOTHING`

const INSERT_KEYS = `
  INSERT INTO document_key (source, key, document, seen_at)
  SELECT ?1, value ->> 'key', value ->> 'document', ?4 FROM json_each(?3) WHERE ${IS_OURS}
  ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at`

const ENDED = 'claim = NULL, leased_until = 0, visits = visits + 1, visited_at = ?3, next_at = ?4'

const END_FAILED = `
  UPDATE source SET ${ENDED}, trouble = ?5, state = iif(?6 = 'gone', 'gone', state) WHERE id = ?1 AND claim = ?2`

const END_UNCHANGED = `
  UPDATE source SET ${ENDED}, read_at = ?3, failures = 0, trouble = NULL,
    etag = coalesce(?5, etag), last_modified = coalesce(?6, last_modified)
  WHERE id = ?1 AND claim = ?2`

const IS_TAKEN = 'EXISTS (SELECT 1 FROM source AS other WHERE other.address = ?5 AND other.id <> ?1)'

const END_READ = `
  UPDATE source SET ${ENDED}, read_at = ?3, failures = 0, trouble = iif(${IS_TAKEN}, ?12, NULL),
    address = iif(${IS_TAKEN}, address, ?5), host = iif(${IS_TAKEN}, host, ?6), title = iif(is_named, title, coalesce(?7, title)),
    etag = ?8, last_modified = ?9, body_hash = ?10, new_at = coalesce(?11, new_at)
  WHERE id = ?1 AND claim = ?2`

const NEXT_OF_HOST = `
  UPDATE source SET asked_at = ?2 WHERE id = (
    SELECT id FROM source
    WHERE host = (SELECT host FROM source WHERE id = ?1) AND state = 'active' AND kind = 'feed' AND next_at <= ?2
      AND leased_until <= ?2 AND asked_at <= ?3 AND id <> ?1
    ORDER BY next_at LIMIT 1)
  RETURNING id`
