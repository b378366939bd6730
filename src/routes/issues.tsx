import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { depsOf } from '../deps.ts'
import type { Issue } from '../model/issue.ts'
import { byline } from '../render/attribution.ts'
import { webAddress } from '../render/proof.ts'
import { settingsOf } from '../settings.ts'
import { truncate } from '../text/truncate.ts'
import type { AppEnv } from './app-env.ts'
import { Document } from './document.tsx'
import { door, identify } from './door.ts'
import { MAX_TITLE } from './figures.ts'
import { notFound } from './not-found.tsx'
import { SourceAndStories } from './source-and-stories.tsx'

/** Marrow's own page of an Issue: `/issues/notes-on-mail-1#s2-120` shows a kept sentence among the words around it. */
export const issues = new Hono<AppEnv>()

/**
 * Open to everybody where mails have to lead here: a public digest, an Issue without a web page of its own. Whoever has a web
 * page shows it there; it is not ours to publish again.
 */
const issueDoor: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isPublic = settingsOf(c.env).digests.some(({ archive }) => archive === 'public')
  const issue = issueOf(c)
  if (isPublic && issue !== undefined && webAddress(issue) === null) return next()
  return door(c, next)
}

const issueOf = (c: Context<AppEnv>): Issue | undefined =>
  depsOf(c.env).issues.find((candidate) => candidate.id === c.req.param('id'))

issues.get('/:id', issueDoor, async (c) => {
  const issue = issueOf(c)
  c.set('deps', depsOf(c.env))
  const brief = c.get('deps').briefs.find(({ id }) => id === issue?.id)
  if (issue === undefined || brief === undefined) return notFound(c, 'There is no such issue.')
  const owner = (await identify(c)) !== 'stranger'
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
      <SourceAndStories issue={issue} brief={brief} />
    </Document>,
  )
})
