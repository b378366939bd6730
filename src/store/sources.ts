import { DIAGNOSIS_LIMITS } from '../collect/diagnose.ts'
import type { Envelope } from '../collect/inbox.ts'
import type {
  DocumentState,
  KeptDocument,
  ListedDocument,
  ListedSource,
  NewSource,
  Sources,
} from '../collect/sources.ts'
import { SOURCE_LIMITS } from '../collect/sources.ts'
import { DAY } from '../model/time.ts'
import { naturalOrder } from '../text/natural-order.ts'
import { sha256 } from '../text/sha256.ts'
import { slug } from '../text/slug.ts'
import { retrying } from './retry.ts'
import { hostOf, SOURCE_COLUMNS, type SourceRow, toSource } from './source-row.ts'

export function d1Sources(db: D1Database): Sources {
  const run = async (sql: string, ...values: readonly (string | number | null)[]) => {
    const { meta } = await retrying(() =>
      db
        .prepare(sql)
        .bind(...values)
        .run(),
    )
    return meta.changes
  }
  const findBy = async (sql: string, value: string, now: Date) => {
    const row = await retrying(() => db.prepare(sql).bind(value).first<SourceRow>())
    return row === null ? null : toSource(row, now)
  }

  async function add(sources: readonly NewSource[], now: Date) {
    const { results } = await retrying(() => db.prepare('SELECT slug FROM source').all<{ readonly slug: string }>())
    const taken = new Set(results.map(({ slug }) => slug))
    const rows = []
    for (const { address, title, ...source } of sources.slice(0, Math.max(0, SOURCE_LIMITS.sources - taken.size))) {
      const name = freeSlug(title || hostOf(address), taken)
      taken.add(name)
      rows.push({
        ...source,
        id: await sourceId(address),
        slug: name,
        address,
        host: hostOf(address),
        title: title || hostOf(address),
      })
    }
    return { added: await run(ADD, JSON.stringify(rows), now.getTime()) }
  }

  return {
    async list(now) {
      const { results } = await retrying(() => db.prepare(LIST).all<ListedRow>())
      return results
        .map((row) => toListed(row, now))
        .toSorted((a, b) => naturalOrder(a.title, b.title) || naturalOrder(a.slug, b.slug))
    },
    async listTroubled(now, limit) {
      const silentSince = now.getTime() - DIAGNOSIS_LIMITS.silentDays * DAY
      const { results } = await retrying(() => db.prepare(LIST_TROUBLED).bind(silentSince, limit).all<ListedRow>())
      return results.map((row) => toListed(row, now))
    },
    async listSlugs() {
      const { results } = await retrying(() => db.prepare('SELECT slug FROM source').all<{ readonly slug: string }>())
      return results.map(({ slug }) => slug)
    },
    find: (name, now) => findBy(`SELECT ${SOURCE_COLUMNS} FROM source WHERE slug = ?1`, name, now),
    findByAddress: (address, now) => findBy(`SELECT ${SOURCE_COLUMNS} FROM source WHERE address = ?1`, address, now),

    async listDocuments(source, limit) {
      const { results } = await retrying(() => db.prepare(LIST_DOCUMENTS).bind(source, limit).all<DocumentRow>())
      return results.map(toDocument)
    },

    async findDocument(id) {
      const row = await retrying(() => db.prepare(FIND_DOCUMENT).bind(id).first<KeptRow>())
      if (row === null) return null
      const envelope = row.envelope === null ? null : (JSON.parse(row.envelope) as Envelope)
      return { ...toDocument(row), source: row.source, body: row.body, parsed: row.parsed, envelope }
    },

    add,
    async setState(source, state, now) {
      await run('UPDATE source SET state = ?2, next_at = ?3, asked_at = 0 WHERE id = ?1', source, state, now.getTime())
    },
    async setTitle(source, title) {
      if (title === null) await run(FORGET_TITLE, source)
      else await run('UPDATE source SET title = ?2, is_named = 1 WHERE id = ?1', source, title)
    },
    async setRules(source, rules) {
      await run('UPDATE source SET rules = ?2 WHERE id = ?1', source, JSON.stringify(rules))
    },
    async setSenders(source, senders) {
      await run('UPDATE source SET senders = ?2 WHERE id = ?1', source, JSON.stringify(senders))
    },
    async remove(source) {
      await run('DELETE FROM source WHERE id = ?1', source)
    },
    async visitSoon(source, now) {
      await run(VISIT_SOON, source, now.getTime())
    },
    async visitAllSoon(now) {
      await run(VISIT_ALL_SOON, now.getTime())
    },
    async readAgain(document) {
      const [, reopened] = await retrying(() =>
        db.batch([db.prepare(FORGET_PARSED).bind(document), db.prepare(READ_AGAIN).bind(document)]),
      )
      return (reopened?.meta.changes ?? 0) > 0
    },
    async keepListed(feeds, now) {
      const before = await retrying(() => db.prepare(LISTED).bind().all<{ address: string; state: string }>())
      const known = new Map(before.results.map(({ address, state }) => [address, state]))
      const fresh = feeds.filter(({ address }) => !known.has(address))
      if (fresh.length > 0)
        await add(
          fresh.map((feed) => ({ ...feed, kind: 'feed', origin: 'file' })),
          now,
        )
      const gone = [...known].some(
        ([address, state]) => state === 'active' && !feeds.some((feed) => feed.address === address),
      )
      if (gone) await run(PAUSE_UNLISTED, JSON.stringify(feeds.map(({ address }) => address)))
    },
  }
}

