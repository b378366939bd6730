import type { SentenceInContext } from './sentence-context.ts'

const SPEAKER =
  /[”"](?:,)?\s*(?:\([^)]*\)\s*)?(?:(?:he|she|they|[A-Z][\w.’'-]+)\b[^.“"]{0,60}\b)?(?:said|says|explained|explains|wrote|writes|told|tells|added|adds|noted|notes|stated|states|according to|asked|asks|recalls|recalled|argues|argued|concluded|shared|shares|commented|describes|described|continued|remarked|quipped|put it)\b/
const SPOKEN_BEFORE =
  /\b(?:said|says|explained|explains|wrote|writes|told|tells|added|adds|noted|notes|stated|states|asked|asks|according to|recalls|recalled|argues|argued|concluded|shared|commented|described|called|calls|put it|quotes?|saying)\b[^“"]{0,40}[,:]?\s*[“"]/

/** Speech without its speaker: the sentence lies inside a quotation, or opens with one. */
export function unattributedSpeech({ text, paragraphBefore }: SentenceInContext): string | null {
  const straight = count(paragraphBefore, '"') % 2 === 1
  const curly = count(paragraphBefore, '“') > count(paragraphBefore, '”')
  if (straight || curly) return 'inside a quotation'
  if (!/^[“"]/.test(text)) return null
  const closed = text.slice(1).search(/[”"]/)
  if (closed < 0) return 'inside a quotation'
  // A quoted word or title at the start is no speech.
  const words = text
    .slice(1, closed + 1)
    .trim()
    .split(/\s+/).length
  if (words < 5) return null
  const spoken = DASH.test(text) || (VERBS.test(text) && (SPEAKER.test(text) || SPOKEN_BEFORE.test(text)))
  return spoken ? null : 'a quotation without its speaker'
}

const DASH = /[”"]\s*[—–-]\s*[A-Z]/

/** How the verbs of both patterns begin. Those are slow to compile. */
const VERBS = /\b(?:sa[iy]|expl|wr|t[eo]l|add|not|stat|acc|ask|rec|arg|con|sha|com|des|rem|qu|put|call)/

const count = (text: string, mark: string): number => text.split(mark).length - 1
