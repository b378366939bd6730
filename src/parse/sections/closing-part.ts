import { housekeepingReason } from '../../text/housekeeping.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Leaf } from '../document.ts'
import { doubtfulReason } from './labels.ts'
import type { PartName } from './outline.ts'
import { type Scene, wordsOf } from './scene.ts'
import { widthOf } from './widths.ts'

/** Longer parts say more than goodbye. */
const LONGEST = 700
/** The greatest length of one line of a legend. */
const LONGEST_SIGN = 120

/**
 * Why a part below a heading such as "Conclusion" or "Legend" is not told, or below a question at the end, such as "How do you do it?"; null
 * if its text is news.
 */
export function isClosingPart(scene: Scene, leaves: readonly number[], name: PartName): string | null {
  if (name.kind !== 'heading' && name.kind !== 'bold line') return null
  const heading = wordsOf(scene, name.span)
  const asksAtEnd = /[?？]\s*$/.test(heading) && (leaves.at(-1) ?? 0) >= scene.leaves.length - 2
  const reason = doubtfulReason(heading) ?? (asksAtEnd ? 'contributing' : null)
  if (reason === null) return null
  const bodies = leaves.flatMap((index) => {
    const leaf = scene.leaves[index]
    return leaf === undefined || leaf.kind === 'rule' || index === name.leaf ? [] : [leaf]
  })
  if (bodies.length === 0 || bodies.some(({ kind }) => kind !== 'paragraph')) return null
  if (reason === 'legend') return bodies.every((leaf) => explainsSigns(wordsOf(scene, leaf))) ? reason : null
  // Where to get it: links, each an item.
  const texts = bodies.filter((leaf) => !isLinkAlone(leaf)).map((leaf) => wordsOf(scene, leaf))
  if (texts.reduce((sum, words) => sum + widthOf(words), 0) > LONGEST) return null
  const sentences = texts.flatMap((words) => splitSentences(words).map(({ start, end }) => words.slice(start, end)))
  const said = sentences.filter((sentence) => housekeepingReason(sentence) === null && !ASKING.test(sentence)).length
  const links = bodies.length - texts.length
  return said <= (sentences.length + links) / 3 ? reason : null
}

const isLinkAlone = ({ item, links: [link], start, end }: Leaf): boolean =>
  item !== null && link !== undefined && link.start === start && link.end === end

/** Sentences that ask the reader for something, or point at where to get it. Questions of any language ask. */
const ASKING =
  /[?？]["”’»)]*$|^\W*(?:(?:but|and|so) )?(?:do )?(?:please|if you|feel free|download|grab|get|try|let us|tell|give|join|check|see|read|visit|head|have you|did (?:you|we)|do you|would you|want|we hope|hope|thank|stay|follow|come)\b|\b(?:let us know|feedback|please|your (?:thoughts|support|help|experience))\b|,\s+we hope\b/i

/** "🚧 needs a tool, 🌟 our choice": symbols, each followed by a few words. */
const explainsSigns = (words: string): boolean =>
  words
    .split(/[\n;；]|(?<=\S)[,，、|](?=\s*[☀-➿\ud83c-\ud83e])/)
    .every((line) => widthOf(line) <= LONGEST_SIGN && SIGN.test(line))

const SIGN = /[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ud83c-\ud83e]|^\s*[*†‡^]|^\s*\[[^\]]{1,12}\]/
