import type { Context } from 'hono'
import { firstField, headerFields } from '../../collect/mail-headers.ts'
import type { CollectedSource } from '../../collect/source.ts'
import { SOURCE_LIMITS } from '../../collect/sources.ts'
import { keepMail } from '../../jobs/receive-mail.ts'
import type { AppEnv } from '../app-env.ts'
import { toSource, toSources } from './to-source.ts'

type Ctx = Context<AppEnv>

/** Adds a source that takes mails, with an address that nobody can guess. */
export async function addMailSource(c: Ctx): Promise<Response> {
  const { title } = await c.req.parseBody()
  const name = typeof title === 'string' ? title.trim().slice(0, SOURCE_LIMITS.title) : ''
  if (name === '') return c.redirect('/sources', 303)
  const { inbox, now } = c.get('deps')
  const slug = await inbox.addSource(name, now())
  return slug === '' ? toSources(c, 'full') : toSource(c, slug, 'inbox')
}

/** Each mail has some of them; a text that was copied from its window has none. */
const HEADERS = ['from', 'subject', 'date', 'message-id', 'received'] as const

/** A mail that the owner pasted or chose. Nothing in it shows who sent it. */
export async function pasteMail(c: Ctx, { id, slug, senders }: CollectedSource): Promise<Response> {
  const { mail, file } = await c.req.parseBody()
  const bytes =
    file instanceof File && file.size > 0
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(typeof mail === 'string' ? mail.trimStart() : '')
  if (bytes.length === 0) return toSource(c, slug, 'no-mail')
  if (!HEADERS.some((name) => firstField(headerFields(bytes), name) !== null)) return toSource(c, slug, 'no-header')
  const { inbox, collect, now } = c.get('deps')
  const pasted = { bytes, isCut: false, size: bytes.length, isPasted: true }
  const received = await keepMail({ inbox, queue: collect.queue }, { id, senders }, pasted, now())
  const done = received === 'known' ? 'mail-known' : received === 'large' ? 'mail-large' : 'mail-kept'
  return toSource(c, slug, done)
}
