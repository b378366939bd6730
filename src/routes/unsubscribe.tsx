import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { isMigrated } from '../deps.ts'
import { logBug } from '../log.ts'
import { isUnsubscribeToken, PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import { Document } from '../pages/document.tsx'
import type { AppEnv } from './app-env.ts'
import { notUnsubscribed } from './not-migrated.tsx'

/**
 * One-click unsubscribe (RFC 8058). GET changes nothing, for scanners follow every link of a mail; POST comes from the button of the
 * page or, without cookie and from anywhere, from the reader's mail provider: no sign-in and no origin check comes before
 * it, the token is the proof. The body (urlencoded, multipart or none) says nothing that the address does not, so it is not read,
 * however long it is. Every token has the same answer, so that nobody learns which ones are real.
 */
export const unsubscribe = new Hono<AppEnv>()
  .get('/:token', (c) => {
    c.header('Cache-Control', 'no-store')
    return isUnsubscribeToken(c.req.param('token')) ? c.html(<Ask />) : c.html(<Incomplete />, 404)
  })
  .post('/:token', async (c) => {
    const token = c.req.param('token')
    c.header('Cache-Control', 'no-store')
    if (!isUnsubscribeToken(token)) return c.html(<Incomplete />, 404)
    return token === PREVIEW_TOKEN || (await leave(c, token)) ? c.html(<Done />) : notUnsubscribed(c)
  })
  // The page of a bug speaks to the owner. Who wants to leave needs to know that it did not work, and what else works.
  .onError((error, c) => {
    logBug(error, c.req.path)
    c.header('Cache-Control', 'no-store')
    return c.html(<Failed />, 500)
  })

/** False where the database cannot write it down before it is migrated. Tried first: an older database mostly can. */
async function leave(c: Context<AppEnv>, token: string): Promise<boolean> {
  const { unsubscribes, now } = c.get('deps')
  try {
    await unsubscribes.unsubscribe(token, now())
    return true
  } catch (error) {
    if (await isMigrated(c.env).catch(() => true)) throw error
    return false
  }
}

const Ask = () => (
  <ReaderPage title="Unsubscribe">
    <h1>Unsubscribe</h1>
    <p class="lead">One press, and you will get no more mail of this digest.</p>
    {/* Without an action it goes to the address of this page. */}
    <form method="post">
      <button type="submit">Unsubscribe</button>
    </form>
  </ReaderPage>
)

/** No mail ever held such an address: to say so tells nothing of the real ones, and a reader would wait in vain. */
const Incomplete = () => (
  <ReaderPage title="Unsubscribe">
    <h1>This link is not complete</h1>
    <p class="lead">
      You are not unsubscribed yet. Open the link from the mail once more, all of it, or answer the mail and say so.
    </p>
  </ReaderPage>
)

const Done = () => (
  <ReaderPage title="Unsubscribed">
    <h1>You are unsubscribed</h1>
    <p class="lead">You will get no more mail of this digest.</p>
    <p>If one comes all the same, it was on its way already; you can answer it and say so.</p>
  </ReaderPage>
)

const Failed = () => (
  <ReaderPage title="Unsubscribe">
    <h1>That did not work</h1>
    <p class="lead">
      Something went wrong on our side: you may still get mail of this digest. Please try again in a few minutes, or
      answer one of its mails and say that you want no more.
    </p>
    <form method="post">
      <button type="submit">Try again</button>
    </form>
  </ReaderPage>
)

/** For a reader, who has no use for the pages of the editor. */
const ReaderPage = ({ title, children }: { title: string; children?: Child }) => (
  <Document title={title} navigation={null}>
    {children}
  </Document>
)
