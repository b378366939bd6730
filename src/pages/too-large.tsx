import { Page } from './page.tsx'

/** What was sent to us is larger than any form of ours. */
export const TooLarge = ({ path, megabytes }: { path: string; megabytes: number }) => (
  <Page title="Too large" path={path}>
    <h1>Too large</h1>
    <p class="lead">What you sent has more than {megabytes} MB. Nothing was changed. Go back, and send less.</p>
  </Page>
)
