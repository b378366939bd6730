import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { depsOf, isMigrated, migrateLocally } from './deps.ts'
import { logBug } from './log.ts'
import { actions } from './routes/actions.ts'
import type { AppEnv } from './routes/app-env.ts'
import { robots } from './routes/archive/robots.ts'
import { archive } from './routes/archive.tsx'
import { Broken, BrokenForReaders } from './routes/broken.tsx'
import { desk } from './routes/desk.tsx'
import { door, identify } from './routes/door.ts'
import { home } from './routes/home.tsx'
import { issues } from './routes/issues.tsx'
import { localAccess } from './routes/local.ts'
import { notFound } from './routes/not-found.tsx'
import { notMigrated } from './routes/not-migrated.tsx'
import { outbox } from './routes/outbox.tsx'
import { previews } from './routes/previews.tsx'
import { sameOrigin } from './routes/same-origin.ts'
import { signIn } from './routes/sign-in.ts'
import { STYLESHEET } from './routes/stylesheet.ts'
import { unsubscribe } from './routes/unsubscribe.tsx'

/** Pages: no script, no style but ours, no frame but our own raw mails. */
const PAGE_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const app = new Hono<AppEnv>()

app.use(
  secureHeaders({
    xFrameOptions: false,
    originAgentCluster: false,
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
  }),
)
app.use(async (c, next) => {
  await next()
  // Raw mails have set a policy of their own.
  if (c.res.headers.has('Content-Security-Policy')) return
  c.res.headers.set('Content-Security-Policy', PAGE_CSP)
  c.res.headers.set('X-Frame-Options', 'DENY')
})
// Before the origin check and the door: it is the reader's mail provider that posts there.
app.route('/unsubscribe', unsubscribe)
app.use(sameOrigin)

app.get('/marrow.css', (c) =>
  c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=60' }),
)
app.get('/robots.txt', robots)
app.route('/sign-in', signIn)
// They have doors of their own: some of their pages are for everybody.
app.route('/issues', issues)
app.route('/archive', archive)

app.use(door)
app.use(async (c, next) => {
  if (localAccess(c) !== 'none') await migrateLocally(c.env)
  // Asked before any action: half of what it needs may be there.
  if (!(await isMigrated(c.env))) return notMigrated(c)
  c.set('deps', depsOf(c.env, localAccess(c) !== 'none'))
  return next()
})
app.route('/', home)
app.route('/previews', previews)
app.route('/desk', desk)
app.route('/outbox', outbox)
app.route('/', actions)
app.notFound((c) => ('deps' in c.var ? notFound(c, 'There is nothing at this address.') : c.text('Not found', 404)))

// A thrown error is a bug: one line in the log, and nothing of it outside. Pages with a door of their own read the database
// without asking first whether it is migrated.
app.onError(async (error, c) => {
  if (error instanceof HTTPException) return error.getResponse()
  // Where it does not answer at all, that is the bug to tell of.
  if (!(await isMigrated(c.env).catch(() => true))) return notMigrated(c)
  logBug(error, c.req.path)
  c.header('Cache-Control', 'no-store')
  if ((await identify(c)) === 'stranger') return c.html(BrokenForReaders(), 500)
  return c.html(Broken({ path: c.req.path, action: c.req.method !== 'GET' && c.req.method !== 'HEAD' }), 500)
})
