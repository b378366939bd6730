import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { isOfSources } from '../choose/is-of-sources.ts'
import { diagnose } from '../collect/diagnose.ts'
import { doctorText } from '../collect/doctor-text.ts'
import { readSenders } from '../collect/judge-sender.ts'
import { areWhole, readRules } from '../collect/rules.ts'
import { type CollectedSource, sourcePath } from '../collect/source.ts'
import { SOURCE_LIMITS } from '../collect/sources.ts'
import { findFeed } from '../jobs/find-feed.ts'
import { logUnreachable } from '../log.ts'
import { FoundFeedPage, NoFeedPage } from '../pages/sources/found-feed.tsx'
import { SourcePage } from '../pages/sources/source.tsx'
import { SourcesPage } from '../pages/sources/sources.tsx'
import { oneLine } from '../text/one-line.ts'
import type { AppEnv } from './app-env.ts'
import { ownerOnly } from './auth.ts'
import { localAccess } from './local.ts'
import { notFound } from './not-found.ts'
import { addDemo } from './sources/add-demo.ts'
import { documents } from './sources/documents.ts'
import { addMailSource, pasteMail } from './sources/mails.ts'
import { readOpmlForm, saveOpml } from './sources/opml.ts'
import { queueDue } from './sources/queue-due.ts'
import { sourceNotice } from './sources/source-notice.ts'

type Ctx = Context<AppEnv>

/** Documents that the page of a source lists. */
const LISTED = 100

/** Where documents are collected from. */
export const sources = new Hono<AppEnv>()
  .get('/', showSources)
  .post('/', addSource)
  .post('/mail', addMailSource)
  .post('/find', showFound)
  .get('/list.opml', saveOpml)
  .get('/doctor.txt', async (c) => {
    const { sources, now } = c.get('deps')
    const at = now()
    return c.text(doctorText(await sources.list(at), at, c.get('deps').settings.errors))
  })
  .post('/demo', addDemo)
  .post('/opml', readOpmlForm)
  .post('/visit', async (c) => {
    const { sources, now } = c.get('deps')
    await sources.visitAllSoon(now())
    await queueDue(c)
    return c.redirect('/sources?done=all', 303)
  })
  .route('/documents', documents)
  .get('/:slug', ownerOnly, showSource)
  .post('/:slug/mail', (c) => withSource(c, (source) => pasteMail(c, source)))
  .post('/:slug/visit', (c) =>
    withSource(c, async ({ id, slug }) => {
      const { sources, collect, now } = c.get('deps')
      await sources.visitSoon(id, now())
      await collect.queue.send([{ do: 'visit', source: id }])
      return c.redirect(`/sources/${slug}?done=visiting`, 303)
    }),
  )
  .post('/:slug/state', (c) =>
    withSource(c, async ({ id, slug }) => {
      const { state } = await c.req.parseBody()
      if (state !== 'active' && state !== 'paused') return c.text('The form is incomplete.\n', 400)
      await c.get('deps').sources.setState(id, state, c.get('deps').now())
      return c.redirect(`/sources/${slug}?done=${state}`, 303)
    }),
  )
  .post('/:slug/name', (c) =>
    withSource(c, async ({ id, slug, kind }) => {
      const { name } = await c.req.parseBody()
      const given = typeof name === 'string' ? oneLine(name).slice(0, SOURCE_LIMITS.title) : ''
      if (given === '' && kind === 'mail') return c.redirect(`/sources/${slug}?done=no-name`, 303)
      await c.get('deps').sources.setTitle(id, given === '' ? null : given)
      return c.redirect(`/sources/${slug}?done=${given === '' ? 'own-name' : 'named'}`, 303)
    }),
  )
  .post('/:slug/rules', (c) =>
    withSource(c, async ({ id, slug }) => {
      const given = await c.req.parseBody()
      await c.get('deps').sources.setRules(id, readRules(given))
      return c.redirect(`/sources/${slug}?done=${areWhole(given) ? 'rules' : 'some-rules'}`, 303)
    }),
  )
  .post('/:slug/senders', (c) =>
    withSource(c, async ({ id, slug }) => {
      const { senders } = await c.req.parseBody()
      const read = readSenders(typeof senders === 'string' ? senders : '')
      await c.get('deps').sources.setSenders(id, read.senders)
      return c.redirect(`/sources/${slug}?done=${read.isComplete ? 'senders' : 'some-senders'}`, 303)
    }),
  )
  .post('/:slug/remove', (c) =>
    withSource(c, async ({ id }) => {
      await c.get('deps').sources.remove(id)
      return c.redirect('/sources?done=removed', 303)
    }),
  )

