import { type DocumentClaim, FINGERPRINTS_KEPT, type Parsing, type Reading } from '../collect/collecting.ts'

/**
 * The statements that record a step that is not the last one. Each does nothing when the claim has been lost; the last one releases it,
 * and counts the attempts of the next step from the beginning.
 */
export const recordingParsing = (
  db: D1Database,
  { document, token, source }: DocumentClaim,
  { holds, title, found, fingerprints, reader }: Parsing,
  now: Date,
): D1PreparedStatement[] => [
  db.prepare(KEEP_PARSED).bind(document, token, reader, found, holds),
  ...(fingerprints === undefined
    ? []
    : [
        db
          .prepare(KEEP_FINGERPRINTS)
          .bind(
            ...[document, token, source, fingerprints.key],
            ...[fingerprints.publishedAt?.getTime() ?? null, now.getTime(), fingerprints.hashes],
          ),
        db.prepare(REMOVE_FINGERPRINTS).bind(document, token, source, FINGERPRINTS_KEPT),
      ]),
  db.prepare(END_PARSED).bind(document, token, title, now.getTime()),
]

/** The statements that record a reading. Each does nothing when the claim has been lost; the last one releases it. */
export function recordingReading(
  db: D1Database,
  { document, token, source }: DocumentClaim,
  reading: Reading,
  now: Date,
): D1PreparedStatement[] {
  const forgetParsed = db.prepare(REMOVE_PARSED).bind(document, token)
  if (reading.kind === 'unreadable')
    return [forgetParsed, db.prepare(END_UNREADABLE).bind(document, token, reading.reason, reading.reader)]
  const { issue, changed, brief, facts, reader } = reading
  const stories = JSON.stringify(brief.stories.map(({ key }) => key))
  return [
    db.prepare(REMOVE_OTHER).bind(document, token, issue.key),
    db
      .prepare(KEEP_ISSUE)
      .bind(
        ...[document, token, issue.key, issue.id, source, now.getTime(), issue.title],
        ...[stories, issue.documentHash, reader, JSON.stringify(brief), JSON.stringify(facts), changed],
      ),
    forgetParsed,
    db.prepare(END_READ).bind(document, token, issue.key, reader, issue.title),
  ]
}

const IS_OURS = 'EXISTS (SELECT 1 FROM document WHERE id = ?1 AND claim = ?2)'
const isTold = (key: string) => `EXISTS (SELECT 1 FROM told WHERE told.issue = ${key})`

const KEEP_PARSED = `
  INSERT INTO parsed (document, reader, issue, holds) SELECT ?1, ?3, ?4, ?5 WHERE ${IS_OURS}
  ON CONFLICT (document) DO UPDATE SET reader = excluded.reader, issue = excluded.issue, holds = excluded.holds`

// An Issue without a date keeps its place among the others when it is read again.
const KEEP_FINGERPRINTS = `
  INSERT OR REPLACE INTO fingerprint (document, source, issue, at, hashes)
  SELECT ?1, ?3, ?4, coalesce(?5, (SELECT at FROM fingerprint WHERE document = ?1), ?6), ?7 WHERE ${IS_OURS}`

const REMOVE_FINGERPRINTS = `
  DELETE FROM fingerprint WHERE ${IS_OURS} AND document IN (
    SELECT document FROM fingerprint WHERE source = ?3 ORDER BY at DESC, document DESC LIMIT -1 OFFSET ?4)`

const REMOVE_PARSED = `DELETE FROM parsed WHERE document = ?1 AND ${IS_OURS}`

// Another version read it as another Issue.
const REMOVE_OTHER = `
  DELETE FROM issue WHERE key = (SELECT issue FROM document WHERE id = ?1 AND claim = ?2) AND key <> ?3 AND document = ?1
    AND NOT ${isTold('issue.key')}`

// The first document of an Issue counts: the same newsletter may come by feed and by mail. Its text is moved from where the step before
// put it: it is not sent once more, unless sentences were left out.
const KEEP_ISSUE = `
  INSERT INTO issue (document, key, id, source, ready_at, title, stories, document_hash, reader, brief, facts, issue)
  SELECT ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, coalesce(?13, parsed.issue) FROM parsed WHERE parsed.document = ?1 AND ${IS_OURS}
  ON CONFLICT (key) DO UPDATE SET id = excluded.id, title = excluded.title, stories = excluded.stories,
    document_hash = excluded.document_hash, reader = excluded.reader, brief = excluded.brief,
    facts = excluded.facts, issue = excluded.issue
    WHERE issue.document = excluded.document AND NOT ${isTold('issue.key')}`

const ENDED = 'claim = NULL, leased_until = 0'

// A tick asks for the next step where its message is lost.
const END_PARSED = `UPDATE document SET ${ENDED}, attempts = 0, asked_at = ?4, title = ?3 WHERE id = ?1 AND claim = ?2`

const END_READ = `
  UPDATE document SET ${ENDED}, reason = NULL, reader = ?4, title = ?5, issue = ?3,
    state = iif(EXISTS (SELECT 1 FROM issue WHERE key = ?3 AND document = ?1), 'read', 'same')
  WHERE id = ?1 AND claim = ?2`

// If another version could read it, its result stays.
const END_UNREADABLE = `
  UPDATE document SET ${ENDED}, reason = ?3, reader = ?4,
    state = iif(EXISTS (SELECT 1 FROM issue WHERE issue.key = document.issue AND issue.document = ?1), 'read', 'unreadable')
  WHERE id = ?1 AND claim = ?2`
