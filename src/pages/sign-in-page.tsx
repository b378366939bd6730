import { Document } from './document.tsx'

interface SignInPageProps {
  /** Whether there is a token to type. A weak one opens nothing. */
  readonly token: 'set' | 'none' | 'weak'
  /** Where the owner wanted to go. */
  readonly path: string
  /** Why the last try did not open it. */
  readonly trouble?: 'wrong' | 'blocked'
}

/** The sign-in page. It says nothing about the digests. */
export const SignInPage = ({ token, path, trouble }: SignInPageProps) => (
  <Document title="Private · Marrow" navigation={null}>
    <h1>This page is private</h1>
    <p class="lead">
      If a link in a mail led you here: the pages of this digest are private. Reply to the mail to ask the editor.
    </p>
    {token === 'set' ? (
      <form method="post" action="/sign-in" class="stack">
        <p>Previews, the outbox and sending are for the owner of this Marrow. Sign in with the admin token.</p>
        {trouble === undefined ? null : (
          <p class="notice bad" role="alert">
            {trouble === 'wrong'
              ? 'This is not the admin token. Check it and try again.'
              : 'Too many wrong tokens. Wait 15 minutes and try again. A browser that was signed in before has tries of its own.'}
          </p>
        )}
        <input type="hidden" name="back" value={path} />
        <div>
          <label for="token">Admin token</label>
          <input id="token" name="token" type="password" autocomplete="current-password" required />
        </div>
        <button type="submit">Sign in</button>
      </form>
    ) : token === 'weak' ? (
      <p>
        The admin token of this Marrow is too easy to guess, so it opens nothing. The owner makes a better one (
        <code>openssl rand -hex 24</code>) and sets it with <code>npx wrangler secret put ADMIN_TOKEN</code>.
      </p>
    ) : (
      <p>
        Previews, the outbox and sending work on localhost only, until the owner sets an admin token (
        <code>npx wrangler secret put ADMIN_TOKEN</code>, at least 16 random characters) or puts Cloudflare Access in
        front (<code>ACCESS_TEAM_DOMAIN</code> and <code>ACCESS_AUD</code>).
      </p>
    )}
  </Document>
)
