import { Document } from './document.tsx'
import { Page } from './page.tsx'

/** A bug of ours, for the owner, without its details. Viewing a page changes nothing; of an action it is not known what was done. */
export const Broken = ({ path, action }: { path: string; action: boolean }) => (
  <Page title="An error in Marrow" path={path}>
    <h1>An error in Marrow</h1>
    <p class="lead">This is a bug in Marrow, not your mistake. The log has one line about it.</p>
    {action ? (
      <p>
        It is not known whether the action was done, or whether anything was sent. Check before you try again: the{' '}
        <a href="/">overview</a> lists the past editions, the <a href="/outbox">outbox</a> the mails kept on this
        machine.
      </p>
    ) : (
      <p>
        <a href="/">Back to the overview</a>
      </p>
    )}
  </Page>
)

/** The same for a reader, who has neither log nor overview. */
export const BrokenForReaders = () => (
  <Document title="Not available" navigation={null}>
    <h1>This page is not available</h1>
    <p class="lead">Something went wrong on our side. Please try again in a few minutes.</p>
  </Document>
)
