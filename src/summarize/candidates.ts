import type { Section, Span } from '../model/issue.ts'
import { CAPITALS, LETTERS_ONLY } from '../text/letters.ts'
import { occurrences } from '../text/occurrences.ts'
import { type SentenceSpan, splitSentences } from '../text/sentences.ts'
import { isStep, stepsAmong } from './steps.ts'
import { COMMON_VERBS } from './words/grammar.ts'

export interface BodySentence extends SentenceSpan {
  /** Running text of the author, a list item, a step of instructions, what a named speaker says, the rest of what that speaker says, or a quotation. */
  readonly from: 'prose' | 'item' | 'step' | 'speech' | 'more speech' | 'quote'
  /** The length of the speaker's name in front: "Ada: ". */
  readonly label: number
  /** Where its paragraph begins. */
  readonly paragraphStart: number
}

/** The sentences of a Section's body that may be kept. Code, tables, pictures and cut-off text have none. */
export function bodySentences(section: Section, language: string | null = null): BodySentence[] {
  const speakers = speakersOf(section.text)
  const sentences: BodySentence[] = []
  const opensWithSpeech = speakerLabel(section.text, speakers) > 0
  let paragraph = -1
  let turns = 0
  for (const { span, from } of stretchesOf(section)) {
    let own = -1
    let paragraphStart = span.start
    for (const sentence of sentencesWithin(section, span, language, speakers)) {
      if (sentence.paragraph !== own) {
        own = sentence.paragraph
        paragraph++
        paragraphStart = sentence.start
      }
      const label = speakerLabel(section.text.slice(sentence.start, sentence.end), speakers)
      if (label > 0) turns++
      sentences.push({
        start: sentence.start,
        end: sentence.end,
        paragraph,
        paragraphStart,
        label,
        // A speaker is named once. The host who opens a conversation tells what it is about, as an author does.
        from: label > 0 ? 'speech' : turns > 1 || (turns === 1 && !opensWithSpeech) ? 'more speech' : from,
      })
    }
  }
  return withSteps(section.text, sentences)
}

function withSteps(text: string, sentences: BodySentence[]): BodySentence[] {
  const own = sentences.filter(({ from }) => from === 'prose' || from === 'item')
  const steps = stepsAmong(own.map(({ start, end }) => text.slice(start, end)))
  const told = new Set(own.filter((_, i) => steps[i] === true))
  return sentences.map((sentence) => (told.has(sentence) ? { ...sentence, from: 'step' } : sentence))
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
  return isStep(text) || (COMMON_VERBS.has(first) && !first.endsWith('s'))
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
      const label = speakerLabel(text, speakers) > 0 || !text.includes(':') ? 0 : (LABEL.exec(text)?.[0].length ?? 0)
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

/** The length of the name of a known speaker in front of what is said; 0 if there is none. */
function speakerLabel(text: string, speakers: ReadonlySet<string>): number {
  if (speakers.size === 0) return 0
  const [label = '', name = ''] = SPEAKER.exec(text) ?? []
  return speakers.has(name) ? label.length : 0
}

/** Two names, each at least twice. */
const FEWEST_LABELS = 4
const NAME = `[${CAPITALS}][${LETTERS_ONLY}.’'-]{0,20}`
const NAMES = `${NAME}(?: (?:and )?${NAME}){0,2}`
const SPEAKER = new RegExp(`^(${NAMES}):\\s+`)
const SPEAKERS = new RegExp(`(?:^|\\n|[.?!”"] )(${NAMES}):\\s`, 'g')
const NOBODY: ReadonlySet<string> = new Set()
