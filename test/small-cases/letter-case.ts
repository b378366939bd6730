import type { Section } from '../../src/model/issue.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { splitSentences } from '../../src/text/sentences.ts'

/** A small document, and what must hold of its Brief. What is left out is not compared. */
export interface LetterCase {
  readonly name: string
  /** The name of its file. */
  readonly file?: string
  readonly text: string
  readonly title?: string
  readonly author?: string | null
  readonly date?: string | null
  readonly unreadDate?: string | null
  readonly language?: string | null
  readonly draft?: boolean
  /** Headings of the Stories that are no advertisements, in their order. */
  readonly stories?: readonly string[]
  /** Headings of the advertisements. */
  readonly sponsors?: readonly string[]
  /** Kinds of all Stories. */
  readonly kinds?: readonly string[]
  readonly kickers?: readonly (string | null)[]
  /** The gist of each Story. */
  readonly gists?: readonly (string | null)[]
  /** Addresses of the references of each Story. */
  readonly links?: readonly (readonly string[])[]
  /** How many sentences the text of the first Story has, below its heading. */
  readonly sentences?: number
  /** Texts that no Story has, neither in its heading nor below it. */
  readonly never?: readonly string[]
  /** Texts that some Story has. */
  readonly says?: readonly string[]
  /** Reasons why parts are not told; others may be there. */
  readonly reasons?: readonly string[]
}

/** The text of a Section without the parts that are left out of its summary. */
const toldText = ({ text, marks }: Section): string =>
  marks
    .filter(({ kind }) => kind === 'not told')
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)

/** What the Brief says of each key that the case names, and the case without its name and text: both are equal where the case holds. */
export async function readLetter({ name, file = 'letter.md', text, ...expected }: LetterCase) {
  const parsed = await parseSource({ name: file, bytes: new TextEncoder().encode(text) })
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.kind}`)
  const issue = parsed.value
  const brief = summarizeIssue(issue)
  const { stories } = brief
  const all = issue.sections
    .map((section) => `${section.heading}\n${section.kicker ?? ''}\n${toldText(section)}`)
    .join('\n')
  const told = `${all}\n${stories.flatMap(({ gist, points, references }) => [gist ?? '', ...points, ...references.map(({ title }) => title)]).join('\n')}`
  const first = issue.sections[0]
  const actual: Record<keyof typeof expected, unknown> = {
    title: brief.title,
    author: brief.author,
    date: brief.date,
    unreadDate: issue.unreadDate,
    language: brief.language,
    draft: brief.draft,
    stories: stories.filter(({ kind }) => kind !== 'sponsor').map(({ heading }) => heading),
    sponsors: stories.filter(({ kind }) => kind === 'sponsor').map(({ heading }) => heading),
    kinds: stories.map(({ kind }) => kind),
    kickers: stories.map(({ kicker }) => kicker),
    gists: stories.map(({ gist }) => gist),
    links: stories.map(({ references }) => references.map(({ url }) => url)),
    sentences:
      first?.blocks.flatMap(({ start, end }) => splitSentences(first.text.slice(start, end), issue.language)).length ??
      0,
    never: expected.never?.filter((part) => !told.includes(part)),
    says: expected.says?.filter((part) => told.includes(part)),
    reasons: expected.reasons?.filter((reason) => issue.notTold.some((part) => part.reason === reason)),
  }
  return {
    actual: Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key as keyof typeof expected]])),
    expected,
  }
}
