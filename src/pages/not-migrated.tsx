import type { DigestSettings } from '../model/settings.ts'
import { Page } from './page.tsx'
import { ReaderPage } from './reader/reader-page.tsx'

export const NotMigrated = ({ path, command }: { path: string; command: string }) => (
  <Page title="Not migrated yet" path={path}>
    <h1>The database must be updated</h1>
    <p class="lead">
      This Worker needs tables that its database does not have yet. Until they exist, nothing is sent and no page can be
      shown.
    </p>
    <p>
      Run <code>{command}</code> in the folder of this project, then reload this page. <code>npm run deploy</code> runs
      the same command at its end.
    </p>
  </Page>
)

/** The same for a reader, who cannot do anything about it. */
export const NotReady = ({ digest }: { digest: DigestSettings | null }) => (
  <ReaderPage title="Not ready yet" digest={digest}>
    <h1>Not ready yet</h1>
    <p class="lead">This site is being set up or updated. Please try again in a few minutes.</p>
  </ReaderPage>
)
