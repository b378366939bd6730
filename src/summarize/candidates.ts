import type { Section, Span } from '../model/issue.ts'
import { CAPITALS, LETTERS_ONLY } from '../text/letters.ts'
import { occurrences } from '../text/occurrences.ts'
import { type SentenceSpan, splitSentences } from '../text/sentences.ts'
import { COMMON_VERBS } from './words/grammar.ts'
import { IMPERATIVES } from './words/imperatives.ts'

export interface BodySentence extends SentenceSpan {
  /** Running text of the author, a list item, a step of a numbered list, or somebody else's words. */
  readonly from: 'prose' | 'item' | 'step' | 'quote'
  /** Where its paragraph begins. */
  readonly paragraphStart: number
}

/** The sentences of a Section's body that may be kept. Code, tables, pictures and cut-off text have none. */
export function bodySentences(section: Section, language: string | null = null): BodySentence[] {
  const speakers = speakersOf(section.text)
  const sentences: BodySentence[] = []
  let paragraph = -1
  let interviewed = false
  for (const { span, from } of stretchesOf(section)) {
    let own = -1
    let paragraphStart = span.start
    for (const sentence of sentencesWithin(section, span, language, speakers)) {
      if (sentence.paragraph !== own) {
        own = sentence.paragraph
        paragraph++
        paragraphStart = sentence.start
      }
      const label =
        speakers.size === 0 ? null : (SPEAKER.exec(section.text.slice(sentence.start, sentence.end))?.[1] ?? null)
      const speaks = label !== null && speakers.has(label)
      interviewed ||= speaks
      sentences.push({
        start: sentence.start,
        end: sentence.end,
        paragraph,
        paragraphStart,
        // An interview names a speaker once. The sentences that follow are by the same person.
        from: interviewed && !speaks ? 'quote' : from,
      })
    }
  }
  return sentences
}

type Stretch = { readonly span: Span; readonly from: BodySentence['from'] }

function stretchesOf({ text, blocks }: Section): Stretch[] {
  const paragraphs = blocks.map((block) => (block.kind === 'paragraph' ? text.slice(block.start, block.end) : null))
  const credits = paragraphs.map((own, i) => own !== null && isCredit(own) && !DASH.test(paragraphs[i - 1] ?? '—'))
  return blocks.flatMap((block, i): readonly Stretch[] => {
    if (block.kind === 'paragraph')
      return [{ span: block, from: credits[i] === true || credits[i + 1] === true ? 'quote' : 'prose' }]
    if (block.kind === 'quote') return [{ span: block, from: 'quote' }]
    if (block.kind !== 'list') return []
    const steps = block.ordered && isMostly(block.items, (item) => isInstruction(text.slice(item.start, item.end)))
    return block.items.map((span) => ({ span, from: steps ? 'step' : 'item' }))
  })
}

/** "— Ada Byron, *On Engines*": whose words the paragraph above is. */
const isCredit = (text: string): boolean => text.length <= LONGEST_CREDIT && CREDIT.test(text) && !/[.!?:]$/.test(text)

const LONGEST_CREDIT = 160
const DASH = /^[—–―]/
const CREDIT = new RegExp(`^[—–―]\\s?[@${CAPITALS}]`)

const isMostly = <T>(all: readonly T[], fits: (one: T) => boolean): boolean => 2 * all.filter(fits).length > all.length

function isInstruction(text: string): boolean {
  const first = /^[A-Z][a-z]+/.exec(text)?.[0].toLowerCase() ?? ''
  return IMPERATIVES.has(first) || (COMMON_VERBS.has(first) && !first.endsWith('s'))
}

/** The sentences of one stretch of text, each without a label in front ("Memory requirements: …"). A speaker's name stays. */
export function sentencesWithin(
  section: Section,
  span: Span,
  language: string | null = null,
  speakers: ReadonlySet<string> = NOBODY,
): (SentenceSpan & { readonly text: string })[] {
  const end = section.text.trimEnd().length
  return splitSentences(section.text.slice(span.start, span.end), language)
    .map((sentence) => ({ ...sentence, start: span.start + sentence.start, end: span.start + sentence.end }))
    .filter((sentence) => !(section.truncated && sentence.end >= end))
    .map((sentence) => {
      const text = section.text.slice(sentence.start, sentence.end)
      const speaks = speakers.size > 0 && speakers.has(SPEAKER.exec(text)?.[1] ?? '')
      const label = speaks || !text.includes(':') ? 0 : (LABEL.exec(text)?.[0].length ?? 0)
      return { ...sentence, start: sentence.start + label, text: text.slice(label) }
    })
}

/** A label says what its sentence is about. The sentence after the label can be read without it. */
const LABEL = new RegExp(
  `^(?!(?:In|On|At|For|From|With|By|To|As|If|When|While|And|But)\\b)[${CAPITALS}][^:.?!"“”]{0,60}:\\s+(?=[“"]?[${CAPITALS}])`,
)

/** In an interview two or more names, or "Q" and "A", repeatedly precede what is said. The names may get shorter later. */
function speakersOf(text: string): ReadonlySet<string> {
  if (occurrences(text, ':') < FEWEST_LABELS) return NOBODY
  const names = new Map<string, string[]>()
  for (const [, name = ''] of text.matchAll(SPEAKERS)) {
    const first = name.split(' ')[0] ?? name
    const known = names.get(first)
    if (known === undefined) names.set(first, [name])
    else known.push(name)
  }
  const repeated = [...names.values()].filter((all) => all.length > 1)
  return repeated.length > 1 ? new Set(repeated.flat()) : NOBODY
}

/** Two names, each at least twice. */
const FEWEST_LABELS = 4
const NAME = `[${CAPITALS}][${LETTERS_ONLY}.’'-]{0,20}`
const SPEAKER = new RegExp(`^(${NAME}(?: ${NAME})?):\\s`)
const SPEAKERS = new RegExp(`(?:^|\\n|[.?!”"] )(${NAME}(?: ${NAME})?):\\s`, 'g')
const NOBODY: ReadonlySet<string> = new Set()
