import type { Context } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { Hono } from 'hono/tiny'
import { asSeen } from '../inspect/as-seen.ts'
import { archiveName, slotPrefix } from '../model/archive-address.ts'
import { ArchiveIndex } from '../pages/archive/archive-index.tsx'
import { ArchivedMail } from '../pages/archive/archived-mail.tsx'
import { DigestList } from '../pages/archive/digest-list.tsx'
import { EDITION_CSP, editionPage } from '../pages/archive/edition-page.ts'
import { NoEdition } from '../pages/archive/no-edition.tsx'
import { MAX_QUERY } from '../pages/archive/search-form.tsx'
import type { Visit } from '../pages/archive/visit.ts'
import { atomFeed, jsonFeed } from '../render/feeds.ts'
import { mailHash } from '../text/mail-hash.ts'
import { allowPicture } from './allow-picture.ts'
import type { AppEnv } from './app-env.ts'
import { archiveAuth, closed, isOwner, PUBLIC_CACHE } from './archive/archive-auth.ts'
import { keptPage } from './archive/kept-page.ts'
import { raw } from './raw.ts'

type Ctx = Context<AppEnv>

/** Lines of the index on one page. */
const PAGE = 50
/** Words that one search uses. */
const WORDS = 8
/** Editions in a feed. */
const FEED_EDITIONS = 20
/** Number of newest Editions that a 404 lists. */
const NEWEST = 5
/** How many Slots with the same prefix are compared with a name. Only tokens with equal beginnings share a prefix. */
const MAX_SLOTS_PER_PREFIX = 20

/** Sent Editions, as pages and feeds. Mounted before `auth`, because each digest decides whether its archive is public. */
export const archive = new Hono<AppEnv>()
  .use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'last-modified', 'x-robots-tag'] }))
  .get('/', showDigests)
  // Search results are not cached: few people search for the same words.
  .get(
    '/:digest',
    archiveAuth((c, visit) => (c.req.query('q') === undefined ? keptPage(showIndex) : showIndex)(c, visit)),
  )
  .get('/:digest/feed.atom', archiveAuth(keptPage(showFeed(atomFeed, 'application/atom+xml; charset=utf-8'))))
  .get('/:digest/feed.json', archiveAuth(keptPage(showFeed(jsonFeed, 'application/feed+json; charset=utf-8'))))
  .get('/:digest/:name', archiveAuth(showEditionOrMail))

const archiveOf = (c: Ctx) => c.get('deps').archive

async function showDigests(c: Ctx) {
  const owner = await isOwner(c)
  const digests = c.get('deps').settings.digests.filter((digest) => owner || digest.archive === 'public')
  if (digests.length === 0 && !owner) return closed(c)
  const newest = await archiveOf(c).listNewest(digests.map(({ id }) => id))
  c.header('Cache-Control', owner ? 'no-store' : PUBLIC_CACHE)
  c.header('Vary', 'Cookie, Authorization')
  return c.html(
    DigestList({ owner, digests: digests.map((digest) => ({ digest, newest: newest.get(digest.id) ?? null })) }),
  )
}

async function showIndex(c: Ctx, visit: Visit) {
  const name = c.req.query('before')
  const before = name === undefined ? null : await findSlot(c, visit, name)
  if (name !== undefined && before === null) return showMissing(c, visit)
  const query = cleanQuery(c.req.query('q'))
  if (query !== null) {
    const page = { before, limit: PAGE }
    const { lines, searchedTo } = await archiveOf(c).searchSent(visit.digest.id, query.split(' ').slice(0, WORDS), page)
    return c.html(ArchiveIndex({ visit, lines, olderThan: searchedTo, first: before === null, query }))
  }
  const lines = await archiveOf(c).listSent(visit.digest.id, { before, limit: PAGE + 1 })
  const shown = lines.slice(0, PAGE)
  const olderThan = lines.length > PAGE ? (shown.at(-1)?.slot ?? null) : null
  return c.html(ArchiveIndex({ visit, lines: shown, olderThan, first: before === null, query: null }))
}

/** The search words, on one line; null for none. */
function cleanQuery(query: string | undefined): string | null {
  const words = (query ?? '')
    .slice(0, MAX_QUERY)
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '')
  return words.length === 0 ? null : words.join(' ')
}

function showFeed(feed: typeof atomFeed, type: string) {
  return async (c: Ctx, { digest }: Visit) => {
    const editions = await archiveOf(c).listForFeed(digest.id, FEED_EDITIONS)
    const [newest] = editions
    if (newest !== undefined) c.header('Last-Modified', newest.frozenAt.toUTCString())
    c.header('Content-Type', type)
    return c.body(feed(editions, digest))
  }
}

/** The mail is for the owner only and is not cached. */
function showEditionOrMail(c: Ctx, visit: Visit): Promise<Response> {
  return c.req.query('view') === undefined ? keptPage(showEdition)(c, visit) : showEdition(c, visit)
}

async function showEdition(c: Ctx, visit: Visit) {
  const slot = await findSlot(c, visit, c.req.param('name') ?? '')
  if (slot === null) return showMissing(c, visit)
  const view = c.req.query('view')
  if (view === 'mail' || view === 'html') return showMail(c, visit, slot, view)
  const part = /^[1-9]\d{0,3}$/.exec(c.req.query('part') ?? '1')
  const edition = part === null ? null : await archiveOf(c).findPart(visit.digest.id, slot, Number(part[0]))
  if (edition === null) return showMissing(c, visit)
  const neighbours = await archiveOf(c).findNeighbours(visit.digest.id, edition.slot)
  c.header('Content-Security-Policy', allowPicture(EDITION_CSP, visit.digest.logo))
  c.header('X-Frame-Options', 'DENY')
  return c.html(editionPage(edition, neighbours, visit))
}

/** Only the owner may see the mail itself, even if its page is public. */
async function showMail(c: Ctx, visit: Visit, slot: string, view: 'mail' | 'html') {
  if (!visit.owner) return closed(c)
  const edition = await archiveOf(c).findSent(visit.digest.id, slot)
  if (edition === null) return showMissing(c, visit)
  if (view === 'html') {
    const seen = asSeen(edition.html, { scheme: 'sent', images: 'on' })
    return raw(c, seen, 'text/html; charset=utf-8', { logo: visit.digest.logo })
  }
  return c.html(ArchivedMail({ visit, edition, hashNow: await mailHash(edition) }))
}

async function showMissing(c: Ctx, visit: Visit) {
  const lines = await archiveOf(c).listSent(visit.digest.id, { before: null, limit: NEWEST })
  // Not cached, because an Edition that is being sent now will exist in a moment.
  c.header('Cache-Control', 'no-store')
  return c.html(NoEdition({ visit, lines }), 404)
}

/** If two Slots had the same archive name, the older one would have the address. */
async function findSlot(c: Ctx, { digest }: Visit, name: string): Promise<string | null> {
  const prefix = slotPrefix(name)
  if (prefix === null) return null
  const slots = await archiveOf(c).listSentSlots(digest.id, prefix, MAX_SLOTS_PER_PREFIX)
  return slots.find((slot) => archiveName(slot) === name) ?? null
}
