import { Hono } from 'hono/tiny'
import type { Deps } from '../deps.ts'
import type { Issue } from '../model/issue.ts'
import { IssuePage } from '../pages/issue.tsx'
import { webAddress } from '../render/source-link.ts'
import type { AppEnv } from './app-env.ts'
import { closed, PUBLIC_CACHE } from './archive/archive-auth.ts'
import { identify } from './auth.ts'
import { notFound } from './not-found.ts'

/** `/issues/notes-on-mail-1#s2-120` shows a kept sentence in its context. */
export const issues = new Hono<AppEnv>().get('/:id', async (c) => {
  const deps = c.get('deps')
  const owner = (await identify(c)) !== 'stranger'
  c.header('Vary', 'Cookie, Authorization')
  const found = await deps.findIssue(c.req.param('id').slice(0, 100))
  if (found === null) return owner ? notFound(c, 'There is no such issue.') : closed(c)
  const { issue, brief } = found
  const shown = owner ? null : await publicStories(deps, issue)
  if (shown !== null && shown.size === 0) return closed(c)
  c.header('Cache-Control', owner ? 'no-store' : PUBLIC_CACHE)
  return c.html(IssuePage({ issue, brief, shown, path: c.req.path }))
})

/**
 * Keys of the Stories of an Issue that everybody may read here: those in sent Editions of public digests. An Issue with a web page
 * of its own is not shown: we may not republish it.
 */
async function publicStories({ settings, stories }: Deps, issue: Issue): Promise<ReadonlySet<string>> {
  const open = settings.digests.filter(({ archive }) => archive === 'public').map(({ id }) => id)
  if (open.length === 0 || webAddress(issue) !== null) return new Set()
  return new Set(await stories.listToldOfIssue(open, issue.key))
}
