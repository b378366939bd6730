import type { Section } from '../model/issue.ts'
import { contentWords, countWords } from '../text/words.ts'
import { bodySentences, type Candidate } from './candidates.ts'
import { isGistForm, isPointForm } from './form.ts'

export interface Choice {
  readonly gist: Candidate | null
  /** Best first, at most three; none repeats the gist. */
  readonly points: readonly Candidate[]
}

const MAX_POINTS = 3
/** Two sentences that share this part of the shorter one's words say the same. */
const SAME = 0.6

/** The sentence that tells the story, and up to three that add to it. */
export function chooseSentences(section: Section): Choice {
  const candidates = bodySentences(section)
  const ranked = scoreSentences(candidates, section).toSorted(
    (a, b) => b.score - a.score || a.candidate.position - b.candidate.position,
  )
  const best = (fits: (text: string) => boolean) =>
    ranked.find(({ candidate }) => fits(candidate.text))?.candidate ?? null
  const gist = best(isGistForm) ?? best(isPointForm)
  if (gist === null) return { gist, points: [] }
  const points: Candidate[] = []
  for (const { candidate } of ranked) {
    if (points.length === MAX_POINTS) break
    if (!isPointForm(candidate.text)) continue
    if ([gist, ...points].some((kept) => kept === candidate || overlap(kept.text, candidate.text) > SAME)) continue
    points.push(candidate)
  }
  return { gist, points }
}

function scoreSentences(candidates: readonly Candidate[], section: Section) {
  const bags = candidates.map((candidate) => new Set(contentWords(candidate.text)))
  const frequency = new Map<string, number>()
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const heading = new Set(contentWords(`${section.heading} ${section.kicker ?? ''}`))
  return candidates.map((candidate, i) => {
    const bag = bags[i] ?? new Set<string>()
    const words = [...bag]
    const share = (count: number) => (words.length === 0 ? 0 : count / Math.sqrt(words.length))
    const centrality =
      share(words.reduce((sum, word) => sum + ((frequency.get(word) ?? 1) - 1), 0)) / Math.max(3, bags.length)
    const named = share(words.filter((word) => heading.has(word)).length)
    const lead = 1 / (1 + candidate.position)
    const news = NEWS.test(candidate.text) ? 0.8 : 0
    const background = BACKGROUND.test(candidate.text) ? -1 : 0
    const length = Math.abs(countWords(candidate.text) - 22) / -60
    return { candidate, score: centrality + 0.7 * named + lead + news + background + length }
  })
}

/** Somebody did something: the verbs that news are told with. */
const NEWS =
  /\b(?:(?:has|have) (?:\w+ )?(?:launched|released|published|built|developed|announced|created|introduced|revealed|shown|found|used|made|studied|trained|added|opened)|launch(?:es|ed)|releases?d?|announce[sd]?|introduce[sd]?|unveil(?:s|ed)|propose[sd]?|publish(?:es|ed)|new (?:research|paper|study|post|report|dataset|system|tool|model)\b|tries to|wants to|lets|researchers (?:with|from|at))\b/i

/** What was long before the news: "In the past year, …" */
const BACKGROUND =
  /^(?:In (?:the )?(?:past|last|recent)\b|For (?:years|decades|a long time)\b|Over the (?:past|last)\b|Recently,|Traditionally\b|Historically\b|Until\b|Today,|These days\b)/i

function overlap(a: string, b: string): number {
  const [one, other] = [new Set(contentWords(a)), new Set(contentWords(b))]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}
