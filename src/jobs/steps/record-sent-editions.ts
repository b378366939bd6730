import type { RecordedEdition, UnrecordedEdition } from '../../choose/stories.ts'
import type { Brief } from '../../model/brief.ts'
import type { SettledStory } from '../../model/edition.ts'
import { headingSlug, issueKey, storyKey } from '../../parse/identify.ts'
import { keyStories, lengthIn } from '../../review/apply-edits.ts'
import { type Allowance, COSTS } from './allowance.ts'
import type { ChoosingPorts } from './choose-edition.ts'

const RECORDING_LIMITS = {
  /** Editions read at once; each may be 1 MB. */
  perRound: 5,
  rounds: 4,
} as const

/**
 * Records the stories of Editions that were sent by older versions, each once. Returns whether all are recorded. Their Stories have
 * no keys of their own: the bundled Issue with their id gives them, if it still exists.
 */
export async function recordSentEditions(
  { stories, briefs }: ChoosingPorts,
  digest: string,
  allowed: Allowance,
): Promise<boolean> {
  for (let round = 0; round < RECORDING_LIMITS.rounds && allowed.has(COSTS.record); round++) {
    const unrecorded = await stories.listUnrecorded(digest, RECORDING_LIMITS.perRound)
    if (unrecorded.length === 0) return true
    await stories.record(digest, await Promise.all(unrecorded.map((edition) => recordedEdition(edition, briefs))))
    if (unrecorded.length < RECORDING_LIMITS.perRound) return true
  }
  return false
}

async function recordedEdition(
  { id, content, edits }: UnrecordedEdition,
  bundled: readonly Brief[],
): Promise<RecordedEdition> {
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
