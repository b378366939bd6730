import type { Child } from 'hono/jsx'
import { RequestName } from './broken.tsx'
import { Document } from './document.tsx'

export const AskUnsubscribe = () => (
  <ReaderPage title="Unsubscribe">
    <h1>Unsubscribe</h1>
    <p class="lead">Press the button to stop getting this digest.</p>
    {/* Without an action it goes to the address of this page. */}
    <form method="post">
      <button type="submit">Unsubscribe</button>
    </form>
  </ReaderPage>
)

/** An address of this form was never sent. Saying so reveals nothing about real addresses; without it the reader would believe they are unsubscribed. */
export const IncompleteLink = () => (
  <ReaderPage title="Unsubscribe">
    <h1>This link is incomplete</h1>
    <p class="lead">
      You are not unsubscribed yet. Open the whole link from the mail again, or reply to the mail and ask to be removed.
    </p>
  </ReaderPage>
)

export const Unsubscribed = () => (
  <ReaderPage title="Unsubscribed">
    <h1>You are unsubscribed</h1>
    <p class="lead">You will get no more mail from this digest.</p>
    <p>A mail that was already on its way may still arrive. If another one comes later, reply to it and tell us.</p>
  </ReaderPage>
)

export const UnsubscribeFailed = ({ request }: { request: string }) => (
  <ReaderPage title="Unsubscribe">
    <h1>That did not work</h1>
    <p class="lead">
      Something went wrong on our side, and you may still get mail from this digest. Please try again in a few minutes,
      or reply to one of its mails and ask to be removed.
    </p>
    <form method="post">
      <button type="submit">Try again</button>
    </form>
    <RequestName request={request} />
  </ReaderPage>
)

export const NotUnsubscribed = () => (
  <ReaderPage title="Not unsubscribed yet">
    <h1>You are not unsubscribed yet</h1>
    <p class="lead">
      This site is being set up or updated. Please try again in a few minutes, or reply to the mail and ask to be
      removed.
    </p>
  </ReaderPage>
)

/** For readers: without the editor's navigation. */
const ReaderPage = ({ title, children }: { title: string; children?: Child }) => (
  <Document title={title} navigation={null}>
    {children}
  </Document>
)
