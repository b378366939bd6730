import { Page } from './page.tsx'

/** A bug of ours, told without its inside. */
export const Broken = ({ path }: { path: string }) => (
  <Page title="Something broke" path={path}>
    <h1>Something broke</h1>
    <p class="lead">
      This is a mistake in Marrow, not yours. The log has one line about it. Nothing was sent twice and nothing was
      lost.
    </p>
    <p>
      <a href="/">Back to the overview</a>
    </p>
  </Page>
)
