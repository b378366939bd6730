import type { SettledStory } from '../model/edition.ts'
import type { Choice } from './choose-stories.ts'

/**
 * What an Edition settles once it is sent: the Stories it tells, and those that the editor left out. A document is settled as a
 * whole when nothing of it is left to tell: then a later version of the parser, which may cut it in another way, tells nothing
 * of it again.
 */
export function settledStories(
  { briefs, rest }: Choice,
  stateOf: (story: string) => SettledStory['state'] | null,
): readonly SettledStory[] {
  const open = new Set([
    ...rest.flatMap(({ brief, reason }) => (SETTLED.has(reason.kind) ? [] : [brief.id])),
    ...briefs.flatMap(({ id, stories }) => (stories.some(({ key }) => stateOf(key) === null) ? [id] : [])),
  ])
  return briefs.flatMap((brief) =>
    brief.stories.flatMap(({ key, bodyHash }) => {
      const state = stateOf(key)
      const documentHash = open.has(brief.id) ? null : brief.documentHash
      return state === null ? [] : [{ story: key, bodyHash, issue: brief.key, documentHash, state }]
    }),
  )
}

const SETTLED: ReadonlySet<string> = new Set(['told', 'left-out', 'repeated'])
