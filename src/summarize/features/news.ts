import type { Reading, Sentence } from '../reading.ts'
import { CHANGE_VERBS, NEW_THINGS } from '../words/change.ts'
import { ADVERBS, AUXILIARIES } from '../words/grammar.ts'
import { flag } from './place.ts'

/** Signs that tell news from what was before it. */
export const NEWS = ['news', 'afterBackground', 'consequenceOpener', 'digits', 'newWords', 'startsParagraph'] as const

export function measureNews({ sentences, heading }: Reading): Record<(typeof NEWS)[number], number>[] {
  const sums = sentences.map(newsOf)
  const firstNews = sums.findIndex((sum) => sum >= 1)
  const isPlain = sentences.map((sentence, i) => (sums[i] ?? 0) === 0 && !TOLD.test(sentence.text))
  const firstPlain = isPlain.indexOf(true)
  return sentences.map(({ bag, text, paragraph }, i) => ({
    news: Math.min(3, Math.max(-1, sums[i] ?? 0)) / 3,
    afterBackground: flag(i === firstNews && firstPlain >= 0 && firstPlain < i),
    consequenceOpener: flag(TURN.test(text)),
    digits: Math.min(3, text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0) / 3,
    newWords: Math.min(20, [...bag].filter((term) => !heading.bag.has(term)).length) / 20,
    startsParagraph: flag(i > 0 && sentences[i - 1]?.paragraph !== paragraph),
  }))
}

/** A digit, the authors or a past tense: signs that a sentence is more than a general truth. */
const TOLD = /\d|\b(?:we|our|I|my|was|were|had)\b/
const TURN =
  /^(?:So|As such|In the end|To (?:address|solve|fix|do|tackle|mitigate|avoid|achieve) (?:this|that|these)|That(?:’|')s why|Instead|Therefore|Thus|Now|Today)\b/

function newsOf({ words }: Sentence): number {
  const seen = { now: 0, perfect: 0, thing: 0, change: 0, ready: 0, coming: 0, old: 0 }
  words.forEach((word, i) => {
    if (CHANGE_VERBS.has(word) && !isInfinitive(words[i - 1] ?? '')) seen.change = 1
    const kind = SIGNALS.get(word)
    if (kind === undefined) return
    const before = words[i - 1] ?? ''
    const next = words[i + 1] ?? ''
    if (kind === 'now' && !NOT_NOW.has(before)) seen.now = 1
    if (kind === 'have' && (isParticiple(next) || (isAdverb(next) && isParticiple(words[i + 2] ?? ''))))
      seen.perfect = 1
    if (kind === 'new' && (NEW_THINGS.has(next) || NEW_THINGS.has(next.slice(0, -1)))) seen.thing = 1
    if (kind === 'ready' && READY_AFTER.has(before)) seen.ready = 1
    if (kind === 'will' || (word === 'working' && next === 'on') || (kind === 'plan' && next === 'to'))
      seen.coming = COMING
    if (kind === 'old' || (kind === 'year' && next === 'ago') || (kind === 'in' && OLD_YEAR.test(next))) seen.old = OLD
  })
  return seen.now + seen.perfect + seen.thing + seen.change + seen.ready + seen.coming + seen.old
}

const COMING = 0.5
const OLD = -0.7
const OLD_YEAR = /^(?:19\d\d|20[01]\d)$/

/** Words that, together with their neighbours, may mark a sentence as news or as background. */
const SIGNALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    now: 'now',
    have: 'has have',
    new: 'this these new latest',
    ready: 'available live supported integrated out open',
    will: 'will',
    plan: 'plan plans planning working',
    old: 'previously originally',
    year: 'year years month months decade decades',
    in: 'in',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

const NOT_NOW: ReadonlySet<string> = new Set(['by', 'until', 'for', 'right', 'from'])
const READY_AFTER: ReadonlySet<string> = new Set(['is', 'are', 'now', 'has', 'been'])

const isInfinitive = (before: string): boolean => before === 'to' || AUXILIARIES.has(before)

const isAdverb = (word: string): boolean => word.endsWith('ly') || ADVERBS.has(word) || word === 'been'

const isParticiple = (word: string): boolean =>
  CHANGE_VERBS.has(word) || (word.endsWith('ed') && word.length > 4) || IRREGULAR.has(word)

const IRREGULAR: ReadonlySet<string> = new Set('been become grown made done begun seen come'.split(' '))
