import { type Context, Hono } from 'hono'
import PostalMime, { type Email } from 'postal-mime'
import type { KeptMessage } from '../store/outbox.ts'
import { count } from '../text/count.ts'
import type { AppEnv } from './app-env.ts'
import { bytes } from './figures.ts'
import { notFound } from './not-found.tsx'
import { Page } from './page.tsx'
import { darkened, raw } from './raw.ts'
import { MailViews, readView } from './views.tsx'

const SHOWN = 100

/** What was "sent" on this machine: each message as its reader would get it, parsed anew from the bytes. */
export const outbox = new Hono<AppEnv>()
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
    const match = /^(\d{1,12})(?:\.(html|txt|eml))?$/.exec(c.req.param('file'))
    const message = match === null ? null : await c.get('deps').outbox.find(Number(match[1]))
    if (match === null || message === null) return notFound(c, 'There is no such message in the outbox.')
    if (match[2] === 'eml') return raw(c, message.raw, 'message/rfc822', `marrow-${message.id}.eml`)
    const email = await PostalMime.parse(message.raw)
    if (match[2] === 'txt') return raw(c, email.text ?? '', 'text/plain; charset=utf-8')
    const html = email.html ?? ''
    if (match[2] === 'html')
      return raw(c, c.req.query('scheme') === 'dark' ? darkened(html) : html, 'text/html; charset=utf-8')
    return c.html(<MessagePage c={c} message={message} email={email} />)
  })

const MessagePage = ({ c, message, email }: { c: Context<AppEnv>; message: KeptMessage; email: Email }) => (
  <Page title={message.subject} path={c.req.path}>
    <h1>{email.subject}</h1>
    <p class="soft">
      {bytes(message.raw.length)} as received. <a href={`/outbox/${message.id}.eml`}>Download .eml</a> ·{' '}
      <a href="/outbox">Back to the outbox</a>
    </p>
    <details>
      <summary>Headers</summary>
      <div class="scroll">
        <table>
          <tbody>
            {email.headers.map((header) => (
              <tr>
                <th scope="row">{header.originalKey}</th>
                <td>{header.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
    <MailViews
      base={`/outbox/${message.id}`}
      raw={`/outbox/${message.id}`}
      view={readView((name) => c.req.query(name))}
      title={`The mail: ${message.subject}`}
    />
  </Page>
)
