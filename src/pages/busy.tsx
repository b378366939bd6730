import { Page } from './page.tsx'

export const Busy = ({ path }: { path: string }) => (
  <Page title="One moment" path={path}>
    <h1>One moment</h1>
    <p class="lead">
      After the update, Marrow is recording which stories were in the editions that it sent before. Reload this page to
      continue.
    </p>
  </Page>
)
