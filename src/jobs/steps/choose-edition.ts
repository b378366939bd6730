import { type Candidate, type CandidateSource, type Choice, chooseStories } from '../../choose/choose-stories.ts'
import { isOfSources } from '../../choose/is-of-sources.ts'
import type { RememberedStories, Stories, StoryNames } from '../../choose/stories.ts'
import type { CollectedBrief, CollectedIssues } from '../../collect/collected-issues.ts'
import { ruleAgainst } from '../../collect/rules.ts'
import type { Budget } from '../../delivery/budget.ts'
import type { Brief } from '../../model/brief.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import type { IssueFacts } from '../../model/story-facts.ts'
import { publishedAt } from '../../schedule/published-at.ts'
import { newestFirst } from '../../summarize/compose.ts'
import { allowance } from './allowance.ts'
import { recordSentEditions } from './record-sent-editions.ts'

export interface ChoosingPorts {
  readonly stories: Stories
  /** The full-length Brief of every bundled Issue. */
  readonly briefs: readonly Brief[]
  /** What the Stories of bundled Issues are compared by, by the keys of these; found here if left out. */
  readonly facts?: Readonly<Record<string, IssueFacts>>
  /** Issues that were collected at run time; left out when there are none. */
  readonly collected?: Pick<CollectedIssues, 'listBriefs'>
  /** Of this invocation; no limit if left out. */
  readonly budget?: Budget
}

export interface Chosen {
  readonly choice: Choice
  readonly memory: RememberedStories
}

/** What the stories of one Edition are chosen by. */
export type ChoosingSettings = Pick<DigestSettings, 'id' | 'timeZone' | 'sources' | 'maxAgeDays' | 'maxStories'>

/**
 * Chooses the Stories for a Slot. Fails with `busy` while the stories of older Editions are not all recorded: each call records
 * some of them.
 */
export async function chooseForSlot(
  ports: ChoosingPorts,
  settings: ChoosingSettings,
  slot: Slot,
): Promise<Result<Chosen, 'busy'>> {
  const { stories, budget } = ports
  const { sources, maxAgeDays, maxStories } = settings
  const collected = await listCollected(ports, settings, slot.at)
  const briefs = [...ports.briefs, ...collected.map(({ brief }) => brief)]
  const names = namesOf(briefs)
  let memory = await stories.findMemory(settings.id, names)
  if (memory.unrecorded > 0) {
    if (!(await recordSentEditions({ stories, briefs }, settings.id, allowance(budget)))) return fail('busy')
    memory = await stories.findMemory(settings.id, names)
  }
  const collectedOf = new Map(collected.map((one) => [one.brief, one]))
  const candidates = briefs.toSorted(newestFirst).map((brief): Candidate => {
    const one = collectedOf.get(brief)
    const facts = one?.facts ?? ports.facts?.[brief.key]
    return {
      brief,
      publishedAt: publishedAt(brief.date, settings.timeZone),
      ...(facts === undefined ? {} : { facts }),
      ...(one === undefined ? {} : { source: candidateSource(one) }),
    }
  })
  return ok({ choice: chooseStories(candidates, memory, { slot, sources, maxAgeDays, maxStories }), memory })
}

/** The collected Issues that a digest may contain. */
export const listCollected = async (
  { collected }: Pick<ChoosingPorts, 'collected'>,
  { id, sources }: Pick<ChoosingSettings, 'id' | 'sources'>,
  at: Date,
): Promise<readonly CollectedBrief[]> =>
  (await collected?.listBriefs(id, (path) => isOfSources({ id: path, path }, sources), at)) ?? []

const candidateSource = ({ brief, source: { title, rules } }: CollectedBrief): CandidateSource => ({
  name: title,
  ruleAgainst: (heading) => ruleAgainst(rules, brief.title, heading),
  perEdition: rules.perEdition,
  maxAgeDays: rules.maxAgeDays,
})

/** The keys by which the Stories of these Briefs are looked up. */
export const namesOf = (briefs: readonly Brief[]): StoryNames => ({
  issues: briefs.map(({ key }) => key),
  bodies: briefs.flatMap((brief) => brief.stories.flatMap(({ bodyHash }) => bodyHash ?? [])),
  documents: briefs.map(({ documentHash }) => documentHash),
})

/** Keys of all Stories that were chosen, and of the same ones of other sources that are named beside them. */
export const chosenKeys = ({ briefs }: Choice): readonly string[] =>
  briefs.flatMap(({ stories }) => stories.flatMap(({ key, alsoIn = [] }) => [key, ...alsoIn.map((other) => other.key)]))

/** Fixes which Stories a coming Slot contains, unless they are fixed already. */
export async function fixDraft(ports: ChoosingPorts, settings: ChoosingSettings, slot: Slot, now: Date): Promise<void> {
  const chosen = await chooseForSlot(ports, settings, slot)
  if (!chosen.ok || chosen.value.memory.drafts.some((draft) => draft.slot === slot.name)) return
  await ports.stories.fixDraft(settings.id, slot.name, chosenKeys(chosen.value.choice), now)
}
