import { Document } from './document.tsx'

/** What a stranger sees: nothing about the digests, and how the owner signs in. */
export const Closed = ({ signIn, path, wrong = false }: { signIn: boolean; path: string; wrong?: boolean }) => (
  <Document title="Private · Marrow" navigation={null}>
    <h1>This page is private</h1>
    <p class="lead">
      If a link in a mail led you here: its digest is private, and so are its pages. Reply to the mail to ask its
      editor.
    </p>
    {signIn ? (
      <form method="post" action="/sign-in" class="stack">
        <p>Previews, the outbox and sending are for the owner of this Marrow. Sign in with the admin token.</p>
        {wrong ? (
          <p class="notice bad" role="alert">
            This is not the admin token. Check it and try again.
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
        Previews, the outbox and sending work on localhost only, until the owner sets an admin token (
        <code>npx wrangler secret put ADMIN_TOKEN</code>, at least 16 characters) or puts Cloudflare Access in front (
        <code>ACCESS_TEAM_DOMAIN</code> and <code>ACCESS_AUD</code>).
      </p>
    )}
  </Document>
)
