import { COLLECTED_LIMITS, type CollectedIssues, type NamedIssue } from '../collect/collected-issues.ts'
import { readRules } from '../collect/rules.ts'
import { sourcePath } from '../collect/source.ts'
import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import type { IssueFacts } from '../model/story-facts.ts'
import { DAY } from '../model/time.ts'
import { unpackText } from '../text/pack.ts'
import { retrying } from './retry.ts'

/** For one invocation: which sources there are is asked once. */
export function d1CollectedIssues(db: D1Database): CollectedIssues {
  let sources: Promise<readonly SourceName[]> | null = null
  const listSources = async () =>
    (await retrying(() => db.prepare('SELECT id, slug FROM source').all<SourceName>())).results
  return {
    async listBriefs(digest, isRead, now) {
      sources ??= listSources()
      const ids = (await sources).filter(({ slug }) => isRead(`${sourcePath(slug)}any`)).map(({ id }) => id)
      if (ids.length === 0) return []
      const since = now.getTime() - COLLECTED_LIMITS.days * DAY
      const { issues, characters } = COLLECTED_LIMITS
      const statement = () => db.prepare(LIST_BRIEFS).bind(digest, JSON.stringify(ids), since, issues, characters)
      const { results } = await retrying(() => statement().all<BriefRow>())
      return results.map(({ brief, facts, slug, title, rules }) => ({
        brief: JSON.parse(brief) as Brief,
        facts: facts === null ? null : (JSON.parse(facts) as IssueFacts),
        source: { slug, title, rules: readRules(JSON.parse(rules) as Record<string, unknown>) },
      }))
    },

    async findIssue(id) {
      const row = await retrying(() => db.prepare(FIND_ISSUE).bind(id).first<IssueRow>())
      return row === null
        ? null
        : { issue: JSON.parse(await unpackText(row.issue)) as Issue, brief: JSON.parse(row.brief) as Brief }
    },

    async listNewest(limit) {
      const { results } = await retrying(() => db.prepare(LIST_NEWEST).bind(limit).all<NewestRow>())
      return {
        issues: results.map(({ slug, source, total: _, ...issue }) => ({ ...issue, source: { slug, title: source } })),
        total: results[0]?.total ?? 0,
      }
    },
  }
}

interface SourceName {
  readonly id: string
  readonly slug: string
}

interface BriefRow {
  readonly brief: string
  readonly facts: string | null
  readonly slug: string
  readonly title: string
  readonly rules: string
}

interface IssueRow {
  readonly issue: string
  readonly brief: string
}

interface NewestRow extends Omit<NamedIssue, 'source'> {
  readonly slug: string
  readonly source: string
  readonly total: number
}

const DRAFTED = `
  SELECT substr(value, 1, 64) FROM draft, json_each(draft.stories)
  WHERE draft.digest = ?1 AND NOT EXISTS (
    SELECT 1 FROM edition WHERE edition.digest = ?1 AND edition.slot = draft.slot)`

// An Issue is done with when its document, or each of its Stories, is told or left out.
const LIST_BRIEFS = `
  SELECT brief, facts, slug, title, rules FROM (
    SELECT brief, facts, slug, title, rules, place,
      sum(length(brief)) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) - length(brief) AS before
    FROM (
      SELECT issue.brief, issue.facts, source.slug, source.title, source.rules,
        row_number() OVER (ORDER BY issue.key IN (${DRAFTED}) DESC, issue.ready_at DESC, issue.key) AS place
      FROM issue JOIN source ON source.id = issue.source
      WHERE issue.ready_at > ?3 AND issue.source IN (SELECT value FROM json_each(?2))
        AND NOT EXISTS (SELECT 1 FROM told WHERE told.digest = ?1 AND told.document_hash = issue.document_hash)
        AND EXISTS (
          SELECT 1 FROM json_each(issue.stories) AS story
          WHERE NOT EXISTS (SELECT 1 FROM told WHERE told.digest = ?1 AND told.story = story.value)))
    WHERE place <= ?4)
  WHERE before < ?5 ORDER BY place`

const LIST_NEWEST = `
  SELECT issue.id, issue.title, brief ->> 'author' AS author, brief ->> 'site' AS site,
    json_array_length(stories) AS stories, source.slug, source.title AS source, (SELECT count(*) FROM issue) AS total
  FROM issue JOIN source ON source.id = issue.source ORDER BY ready_at DESC, key LIMIT ?1`

const FIND_ISSUE = 'SELECT issue, brief FROM issue WHERE id = ?1'
