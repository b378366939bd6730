import { ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { findByLines } from './by-line.ts'
import { readOrderedDate } from './dates.ts'
import { parseFrontMatter } from './front-matter/parse-front-matter.ts'
import { readHtmlPost } from './html/read-post.ts'
import { detectLanguage } from './language.ts'
import type { ParseLimits } from './limits.ts'
import { flattenDeep } from './markdown/flatten-deep.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { toMarkdown } from './markup-languages/to-markdown.ts'
import type { ParseError } from './parse-error.ts'
import { plainFile } from './plain-body.ts'
import type { Post } from './post.ts'
import { readPostFields } from './post-fields.ts'
import { readSections } from './sections/read-sections.ts'
import { cleanMarkup } from './template-markup/clean-markup.ts'
import { borrowedTitle, dateInText, firstHeading, titleOfName } from './titles.ts'

/** Markdown or plain text, with its front matter. A body of HTML below front matter is read as HTML. */
export function readMarkdown(
  text: string,
  { name }: Pick<Source, 'name'>,
  limits: ParseLimits,
): Result<Post, ParseError> {
  const post = parseFrontMatter(text, limits)
  if (!post.ok) return post
  const converted = toMarkdown(post.value.body, name, text.slice(0, text.length - post.value.body.length))
  const written = readPostFields(new Map([...converted.fields, ...post.value.fields]), name)
  if (post.value.body.length < text.length && isHtmlBody(post.value.body))
    return readHtmlPost(post.value.body, { ...written, title: written.title ?? titleOfName(name) })
  const shallow = flattenDeep(cleanMarkup(converted.text, name), limits.depth)
  const document = parseMarkdown(shallow.text)
  const found = written.title ?? firstHeading(document, name)
  const borrowed = found === null ? borrowedTitle(document, name) : null
  const title = found ?? borrowed ?? titleOfName(name)
  const lines = findByLines(document)
  const ordered =
    written.unreadDate === null
      ? null
      : readOrderedDate(written.unreadDate, written.language ?? detectLanguage(document))
  const fields = {
    ...written,
    unreadDate: ordered === null ? written.unreadDate : null,
    author: written.author ?? lines.author,
    date: written.date ?? ordered ?? lines.date ?? dateInText(document, title),
  }
  const read = readSections(document, title, fields.url, {
    headed: borrowed !== null,
    newsletter: fields.newsletter,
    excerpt: fields.excerpt,
  })
  const notTold = [...read.notTold, ...shallow.notTold]
  return ok({ ...read, notTold, fields, title, document, thin: false, confidence: 1, entry: null, part: null })
}

/** Plain text without front matter or Markdown, whose headings are capitals or underlined. */
export function readPlainFile(
  text: string,
  source: Pick<Source, 'name'>,
  limits: ParseLimits,
): Result<Post, ParseError> {
  const plain = plainFile(text)
  const post = readMarkdown(plain.text, source, limits)
  return post.ok ? ok({ ...post.value, notTold: [...post.value.notTold, ...plain.left] }) : post
}

/** A whole page or mail, or a body that starts with an HTML block and has no Markdown headings or links. */
const isHtmlBody = (body: string): boolean =>
  /^\s*<(?:!doctype html|html|body)[\s>]/i.test(body) ||
  (/^\s*<(?:p|div|table|section|article|h[1-6]|ul|ol|blockquote|center)\b/i.test(body) &&
    (body.match(/<\/(?:p|div|td|li|h[1-6])>/gi)?.length ?? 0) >= 3 &&
    !/(?<![^\n])#{1,6} \S|\]\(\S|(?<![^\n])[-*+] \S/.test(body))
