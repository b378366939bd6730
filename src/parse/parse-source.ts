import type { Issue } from '../model/issue.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { sha256 } from '../text/sha256.ts'
import { announcedButMissing } from './announced.ts'
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
import { readPostFields } from './post-fields.ts'
import { readSections } from './sections/read-sections.ts'
import { cleanMarkup } from './template-markup/clean-markup.ts'

/** Bytes to Issue. Never throws on any input; `taken` are the ids that other Issues of the bundle have. */
export async function parseSource(
  source: Pick<Source, 'name' | 'bytes'>,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<Issue, ParseError>> {
  const text = decodeBytes(source.bytes, limits)
  if (!text.ok) return text
  const kind = detectKind(text.value)
  if (kind !== 'markdown') return fail({ kind: 'unsupported', source: kind })
  const post = parseFrontMatter(text.value, limits)
  if (!post.ok) return post
  const document = parseMarkdown(cleanMarkup(post.value.body, source.name), limits)
  if (!document.ok) return document

  const fields = readPostFields(post.value.fields, source.name)
  const title = fields.title ?? firstHeading(document.value) ?? titleOfName(source.name)
  const { sections, notTold } = readSections(document.value, title, fields.url)
  const path = source.name
  const key = await issueKey({ url: fields.url, title, date: fields.date, path })
  return ok({
    ...fields,
    id: issueId(title, taken),
    key,
    path,
    documentHash: await sha256(source.bytes),
    language: fields.language !== null && fitsScript(fields.language, document.value) ? fields.language : detectLanguage(document.value),
    title,
    excerpt: fields.excerpt !== null && repeatsBody(fields.excerpt, document.value.text) ? null : fields.excerpt,
    sections: await identifySections(key, sections),
    announced: announcedButMissing(title, sections),
    notTold,
  })
}

/** A heading that opens the document and is alone at its depth. */
function firstHeading({ text, leaves }: Document): string | null {
  const [first, ...others] = leaves
  if (first?.kind !== 'heading' || first.depth > 2) return null
  const alone = !others.some((leaf) => leaf.kind === 'heading' && leaf.depth <= first.depth)
  return alone ? text.slice(first.start, first.end) : null
}

function titleOfName(name: string): string {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = stem.replace(/[-_]+/g, ' ').trim()
  return words === '' ? 'Untitled' : words
}

/** Aggregators put the body, cut off, into `excerpt` as well; that is no summary. */
function repeatsBody(excerpt: string, body: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, '').replace(/(?:…|\.\.\.)$/, '')
  const start = flat(excerpt).slice(0, 200)
  return flat(excerpt).length > 400 && flat(body.slice(0, 4 * excerpt.length)).includes(start)
}