/** The same address is always the same source, whoever adds it and however often. */
const sourceId = async (address: string): Promise<string> => (await sha256(`source ${address}`)).slice(0, 32)

function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const base =
    slug(title, 40)
      .replace(/[^a-z0-9-]+/g, '')
      .replace(/^-+|-+$/g, '') || 'source'
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`
    if (!taken.has(name)) return name
  }
}

interface ListedRow extends SourceRow {
  readonly documents: string
  readonly told: number
}

const toListed = (row: ListedRow, now: Date): ListedSource => ({
  ...toSource(row, now),
  documents: JSON.parse(row.documents) as Partial<Record<DocumentState, number>>,
  told: row.told,
})

interface DocumentRow extends Omit<ListedDocument, 'cameAt' | 'toldIn'> {
  readonly came_at: number
  readonly told_in: string
}

interface KeptRow extends DocumentRow, Pick<KeptDocument, 'source' | 'body' | 'parsed'> {
  readonly envelope: string | null
}

const toDocument = (row: DocumentRow): ListedDocument => ({
  id: row.id,
  form: row.form,
  title: row.title,
  state: row.state,
  found: row.found,
  reason: row.reason,
  attempts: row.attempts,
  cameAt: new Date(row.came_at),
  bytes: row.bytes,
  issue: row.issue,
  toldIn: JSON.parse(row.told_in) as readonly string[],
})

const OF_SOURCE = SOURCE_COLUMNS.split(', ')
  .map((column) => `source.${column}`)
  .join(', ')

const LISTED_COLUMNS = `${OF_SOURCE},
  (SELECT json_group_object(state, n) FROM (
      SELECT state, count(*) AS n FROM document WHERE document.source = source.id GROUP BY state)) AS documents,
    (SELECT count(*) FROM issue WHERE issue.source = source.id
      AND EXISTS (SELECT 1 FROM told WHERE told.issue = issue.key AND told.state = 'told')) AS told`

const LIST = `SELECT ${LISTED_COLUMNS} FROM source`

const LIST_TROUBLED = `
  SELECT ${LISTED_COLUMNS} FROM source
  WHERE state <> 'paused' AND (state = 'gone' OR failures > 1 OR coalesce(new_at, created_at) < ?1
    OR EXISTS (SELECT 1 FROM document WHERE document.source = source.id AND document.state = 'heavy'))
  ORDER BY slug LIMIT ?2`

const DOCUMENT = `
  document.id, document.form, document.title, document.state, document.reason, document.attempts, document.came_at,
  document.bytes, (SELECT holds FROM parsed WHERE parsed.document = document.id) AS found,
  (SELECT issue.id FROM issue WHERE issue.key = document.issue) AS issue,
  (SELECT json_group_array(slot) FROM (
    SELECT DISTINCT edition.slot AS slot FROM told JOIN edition ON edition.id = told.edition
    WHERE told.issue = document.issue AND told.state = 'told')) AS told_in`

const LIST_DOCUMENTS = `
  SELECT ${DOCUMENT} FROM document WHERE document.source = ?1 ORDER BY document.came_at DESC, document.id LIMIT ?2`

const FIND_DOCUMENT = `
  SELECT ${DOCUMENT}, document.body, document.envelope,
    (SELECT parsed.issue FROM parsed WHERE parsed.document = document.id AND holds = 'issue') AS parsed, (SELECT slug FROM source WHERE source.id = document.source) AS source
  FROM document WHERE document.id = ?1`

const ADD = `
  INSERT INTO source (id, slug, kind, address, host, title, state, origin, created_at, next_at)
  SELECT value ->> 'id', value ->> 'slug', value ->> 'kind', value ->> 'address', value ->> 'host', value ->> 'title', 'active',
    value ->> 'origin', ?2, ?2
  FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`

// Without what says that the feed has not changed: the next visit reads its name.
const FORGET_TITLE = `
  UPDATE source SET is_named = 0, etag = NULL, last_modified = NULL, body_hash = NULL WHERE id = ?1 AND kind = 'feed'`

const VISIT_SOON = `
  UPDATE source SET state = 'active', next_at = ?2, asked_at = 0, etag = NULL, last_modified = NULL, body_hash = NULL
  WHERE id = ?1 AND kind = 'feed'`

const VISIT_ALL_SOON = `
  UPDATE source SET next_at = ?1, asked_at = 0
  WHERE kind = 'feed' AND state = 'active' AND failures = 0 AND next_at > ?1`

const IS_DONE = "body IS NOT NULL AND state IN ('unreadable', 'heavy', 'read', 'same')"

const FORGET_PARSED = `
  DELETE FROM parsed WHERE document = ?1 AND EXISTS (SELECT 1 FROM document WHERE id = ?1 AND ${IS_DONE})`

const READ_AGAIN = `
  UPDATE document SET state = 'new', attempts = 0, asked_at = 0, claim = NULL, leased_until = 0, reason = NULL
  WHERE id = ?1 AND ${IS_DONE}`

const LISTED = "SELECT address, state FROM source WHERE origin = 'file'"

const PAUSE_UNLISTED = `
  UPDATE source SET state = 'paused' WHERE origin = 'file' AND state = 'active'
    AND address NOT IN (SELECT value FROM json_each(?1))`
