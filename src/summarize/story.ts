import type { KeptSentence, Story } from '../model/brief.ts'
import type { Section } from '../model/issue.ts'
import { readingMinutes } from '../text/reading-time.ts'
import { chooseSentences } from './choose.ts'
import { isEnglish } from './english.ts'
import { firstSentences } from './first-sentences.ts'
import { storyKeywords } from './keywords.ts'
import { takeawaySentences } from './takeaway.ts'
import { countRuns, type Runs, textFragment } from './text-fragment.ts'

/**
 * Makes the fullest Story of a Section: the chosen sentences, points best first. Each sentence is the author's, word for word, with its
 * offsets in the Section and its `place` in the Issue. `shortenStory` brings it into the order and length that is shown.
 */
export function summarizeSection(section: Section, language: string | null, place: Place = alone(section)): Story {
  const news = section.kind === 'news'
  const { gist, points } = news ? chosenSentences(section, language) : NONE
  const takeaway = news ? takeawaySentences(section, language) : []
  const kept = (role: KeptSentence['role'], sentence: Pick<KeptSentence, 'text' | 'start' | 'end'>): KeptSentence => ({
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    role,
    anchor: `s${place.number}-${sentence.start}`,
    fragment: textFragment(sentence.text, place.runs),
  })
  return {
    key: section.key,
    bodyHash: section.bodyHash,
    heading: section.heading,
    kicker: section.kicker,
    gist: gist?.text ?? null,
    points: points.map(({ text }) => text),
    takeaway: takeaway.map(({ text }) => text).join(' ') || null,
    keywords: storyKeywords(section, language),
    minutes: readingMinutes(section.text),
    truncated: section.truncated,
    kind: section.kind,
    form: section.kind === 'sponsor' || section.kind === 'fiction' ? section.kind : 'news',
    length: 'full',
    references: section.references.slice(0, MAX_REFERENCES),
    sentences: [
      ...(gist === null ? [] : [kept('gist', gist)]),
      ...points.map((point) => kept('point', point)),
      ...takeaway.map((sentence) => kept('takeaway', sentence)),
    ],
  }
}

/** A Story is stored with every Edition that tells it, so only this many links are kept. The original has the rest. */
const MAX_REFERENCES = 50

/** The index of the Section in its Issue, and the number of words of the Issue. */
export interface Place {
  readonly number: number
  readonly runs: Runs
}

const alone = (section: Section): Place => ({ number: 1, runs: countRuns([section.text]) })

interface Chosen {
  readonly gist: Pick<KeptSentence, 'text' | 'start' | 'end'> | null
  readonly points: readonly Pick<KeptSentence, 'text' | 'start' | 'end'>[]
}

const NONE: Chosen = { gist: null, points: [] }

/** The ranking was learned from English. Stories in other languages get their first sentences. */
function chosenSentences(section: Section, language: string | null): Chosen {
  if (isEnglish(language)) return chooseSentences(section)
  const [gist = null, ...points] = firstSentences(section, 4, language)
  return { gist, points }
}
