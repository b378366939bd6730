import type { Context } from 'hono'
import { MAX_TITLE } from '../pages/figures.ts'
import { Page } from '../pages/page.tsx'
import { truncate } from '../text/truncate.ts'
import type { AppEnv } from './app-env.ts'

/** A 404 that says what there is. */
export function notFound(c: Context<AppEnv>, message: string) {
  const { settings, issues } = c.get('deps')
  return c.html(
    <Page title="Not found" path={c.req.path}>
      <h1>Not found</h1>
      <p class="lead">{message} There is:</p>
      <ul class="plain">
        <li>
          <a href="/">The overview</a>
        </li>
        {settings.digests.map((digest) => (
          <li>
            <a href={`/previews/${digest.slug}`}>The next edition of {digest.title}</a>
            <ul>
              {issues.map((issue) => (
                <li>
                  <a href={`/previews/${digest.slug}/${issue.id}`}>{truncate(issue.title, MAX_TITLE)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="/outbox">The outbox</a>
        </li>
      </ul>
    </Page>,
    404,
  )
}
