import { localTime } from './local-time.ts'
import { Page } from './page.tsx'

export interface SignedInProps {
  /** How the request proves that it is the owner's. */
  readonly by: 'machine' | 'bearer' | 'session' | 'access' | 'nothing' | 'blocked'
  /** When the session ends; null without one. */
  readonly until: Date | null
  /** In which the owner's digests are scheduled. */
  readonly timeZone: string
}

/** How the owner is signed in, and how to sign out. */
export const SignedIn = ({ by, until, timeZone }: SignedInProps) => (
  <Page title="Sign-in" path="/sign-in">
    <h1>Sign-in</h1>
    {by === 'session' && until !== null ? (
      <>
        <p class="lead">You are signed in with the admin token, in this browser only.</p>
        <p>
          The session ends by itself on <time datetime={until.toISOString()}>{localTime(until, timeZone)}</time> (
          {timeZone}). To end the sessions of all browsers, set a new token (
          <code>npx wrangler secret put ADMIN_TOKEN</code>).
        </p>
        <form method="post" action="/sign-in/end">
          <button type="submit">Sign out</button>
        </form>
      </>
    ) : by === 'access' ? (
      <>
        <p class="lead">You are signed in through Cloudflare Access.</p>
        <p>
          <a href="/cdn-cgi/access/logout">Sign out of Cloudflare Access</a>
        </p>
      </>
    ) : by === 'bearer' ? (
      <p class="lead">This request has the admin token. It does not start a session.</p>
    ) : (
      <p class="lead">You are on the machine that Marrow runs on. You do not have to sign in here.</p>
    )}
  </Page>
)
