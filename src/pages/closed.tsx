import { Document } from './document.tsx'

/** What a stranger sees: nothing of the digests, and how an owner gets in. */
export const Closed = ({ signIn, path, wrong = false }: { signIn: boolean; path: string; wrong?: boolean }) => (
  <Document title="Closed · Marrow" navigation={null}>
    <h1>This door is closed</h1>
    <p class="lead">
      Did a mail lead you here? Its digest is private, and so are the pages behind it. Answer the mail to ask its
      editor.
    </p>
    {signIn ? (
      <form method="post" action="/sign-in" class="stack">
        <p>Previews, outbox and sending are for the owner of this Marrow. Sign in with the admin token.</p>
        {wrong ? (
          <p class="notice bad" role="alert">
            That is not the token. Check it and try again.
          </p>
        ) : null}
        <input type="hidden" name="back" value={path} />
        <div>
          <label for="token">Admin token</label>
          <input id="token" name="token" type="password" autocomplete="current-password" required />
        </div>
        <button type="submit">Sign in</button>
      </form>
    ) : (
      <p>
        Previews, outbox and sending are open on localhost only, until the owner sets an admin token (
        <code>npx wrangler secret put ADMIN_TOKEN</code>, at least 16 characters) or puts Cloudflare Access in front (
        <code>ACCESS_TEAM_DOMAIN</code> and <code>ACCESS_AUD</code>).
      </p>
    )}
  </Document>
)
