import type { Context } from 'hono'
import type { SourceNotice } from '../../pages/sources/source-notice.tsx'

/** After an action on all sources: their page, with what was done. */
export const toSources = (c: Context, done: SourceNotice): Response => c.redirect(`/sources?done=${done}`, 303)

/** After an action on one source: its page, with what was done. */
export const toSource = (c: Context, slug: string, done: SourceNotice): Response =>
  c.redirect(`/sources/${slug}?done=${done}`, 303)
