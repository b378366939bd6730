import { noticeOf } from '../../../src/parse/sections/notices.ts'
import type { SentenceInContext } from '../../../src/summarize/stand-alone/sentence-context.ts'
import { tokensOf } from '../../../src/summarize/stand-alone/sentence-words.ts'
import { stem } from '../../../src/text/stem.ts'
import { contentWords } from '../../../src/text/words.ts'

/** A sentence somewhere in the middle of a text, for a reader who has read only what is `shown`. */
export function inContext(text: string, shown = '', more: Partial<SentenceInContext> = {}): SentenceInContext {
  const stems = new Set(contentWords(shown).map((word) => stem(word.replace(/['’]s$/, ''))))
  return {
    text,
    tokens: tokensOf(text),
    isShown: (term) => stems.has(term),
    isHidden: () => false,
    paragraphBefore: '',
    isItem: false,
    isFirst: false,
    notice: noticeOf(text),
    position: 5,
    ...more,
  }
}
