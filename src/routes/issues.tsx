import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Issue } from '../model/issue.ts'
import { Document } from '../pages/document.tsx'
import { MAX_TITLE } from '../pages/figures.ts'
import { SourceAndStories } from '../pages/source-and-stories.tsx'
import { byline } from '../render/attribution.ts'
import { webAddress } from '../render/source-link.ts'
import { truncate } from '../text/truncate.ts'
import type { AppEnv } from './app-env.ts'
import { closed, PUBLIC_CACHE } from './archive/archive-auth.ts'
import { identify } from './auth.ts'
import { notFound } from './not-found.tsx'

/** Marrow's own page of an Issue: `/issues/notes-on-mail-1#s2-120` shows a kept sentence among the words around it. */
export const issues = new Hono<AppEnv>().get('/:id', async (c) => {
  const deps = c.get('deps')
  const issue = deps.issues.find((candidate) => candidate.id === c.req.param('id'))
  const brief = deps.briefs.find(({ id }) => id === issue?.id)
  const owner = (await identify(c)) !== 'stranger'
  c.header('Vary', 'Cookie, Authorization')
  if (issue === undefined || brief === undefined) {
    return owner ? notFound(c, 'There is no such issue.') : closed(c)
  }
  const shown = owner ? null : await toldToStrangers(deps, issue)
  if (shown !== null && shown.size === 0) return closed(c)
  c.header('Cache-Control', owner ? 'no-store' : PUBLIC_CACHE)
  const original = webAddress(issue)
  return c.html(
    <Document title={`${truncate(issue.title, MAX_TITLE)} · Marrow`} navigation={owner ? c.req.path : null}>
      <h1>{truncate(issue.title, MAX_TITLE)}</h1>
      <p class="lead">{byline(brief)}</p>
      {original === null ? null : (
        <p>
          <a href={original}>The original</a>
        </p>
      )}
      <SourceAndStories issue={issue} brief={brief} shown={shown} />
    </Document>,
  )
})

/**
 * Keys of the Stories of an Issue that everybody may read here: those that a sent Edition of a public digest told. Whoever has a
 * web page shows the Issue there; it is not ours to publish again.
 */
async function toldToStrangers({ settings, stories }: Deps, issue: Issue): Promise<ReadonlySet<string>> {
  const open = settings.digests.filter(({ archive }) => archive === 'public').map(({ id }) => id)
  if (open.length === 0 || webAddress(issue) !== null) return new Set()
  return new Set(await stories.listToldOfIssue(open, issue.key))
}
