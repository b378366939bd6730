import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { isOfSources } from '../../choose/is-of-sources.ts'
import { readSenders } from '../../collect/judge-sender.ts'
import { areWhole, readRules } from '../../collect/rules.ts'
import { type CollectedSource, sourcePath } from '../../collect/source.ts'
import { SOURCE_LIMITS } from '../../collect/sources.ts'
import { SourcePage } from '../../pages/sources/source.tsx'
import { readSourceNotice } from '../../pages/sources/source-notice.tsx'
import { oneLine } from '../../text/one-line.ts'
import type { AppEnv } from '../app-env.ts'
import { ownerOnly } from '../auth.ts'
import { notFound } from '../not-found.ts'
import { inboxMistake, isBusy } from './facts.ts'
import { pasteMail } from './mails.ts'
import { toSource, toSources } from './to-source.ts'

type Ctx = Context<AppEnv>

/** Documents that the page of a source lists. */
const LISTED = 100

/** The page of a source, and what its owner does there. */
export const oneSource = new Hono<AppEnv>()
  .get('/:slug', ownerOnly, withSource(show))
  .post('/:slug/mail', withSource(pasteMail))
  .post('/:slug/visit', withSource(visit))
  .post('/:slug/state', withSource(setState))
  .post('/:slug/name', withSource(setName))
  .post('/:slug/rules', withSource(setRules))
  .post('/:slug/senders', withSource(setSenders))
  .post('/:slug/remove', withSource(remove))

/** Calls a handler with the source of `/:slug/…`. */
function withSource(answer: (c: Ctx, source: CollectedSource) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const { sources, now } = c.get('deps')
    const source = await sources.find((c.req.param('slug') ?? '').slice(0, 100), now())
    return source === null ? notFound(c, 'There is no such source.') : answer(c, source)
  }
}

async function show(c: Ctx, source: CollectedSource): Promise<Response> {
  const { sources, settings, inboxDomain, now } = c.get('deps')
  const at = now()
  const path = `${sourcePath(source.slug)}any`
  const documents = await sources.listDocuments(source.id, LISTED)
  const unread = documents.filter(({ state }) => state === 'new').length
  return c.html(
    SourcePage({
      source,
      documents,
      digests: settings.digests
        .filter((digest) => isOfSources({ id: path, path }, digest.sources))
        .map(({ title }) => title),
      notice: readSourceNotice(c.req.query('done')),
      isBusy: isBusy(source, unread, at),
      inboxDomain,
      inboxMistake: inboxMistake(c),
      now: at,
    }),
  )
}

async function visit(c: Ctx, { id, slug }: CollectedSource): Promise<Response> {
  const { sources, collect, now } = c.get('deps')
  await sources.visitSoon(id, now())
  await collect.queue.send([{ do: 'visit', source: id }])
  return toSource(c, slug, 'visiting')
}

async function setState(c: Ctx, { id, slug }: CollectedSource): Promise<Response> {
  const { state } = await c.req.parseBody()
  if (state !== 'active' && state !== 'paused') return c.text('The form is incomplete.\n', 400)
  const { sources, now } = c.get('deps')
  await sources.setState(id, state, now())
  return toSource(c, slug, state)
}

async function setName(c: Ctx, { id, slug, kind }: CollectedSource): Promise<Response> {
  const { name } = await c.req.parseBody()
  const given = typeof name === 'string' ? oneLine(name).slice(0, SOURCE_LIMITS.title) : ''
  if (given === '' && kind === 'mail') return toSource(c, slug, 'no-name')
  await c.get('deps').sources.setTitle(id, given === '' ? null : given)
  return toSource(c, slug, given === '' ? 'own-name' : 'named')
}

async function setRules(c: Ctx, { id, slug }: CollectedSource): Promise<Response> {
  const given = await c.req.parseBody()
  await c.get('deps').sources.setRules(id, readRules(given))
  return toSource(c, slug, areWhole(given) ? 'rules' : 'some-rules')
}

async function setSenders(c: Ctx, { id, slug }: CollectedSource): Promise<Response> {
  const { senders } = await c.req.parseBody()
  const read = readSenders(typeof senders === 'string' ? senders : '')
  await c.get('deps').sources.setSenders(id, read.senders)
  return toSource(c, slug, read.isComplete ? 'senders' : 'some-senders')
}

async function remove(c: Ctx, { id }: CollectedSource): Promise<Response> {
  await c.get('deps').sources.remove(id)
  return toSources(c, 'removed')
}
