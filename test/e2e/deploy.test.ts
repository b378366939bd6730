import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ACCOUNT, type CloudflareApi, startCloudflareApi, TOKEN } from './cloudflare-api.ts'

const ROOT = join(import.meta.dirname, '../..')
const COPIED = ['src', 'templates', 'seeds', 'package.json', 'tsconfig.json', 'wrangler.toml']
const SETTINGS = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
const LOCAL = SETTINGS.replace('mailer = "outbox"', 'mailer = "cloudflare"')
const PUBLIC = LOCAL.replace('url = "http://localhost:8787"', 'url = "https://digest.example.org"')

/** A clone of its own: a deploy writes into it, and tests need other settings. */
let clone: string
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'marrow-deploy-'))
  for (const name of COPIED) cpSync(join(ROOT, name), join(clone, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'))
})
afterAll(() => rmSync(clone, { recursive: true }))

/** `npm run deploy`, as an owner with a token runs it, against the stub. */
async function deploy(api: CloudflareApi, settings: string) {
  writeFileSync(join(clone, 'wrangler.toml'), settings)
  api.calls.length = 0
  const child = spawn('npm', ['run', '-s', 'deploy'], {
    cwd: clone,
    env: {
      PATH: process.env.PATH,
      // No login, no log file and no cache of whoever runs the tests.
      HOME: clone,
      XDG_CONFIG_HOME: join(clone, '.config'),
      CI: 'true',
      NO_COLOR: '1',
      // Neither asks for a newer version of itself.
      WRANGLER_HIDE_BANNER: 'true',
      npm_config_update_notifier: 'false',
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_API_BASE_URL: api.url,
      CLOUDFLARE_API_TOKEN: TOKEN,
      CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    },
  })
  const [stdout, stderr] = await Promise.all([readText(child.stdout), readText(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said: stdout + stderr, calls: [...api.calls] }
}

/** Calls that change something at Cloudflare, without ids. */
const changes = (calls: readonly string[]) =>
  calls.filter((call) => !call.startsWith('GET ')).map((call) => call.replace(/[0-9a-f-]{36}/, '<id>'))

const MIGRATIONS = readdirSync(join(ROOT, 'src/store/migrations')).toSorted()

it('makes the database and the queue, uploads the Worker with them, sets the cron and migrates, in this order; again, it makes none', async () => {
  await using api = await startCloudflareApi()
  const first = await deploy(api, SETTINGS)
  expect(first.code, first.said).toBe(0)
  // As it is shipped nothing is mailed: that is said, and allowed.
  expect(first.said).toContain('Warning: The digest "weekly" will not be mailed to anybody: its mailer is "outbox"')
  expect(first.said).toContain('Its url is still http://localhost:8787.')
  expect(changes(first.calls)).toEqual([
    'POST /d1/database',
    'POST /queues',
    'PUT /workers/scripts/marrow',
    'POST /workers/scripts/marrow/subdomain',
    'PUT /workers/scripts/marrow/schedules',
    'POST /queues/id-of-marrow-visits/consumers',
    // The table of migrations, what is in it, and each migration.
    ...Array.from({ length: 2 + MIGRATIONS.length }, () => 'POST /d1/database/<id>/query'),
  ])
  expect([...api.databases.keys()]).toEqual(['marrow'])
  const [upload] = api.uploads
  const [id] = first.calls.flatMap((call) => call.match(/[0-9a-f-]{36}/) ?? [])
  expect(upload?.metadata.bindings).toContainEqual({ name: 'DB', type: 'd1', id })
  expect(upload?.metadata.bindings).toContainEqual(expect.objectContaining({ name: 'EMAIL', type: 'send_email' }))
  // Minified: names of functions are shortened. Compared here, not by vitest, which would print all of it.
  expect(upload?.script.includes('scheduled')).toBe(true)
  expect(upload?.script.includes('function publishDue(')).toBe(false)
  expect(api.crons).toEqual(['*/5 * * * *'])
  const rows = (sql: string) =>
    api.databases
      .get('marrow')
      ?.prepare(sql)
      .all()
      .map(({ name }) => name)
  expect(rows('SELECT name FROM d1_migrations ORDER BY id')).toEqual(MIGRATIONS)
  expect(rows("SELECT name FROM sqlite_schema WHERE type = 'table'")).toEqual(
    expect.arrayContaining(['edition', 'delivery', 'unsubscribe']),
  )

  const second = await deploy(api, PUBLIC)
  expect(second.code, second.said).toBe(0)
  expect(second.said).not.toContain('Warning')
  expect(second.said).toContain('No migrations to apply')
  expect(changes(second.calls)).toEqual([
    'POST /workers/scripts/marrow/versions',
    'POST /workers/scripts/marrow/deployments',
    'PATCH /workers/scripts/marrow/script-settings',
    'POST /workers/scripts/marrow/subdomain',
    'PUT /workers/scripts/marrow/schedules',
    'PUT /queues/id-of-marrow-visits/consumers/c',
    ...Array.from({ length: 2 }, () => 'POST /d1/database/<id>/query'),
  ])
  expect(api.uploads.at(-1)?.metadata.bindings).toContainEqual({ name: 'DB', type: 'inherit' })
  expect(rows('SELECT name FROM d1_migrations ORDER BY id')).toEqual(MIGRATIONS)
  // The id stays out of the settings: a clone can be deployed by anybody, and the local database keeps its name.
  expect(readFileSync(join(clone, 'wrangler.toml'), 'utf8')).toBe(PUBLIC)
  expect(api.unknown).toEqual([])
})

it('does not migrate when the upload fails, and says so with its exit code', async () => {
  await using api = await startCloudflareApi()
  api.refusesUploads = true
  const { code, said, calls } = await deploy(api, PUBLIC)
  expect(code, said).not.toBe(0)
  expect(said).toContain('the test refuses this script')
  expect(changes(calls)).toEqual(['POST /d1/database', 'POST /queues', 'PUT /workers/scripts/marrow'])
  expect(api.databases.get('marrow')?.prepare('SELECT name FROM sqlite_schema').all()).toEqual([])
  expect(api.unknown).toEqual([])
})

it('refuses a digest that would mail from localhost before anything is asked of Cloudflare', async () => {
  await using api = await startCloudflareApi()
  const { code, said, calls } = await deploy(api, LOCAL)
  expect(code).toBe(1)
  expect(said).toContain('wrangler.toml: DIGESTS.weekly.url: It is still http://localhost:8787')
  expect(said).toContain('https://digest.example.org')
  expect(said).toContain('Nothing was deployed.')
  expect(calls).toEqual([])
})
