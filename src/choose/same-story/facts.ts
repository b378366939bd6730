import type { Brief, Story } from '../../model/brief.ts'
import type { ToldTelling } from '../../model/edition.ts'
import type { IssueFacts, StoredFacts } from '../../model/story-facts.ts'
import { DAY } from '../../model/time.ts'
import { CAPITALS, LETTERS } from '../../text/letters.ts'
import { stem } from '../../text/stem.ts'
import { isSmallWord, words, writtenWords } from '../../text/words.ts'
import { ownLinks } from './own-links.ts'

/** Changes with whatever {@link findFacts} finds. */
export const FACTS_VERSION = 2

/** {@link StoredFacts}, ready to be compared. */
export interface StoryFacts extends Omit<StoredFacts, 'version' | 'title' | 'words'> {
  readonly key: string
  readonly title: readonly string[]
  /** Of heading, gist and points, each once. */
  readonly words: readonly string[]
}

/** Of every Story of an Issue that is compared. */
export const factsOfIssue = (brief: Brief): IssueFacts =>
  Object.fromEntries(brief.stories.filter(isCompared).map((story) => [story.key, findFacts(tellingOf(brief, story))]))

/** Notices and the like are never the same. */
export const isCompared = ({ kind }: Pick<Story, 'kind'>): boolean => kind === 'news' || kind === 'links'

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

/** Facts as they were stored with a Story or a telling; found again where the code that found them was another. */
export const currentFacts = (stored: StoredFacts | undefined, telling: () => ToldTelling): StoredFacts =>
  stored?.version === FACTS_VERSION ? stored : findFacts(telling())

/** Reads every sentence. */
export function findFacts({ source, date, heading, sentences, links, breadth }: ToldTelling): StoredFacts {
  const texts = [heading.replace(READING_TIME, ''), ...sentences].map(withPlainFigures)
  const [title = new Set<string>(), ...told] = texts.map(stemsOf)
  const words = new Set([...title, ...told.flatMap((stems) => [...stems])].slice(0, MOST_WORDS))
  const day = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  return {
    version: FACTS_VERSION,
    source,
    links: links.filter((link) => link.length <= MOST_LINK),
    breadth,
    column: columnOf(heading),
    opening: /^(.{3,80}?)(?::| [-–—]) \S/.exec(heading)?.[1] ?? null,
    title: [...title].join(' '),
    words: [...words].filter((word) => !title.has(word)).join(' '),
    numbers: seriesIn(heading, texts),
    followsUp: FOLLOWS_UP.test(heading),
    manner: mannerOf(heading),
    day: Number.isNaN(day) ? null : Math.floor(day / DAY),
  }
}

export function factsOf(key: string, stored: StoredFacts): StoryFacts {
  const title = listOf(stored.title)
  return { ...stored, key, title, words: title.concat(listOf(stored.words)) }
}

const listOf = (joined: string): string[] => (joined === '' ? [] : joined.split(' '))

const MOST_HEADING = 300
const MOST_SENTENCE = 600
/** Words of a Story that are compared at most. Gist and points hold fewer, but for very long sentences. */
const MOST_WORDS = 160
const MOST_NUMBERS = 16
/** Characters of an address, and of a word: what is longer is no word. */
const MOST_LINK = 500
const MOST_WORD = 40

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
  new Set(words(text).flatMap((word) => (isSmallWord(word) ? [] : [stemOf(word)])))

