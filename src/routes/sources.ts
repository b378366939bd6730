import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { diagnose } from '../collect/diagnose.ts'
import { doctorText } from '../collect/doctor-text.ts'
import { SOURCE_LIMITS } from '../collect/sources.ts'
import { findFeed } from '../jobs/find-feed.ts'
import { logUnreachable } from '../log.ts'
import { FoundFeedPage, NoFeedPage } from '../pages/sources/found-feed.tsx'
import { readSourceNotice } from '../pages/sources/source-notice.tsx'
import { SourcesPage } from '../pages/sources/sources.tsx'
import type { AppEnv } from './app-env.ts'
import { localAccess } from './local.ts'
import { addDemo } from './sources/add-demo.ts'
import { documents } from './sources/documents.ts'
import { inboxMistake, isBusy } from './sources/facts.ts'
import { addMailSource } from './sources/mails.ts'
import { oneSource } from './sources/one-source.ts'
import { readOpmlForm, saveOpml } from './sources/opml.ts'
import { queueDue } from './sources/queue-due.ts'
import { toSource, toSources } from './sources/to-source.ts'

type Ctx = Context<AppEnv>

/** Where documents are collected from. */
export const sources = new Hono<AppEnv>()
  .get('/', showSources)
  .post('/', addSource)
  .post('/mail', addMailSource)
  .post('/find', showFound)
  .get('/list.opml', saveOpml)
  .get('/doctor.txt', showDoctor)
  .post('/demo', addDemo)
  .post('/opml', readOpmlForm)
  .post('/visit', visitAll)
  .route('/documents', documents)
  .route('/', oneSource)

async function showSources(c: Ctx) {
  const { sources, listedFeeds, now } = c.get('deps')
  const at = now()
  await sources.keepListed(listedFeeds, at)
  const all = await sources.list(at)
  return c.html(
    SourcesPage({
      sources: all,
      diagnoses: diagnose(all, at),
      notice: readSourceNotice(c.req.query('done')),
      isBusy: all.some((source) => isBusy(source, source.documents.new ?? 0, at)),
      isLocal: localAccess(c) !== 'none',
      inboxMistake: inboxMistake(c),
      demoSite: c.get('deps').demo?.site ?? null,
      now: at,
    }),
  )
}

async function showDoctor(c: Ctx) {
  const { sources, settings, now } = c.get('deps')
  const at = now()
  return c.text(doctorText(await sources.list(at), at, settings.errors))
}

async function visitAll(c: Ctx) {
  const { sources, now } = c.get('deps')
  await sources.visitAllSoon(now())
  await queueDue(c)
  return toSources(c, 'all')
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
  return c.html(FoundFeedPage({ found: found.value, known: known?.slug ?? null }))
}

async function addSource(c: Ctx) {
  const { address, title } = await c.req.parseBody()
  const url = typeof address === 'string' && address.length <= SOURCE_LIMITS.address ? URL.parse(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return c.text('The form is incomplete.\n', 400)
  const { sources, collect, now } = c.get('deps')
  const name = (typeof title === 'string' ? title : '').trim().slice(0, SOURCE_LIMITS.title)
  await sources.add([{ kind: 'feed', origin: 'owner', address: url.href, title: name }], now())
  const source = await sources.findByAddress(url.href, now())
  if (source === null) return toSources(c, 'full')
  await collect.queue.send([{ do: 'visit', source: source.id }])
  return toSource(c, source.slug, 'added')
}
