import type { NotTold } from '../../model/issue.ts'
import type { Document } from '../document.ts'
import { cutLayout, type Post, withoutAuthor } from '../post.ts'
import { readPostFields } from '../post-fields.ts'

/** The text of a mail, before it is cut into stories. */
export interface MailText {
  readonly document: Document
  readonly left: readonly NotTold[]
  readonly title: string
  /** What its headers and its HTML say about it, by the names of front matter. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Its path, where it may say the date; empty where a header does. */
  readonly path: string
  /** Its Message-ID. */
  readonly message: string | null
}

/** Cuts the text of a mail into stories. Apart from reading the mail: for a long one this takes as much time as that. */
export function postOfMail({ document, left, title, fields: written, path, message }: MailText): Post {
  const fields = readPostFields(new Map(written), path)
  return {
    ...withoutAuthor(cutLayout(document, { ...fields, title }, left), fields.author),
    fields: { ...fields, title },
    title,
    thin: false,
    entry: message === null || fields.url !== null ? null : `message ${message}`,
    part: null,
  }
}
