import { ok, type Result } from '../../model/result.ts'
import type { ParseError } from '../parse-error.ts'
import { cutLayout, type Post } from '../post.ts'
import type { PostFields } from '../post-fields.ts'
import { readBody } from './read-body.ts'

/** A post with an HTML body and a known title and date. */
export function readHtmlPost(html: string, fields: PostFields & { readonly title: string }): Result<Post, ParseError> {
  const body = readBody(html, fields.url, fields.title)
  if (!body.ok) return body
  const { document, left } = body.value
  const { title } = fields
  return ok({ ...cutLayout(document, { ...fields, title }, left), fields, title, thin: false, entry: null, part: null })
}
