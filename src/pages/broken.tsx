import { Document } from './document.tsx'
import { Page } from './page.tsx'

/** A bug of ours, told to the owner without its inside. To look at a page changes nothing; of an action it is not known how far it came. */
export const Broken = ({ path, action }: { path: string; action: boolean }) => (
  <Page title="Something broke" path={path}>
    <h1>Something broke</h1>
    <p class="lead">This is a mistake in Marrow, not yours. The log has one line about it.</p>
    {action ? (
      <p>
        It is not known how far it came, nor whether anything was sent. Look before you try again: the{' '}
        <a href="/">overview</a> has the past editions, the <a href="/outbox">outbox</a> what was kept on this machine.
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
