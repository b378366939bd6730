import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { UnsubscribeReader, Unsubscribes } from '../delivery/unsubscribes.ts'
import { isMigrated } from '../is-migrated.ts'
import { logBug } from '../log.ts'
import { isUnsubscribeToken, PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import {
  AskUnsubscribe,
  IncompleteLink,
  ReaderSubscription,
  ReturnFailed,
  Unsubscribed,
  UnsubscribeFailed,
} from '../pages/unsubscribe.tsx'
import type { AppEnv } from './app-env.ts'
import { notUnsubscribed } from './not-migrated.ts'

/**
 * The reader's own link. GET changes nothing, because scanners follow every link of a mail: it shows whether they get the digest,
 * and asks. The token is the proof, so no sign-in and no origin check comes before it. POST to the link itself is one-click (RFC
 * 8058): the reader's mail provider sends it, without a cookie and from any origin. Its body (urlencoded, multipart or none)
 * contains nothing beyond the address, so it is not read, however long it is. The answer is the same for every token.
 */
export const unsubscribe = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const token = c.req.param('token')
    c.header('Cache-Control', 'no-store')
    if (!isUnsubscribeToken(token)) return c.html(IncompleteLink(), 404)
    const reader = await findReader(c, token)
    if (reader === null) return c.html(AskUnsubscribe())
    const digest = c.get('deps').settings.digests.find(({ id }) => id === reader.digest) ?? null
    return c.html(ReaderSubscription({ reader, digest, done: doneIn(c), path: `/unsubscribe/${token}` }))
  })
  .post('/:token', async (c) => {
    const token = c.req.param('token')
    c.header('Cache-Control', 'no-store')
    if (!isUnsubscribeToken(token)) return c.html(IncompleteLink(), 404)
    return token === PREVIEW_TOKEN || (await record(c, 'unsubscribe', token))
      ? c.html(Unsubscribed())
      : notUnsubscribed(c)
  })
  .post('/:token/leave', (c) => change(c, 'unsubscribe', 'left'))
  .post('/:token/return', (c) => change(c, 'resubscribe', 'returned'))
  // The app's error page is for the owner. A reader needs to know that it did not work, and what to do instead.
  .onError((error, c) => {
    const request = c.get('request')
    logBug(error, c.req.path, request)
    c.header('Cache-Control', 'no-store')
    return c.html(c.req.path.endsWith('/return') ? ReturnFailed({ request }) : UnsubscribeFailed({ request }), 500)
  })

/** Runs the button of the page and redirects to the page, which shows the new state, also when it is reloaded. */
async function change(c: Context<AppEnv>, action: keyof Changes, done: 'left' | 'returned'): Promise<Response> {
  const token = c.req.param('token') ?? ''
  c.header('Cache-Control', 'no-store')
  if (!isUnsubscribeToken(token)) return c.html(IncompleteLink(), 404)
  if (!(await record(c, action, token))) return notUnsubscribed(c)
  return c.redirect(`/unsubscribe/${token}?done=${done}`, 303)
}

function doneIn(c: Context<AppEnv>): 'left' | 'returned' | null {
  const done = c.req.query('done')
  return done === 'left' || done === 'returned' ? done : null
}

/** Before the migration no reader is known. */
async function findReader(c: Context<AppEnv>, token: string): Promise<UnsubscribeReader | null> {
  if (token === PREVIEW_TOKEN) return null
  try {
    return await c.get('deps').unsubscribes.findReader(token)
  } catch (error) {
    if (await isMigrated(c.env).catch(() => true)) throw error
    return null
  }
}

type Changes = Pick<Unsubscribes, 'unsubscribe' | 'resubscribe'>

/** False when the database is too old to record it. It is tried first, because an older database can usually do it. */
async function record(c: Context<AppEnv>, action: keyof Changes, token: string): Promise<boolean> {
  const { unsubscribes, now } = c.get('deps')
  try {
    await unsubscribes[action](token, now())
    return true
  } catch (error) {
    if (await isMigrated(c.env).catch(() => true)) throw error
    return false
  }
}
