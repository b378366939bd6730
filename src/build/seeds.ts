import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsOfIssue } from '../choose/same-story/facts.ts'
import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import { type OpmlFeed, readOpml } from '../parse/feed/opml.ts'
import { explainParseError } from '../parse/parse-error.ts'
import { parseIssues } from '../parse/parse-source.ts'
import { withoutRepeatedInSeries } from '../parse/series.ts'
import { summarizeIssue } from '../summarize/brief.ts'

export interface SeedError {
  readonly name: string
  readonly message: string
}

export interface Seeds {
  readonly issues: readonly Issue[]
  /** The full-length Brief of each Issue. */
  readonly briefs: readonly Brief[]
  /** Feeds that lists of feeds (OPML) name: they are sources, which are visited at run time. */
  readonly feeds: readonly OpmlFeed[]
  readonly errors: readonly SeedError[]
}

/**
 * Parses every file of `seeds/` and its sub-folders with the code that parses at run time. A file that cannot be read becomes
 * an error, and the others are still read. Each entry of a feed is an Issue; what an `.opml` lists are sources. README, CREDITS and hidden files are not seeds. Two
 * files with the same bytes are one Issue. What the issues of a folder repeat is left out.
 */
export async function readSeeds(dir: string): Promise<Seeds> {
  const read: Issue[] = []
  const feeds: OpmlFeed[] = []
  const errors: SeedError[] = []
  for (const name of seedNames(dir)) {
    try {
      if (name.endsWith('.opml')) {
        const listed = readOpml(readFileSync(join(dir, name), 'utf8'))
        if (listed.length === 0) errors.push({ name, message: 'This list names no feed: each needs an xmlUrl.' })
        feeds.push(...listed.filter(({ address }) => !feeds.some((feed) => feed.address === address)))
        continue
      }
      const taken = new Set(read.map((issue) => issue.id))
      const parsed = await parseIssues({ name, bytes: readFileSync(join(dir, name)) }, taken)
      if (!parsed.ok) errors.push({ name, message: explainParseError(parsed.error) })
      else
        for (const issue of parsed.value)
          if (!read.some(({ documentHash }) => documentHash === issue.documentHash)) read.push(issue)
    } catch (error) {
      errors.push({
        name,
        message: `This file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      })
    }
  }
  const issues = withoutRepeatedInSeries(read)
  return { issues, briefs: issues.map(summarizeIssue), feeds, errors }
}

/** Sorted paths below `dir`, with `/`. None where there is no such folder. */
const seedNames = (dir: string): readonly string[] =>
  (existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .filter((name) => !/(?:^|\/)(?:\.|README|CREDITS)/.test(name))
    .toSorted()

export const seedsModule = ({
  issues,
  briefs,
  feeds,
  errors,
}: Seeds): string => `// Generated from seeds/ by src/build/generate.ts.
import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import type { IssueFacts } from '../model/story-facts.ts'

// As texts: JSON is read faster than a program.
export const SEEDS: readonly Issue[] = ${asJson(issues)}

/** The longest Brief of each seed, made at build time: the Worker only shortens and renders it. */
export const SEED_BRIEFS: readonly Brief[] = ${asJson(briefs)}

/** What their Stories are compared by, by the keys of the Issues. */
export const SEED_FACTS: Readonly<Record<string, IssueFacts>> = ${asJson(Object.fromEntries(briefs.map((brief) => [brief.key, factsOfIssue(brief)])))}

export const SEED_FEEDS: readonly { readonly address: string; readonly title: string }[] = ${JSON.stringify(feeds, null, 1)}

export const SEED_ERRORS: readonly { readonly name: string; readonly message: string }[] = ${JSON.stringify(errors, null, 1)}
`

const asJson = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
