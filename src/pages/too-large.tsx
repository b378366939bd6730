import { Page } from './page.tsx'

/** A form may be as large as this. */
export const MAX_FORM_MEGABYTES = 1

/** What was sent to us is larger than any form of ours. */
export const TooLarge = ({ path }: { path: string }) => (
  <Page title="Too large" path={path}>
    <h1>Too large</h1>
    <p class="lead">
      What you sent has more than {MAX_FORM_MEGABYTES} MB. Nothing was changed. Go back, and send less.
    </p>
  </Page>
)
