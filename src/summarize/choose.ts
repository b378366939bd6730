import type { Section } from '../model/issue.ts'
import { bodySentences } from './candidates.ts'
import { type Flaw, TIED } from './lint.ts'
import { type RankedSentence, rankSentences } from './rank.ts'
import { selectSentences } from './select.ts'

export interface Choice {
  readonly gist: RankedSentence | null
  /** Best first, at most three; none repeats the gist. */
  readonly points: readonly RankedSentence[]
}

const MAX_POINTS = 3

/** The sentence that tells the story, and up to three that add to it. A Section without a sentence fit to show has none. */
export function chooseSentences(section: Section): Choice {
  const heading = section.kicker === null ? section.heading : `${section.heading} ${section.kicker}`
  const sentences = bodySentences(section)
  const ranked = rankSentences({ text: section.text, heading, spans: sentences })
  const fit = ranked.filter(({ flaws }) => !hasAny(flaws, NEVER))
  const whole = fit.filter(({ flaws }) => !hasAny(flaws, NO_GIST))
  // The author's own words first, then those of a list or a quotation, then whatever is left.
  const own = whole.filter(({ position, text }) => sentences[position]?.from === 'prose' && !/^["“]/.test(text))
  // A story of a few words is still told by them: better a fragment than nothing.
  const anything = ranked.filter(({ flaws }) => !hasAny(flaws, UNREADABLE))
  const [gist] = selectSentences([own, whole, fit, anything].find((pool) => pool.length > 0) ?? [], 1)
  if (gist === undefined) return { gist: null, points: [] }
  const others = fit.filter((sentence) => sentence !== gist && !sentence.flaws.includes('asks'))
  const points: RankedSentence[] = []
  for (const point of selectSentences(others, others.length < 8 ? others.length : 8, [gist])) {
    if (points.length === MAX_POINTS) break
    if (standsAlone(point, [gist, ...points])) points.push(point)
  }
  return { gist, points }
}

/** What is shown to nobody, whatever else there is. */
const UNREADABLE: readonly Flaw[] = ['beckons', 'cut', 'openQuote', 'openBracket', 'tooLong', 'markup']

/** What is shown only where there is nothing better. */
const NEVER: readonly Flaw[] = [...UNREADABLE, 'fragment', 'endless', 'leadsOn']

/** What is fine beside other sentences and not alone. */
const NO_GIST: readonly Flaw[] = ['asks', 'leans', 'connects']

const hasAny = (flaws: readonly Flaw[], some: readonly Flaw[]) => flaws.some((flaw) => some.includes(flaw))

/** A point that leans on the sentence before it is shown only behind that sentence. A cheer is no point. */
function standsAlone(point: RankedSentence, shown: readonly RankedSentence[]): boolean {
  if (CHEER.test(point.text)) return false
  const leans = hasAny(point.flaws, TIED) || POINTS_BACK.test(point.text)
  return !leans || shown.some(({ position }) => position === point.position - 1)
}

/** "This involves …", "These tools …": fine behind what they point at. A text may speak of itself, and of its week. */
const POINTS_BACK =
  /^["“(]?(?:this|these|those|that|such)\b(?! (?:paper|work|article|post|blog|study|report|issue|guide|newsletter|week|month|year|quarter|summer|winter|spring|fall|autumn|morning|evening)\b)/i

const CHEER = /^(?:\S+\s+){0,8}\S+!["”’)\]]*$/
