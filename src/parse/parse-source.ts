import type { Issue } from '../model/issue.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { sha256 } from '../text/sha256.ts'
import { announcedButMissing } from './announced.ts'
import { findDate, isDateAlone } from './dates.ts'
import { decodeBytes } from './decode-bytes.ts'
import { detectKind } from './detect.ts'
import type { Document } from './document.ts'
import { parseFrontMatter } from './front-matter/parse-front-matter.ts'
import { identifySections, issueKey } from './identify.ts'
import { issueId } from './issue-id.ts'
import { detectLanguage, fitsScript } from './language.ts'
import { PARSE_LIMITS, type ParseLimits } from './limits.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import type { ParseError } from './parse-error.ts'
import { type PostFields, readPostFields } from './post-fields.ts'
import { type ReadSections, readSections } from './sections/read-sections.ts'
import { cleanMarkup } from './template-markup/clean-markup.ts'

/** Bytes to Issue. Never throws on any input; `taken` are the ids that other Issues of the bundle have. */
export async function parseSource(
  source: Pick<Source, 'name' | 'bytes'>,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<Issue, ParseError>> {
  const read = readSource(source, limits)
  if (!read.ok) return read
  const { fields, title, document, sections, notTold } = read.value
  const path = source.name
  const key = await issueKey({ url: fields.url, title, date: fields.date, path })
  const says = fields.language !== null && fitsScript(fields.language, document) ? fields.language : null
  return ok({
    ...fields,
    id: issueId(title, taken),
    key,
    path,
    documentHash: await sha256(source.bytes),
    language: says ?? detectLanguage(document),
    title,
    excerpt: fields.excerpt !== null && repeatsBody(fields.excerpt, document.text) ? null : fields.excerpt,
    sections: await identifySections(key, sections),
    announced: announcedButMissing(title, sections),
    notTold,
  })
}

/** A Source as it was read, before it is known which Issue it is. */
export interface SourceRead extends ReadSections {
  readonly fields: PostFields
  readonly title: string
  readonly document: Document
}

export function readSource(
  source: Pick<Source, 'name' | 'bytes'>,
  limits: ParseLimits = PARSE_LIMITS,
): Result<SourceRead, ParseError> {
  const text = decodeBytes(source.bytes, limits)
  if (!text.ok) return text
  const kind = detectKind(text.value)
  if (kind !== 'markdown') return fail({ kind: 'unsupported', source: kind })
  const post = parseFrontMatter(text.value, limits)
  if (!post.ok) return post
  const document = parseMarkdown(cleanMarkup(post.value.body, source.name), limits)
  if (!document.ok) return document
  const written = readPostFields(post.value.fields, source.name)
  const title = written.title ?? firstHeading(document.value) ?? titleOfName(source.name)
  const fields = { ...written, date: written.date ?? dateInText(document.value, title) }
  return ok({ fields, title, document: document.value, ...readSections(document.value, title, fields.url) })
}

/** Where no field and no name says it: a line near the top that is a date and nothing else, or a date in the title. */
function dateInText({ text, leaves }: Document, title: string): string | null {
  const lines = leaves.slice(0, 4).map(({ start, end }) => text.slice(start, end))
  const line = lines.find(isDateAlone)
  return (line === undefined ? null : findDate(line)) ?? findDate(title)
}

/** A heading that opens the document and is alone at its depth. */
function firstHeading({ text, leaves }: Document): string | null {
  const [first, ...others] = leaves
  if (first?.kind !== 'heading' || first.depth > 2) return null
  const alone = !others.some((leaf) => leaf.kind === 'heading' && leaf.depth <= first.depth)
  return alone ? text.slice(first.start, first.end) : null
}

function titleOfName(name: string): string {
  const stem = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/^\d{4}-\d{2}-\d{2}[-_.]?(?=.)/, '')
  const words = stem.replace(/[-_]+/g, ' ').trim()
  return words === '' ? 'Untitled' : words
}

/** Aggregators put the body, cut off, into `excerpt` as well; that is no summary. */
function repeatsBody(excerpt: string, body: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, '').replace(/(?:…|\.\.\.)$/, '')
  const start = flat(excerpt).slice(0, 200)
  return flat(excerpt).length > 400 && flat(body.slice(0, 4 * excerpt.length)).includes(start)
}
