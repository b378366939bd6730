import type { Context } from 'hono'
import { MIGRATE_COMMAND } from '../deps.ts'
import { logNotMigrated } from '../log.ts'
import { Document } from '../pages/document.tsx'
import { Page } from '../pages/page.tsx'
import type { AppEnv } from './app-env.ts'
import { identify } from './auth.ts'

/** Seconds. A migration takes about one; the owner has to start it. */
const RETRY_AFTER = '300'

/** Before the first migration, and for a moment after an update that needs one. Only the owner is told what to do. */
export async function notMigrated(c: Context<AppEnv>): Promise<Response> {
  logNotMigrated(MIGRATE_COMMAND)
  const owner = (await identify(c)) !== 'stranger'
  c.header('Cache-Control', 'no-store')
  c.header('Retry-After', RETRY_AFTER)
  return c.html(owner ? <ForOwner path={c.req.path} /> : <ForReader />, 503)
}

const ForOwner = ({ path }: { path: string }) => (
  <Page title="Not migrated yet" path={path}>
    <h1>The database is not migrated yet</h1>
    <p class="lead">
      This Worker needs tables that its database does not have. Until it has them, nothing is sent and no page can be
      shown.
    </p>
    <p>
      Run <code>{MIGRATE_COMMAND}</code> in the folder of this Marrow, then reload this page.{' '}
      <code>npm run deploy</code> does the same at its end.
    </p>
  </Page>
)

const ForReader = () => (
  <Document title="Not ready yet · Marrow" navigation={null}>
    <h1>Not ready yet</h1>
    <p class="lead">This site is being set up or updated. Please try again in a few minutes.</p>
  </Document>
)

/** For a reader who pressed *Unsubscribe*: nothing was written down. */
export function notUnsubscribed(c: Context<AppEnv>) {
  logNotMigrated(MIGRATE_COMMAND)
  c.header('Retry-After', RETRY_AFTER)
  return c.html(
    <Document title="Not unsubscribed yet" navigation={null}>
      <h1>You are not unsubscribed yet</h1>
      <p class="lead">
        This site is being set up or updated. Please try again in a few minutes, or answer the mail and say so.
      </p>
    </Document>,
    503,
  )
}