async function showSources(c: Ctx) {
  const { sources, listedFeeds, now } = c.get('deps')
  const at = now()
  await sources.keepListed(listedFeeds, at)
  const all = await sources.list(at)
  const busy = all.some((source) => isBusy(source, source.documents.new ?? 0, at))
  return c.html(
    SourcesPage({
      sources: all,
      diagnoses: diagnose(all, at),
      notice: sourceNotice(c.req.query('done'), busy),
      isBusy: busy,
      isLocal: localAccess(c) !== 'none',
      inboxMistake: inboxMistakeOf(c),
      demoSite: c.get('deps').demo?.site ?? null,
      now: at,
    }),
  )
}

const inboxMistakeOf = (c: Ctx): string | null =>
  c.get('deps').settings.errors.find(({ key }) => key === 'INBOX_DOMAIN')?.message ?? null

/** Something of it is in the queue. */
const isBusy = ({ kind, state, isVisited, nextAt }: CollectedSource, unread: number, now: Date): boolean =>
  unread > 0 || isVisited || (kind === 'feed' && state === 'active' && nextAt <= now)

async function withSource(c: Ctx, answer: (source: CollectedSource) => Promise<Response>): Promise<Response> {
  const { sources, now } = c.get('deps')
  const source = await sources.find((c.req.param('slug') ?? '').slice(0, 100), now())
  return source === null ? notFound(c, 'There is no such source.') : answer(source)
}

function showSource(c: Ctx): Promise<Response> {
  return withSource(c, async (source) => {
    const { sources, settings, now } = c.get('deps')
    const at = now()
    const path = `${sourcePath(source.slug)}any`
    const documents = await sources.listDocuments(source.id, LISTED)
    const unread = documents.filter(({ state }) => state === 'new').length
    const busy = isBusy(source, unread, at)
    return c.html(
      SourcePage({
        source,
        documents,
        digests: settings.digests
          .filter((digest) => isOfSources({ id: path, path }, digest.sources))
          .map(({ title }) => title),
        notice: sourceNotice(c.req.query('done'), busy),
        isBusy: busy,
        inboxDomain: c.get('deps').inboxDomain,
        inboxMistake: inboxMistakeOf(c),
        now: at,
      }),
    )
  })
}

/** Asks the web, so it is a POST: no other page can make us do it. */
async function showFound(c: Ctx) {
  const { address } = await c.req.parseBody()
  // A field with only spaces counts as filled for a browser.
  if (typeof address === 'string' && address.trim() === '') return c.redirect('/sources', 303)
  if (typeof address !== 'string' || address.length > SOURCE_LIMITS.address)
    return c.text('The form is incomplete.\n', 400)
  const { collect, sources, now } = c.get('deps')
  const found = await findFeed(collect.fetch, address, now())
  if (!found.ok && found.error.kind === 'unreachable') logUnreachable(found.error.reason)
  if (!found.ok) return c.html(NoFeedPage({ asked: address.trim(), trouble: found.error }), 422)
  const known = await sources.findByAddress(found.value.address, now())
  return c.html(FoundFeedPage({ asked: address, found: found.value, known: known?.slug ?? null }))
}

async function addSource(c: Ctx) {
  const { address, title } = await c.req.parseBody()
  const url = typeof address === 'string' && address.length <= SOURCE_LIMITS.address ? URL.parse(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return c.text('The form is incomplete.\n', 400)
  const { sources, collect, now } = c.get('deps')
  const name = (typeof title === 'string' ? title : '').trim().slice(0, SOURCE_LIMITS.title)
  await sources.add([{ kind: 'feed', origin: 'owner', address: url.href, title: name }], now())
  const source = await sources.findByAddress(url.href, now())
  if (source === null) return c.redirect('/sources?done=full', 303)
  await collect.queue.send([{ do: 'visit', source: source.id }])
  return c.redirect(`/sources/${source.slug}?done=added`, 303)
}
