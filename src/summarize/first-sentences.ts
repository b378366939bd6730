import type { Section } from '../model/issue.ts'
import { hasLetters } from '../text/letters.ts'
import { isVagueLinkText } from '../text/link-words.ts'
import { type BodySentence, bodySentences } from './candidates.ts'
import { countDense, isMereLabel } from './label.ts'
import { leaningIn } from './leans.ts'
import { noticesOf } from './notices.ts'
import { THANKS } from './words/foreign-openers.ts'

export interface FirstSentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * For languages without learned weights: the first sentence that can be understood under its heading, and those that follow it without a
 * gap. Authors put the news first in every language.
 */
export function firstSentences(section: Section, max: number, language: string | null = null): FirstSentence[] {
  const all = bodySentences(section, language)
  const isTitle = titlesIn(section)
  const notice = noticesOf(section)
  const own = all.filter((one) => !OF_OTHERS.has(one.from) && !isTitle(one))
  const isAfterCode = codeBetween(section)
  let behindCode = false
  const kept = own.length > 0 ? own : all
  const texts = kept.map(({ start, end }) => section.text.slice(start, end))
  const sentences = kept.map((one, i) => {
    const begins = one.start === one.paragraphStart
    if (one.from === 'item' && begins) behindCode = false
    if (isAfterCode(kept[i - 1]?.end ?? 0, one.start)) behindCode = true
    const [before = '.', text = '', after = ''] = [texts[i - 1], texts[i], texts[i + 1]]
    return {
      ...one,
      text,
      isFirst: i === 0,
      begins,
      behindCode,
      isCut:
        one.from === 'prose' && (isBroken(before, text) || (kept[i + 1]?.from === 'prose' && isBroken(text, after))),
      // "The flood, the fire ...": what follows in the paragraph shows that nothing was cut off.
      isFollowed: kept[i + 1]?.paragraph === one.paragraph,
    }
  })
  const { links, points, isBeside, looksAhead } = leaningIn(language)
  type Sentence = (typeof sentences)[number]
  const readable = ({ text, isFirst }: Sentence) =>
    isBalanced(text) && !TABLE.test(text) && !isBeside(text) && (isFirst || !looksAhead(text))
  const pointing = pointingSentences(section, all)
  const whole = (one: Sentence) =>
    ENDS.test(one.text) &&
    !ASKS.test(one.text) &&
    !LEADS_ON.test(one.text) &&
    !NOT_WHOLE.test(one.text) &&
    (one.isFollowed || !CUT_OFF.test(one.text)) &&
    (one.begins || !CUT.test(one.text)) &&
    !one.isCut &&
    hasLength(one.text, 5) &&
    readable(one) &&
    !pointing.has(one.start) &&
    notice(one) === null
  // Under the heading "this" is what the heading names.
  const stands = ({ text, isFirst, behindCode }: Sentence) => !behindCode && !links(text) && (isFirst || !points(text))
  const leans = ({ text }: FirstSentence) => links(text) || points(text) || isBeside(text) || looksAhead(text)
  // What continues a paragraph behind a sentence that leans leans on it.
  const first =
    sentences.find((one, i) => {
      const before = sentences[i - 1]
      if (!stands(one) || looksAhead(one.text)) return false
      return (one.begins || before === undefined || !leans(before)) && whole(one)
    }) ?? sentences.find(whole)
  // A very short story still gets a sentence: a fragment is better than nothing.
  if (first === undefined)
    return sentences
      .filter(
        (one) =>
          readable(one) &&
          !LEADS_ON.test(one.text) &&
          !ASKS.test(one.text) &&
          hasLength(one.text, 0) &&
          !isMereLabel(one.text) &&
          !one.isCut &&
          !(one.from === 'prose' && CUT.test(one.text) && countDense(one.text) === 0),
      )
      .slice(0, 1)
  if (!stands(first) && (!first.isFirst || first.behindCode)) return []
  const told: FirstSentence[] = []
  let depends = false
  for (const one of sentences.slice(sentences.indexOf(first))) {
    if (told.length === max) break
    // What follows code or a sentence that is not shown may depend on it, unless it begins a list item.
    if (one.from === 'item' && one.begins) depends = false
    if (!whole(one) || one.behindCode || (told.length > 0 && ASKS_FOR.test(one.text))) depends = true
    else if (!depends) told.push(one)
  }
  return told
}

