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
