/** Words that a sentence has at least; shorter lines may be commands. */
const WORDS = 8
/** Characters that programs are full of and sentences have few of. */
const OF_CODE = /[{}[\]<>=;|\\$#@_*/+`~^]/g
const MOST_OF_CODE = 0.02
const LINK = /\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/**
 * Whether text that is indented by four spaces, code to CommonMark, is prose: some authors indent what they write below a heading or an
 * item. Fenced text is always code.
 */
export function isIndentedProse(text: string): boolean {
  const trimmed = text.trim().replace(LINK, '$1')
  const ofCode = trimmed.replace(/https?:\/\/\S+/g, '').match(OF_CODE)?.length ?? 0
  if (ofCode > MOST_OF_CODE * trimmed.length) return false
  const letters = trimmed.match(CJK)?.length ?? 0
  if (letters * 3 > trimmed.length) return letters >= WORDS
  return (
    trimmed.split(/\s+/).filter((word) => /^[\p{L}'’-]+[.,:;!?)”"]*$/u.test(word)).length >= WORDS &&
    /^[\p{Lu}"“¿¡]/u.test(trimmed) &&
    /[.!?…]["”)]?$/.test(trimmed)
  )
}