/** What others say is not the author's. */
const OF_OTHERS: ReadonlySet<BodySentence['from']> = new Set<BodySentence['from']>(['quote', 'more speech', 'step'])

/** A small letter where a sentence begins: it was cut behind an abbreviation. */
const CUT = /^[^\p{L}\p{N}]{0,4}\p{Ll}/u

/** A colon; "as follows" in Japanese and Chinese. */
const LEADS_ON = /[:：]$|(?:以下|次|下記)の(?:通り|とおり|よう)(?:です|になります|となります)[。]?$|如下[。]?$/

/** A line that ends nowhere, and the next that begins with a small word: a sentence was broken there. */
const isBroken = (before: string, after: string): boolean => !ENDS.test(before) && BEGINS_SMALL.test(after)

const BEGINS_SMALL = /^\p{Ll}+(?:[ ,;.’']|$)/u

/** Thanks; a sign of a list; an address among the words; what an editor cut off: "[...]". */
const NOT_WHOLE = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${THANKS})|^[·•▪◦]|https?://|\\[(?:\\.{2,}|…)\\]`, 'iu')

const TABLE = /\|[^|]*\|/

/** "…" at the end: a program cut it off. */
const CUT_OFF = /(?:\.{3}|…)[\])”"’»」）]*$/

/** Whether a sentence is the text of a link and nothing else: the title of what it leads to. */
function titlesIn({ blocks }: Section): (sentence: Pick<BodySentence, 'start' | 'end'>) => boolean {
  const links = blocks.flatMap((block) => ('links' in block ? block.links : []))
  const ends = new Map(links.map(({ start, end }) => [start, end]))
  return ({ start, end }) => (ends.get(start) ?? 0) >= end
}

/** Where sentences start that have a link whose words do not say where it leads: what they say is behind "here". */
function pointingSentences({ text, blocks }: Section, sentences: readonly BodySentence[]): ReadonlySet<number> {
  const vague = blocks
    .flatMap((block) => ('links' in block ? block.links : []))
    .filter(({ start, end }) => hasLetters(text.slice(start, end)) && isVagueLinkText(text.slice(start, end)))
  const starts = new Set<number>()
  let at = 0
  for (const { start, end } of sentences) {
    while ((vague[at]?.start ?? end) < start) at++
    if ((vague[at]?.start ?? end) < end) starts.add(start)
  }
  return starts
}

/** Whether code stands in a stretch of the text. Each stretch begins where the one before ended, or later. */
function codeBetween({ blocks }: Section): (from: number, to: number) => boolean {
  const code = blocks.filter(({ kind }) => kind === 'code')
  let at = 0
  return (from, to) => {
    while ((code[at]?.start ?? to) < from) at++
    const next = code[at]
    return next !== undefined && next.end <= to
  }
}

const hasLength = (text: string, least: number): boolean => wordsOf(text) >= least && wordsOf(text) <= 60

const ENDS = /[.!。！｡।॥؟۔։።။។][”"’»」）)\]]*$/
const ASKS = /[?？؟፧][!！]?[”"’»」）)\]]*$/

/** Scripts without spaces have words of about two characters. */
const wordsOf = (text: string): number => text.split(/\s+/).length + countDense(text) / 2

/** Asks the reader for something, in all of these languages. Anywhere in a sentence. */
const ASKS_READER =
  "^(?:aquí|aqui|ici|hier (?:find|gibt|geht|kann|könn|kun|vind)\\p{L}*|qui|tutaj|tady|zde|здесь|тут|här|her)(?!\\p{L})|こっち|こちら|(?<!\\p{L})(?:bitte|veuillez|s[’']il (?:vous|te) pla[iî]t|(?:nous )?vous invit\\p{L}+|(?:te|os|l[eo]s) invitamos|convidamos|confira|vi invitiamo|neem (?:\\p{L}+ )?contact|por favor|per favore|si prega|alsjeblieft|vänligen|пожалуйста|ознакомьтесь|proszę|prosimy|prosím\\p{L}*|lütfen)(?!\\p{L})|(?<![邀申聘约])请(?!求)|ください|下さい|주세요|바랍니다"
const ASKS_FOR = new RegExp(ASKS_READER, 'iu')

function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['()', '[]', '«»', '「」', '（）']
  return pairs.every(([open = '', close = '']) => count(open) === count(close)) && count('"') % 2 === 0
}
