import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import { asContent } from './edition-json.ts'
import { SENT } from './edition-was-sent.ts'
import { retrying } from './retry.ts'

/** One page of an Edition. */
export interface EditionPart {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly frozenAt: Date
  /**
   * The HTML of its mail, if it shows everything, or if nothing else was stored. Then it is the only page, and the other two are
   * null.
   */
  readonly mail: string | null
  /** With the Stories of this part only. */
  readonly content: Digest | null
  readonly place: PartPlace | null
}

/**
 * The size of one page: about as much as a full mail. An Edition may have ten times as much content, and a page of all that would
 * take longer to render than a request may. A part is full at this many stories, or with the story that reaches this many
 * characters of JSON.
 */
export const PART = { stories: 25, json: 60_000 } as const

/** Split in the database: the Worker reads and renders only the content of one page. Null when there is no such part. */
export async function findPart(
  db: D1Database,
  digest: string,
  slot: string,
  part: number,
): Promise<EditionPart | null> {
  const least = PART.json / PART.stories
  const [heads, stories] = await retrying(() =>
    db.batch([
      db.prepare(FIND_HEAD).bind(digest, slot),
      db.prepare(LIST_STORIES).bind(digest, slot, part, least, PART.json),
    ]),
  )
  const [head] = (heads?.results ?? []) as readonly HeadRow[]
  if (head === undefined) return null
  const { created_at, mail, title, date, note, issues, ...names } = head
  const edition = { ...names, mail, frozenAt: new Date(created_at) }
  if (mail !== null) return part === 1 ? { ...edition, content: null, place: null } : null
  const rows = (stories?.results ?? []) as readonly StoryRow[]
  const [first = NO_STORIES] = rows
  const { n: last } = rows.at(-1) ?? NO_STORIES
  if (part > first.parts) return null
  return {
    ...edition,
    content: asContent({ title, date, note, briefs: briefsOf(rows) }),
    place: { part, parts: first.parts, first: first.n, last, stories: first.of, issues },
  }
}

/** An Edition without content has one page. */
const NO_STORIES = { parts: 1, n: 0, of: 0 } as const

/** An Issue's text above its Stories is on the page of the first of them, its text below them on the page of the last. */
function briefsOf(rows: readonly StoryRow[]): readonly object[] {
  const starts = rows.flatMap(({ brief }, at) => (brief === null ? [] : [{ brief: JSON.parse(brief) as object, at }]))
  return starts.map(({ brief, at }, i) => {
    const own = rows.slice(at, starts[i + 1]?.at ?? rows.length)
    const stories = own.flatMap(({ story }) => (story === null ? [] : [JSON.parse(story) as object]))
    const above = own[0]?.is_first === 1 ? {} : { lede: null }
    const below = own.at(-1)?.is_last === 1 ? {} : { alsoInThisIssue: [] }
    return { ...brief, ...above, ...below, stories }
  })
}

interface HeadRow extends Pick<EditionPart, 'slot' | 'subject' | 'preheader' | 'mail'> {
  readonly created_at: number
  readonly title: string | null
  readonly date: string | null
  readonly note: string | null
  readonly issues: number
}

const FIND_HEAD = `
  SELECT slot, subject, preheader, created_at, iif(told IS NULL OR mail_tells_all = 1, html, NULL) AS mail,
    told ->> '$.title' AS title, told ->> '$.date' AS date, told ->> '$.note' AS note,
    coalesce(json_array_length(told, '$.briefs'), 0) AS issues
  FROM edition WHERE ${SENT} AND slot = ?2`

interface StoryRow {
  /** Null for an Issue without Stories. */
  readonly story: string | null
  /** Its Issue without Stories; only for the first Story of an Issue in this part. */
  readonly brief: string | null
  /** Whether it is the first or the last of its Issue. */
  readonly is_first: 0 | 1
  readonly is_last: 0 | 1
  readonly parts: number
  /** The number of the Story in the Edition, from 1, and the number of all Stories. */
  readonly n: number
  readonly of: number
}

// Every Story has its place on one long page, and that is cut at every ?5 characters; cuts inside one Story make no part of their own.
const LIST_STORIES = `
  WITH whole AS (
    SELECT told FROM edition WHERE ${SENT} AND slot = ?2 AND coalesce(mail_tells_all, 0) = 0),
  told_story AS (
    SELECT brief.key AS b, story.key AS s, story.value AS story, max(coalesce(length(story.value), 0), ?4) AS size
    FROM whole, json_each(whole.told, '$.briefs') AS brief LEFT JOIN json_each(brief.value, '$.stories') AS story),
  placed AS (
    SELECT *, CAST((sum(size) OVER in_order - size) / ?5 AS INTEGER) AS place, count(story) OVER in_order AS n,
      lag(b) OVER in_order IS NOT b AS is_first, lead(b) OVER in_order IS NOT b AS is_last
    FROM told_story WINDOW in_order AS (ORDER BY b, s)),
  cut AS (SELECT *, dense_rank() OVER (ORDER BY place) AS part FROM placed)
  SELECT story, n, is_first, is_last, (SELECT max(part) FROM cut) AS parts, (SELECT max(n) FROM cut) AS of,
    iif(lag(b) OVER (ORDER BY b, s) IS b, NULL,
      (SELECT json_remove(json_extract(told, '$.briefs[' || b || ']'), '$.stories') FROM whole)) AS brief
  FROM cut WHERE part = ?3 ORDER BY b, s`
