import type { NotTold } from '../model/issue.ts'
import { plainWords } from '../text/plain-words.ts'
import type { Document, Leaf } from './document.ts'
import type { PostFields } from './post-fields.ts'
import { type ReadSections, readSections } from './sections/read-sections.ts'

/** One issue as read, before its identity is known. A feed holds several, any other document one. */
export interface Post extends ReadSections {
  readonly fields: PostFields
  readonly title: string
  readonly document: Document
  /** The source gave a summary only. */
  readonly thin: boolean
  /** How certain the cuts are, 0 to 1; 1 if an author marked them. Below `SURE` the text is one story. */
  readonly confidence: number
  /** The feed's id of this entry, if it is not a web address; null for a document of its own. */
  readonly entry: string | null
  /** The part of the document it was read from; null for all of it. */
  readonly part: string | null
}

export type PostBody = Pick<Post, 'sections' | 'notTold' | 'pieces' | 'document' | 'confidence'>

export const SURE = 0.5

/** Cuts a document whose stories are marked only by layout. If the cuts are not certain, it is one story. */
export function cutLayout(
  document: Document,
  { title, url, excerpt }: Pick<PostFields, 'url' | 'excerpt'> & { readonly title: string },
  left: readonly NotTold[],
): PostBody {
  const cut = readSections(document, title, url, { excerpt })
  const confidence = confidenceOf(cut)
  const sure = confidence < SURE ? readSections(document, title, url, { whole: true, excerpt }) : cut
  const titles = sure.sections.length > 0 ? null : titlesAsLinks(document)
  const read = titles === null ? sure : readSections(titles, title, url, { whole: true })
  const { told, empty } = withoutEmpty(read.sections)
  return { ...read, sections: told, document, confidence, notTold: [...read.notTold, ...empty, ...left] }
}

/** A letter that is only titles that are links: a list of links, whatever size they have. Null for any other text. */
function titlesAsLinks({ text, leaves }: Document): Document | null {
  const isTitle = ({ kind, start, end, links: [link] }: Leaf) =>
    kind === 'heading' && link !== undefined && link.end - link.start >= 0.9 * (end - start)
  if (leaves.filter(isTitle).length < FEWEST_TITLES) return null
  return {
    text,
    leaves: leaves.map((leaf) => (isTitle(leaf) ? { ...leaf, kind: 'paragraph' as const, depth: 0 } : leaf)),
  }
}

const FEWEST_TITLES = 3

/** Without the last part if its heading is only the author's name: it says who that is. */
export function withoutAuthor(body: PostBody, author: string | null): PostBody {
  const last = body.sections.at(-1)
  const named = plainWords(last?.heading ?? '')
  const names = (author ?? '').split(/,| and | und | et | y /).map(plainWords)
  if (last === undefined || body.sections.length < 2 || named === '' || !names.includes(named)) return body
  return {
    ...body,
    sections: body.sections.slice(0, -1),
    notTold: [...body.notTold, { text: last.text, reason: 'about the author' }],
  }
}

/** Widgets of a page have headings too, with a number or a label below: "Score", "87". */
function withoutEmpty(sections: ReadSections['sections']): {
  told: ReadSections['sections']
  empty: readonly NotTold[]
} {
  const isEmpty = ({ kind, heading, text, references }: ReadSections['sections'][number]) =>
    kind === 'news' && references.length === 0 && text.length - heading.length < LABEL
  const empty = sections.filter(isEmpty)
  return empty.length === 0 || empty.length === sections.length
    ? { told: sections, empty: [] }
    : {
        told: sections.filter((section) => !isEmpty(section)),
        empty: empty.map(({ text }) => ({ text, reason: 'nothing below its heading' })),
      }
}

/** Characters below a heading. */
const LABEL = 20

/** Stories without text below their heading, and repeated headings, show that the cuts are wrong. */
function confidenceOf({ sections }: ReadSections): number {
  if (sections.length < 2) return 1
  const headings = new Map<string, number>()
  for (const { heading } of sections) headings.set(heading, (headings.get(heading) ?? 0) + 1)
  const doubtful = sections.filter(({ heading, text, kind }) => {
    if ((headings.get(heading) ?? 0) > 2) return true
    return kind === 'news' && text.length - heading.length < EMPTY
  })
  return 1 - doubtful.length / sections.length
}

/** The least length of a clause, in characters. */
const EMPTY = 40
