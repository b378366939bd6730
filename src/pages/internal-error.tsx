import type { DigestSettings } from '../model/settings.ts'
import { Page } from './page.tsx'
import { ReaderPage } from './reader/reader-page.tsx'

/** The error page for the owner, without details. Viewing a page changes nothing; whether an action was done is not known. */
export const InternalError = ({ path, action, request }: { path: string; action: boolean; request: string }) => (
  <Page title="An error in Marrow" path={path}>
    <h1>An error in Marrow</h1>
    <p class="lead">This is a bug in Marrow, not your mistake. The log has one line about it.</p>
    <RequestName request={request} />
    {action ? (
      <p>
        The action may or may not have been done, and mails may have been sent. Check before you try again: the{' '}
        <a href="/">overview</a> lists the past editions; the <a href="/outbox">outbox</a> lists the mails that were
        stored instead of sent.
      </p>
    ) : (
      <p>
        <a href="/">Back to the overview</a>
      </p>
    )}
  </Page>
)

/** The error page for a reader, who has neither log nor overview. */
export const InternalErrorForReaders = ({ request, digest }: { request: string; digest: DigestSettings | null }) => (
  <ReaderPage title="Not available" digest={digest}>
    <h1>This page is not available</h1>
    <p class="lead">Something went wrong on our side. Please try again in a few minutes.</p>
    <RequestName request={request} />
  </ReaderPage>
)

/** The id by which the log names this request. */
export const RequestName = ({ request }: { request: string }) => (
  <p class="soft">
    Request <code>{request}</code>
  </p>
)
