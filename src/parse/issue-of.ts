import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { withoutControls, withoutDirections } from '../text/controls.ts'
import { sha256 } from '../text/sha256.ts'
import { announcedButMissing } from './announced.ts'
import { identifySections, issueKey } from './identify.ts'
import { issueId } from './issue-id.ts'
import { detectLanguage, fitsScript } from './language.ts'
import type { Post } from './post.ts'

/** What a post was read from: its bytes, or their hash where they are not at hand. */
type ReadFrom = Pick<Source, 'name'> & (Pick<Source, 'bytes'> | { readonly hash: string })

/** Gives a post its identity as an Issue. `taken` are the ids of other Issues. */
export async function issueOf(post: Post, source: ReadFrom, taken: ReadonlySet<string>): Promise<Issue> {
  const { document, sections, notTold, thin, entry, part } = post
  const fields = { ...post.fields, author: cleaned(post.fields.author), site: cleaned(post.fields.site) }
  const title = cleaned(post.title)
  const path = source.name
  const key = await issueKey({ url: fields.url, title, date: fields.date, path }, entry)
  const says = fields.language !== null && fitsScript(fields.language, document) ? fields.language : null
  const looksLike = says === null || isEnglish(says) ? detectLanguage(document) : null
  return {
    ...fields,
    id: issueId(title, taken),
    key,
    path,
    documentHash: 'hash' in source ? source.hash : await sha256(part ?? source.bytes),
    // Many templates of mails and pages say that they are English, whatever is written in them.
    language: (says !== null && (looksLike === null || looksLike === 'en') ? says : null) ?? looksLike,
    title,
    excerpt: fields.excerpt !== null && repeatsBody(fields.excerpt, document.text) ? null : fields.excerpt,
    sections: await identifySections(key, sections),
    announced: announcedButMissing(title, sections),
    notTold,
    ...(thin ? { thin } : {}),
  }
}

const isEnglish = (tag: string): boolean => /^en(?:-|$)/i.test(tag)

/** A name that is shown on a line of its own. Feeds and mails give theirs in different ways. */
function cleaned<T extends string | null>(name: T): T {
  return (name === null ? null : withoutDirections(withoutControls(name))) as T
}

/**
 * Aggregators also put the cut-off body into `excerpt`; that is not a summary. Programs for blogs take the first words for one, and end
 * them with "[…]" or "…".
 */
function repeatsBody(excerpt: string, body: string): boolean {
  if (/\[(?:…|\.\.\.|&hellip;)\]\s*$/.test(excerpt)) return true
  const flat = (text: string) => text.replace(/\s+/g, '').replace(CUT_OFF, '')
  const start = flat(excerpt).slice(0, 200)
  const cutOff = CUT_OFF.test(excerpt.trimEnd()) || flat(excerpt).length > 400
  return cutOff && flat(body.slice(0, 4 * excerpt.length)).includes(start)
}

const CUT_OFF = /(?:…|\.\.\.)$/
