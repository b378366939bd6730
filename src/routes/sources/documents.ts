import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { KeptDocument } from '../../collect/sources.ts'
import type { Issue } from '../../model/issue.ts'
import { DocumentPage } from '../../pages/sources/document.tsx'
import { asksToConfirm } from '../../parse/email/asks-to-confirm.ts'
import { unpack, unpackText } from '../../text/pack.ts'
import type { AppEnv } from '../app-env.ts'
import { ownerOnly } from '../auth.ts'
import { notFound } from '../not-found.ts'
import { raw } from '../raw.ts'
import { toSource } from './to-source.ts'

type Ctx = Context<AppEnv>

/** Characters of a document that its page shows. */
const SHOWN = 20_000

/** They show addresses of people. */
export const documents = new Hono<AppEnv>()
  .use(ownerOnly)
  .get('/:id', (c) => withDocument(c, (document) => show(c, document)))
  .get('/:id/raw', (c) =>
    withDocument(c, async ({ id, form, body }) => {
      if (body === null) return notFound(c, 'It is no longer kept.')
      const [type, ending] = form === 'mail' ? ['message/rfc822', 'eml'] : ['application/json', 'json']
      return raw(c, Uint8Array.from(await unpack(body)), type, { name: `${id}.${ending}` })
    }),
  )
  .post('/:id/read', (c) =>
    withDocument(c, async ({ id, source }) => {
      const { sources, collect } = c.get('deps')
      if (await sources.readAgain(id)) await collect.queue.send([{ do: 'read', document: id }])
      return toSource(c, source, 'reading')
    }),
  )
  .post('/:id/admit', (c) =>
    withDocument(c, async ({ id, source }) => {
      const { inbox, collect } = c.get('deps')
      const admitted = await inbox.admit(id)
      await collect.queue.send(admitted.map((document) => ({ do: 'read', document })))
      return toSource(c, source, 'admitted')
    }),
  )
  .post('/:id/refuse', (c) =>
    withDocument(c, async ({ id, source }) => {
      await c.get('deps').inbox.refuse(id)
      return toSource(c, source, 'refused')
    }),
  )

/** What a mail asks to be confirmed. */
async function askedIn({ form, body }: KeptDocument) {
  if (form !== 'mail' || body === null) return null
  return asksToConfirm(await unpack(body))
}

async function withDocument(c: Ctx, answer: (document: KeptDocument) => Promise<Response>): Promise<Response> {
  const document = await c.get('deps').sources.findDocument(c.req.param('id') ?? '')
  return document === null ? notFound(c, 'There is no such document.') : answer(document)
}

async function show(c: Ctx, document: KeptDocument): Promise<Response> {
  const { sources, findIssue, now } = c.get('deps')
  const source = await sources.find(document.source, now())
  if (source === null) return notFound(c, 'There is no such document.')
  const found = document.issue === null ? null : await findIssue(document.issue)
  const text = document.body === null ? null : new TextDecoder().decode(await unpack(document.body))
  const shown = text === null ? null : asItCame(document, text)
  return c.html(
    DocumentPage({
      source,
      document,
      brief: found?.brief ?? null,
      found: found === null ? await foundIn(document) : [],
      text: shown?.slice(0, SHOWN) ?? null,
      asked: await askedIn(document),
      now: now(),
    }),
  )
}

/** Headings of the stories of a document that is parsed and not shortened. */
async function foundIn({ parsed }: KeptDocument): Promise<readonly string[]> {
  if (parsed === null) return []
  const { sections } = JSON.parse(await unpackText(parsed)) as Issue
  return sections.map(({ heading }) => heading).filter((heading) => heading !== '')
}

/** An entry is stored with what its feed says; its own text is what came. */
function asItCame({ form }: KeptDocument, text: string): string {
  if (form === 'mail') return text
  const { entry } = JSON.parse(text) as { readonly entry: Readonly<Record<string, unknown>> }
  const { content, ...fields } = entry
  return `${JSON.stringify(fields, null, 1)}\n\n${content}`
}
