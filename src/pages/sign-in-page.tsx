import type { DigestSettings } from '../model/settings.ts'
import { TRY_LIMITS } from '../model/try-limits.ts'
import { indexPath } from './archive/paths.ts'
import { Document } from './document.tsx'

interface SignInPageProps {
  /** Whether an admin token is set. A weak one is refused. */
  readonly token: 'set' | 'none' | 'weak'
  /** The page that the owner wanted to open. */
  readonly path: string
  /** Why the last attempt failed. */
  readonly trouble?: 'wrong' | 'blocked' | undefined
  /** Digests whose archive everybody may read. */
  readonly open: readonly DigestSettings[]
}

/** How many public digests are named; the archive lists all of them. */
const LISTED = 5

/** What everybody but the owner sees. It is for readers first, and says nothing about private digests; the owner signs in below. */
export const SignInPage = ({ token, path, trouble, open }: SignInPageProps) => (
  <Document title="Private page" navigation={null} className="reader">
    <h1>This page is private</h1>
    <p class="lead">
      If a link in a mail led you here: the pages of this digest are private. Reply to the mail to ask the editor.
    </p>
    {open.length === 0 ? null : (
      <>
        <p>Everybody may read:</p>
        <ul class="plain">
          {open.slice(0, LISTED).map((digest) => (
            <li>
              <a href={indexPath(digest)}>{digest.title}</a>
            </li>
          ))}
          {open.length > LISTED ? (
            <li>
              <a href="/archive">and {open.length - LISTED} more</a>
            </li>
          ) : null}
        </ul>
      </>
    )}
    <section class="owner" aria-labelledby="owner">
      <h2 id="owner">For the owner</h2>
      <OwnersWay token={token} path={path} trouble={trouble} />
    </section>
  </Document>
)

const OwnersWay = ({ token, path, trouble }: Omit<SignInPageProps, 'open'>) => {
  if (token === 'set') return <SignInForm path={path} trouble={trouble} />
  return token === 'weak' ? (
    <p>
      The admin token of this Marrow is too easy to guess, so it is not accepted. The owner can make a better one (
      <code>openssl rand -hex 24</code>) and set it with <code>npx wrangler secret put ADMIN_TOKEN</code>.
    </p>
  ) : (
    <p>
      Previews, the outbox and sending work on localhost only, until the owner sets an admin token (
      <code>npx wrangler secret put ADMIN_TOKEN</code>, at least 16 random characters) or protects this Worker with
      Cloudflare Access (<code>ACCESS_TEAM_DOMAIN</code> and <code>ACCESS_AUD</code>).
    </p>
  )
}

const SignInForm = ({ path, trouble }: Pick<SignInPageProps, 'path' | 'trouble'>) => (
  <form method="post" action="/sign-in" class="stack">
    <p>Previews, the outbox and sending are for the owner of this Marrow. Sign in with the admin token.</p>
    {trouble === undefined ? null : (
      <p class="notice bad" role="alert">
        {trouble === 'wrong'
          ? 'This is not the admin token. Check it and try again.'
          : `Too many wrong tokens. Wait ${TRY_LIMITS.minutes} minutes and try again. A browser that was signed in before has its own limit.`}
      </p>
    )}
    <input type="hidden" name="back" value={path} />
    <div>
      <label for="token">Admin token</label>
      <input id="token" name="token" type="password" autocomplete="current-password" required />
    </div>
    <button type="submit">Sign in</button>
  </form>
)
