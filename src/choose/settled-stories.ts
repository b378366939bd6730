import type { Brief, Story } from '../model/brief.ts'
import type { SettledStory } from '../model/edition.ts'
import type { Choice, NotChosenReason } from './choose-stories.ts'
import { tellingOf } from './same-story/facts.ts'

/**
 * What an Edition settles once it is sent: the Stories it tells, and those that the editor left out. A document is settled as a
 * whole when none of its Stories is left to send: then nothing of it is sent again, even if a later version of the parser cuts it in
 * another way.
 */
export function settledStories(
  { briefs, rest, facts }: Choice,
  stateOf: (story: string) => SettledStory['state'] | null,
): readonly SettledStory[] {
  const isSettled = (reason: NotChosenReason) =>
    reason.kind === 'same-story' ? stateOf(reason.as) !== null : SETTLED.has(reason.kind)
  const open = new Set([
    ...rest.flatMap(({ brief, reason }) => (isSettled(reason) ? [] : [brief.id])),
    ...briefs.flatMap(({ id, stories }) => (stories.some(({ key }) => stateOf(key) === null) ? [id] : [])),
  ])
  const settledAs = (brief: Brief, story: Story, as: string): readonly SettledStory[] => {
    const state = stateOf(as)
    const documentHash = open.has(brief.id) ? null : brief.documentHash
    const { key, bodyHash } = story
    const known = facts.get(key)
    const telling = { ...tellingOf(brief, story), ...(known === undefined ? {} : { facts: known }) }
    return state === null ? [] : [{ story: key, bodyHash, issue: brief.key, documentHash, state, telling }]
  }
  return [
    ...briefs.flatMap((brief) => brief.stories.flatMap((story) => settledAs(brief, story, story.key))),
    // They are named beside the Story that is sent, and are settled with it.
    ...rest.flatMap(({ brief, story, reason }) =>
      reason.kind === 'same-story' ? settledAs(brief, story, reason.as) : [],
    ),
  ]
}

const SETTLED: ReadonlySet<string> = new Set(['told', 'left-out', 'repeated', 'told-elsewhere'])
