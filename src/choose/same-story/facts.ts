import type { Brief, Story } from '../../model/brief.ts'
import type { ToldTelling } from '../../model/edition.ts'
import { CAPITALS, LETTERS } from '../../text/letters.ts'
import { stem } from '../../text/stem.ts'
import { isSmallWord, words } from '../../text/words.ts'
import { ownLinks } from './own-links.ts'

/** What two Stories are compared by. */
export interface StoryFacts {
  readonly key: string
  /** Which newsletter or site it is from: one rarely tells the same twice. */
  readonly source: string
  /** Addresses that this Story is about, without what only counts readers. */
  readonly links: readonly string[]
  /** How many links it has in all: one with many tells of many things. */
  readonly breadth: number
  /** The heading without figures: columns that come back each week have the same one. */
  readonly column: string
  /** What stands in front of a colon or a dash in the heading; null where nothing follows. */
  readonly opening: string | null
  /** Stems of the words of the heading, and of heading, gist and points. */
  readonly title: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** Names and figures among these words. */
  readonly names: ReadonlySet<string>
  /** Numbers in the heading that tell one of a series from the next: versions, issues, parts. */
  readonly numbers: readonly string[]
  /** The heading says that it follows up on something. */
  readonly followsUp: boolean
  /** Days since 1970; null without a date. */
  readonly day: number | null
}

/** What a Story says, for comparing it now and, once it is told, with later ones. */
export function tellingOf(
  brief: Pick<Brief, 'url' | 'path' | 'title' | 'date'>,
  story: Pick<Story, 'heading' | 'gist' | 'points' | 'references' | 'kind'>,
): ToldTelling {
  const { heading, gist, points, references } = story
  return {
    source: sourceOf(brief),
    issue: brief.title.slice(0, MOST_HEADING),
    date: brief.date,
    heading: heading.slice(0, MOST_HEADING),
    sentences: [...(gist === null ? [] : [gist]), ...points].map((sentence) => sentence.slice(0, MOST_SENTENCE)),
    links: ownLinks(brief, story),
    breadth: references.length,
  }
}

export function factsOf(key: string, { source, date, heading, sentences, links, breadth }: ToldTelling): StoryFacts {
  const title = stemsOf(heading)
  const day = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  return {
    key,
    source,
    links,
    breadth,
    column: columnOf(heading),
    opening: /^(.{3,80}?)(?::| [-–—]) \S/.exec(heading)?.[1] ?? null,
    title,
    words: new Set([...title, ...sentences.flatMap((sentence) => [...stemsOf(sentence)])].slice(0, MOST_WORDS)),
    names: new Set([heading, ...sentences].flatMap(namesIn)),
    numbers: [...heading.matchAll(SERIES)].map(([, number = '']) => number),
    followsUp: FOLLOWS_UP.test(heading),
    day: Number.isNaN(day) ? null : Math.floor(day / DAY),
  }
}

const DAY = 24 * 60 * 60 * 1000
const MOST_HEADING = 300
const MOST_SENTENCE = 600
/** Words of a Story that are compared at most. Gist and points hold fewer, but for very long sentences. */
const MOST_WORDS = 160

/**
 * Whose words they are: the site of its page, so that the entries of a link blog are of the sites that they lead to; else the folder
 * that its documents are in; of a document without one, its title without figures.
 */
function sourceOf({ url, path, title }: Pick<Brief, 'url' | 'path' | 'title'>): string {
  const site = url === null ? null : URL.parse(url)?.hostname
  if (site) return site.replace(/^www\./, '')
  const folder = path.lastIndexOf('/')
  return folder > 0 ? path.slice(0, folder) : columnOf(title)
}

const columnOf = (heading: string): string =>
  words(heading)
    .map((word) => word.replace(/\d+/g, ''))
    .join(' ')
    .trim()

export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => (isSmallWord(word) ? [] : [stem(word.replace(/['’]s$/, ''))])))

/** Capitalised words that do not open a sentence, and figures of two digits and more. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(NAME)].map(([, name = '']) => stem(name.toLowerCase().replace(/['’]s$/, '')))

const NAME = new RegExp(`(?<=[${LETTERS},;)’'-] )([${CAPITALS}][${LETTERS}'’-]+|\\d[\\d.,]*\\d)`, 'g')

/** "#4416", "v1.2", "Part 2", "Core 28.4", "Magnitude 7.4": no amounts of money and no percentages. */
const SERIES = new RegExp(
  `(?:#|\\bv|\\b(?:[Pp]art|[Ee]pisode|[Vv]ol(?:ume)?\\.?|[${CAPITALS}][${LETTERS}]*)[ -])(\\d+(?:\\.\\d+)*[a-z]*\\d*)(?![%\\d])`,
  'g',
)

const FOLLOWS_UP =
  /\b(?:update[ds]?|follow[- ]?up|retract(?:ion|s|ed)|correct(?:ion|s|ed)|response to|responds?|reply|replies|aftermath|one year later|more things|continued|revisited|postmortem|post-mortem)\b/i