const stemOf = (word: string): string => stem(word.replace(/['’]s$/, '').slice(0, MOST_WORD))

/** How these texts write the words that facts name by their stems. */
export function writtenForms(texts: readonly string[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const text of texts.map(withPlainFigures))
    for (const word of writtenWords(text)) {
      const key = stemOf(word.toLowerCase())
      if (!forms.has(key)) forms.set(key, word)
    }
  return forms
}

/** Capitalised words that do not open a sentence, and figures of two digits and more. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(NAME)].map(([, name = '']) =>
    stem(
      name
        .toLowerCase()
        .replace(/['’]s$/, '')
        .slice(0, MOST_WORD),
    ),
  )

const NAME = new RegExp(`(?<=[${LETTERS},;)’'-] )([${CAPITALS}][${LETTERS}'’-]+|\\d[\\d.,]*\\d)`, 'g')

/** "(5 minute read)", which a newsletter adds to the heading of another. */
const READING_TIME = /\s*\(\d+ min(?:ute)?s?(?: read)?\)$/i

/** "$40 billion", "$40B" and "$40bn" are one figure, and so are "14,000" and "14000". */
function withPlainFigures(text: string): string {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '')
  if (!/\d\s?-?(?:bn?|billion|mn?|million|k|thousand)(?![a-z\d])/iu.test(plain)) return plain
  return plain.replace(
    /(\d)\s?-?(b|bn|billion|m|mn|million|k|thousand)(?![\p{L}\d])/giu,
    (_, digit: string, unit: string) => `${digit}${unit.charAt(0).toLowerCase().replace('t', 'k')}`,
  )
}

/**
 * What tells one of a series from the next, as "name number": versions, parts and issues in the heading, months in it, and the numbers
 * of vulnerabilities and updates anywhere.
 */
function seriesIn(heading: string, texts: readonly string[]): readonly string[] {
  const parts = [...heading.matchAll(SERIES)].map(
    ([, name = '#', number = '']) => `${name.toLowerCase().replace(/[ -]$/, '')} ${number}`,
  )
  const months = [...heading.matchAll(MONTH)].map(([month]) => `month ${month.toLowerCase()}`)
  const marks = texts.flatMap((text) =>
    [...text.matchAll(MARK)].map(([, name = '', number = '']) => `${name.toLowerCase()} ${number}`),
  )
  return [...new Set([...parts, ...months, ...marks])].slice(0, MOST_NUMBERS)
}

/** "#4416", "v1.2", "Part 2", "Core 28.4", "GPT-5.5": no amounts of money and no percentages. */
const SERIES = new RegExp(
  `(?:#|\\b([Vv]|(?:[Pp]art|[Ee]pisode|[Vv]ol(?:ume)?\\.?|[${CAPITALS}][${LETTERS}]*)[ -]))(\\d+(?:\\.\\d+)*[a-z]*\\d*)(?![%\\d])`,
  'g',
)

const MONTH =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)(?= \d|\b(?=.{0,12}(?:update|edition|issue|patch|roundup|report|newsletter)))/gi

const MARK = /\b(CVE|KB|RFC|GHSA)[- ]?(\d[\d-]*\d)/g

/** How a heading tells: explanations, opinions and reviews are no news, and some headings list several. */
const mannerOf = (heading: string): 'news' | 'view' | 'list' =>
  LISTS.test(heading) ? 'list' : VIEWS.test(heading) ? 'view' : 'news'

const VIEWS =
  /^['"‘“]|^(?:how|why|what|who|where|when|is|are|can|could|will|should|do|does|inside|opinion|analysis|review|photos?|video|watch|live|meet|lessons|thoughts|anatomy|understanding|everything|the (?:\w+ ){0,2}(?:truth|case|story))\b|\?$|\b(?:explain(?:s|ed|er)|what (?:we|to|you) know|need to know|takeaways|timeline|hands-on|review|deep dive|interview|benchmarks?|comparisons?)\b|[:—–] (?:why|how|what|is|are)\b/i
const LISTS =
  /\b(?:in other news|roundup|patch tuesday|kev|known exploited|including|adds? .{3,60} to .{0,30}(?:list|catalog)|this week in|links|digest|top \w+|the download)\b|,.*,? and .*,|,.*,.*\band\b|,.*,.*,|, and other/i

const FOLLOWS_UP =
  /\b(?:update[ds]?|follow[- ]?up|retract(?:ion|s|ed)|correct(?:ion|s|ed)|response to|responds?|reply|replies|aftermath|one year later|more things|continued|revisited|postmortem|post-mortem)\b/i
