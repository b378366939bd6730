import type { Choice } from '../choose-stories.ts'

/** Keys of the Stories that a Story which is not told was taken for the same as. */
export function joinedWith({ briefs, rest }: Choice, story: string): readonly string[] {
  const reason = rest.find((one) => one.story.key === story)?.reason
  if (reason?.kind === 'told-elsewhere') return [reason.as]
  if (reason?.kind !== 'same-story') return []
  const told = briefs.flatMap(({ stories }) => stories).find(({ key }) => key === reason.as)
  const named = told?.alsoIn?.map(({ key }) => key) ?? []
  return [reason.as, ...named.filter((key) => key !== story)]
}
