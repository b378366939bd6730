import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { isMigrated } from '../deps.ts'
import { logBug } from '../log.ts'
import { isUnsubscribeToken, PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import { AskUnsubscribe, IncompleteLink, Unsubscribed, UnsubscribeFailed } from '../pages/unsubscribe.tsx'
import type { AppEnv } from './app-env.ts'
import { notUnsubscribed } from './not-migrated.ts'

/**
 * One-click unsubscribe (RFC 8058). GET changes nothing, because scanners follow every link of a mail. POST comes from the button
 * of the page or, without a cookie and from anywhere, from the reader's mail provider: no sign-in and no origin check comes before
 * it, the token is the proof. The body (urlencoded, multipart or none) says nothing that the address does not, so it is not read,
 * however long it is. Every token gets the same answer, so that nobody can find out which ones exist.
 */
export const unsubscribe = new Hono<AppEnv>()
  .get('/:token', (c) => {
    c.header('Cache-Control', 'no-store')
    return isUnsubscribeToken(c.req.param('token')) ? c.html(AskUnsubscribe()) : c.html(IncompleteLink(), 404)
  })
  .post('/:token', async (c) => {
    const token = c.req.param('token')
    c.header('Cache-Control', 'no-store')
    if (!isUnsubscribeToken(token)) return c.html(IncompleteLink(), 404)
    return token === PREVIEW_TOKEN || (await record(c, token)) ? c.html(Unsubscribed()) : notUnsubscribed(c)
  })
  // The app's error page is for the owner. A reader needs to know that they are still subscribed, and what to do.
  .onError((error, c) => {
    const request = c.get('request')
    logBug(error, c.req.path, request)
    c.header('Cache-Control', 'no-store')
    return c.html(UnsubscribeFailed({ request }), 500)
  })

/** False where the database cannot record it before it is migrated. Tries first, because an unmigrated database can usually record it. */
async function record(c: Context<AppEnv>, token: string): Promise<boolean> {
  const { unsubscribes, now } = c.get('deps')
  try {
    await unsubscribes.unsubscribe(token, now())
    return true
  } catch (error) {
    if (await isMigrated(c.env).catch(() => true)) throw error
    return false
  }
}
