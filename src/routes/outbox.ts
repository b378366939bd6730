import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { asSeen } from '../inspect/as-seen.ts'
import { OUTBOX_KEEP } from '../model/settings.ts'
import { checkResult } from '../pages/mail/check-result.ts'
import { readMailView } from '../pages/mail/mail-view.ts'
import { MessagePage } from '../pages/outbox/message.tsx'
import { OutboxPage } from '../pages/outbox/outbox.tsx'
import type { KeptMessage } from '../store/outbox.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { notFound } from './not-found.ts'
import { receivedMail, receivedParts, unsubscribePath } from './outbox/received-mail.ts'
import { raw } from './raw.ts'

/** Messages of the outbox mailer, each parsed from its stored bytes. */
export const outbox = new Hono<AppEnv>()
  .use(ownerOnly)
  .get('/', showOutbox)
  .post('/clear', async (c) => {
    await c.get('deps').outbox.clear()
    return c.redirect('/outbox', 303)
  })
  .get('/:file', async (c) => {
    const match = /^(\d{1,12})(?:\.(html|txt|eml|checks\.json))?$/.exec(c.req.param('file'))
    const message = match === null ? null : await c.get('deps').outbox.find(Number(match[1]))
    if (match === null || message === null) return notFound(c, 'There is no such message in the outbox.')
    return match[2] === undefined ? showMessage(c, message) : rawForm(c, message, match[2])
  })

async function showOutbox(c: Context<AppEnv>) {
  const { outbox, settings } = c.get('deps')
  const words = (c.req.query('q') ?? '').slice(0, 100).trim()
  const digest = settings.digests.find(({ slug }) => slug === c.req.query('digest')) ?? null
  const kept = await outbox.list(OUTBOX_KEEP)
  const wanted = words.toLowerCase().split(/\s+/)
  const shown = kept.filter((message) => {
    const text = `${message.subject} ${message.recipient}`.toLowerCase()
    return (digest === null || message.digest === digest.id) && wanted.every((word) => text.includes(word))
  })
  const search = { words, digest: digest?.slug ?? null }
  return c.html(OutboxPage({ shown, total: kept.length, digests: settings.digests, search }))
}

async function showMessage(c: Context<AppEnv>, message: KeptMessage) {
  const { ledger, settings } = c.get('deps')
  const edition = await ledger.findEdition(message.edition)
  const mail = await receivedMail(message, edition)
  const unsubscribe = unsubscribePath(message)
  const timeZone = settings.digests.find(({ id }) => id === edition?.digest)?.timeZone ?? 'UTC'
  return c.html(MessagePage({ message, mail, view: viewOf(c), path: c.req.path, unsubscribe, timeZone }))
}

async function rawForm(c: Context<AppEnv>, message: KeptMessage, form: string): Promise<Response> {
  switch (form) {
    case 'eml':
      return raw(c, message.raw, 'message/rfc822', { name: `marrow-${message.id}.eml` })
    case 'txt':
      return raw(c, receivedParts(message).text, 'text/plain; charset=utf-8')
    case 'html':
      return raw(c, asSeen(receivedParts(message).html, viewOf(c)), 'text/html; charset=utf-8')
    default:
      return raw(c, JSON.stringify(checkResult(await readMail(c, message)), null, 2), 'application/json')
  }
}

const readMail = async (c: Context<AppEnv>, message: KeptMessage) =>
  receivedMail(message, await c.get('deps').ledger.findEdition(message.edition))

const viewOf = (c: Context<AppEnv>) => readMailView((name) => c.req.query(name))
