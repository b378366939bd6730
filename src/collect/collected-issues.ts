import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import type { IssueFacts } from '../model/story-facts.ts'
import type { SourceRules } from './rules.ts'

/** The Issues that were collected at run time. */
export interface CollectedIssues {
  /**
   * Briefs of a digest's sources that have unsent Stories, and those of its Drafts: the newest first, at most
   * {@link COLLECTED_LIMITS}. `isRead` says whether the digest includes a path.
   */
  listBriefs(digest: string, isRead: (path: string) => boolean, now: Date): Promise<readonly CollectedBrief[]>
  findIssue(id: string): Promise<FoundIssue | null>
  /** The newest of all sources, at most `limit`. */
  listNewest(limit: number): Promise<NewestIssues>
}

export interface NewestIssues {
  readonly issues: readonly NamedIssue[]
  /** How many there are, listed or not. */
  readonly total: number
}

/** An Issue without its text. */
export interface NamedIssue {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly site: string | null
  readonly stories: number
  readonly source: { readonly slug: string; readonly title: string }
}

/** A Brief with what the owner says of its source. */
export interface CollectedBrief {
  readonly brief: Brief
  /** Null where it was read before they were stored. */
  readonly facts: IssueFacts | null
  readonly source: { readonly slug: string; readonly title: string; readonly rules: SourceRules }
}

export interface FoundIssue {
  readonly issue: Issue
  readonly brief: Brief
}

/** What is chosen from for one Edition. What has no place here waits: the newest come first. */
export const COLLECTED_LIMITS = {
  issues: 100,
  /** Characters of their Briefs. */
  characters: 1_200_000,
  /** After so many days an Issue is not told any more. */
  days: 60,
} as const
