import type { Reading, Sentence } from '../reading.ts'
import { CHANGE_VERBS, NEW_THINGS } from '../words/change.ts'
import { AUXILIARIES } from '../words/grammar.ts'
import { VAGUE } from '../words/vague.ts'
import { flag } from './place.ts'

/** What tells news from what was before it. */
export const NEWS = {
  news: 'tells what has changed',
  beforeNews: null,
  afterBackground: 'tells the news behind the background',
  consequenceOpener: 'turns from the problem to what was done',
  generalStatement: null,
  vague: null,
  digits: 'gives numbers',
  newWords: 'says more than the heading',
  startsParagraph: null,
  firstUnderQuestion: null,
} as const

export function measureNews({ sentences, heading }: Reading): Record<keyof typeof NEWS, number>[] {
  const sums = sentences.map(newsOf)
  const firstNews = sums.findIndex((sum) => sum >= 1)
  const isPlain = sentences.map((sentence, i) => (sums[i] ?? 0) === 0 && !TOLD.test(sentence.text))
  const firstPlain = isPlain.indexOf(true)
  const asks = heading.terms.length > 0 && heading.question
  return sentences.map(({ words, terms, bag, text, paragraph }, i) => ({
    news: Math.min(3, Math.max(-1, sums[i] ?? 0)) / 3,
    beforeNews: flag(firstNews > 0 && i < firstNews),
    afterBackground: flag(i === firstNews && firstPlain >= 0 && firstPlain < i),
    consequenceOpener: flag(TURN.test(text)),
    generalStatement: flag(isPlain[i] ?? false),
    vague: Math.min(3, words.filter((word) => VAGUE.has(word)).length) / 3,
    digits: Math.min(3, text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0) / 3,
    newWords: Math.min(20, [...bag].filter((term) => !heading.bag.has(term)).length) / 20,
    startsParagraph: flag(i > 0 && sentences[i - 1]?.paragraph !== paragraph),
    firstUnderQuestion: flag(asks && i === 0),
  }))
}

/** A digit, the authors or a tense of the past: more than a general truth. */
const TOLD = /\d|\b(?:we|our|I|my|was|were|had)\b/
const TURN =
  /^(?:So|As such|In the end|To (?:address|solve|fix|do|tackle|mitigate|avoid|achieve) (?:this|that|these)|That(?:’|')s why|Instead|Therefore|Thus|Now|Today)\b/

function newsOf({ words }: Sentence): number {
  const seen = { now: 0, perfect: 0, thing: 0, change: 0, ready: 0, coming: 0, old: 0 }
  words.forEach((word, i) => {
    const [before = '', next = '', then = ''] = [words[i - 1], words[i + 1], words[i + 2]]
    if (word === 'now' && !/^(?:by|until|for|right|from)$/.test(before)) seen.now = 1
    if (
      (word === 'has' || word === 'have') &&
      (isParticiple(next) || (/ly$|^(?:now|also|just|been|already|finally|recently)$/.test(next) && isParticiple(then)))
    )
      seen.perfect = 1
    if (NEW_THINGS.has(word.replace(/s$/, '')) && /^(?:this|new|latest|these)$/.test(before)) seen.thing = 1
    if (CHANGE_VERBS.has(word) && !AUXILIARIES.has(before) && before !== 'to' && before !== 'be') seen.change = 1
    if (/^(?:available|live|supported|integrated|out|open)$/.test(word) && /^(?:is|are|now|has|been)$/.test(before))
      seen.ready = 1
    if (word === 'will' || (word === 'working' && next === 'on') || (/^plan(?:s|ning)?$/.test(word) && next === 'to'))
      seen.coming = 0.5
    if (
      (/^(?:years?|months|decades?)$/.test(word) && next === 'ago') ||
      (word === 'in' && /^(?:19\d\d|20[01]\d)$/.test(next)) ||
      word === 'previously' ||
      word === 'originally'
    )
      seen.old = -0.7
  })
  return seen.now + seen.perfect + seen.thing + seen.change + seen.ready + seen.coming + seen.old
}

const isParticiple = (word: string): boolean =>
  CHANGE_VERBS.has(word) ||
  (word.endsWith('ed') && word.length > 4) ||
  /^(?:been|become|grown|made|done|begun|seen|come)$/.test(word)
