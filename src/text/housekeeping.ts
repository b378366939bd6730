import { OPENINGS } from './housekeeping-openings.gen.ts'
import { PATTERNS } from './housekeeping-patterns.ts'
import { endOpening, openingOf } from './opening-words.ts'

/** Why a sentence is no news; null when it may be. The sentence is given as it was written. */
export function housekeepingReason(sentence: string): string | null {
  const text = opened(sentence.slice(0, 300).toLowerCase())
  if (text === '') return null
  const at = candidates(text).find((at) => PATTERNS[at]?.pattern.test(text))
  return at === undefined ? null : (PATTERNS[at]?.reason ?? null)
}

/** Without marks in front, and with straight apostrophes. */
const opened = (lower: string): string =>
  (lower.includes('’') ? lower.replaceAll('’', "'") : lower).replace(
    /^(?:[\s*_>"“(（[【•–—\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff-]|\ufe0f)+/,
    '',
  )

/**
 * The indexes, in order, of the patterns that may match. In a fresh Worker, compiling a pattern costs more than looking it up here.
 */
function candidates(text: string): readonly number[] {
  made ??= makeIndex()
  const opening = endOpening(openingOf(text))
  const found = new Set<number>()
  for (let end = 1; end <= Math.min(opening.length, made.longest); end++) {
    for (const at of made.keys.get(opening.slice(0, end)) ?? NOWHERE) if (mayMatch(at, text)) found.add(at)
  }
  for (const at of made.anywhere) if (mayMatch(at, text)) found.add(at)
  return [...found].sort((a, b) => a - b)
}

function mayMatch(at: number, text: string): boolean {
  const inside = PATTERNS[at]?.inside ?? []
  return inside.length === 0 || inside.some((words) => text.includes(words))
}

interface Index {
  /** The patterns that may match a text that opens with a key. */
  readonly keys: ReadonlyMap<string, readonly number[]>
  readonly longest: number
  /** Those that may match whatever the text opens with. */
  readonly anywhere: readonly number[]
}

const NOWHERE: readonly number[] = []

let made: Index | undefined

/** Built at first use, so that the Worker starts faster. */
function makeIndex(): Index {
  const keys = new Map<string, number[]>()
  const anywhere: number[] = []
  let longest = 0
  OPENINGS.trimEnd()
    .split('\n')
    .forEach((line, at) => {
      if (line === '*') anywhere.push(at)
      else
        for (const key of line.split('|')) {
          longest = Math.max(longest, key.length)
          const known = keys.get(key)
          if (known === undefined) keys.set(key, [at])
          else known.push(at)
        }
    })
  return { keys, longest, anywhere }
}
