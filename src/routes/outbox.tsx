import { type Context, Hono } from 'hono'
import { asSeen } from '../inspect/as-seen.ts'
import { bytes } from '../pages/figures.ts'
import { checkVerdict } from '../pages/mail/check-verdict.ts'
import type { InspectedMail } from '../pages/mail/inspected-mail.ts'
import { MailLab } from '../pages/mail/mail-lab.tsx'
import { readMailView } from '../pages/mail/mail-view.ts'
import { Page } from '../pages/page.tsx'
import type { KeptMessage } from '../store/outbox.ts'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { notFound } from './not-found.tsx'
import { receivedMail, receivedParts } from './outbox/received-mail.ts'
import { raw } from './raw.ts'

const SHOWN = 100

/** What was "sent" on this machine: each message as its reader would get it, parsed anew from the bytes. */
export const outbox = new Hono<AppEnv>()
  .use(ownerOnly)
  .get('/', async (c) => {
    const kept = await c.get('deps').outbox.list(SHOWN)
    return c.html(
      <Page title="Outbox" path="/outbox">
        <h1>Outbox</h1>
        <p class="lead">
          {kept.length === 0
            ? 'Nothing here yet. Mails of digests whose mailer is “outbox” land here instead of leaving this machine.'
            : `${count(kept.length, 'message')} kept on this machine. None of them was mailed.`}
        </p>
        {kept.length === 0 ? (
          <p>
            Open a preview from the <a href="/">overview</a> and send it.
          </p>
        ) : (
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Subject</th>
                  <th scope="col">To</th>
                  <th scope="col">When (UTC)</th>
                </tr>
              </thead>
              <tbody>
                {kept.map((message) => (
                  <tr>
                    <td>
                      <a href={`/outbox/${message.id}`}>{message.subject}</a>
                    </td>
                    <td>{message.recipient}</td>
                    <td>{message.at.toISOString().slice(0, 19).replace('T', ' ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Page>,
    )
  })
  .get('/:file', async (c) => {
    const match = /^(\d{1,12})(?:\.(html|txt|eml|checks\.json))?$/.exec(c.req.param('file'))
    const message = match === null ? null : await c.get('deps').outbox.find(Number(match[1]))
    if (match === null || message === null) return notFound(c, 'There is no such message in the outbox.')
    if (match[2] !== undefined && match[2] !== 'checks.json') return rawForm(c, message, match[2])
    const mail = await receivedMail(message, await c.get('deps').ledger.findEdition(message.edition))
    return match[2] === undefined
      ? page(c, message, mail)
      : raw(c, JSON.stringify(checkVerdict(mail), null, 2), 'application/json')
  })

function rawForm(c: Context<AppEnv>, message: KeptMessage, form: string): Response {
  if (form === 'eml') return raw(c, message.raw, 'message/rfc822', `marrow-${message.id}.eml`)
  const { html, text } = receivedParts(message)
  if (form === 'txt') return raw(c, text, 'text/plain; charset=utf-8')
  return raw(
    c,
    asSeen(
      html,
      readMailView((name) => c.req.query(name)),
    ),
    'text/html; charset=utf-8',
  )
}

function page(c: Context<AppEnv>, message: KeptMessage, mail: InspectedMail) {
  return c.html(
    <Page title={mail.subject} path={c.req.path}>
      <p class="crumb">
        <a href="/outbox">Outbox</a>
      </p>
      <h1>Message {message.id}</h1>
      <p class="lead">
        As its reader got it on {message.at.toISOString().slice(0, 16).replace('T', ' at ')} UTC, parsed anew from{' '}
        {bytes(message.raw.length)}. <a href={`/outbox/${message.id}.eml`}>Download the .eml</a>
      </p>
      <MailLab mail={mail} view={readMailView((name) => c.req.query(name))} />
    </Page>,
  )
}
