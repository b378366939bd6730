import type { Part } from './outline.ts'

export const ownLeaves = (part: Part): number[] => [
  ...(part.name?.kind === 'heading' ? [part.name.leaf] : []),
  ...part.own,
]

export const leavesOf = (part: Part): number[] =>
  [...ownLeaves(part), ...part.children.flatMap(leavesOf)].toSorted((a, b) => a - b)

/** The first leaf of a part. */
export const firstLeaf = (part: Part): number =>
  Math.min(
    part.name?.leaf ?? Infinity,
    part.own[0] ?? Infinity,
    part.children[0] === undefined ? Infinity : firstLeaf(part.children[0]),
  )

/** Indexes, in order, as runs of adjacent ones. */
export function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === index - 1) last.push(index)
    else runs.push([index])
  }
  return runs
}
