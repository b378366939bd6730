import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { Hono } from 'hono/tiny'
import { isMigrated } from './is-migrated.ts'
import { logBug } from './log.ts'
import { InternalError, InternalErrorForReaders } from './pages/internal-error.tsx'
import { SCRIPT, SCRIPT_HASH } from './pages/script.gen.ts'
import { STYLESHEET } from './pages/stylesheet.gen.ts'
import { MAX_FORM_MEGABYTES, TooLarge } from './pages/too-large.tsx'
import type { AppEnv } from './routes/app-env.ts'
import { archive } from './routes/archive.ts'
import { auth, identify } from './routes/auth.ts'
import { desk } from './routes/desk.ts'
import { health } from './routes/health.ts'
import { home } from './routes/home.ts'
import { httpsOnly } from './routes/https-only.ts'
import { issues } from './routes/issues.ts'
import { liveReload } from './routes/live-reload.ts'
import { localAccess } from './routes/local.ts'
import { notFound } from './routes/not-found.ts'
import { notMigrated } from './routes/not-migrated.ts'
import { outbox } from './routes/outbox.ts'
import { previews } from './routes/previews.ts'
import { readersDigest } from './routes/readers-digest.ts'
import { requestId } from './routes/request-id.ts'
import { robots } from './routes/robots.ts'
import { sameOrigin } from './routes/same-origin.ts'
import { sends } from './routes/sends.ts'
import { signIn } from './routes/sign-in.ts'
import { sources } from './routes/sources.ts'
import { storage } from './routes/storage.ts'
import { theme } from './routes/themes.ts'
import { unsubscribe } from './routes/unsubscribe.ts'
import { waiting } from './routes/waiting.ts'
import { withDeps } from './routes/with-deps.ts'
import { withIdentities } from './with-identities.ts'

/** Pages run only our script, which asks only us; they use only our stylesheet, and frame only our own raw mails. */
const PAGE_CSP = `default-src 'none'; connect-src 'self'; script-src '${SCRIPT_HASH}'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

export const app = new Hono<AppEnv>()

app.use(
  secureHeaders({
    xFrameOptions: false,
    originAgentCluster: false,
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
  }),
)
app.use(liveReload)
app.use(async (c, next) => {
  await next()
  // Raw mails set their own policy.
  if (c.res.headers.has('Content-Security-Policy')) return
  c.res.headers.set('Content-Security-Policy', PAGE_CSP)
  c.res.headers.set('X-Frame-Options', 'DENY')
})
app.use(requestId)
app.use(httpsOnly)
app.use(withDeps)
// Before the origin check and the sign-in: the reader's mail provider posts there.
app.route('/unsubscribe', unsubscribe)
app.use(sameOrigin)

/** On this machine a page that reloads after a build has to get the new file: a browser asks again for the page only. */
const file = (text: string, type: string) => (c: Context<AppEnv>) =>
  c.body(text, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': localAccess(c) === 'none' ? 'max-age=60' : 'no-store',
  })
app.get('/marrow.css', file(STYLESHEET, 'text/css'))
app.get('/marrow.js', file(SCRIPT, 'text/javascript'))
app.get('/themes/:file', theme)
app.get('/robots.txt', robots)
app.get('/health', health)
app.route('/sign-in', signIn)
// These check access themselves, because some of their pages are public.
app.route('/issues', issues)
app.route('/archive', archive)

app.use(auth)
// The longest forms are a desk of many stories, and a mail that is pasted.
app.use(
  bodyLimit({
    maxSize: MAX_FORM_MEGABYTES * 1_000_000,
    onError: (c) => c.html(TooLarge({ path: c.req.path }), 413),
  }),
)
app.use(async (c, next) => {
  // Checked before every action: tables may be missing.
  if (!(await isMigrated(c.env))) return notMigrated(c)
  c.set('deps', await withIdentities(c.env, c.get('deps')))
  return next()
})
app.route('/', home)
app.route('/previews', previews)
app.route('/desk', desk)
app.route('/outbox', outbox)
app.route('/waiting', waiting)
app.route('/storage', storage)
app.route('/sources', sources)
app.route('/', sends)
app.notFound((c) => notFound(c, 'There is nothing at this address.'))

// A thrown error is a bug: it gets one line in the log, and the page shows no detail. Public pages do not check first whether the
// database is migrated, so an error there may only mean that it is not.
app.onError(async (error, c) => {
  if (error instanceof HTTPException) return error.getResponse()
  // If the database does not answer at all, report the original error.
  if (!(await isMigrated(c.env).catch(() => true))) return notMigrated(c)
  const request = c.get('request')
  logBug(error, c.req.path, request)
  c.header('Cache-Control', 'no-store')
  if ((await identify(c).catch(() => 'stranger')) === 'stranger')
    return c.html(InternalErrorForReaders({ request, digest: readersDigest(c) }), 500)
  return c.html(
    InternalError({ path: c.req.path, action: c.req.method !== 'GET' && c.req.method !== 'HEAD', request }),
    500,
  )
})
