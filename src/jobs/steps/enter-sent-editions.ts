import type { EnteredEdition, UnenteredEdition } from '../../choose/stories.ts'
import type { Brief } from '../../model/brief.ts'
import type { SettledStory } from '../../model/edition.ts'
import { headingSlug, issueKey, storyKey } from '../../parse/identify.ts'
import { keyStories, lengthIn } from '../../review/apply-edits.ts'
import { type Allowance, COSTS } from './allowance.ts'
import type { ChoosingPorts } from './choose-edition.ts'

export const ENTERING_LIMITS = {
  /** Editions read at once; each may be 1 MB. */
  perRound: 5,
  rounds: 4,
} as const

/**
 * Records the stories of Editions that were sent by older versions, each once. Returns whether all are recorded. Their Stories have
 * no keys of their own: the bundled Issue with their id gives them, if it still exists.
 */
export async function enterSentEditions(
  { stories, briefs }: ChoosingPorts,
  digest: string,
  allowed: Allowance,
): Promise<boolean> {
  for (let round = 0; round < ENTERING_LIMITS.rounds && allowed.has(COSTS.enter); round++) {
    const unentered = await stories.listUnentered(digest, ENTERING_LIMITS.perRound)
    if (unentered.length === 0) return true
    await stories.enter(digest, await Promise.all(unentered.map((edition) => enteredEdition(edition, briefs))))
    if (unentered.length < ENTERING_LIMITS.perRound) return true
  }
  return false
}

async function enteredEdition(
  { id, content, edits }: UnenteredEdition,
  bundled: readonly Brief[],
): Promise<EnteredEdition> {
  const told = await Promise.all(
    content.briefs.map((brief) => toldStories(brief, bundled.find((one) => one.id === brief.id) ?? null)),
  )
  const leftOut = bundled.flatMap((brief) =>
    keyStories(brief)
      .filter((names) => lengthIn(edits, names) === 'dropped')
      .map(({ story }) => settled(brief, story, 'left-out')),
  )
  return { id, stories: [...told.flat(), ...leftOut] }
}

async function toldStories(brief: Brief, bundled: Brief | null): Promise<readonly SettledStory[]> {
  const headings = new Set(brief.stories.map(({ heading }) => headingSlug(heading)))
  if (bundled !== null) {
    const same = bundled.stories.filter(({ heading }) => headings.has(headingSlug(heading)))
    const whole = same.length === bundled.stories.length
    if (same.length > 0) {
      return same.map((story) => ({
        ...settled(bundled, story, 'told'),
        documentHash: whole ? bundled.documentHash : null,
      }))
    }
  }
  const key = await issueKey({ ...brief, path: brief.id })
  return [...headings].map((heading) => ({
    story: storyKey(key, heading),
    bodyHash: null,
    issue: key,
    documentHash: null,
    state: 'told',
  }))
}

const settled = (
  brief: Brief,
  { key, bodyHash }: Brief['stories'][number],
  state: SettledStory['state'],
): SettledStory => ({ story: key, bodyHash, issue: brief.key, documentHash: null, state })
