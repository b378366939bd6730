import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { asSeen } from '../inspect/as-seen.ts'
import { checkResult } from '../pages/mail/check-result.ts'
import { readMailView } from '../pages/mail/mail-view.ts'
import { MessagePage, OutboxPage } from '../pages/outbox.tsx'
import type { KeptMessage } from '../store/outbox.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { notFound } from './not-found.ts'
import { receivedMail, receivedParts } from './outbox/received-mail.ts'
import { raw } from './raw.ts'

const SHOWN = 100

/** Messages of the outbox mailer, each parsed from its stored bytes. */
export const outbox = new Hono<AppEnv>()
  .use(ownerOnly)
  .get('/', async (c) => c.html(OutboxPage({ kept: await c.get('deps').outbox.list(SHOWN) })))
  .get('/:file', async (c) => {
    const match = /^(\d{1,12})(?:\.(html|txt|eml|checks\.json))?$/.exec(c.req.param('file'))
    const message = match === null ? null : await c.get('deps').outbox.find(Number(match[1]))
    if (match === null || message === null) return notFound(c, 'There is no such message in the outbox.')
    return match[2] === undefined ? showMessage(c, message) : rawForm(c, message, match[2])
  })

async function showMessage(c: Context<AppEnv>, message: KeptMessage) {
  const mail = await readMail(c, message)
  return c.html(MessagePage({ message, mail, view: viewOf(c), path: c.req.path }))
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
