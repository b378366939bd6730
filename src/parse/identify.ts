import type { Issue, Section } from '../model/issue.ts'
import { canonicalAddress } from '../text/canonical-address.ts'
import { sha256 } from '../text/sha256.ts'
import { slug } from '../text/slug.ts'

/**
 * The key of an Issue: SHA-256 of its own web address, else of its name in the feed (`entry`), else of title and date, else of its path. It
 * depends on no other document, so adding or deleting one does not change it.
 */
export function issueKey(
  { url, title, date, path }: Pick<Issue, 'url' | 'title' | 'date' | 'path'>,
  entry: string | null = null,
): Promise<string> {
  const address = canonicalAddress(url)
  if (address !== null) return sha256(`link ${address}`)
  if (entry !== null) return sha256(entry)
  return sha256(date === null ? `path ${path}` : `title ${title}\ndate ${date}`)
}

/** A Section before its Story key is known. */
export type UnidentifiedSection = Omit<Section, 'key' | 'bodyHash'>

/**
 * Gives each Section its Story key: the key of the Issue, `/` and the slug of the heading. If Sections of one Issue share a heading, the
 * key also gets a hash of their words. A number would change when a Section is added before them.
 */
export async function identifySections(
  issue: string,
  sections: readonly UnidentifiedSection[],
): Promise<readonly Section[]> {
  const uses = new Map<string, number>()
  for (const { heading } of sections) uses.set(headingSlug(heading), (uses.get(headingSlug(heading)) ?? 0) + 1)
  return Promise.all(
    sections.map(async (section) => {
      const own = headingSlug(section.heading)
      const words = bodyWords(section)
      const hash = await sha256(words)
      const suffix = uses.get(own) === 1 ? '' : `~${hash.slice(0, 16)}`
      return { ...section, key: storyKey(issue, own) + suffix, bodyHash: words.length < MIN_BODY ? null : hash }
    }),
  )
}

export const storyKey = (issue: string, headingAsSlug: string): string => `${issue}/${headingAsSlug}`

export const headingSlug = (heading: string): string => slug(heading) || 'story'

/** Shorter texts ("None this week.") are equal in many Issues that tell different things. */
const MIN_BODY = 80

/** The body without its heading. White space and letter case do not make a different Story. */
const bodyWords = ({ text, blocks }: UnidentifiedSection): string =>
  blocks
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
