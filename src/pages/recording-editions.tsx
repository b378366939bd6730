import { Page } from './page.tsx'

export const RecordingEditions = ({ path }: { path: string }) => (
  <Page title="One moment" path={path}>
    <h1>One moment</h1>
    <p class="lead">
      Marrow was updated and is now recording which stories its earlier editions contained. Reload this page to
      continue.
    </p>
  </Page>
)
