import { OPENINGS } from './housekeeping-openings.gen.ts'
import { PATTERNS } from './housekeeping-patterns.ts'
import { openingOf } from './opening-words.ts'

/** Why a sentence is no news; null when it may be. The sentence is given as it was written. */
export function housekeepingReason(sentence: string): string | null {
  const text = sentence
    .slice(0, 300)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:[\s*_>"“(（[【•–—\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff-]|\ufe0f)+/, '')
  if (text === '') return null
  const at = candidates(text).find((at) => PATTERNS[at]?.pattern.test(text))
  return at === undefined ? null : (PATTERNS[at]?.reason ?? null)
}

/**
 * The indexes, in order, of the patterns that may match. In a fresh Worker, compiling a pattern costs more than looking it up here.
 */
function candidates(text: string): readonly number[] {
  made ??= makeIndex()
  const opening = openingOf(text)
  const found = new Set<number>()
  const add = (places: readonly number[] | undefined) => {
    for (const at of places ?? []) found.add(at)
  }
  for (let end = 1; end <= Math.min(opening.length, made.longest); end++) add(made.keys.get(opening.slice(0, end)))
  for (const { words, places } of made.anywhere) if (words.test(text)) add(places)
  return [...found].sort((a, b) => a - b)
}

interface Index {
  /** The patterns that may match a text that opens with a key. */
  readonly keys: ReadonlyMap<string, readonly number[]>
  readonly longest: number
  readonly anywhere: readonly { readonly words: RegExp; readonly places: readonly number[] }[]
}

let made: Index | undefined

/** Built at first use, so that the Worker starts faster. */
function makeIndex(): Index {
  const keys = new Map<string, number[]>()
  const anywhere = new Map<RegExp, number[]>()
  let longest = 0
  OPENINGS.trimEnd()
    .split('\n')
    .forEach((line, at) => {
      if (line === '*') note(anywhere, wordsIn(PATTERNS[at]?.pattern.source ?? ''), at)
      else
        for (const key of line.split('|')) {
          longest = Math.max(longest, key.length)
          note(keys, key, at)
        }
    })
  return { keys, longest, anywhere: [...anywhere].map(([words, places]) => ({ words, places })) }
}

const wordsIn = (source: string): RegExp => INSIDE.find(({ of }) => of.test(source))?.words ?? ANYTHING

function note<Key>(index: Map<Key, number[]>, key: Key, at: number): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [at])
  else known.push(at)
}

/**
 * Words in the source of a pattern that matches anywhere, and substrings that a text must contain for it to match: other texts are
 * not tested.
 */
const INSIDE: readonly { readonly of: RegExp; readonly words: RegExp }[] = [
  { of: /subscribe/, words: /subscribe/ },
  { of: /consider \(\?:upgrading/, words: /consider (?:upgrading|subscribing|becoming)/ },
  { of: /sign up for our/, words: /sign up for our/ },
  { of: /your \(\?:support/, words: /your (?:support|donation|contribution|sponsorship|gift)/ },
  { of: /trademarks/, words: /trademark|merek|eingetragen|déposée|registrad|registrat/ },
  { of: /advertise with us/, words: /advertise with us|sponsor this|become our sponsor/ },
  { of: /on\|at\) github/, words: /(?:on|at) github/ },
  { of: /agradecimiento del equipo/, words: /agradecimiento del equipo/ },
  { of: /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/, words: /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/ },
]
const ANYTHING = /./
