import { OPENINGS } from './housekeeping-openings.gen.ts'
import { PATTERNS } from './housekeeping-patterns.ts'
import { openingOf } from './opening-words.ts'

/** Why a sentence tells nothing; null for one that may. The sentence is given as it was written. */
export function housekeepingReason(sentence: string): string | null {
  const text = sentence
    .slice(0, 300)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s*_>"“(（[【•–—-]+/, '')
  if (text === '') return null
  const at = candidates(text).find((at) => PATTERNS[at]?.pattern.test(text))
  return at === undefined ? null : (PATTERNS[at]?.reason ?? null)
}

/** The places, in order, of the patterns that may match. To compile a pattern costs a fresh Worker more than to look at it. */
function candidates(text: string): readonly number[] {
  made ??= makeIndex()
  const opening = openingOf(text)
  const found = new Set<number>()
  const add = (places: readonly number[] | undefined) => {
    for (const at of places ?? []) found.add(at)
  }
  for (let end = 1; end <= opening.length; end++) {
    const part = opening.slice(0, end)
    add(made.beginnings.get(part))
    // A word ends here, also for `\b`, which sees the word "let" in "let's".
    if (!LETTER.test(opening.charAt(end))) add(made.words.get(part))
  }
  for (const { words, places } of made.anywhere) if (words.test(text)) add(places)
  return [...found].sort((a, b) => a - b)
}

const LETTER = /[a-z]/

interface Index {
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly beginnings: ReadonlyMap<string, readonly number[]>
  readonly anywhere: readonly { readonly words: RegExp; readonly places: readonly number[] }[]
}

let made: Index | undefined

/** Made when first asked for: the Worker starts without it. */
function makeIndex(): Index {
  const words = new Map<string, number[]>()
  const beginnings = new Map<string, number[]>()
  OPENINGS.forEach(({ w, b }, at) => {
    note(words, w, at)
    note(beginnings, b, at)
  })
  return { words, beginnings, anywhere: anywhereOf() }
}

function anywhereOf(): Index['anywhere'] {
  const groups = new Map<RegExp, number[]>()
  OPENINGS.forEach(({ any }, at) => {
    if (any === undefined) return
    const source = PATTERNS[at]?.pattern.source ?? ''
    const words = INSIDE.find(({ of }) => of.test(source))?.words ?? ANYTHING
    groups.set(words, [...(groups.get(words) ?? []), at])
  })
  return [...groups].map(([words, places]) => ({ words, places }))
}

function note(index: Map<string, number[]>, keys: string, at: number): void {
  for (const key of keys === '' ? [] : keys.split('|')) {
    const known = index.get(key)
    if (known === undefined) index.set(key, [at])
    else known.push(at)
  }
}

/** Words in the source of a pattern that matches anywhere, and what a text holds that it may match: elsewhere it is not looked at. */
const INSIDE: readonly { readonly of: RegExp; readonly words: RegExp }[] = [
  { of: /subscribe/, words: /subscribe/ },
  { of: /sign up for our/, words: /sign up for our/ },
  { of: /your \(\?:support/, words: /your (?:support|donation|contribution|sponsorship|gift)/ },
  { of: /advertise with us/, words: /advertise with us|sponsor this|become our sponsor/ },
  { of: /on\|at\) github/, words: /(?:on|at) github/ },
  { of: /agradecimiento del equipo/, words: /agradecimiento del equipo/ },
  { of: /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/, words: /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/ },
]
const ANYTHING = /./
