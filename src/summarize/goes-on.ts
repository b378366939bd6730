import type { Kept } from './keep.ts'
import { hasAny, UNFIT } from './lint.ts'
import type { Passage } from './passage.ts'
import type { Dependency, Fault } from './stand-alone/stand-alone.ts'

/** It goes on from a sentence that stands before it: "In addition". What "these attacks" are, the heading mostly says. */
export function goesOn(passage: Passage, { sentences, faults }: Kept): boolean {
  const isOpen = ({ kind, words }: Fault) =>
    GOES_ON.has(kind) && !TURNS.has(words) && (kind !== 'demonstrative' || !words.includes(' '))
  return passage.kind.item && isBehind(passage, sentences[0]?.position ?? 0) && faults.some(isOpen)
}

/** They open what a story is about, or a list. */
const TURNS: ReadonlySet<string> = new Set([
  'so',
  'as such',
  'therefore',
  'thus',
  'instead',
  'first',
  'finally',
  'now we',
])

const GOES_ON: ReadonlySet<Dependency> = new Set(['discourse', 'pronoun', 'comparison', 'demonstrative'])

/** Whether a sentence stands before this position. A label or a link is none. */
const isBehind = ({ ranked }: Passage, position: number): boolean =>
  ranked.slice(0, position).some(({ flaws }) => !hasAny(flaws, UNFIT))
