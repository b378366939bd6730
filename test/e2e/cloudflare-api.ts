import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { text as readText } from 'node:stream/consumers'

export const ACCOUNT = 'test-account'
export const TOKEN = 'test-token'
const DATABASE_ID = 'd1d1d1d1-0000-4000-8000-000000000001'
const VERSION_ID = '00000000-0000-4000-8000-000000000002'

export interface CloudflareApi extends AsyncDisposable {
  /** For wrangler's environment. */
  readonly url: string
  /** Every call, in order: `PUT /workers/scripts/marrow`; below the account, without a query. */
  readonly calls: string[]
  /** Calls that this server does not know: it answered 404. */
  readonly unknown: string[]
  /** Databases by name. They are real ones, so that migrations have to be good SQL. */
  readonly databases: ReadonlyMap<string, DatabaseSync>
  /** What was uploaded, newest last. */
  readonly uploads: { readonly metadata: Metadata; readonly script: string }[]
  /** As they were set last. */
  crons: readonly string[]
  /** Cloudflare refuses the script. */
  refusesUploads: boolean
}

export interface Metadata {
  readonly bindings: readonly Binding[]
}

export interface Binding {
  readonly name: string
  readonly type: string
  readonly id?: string
}

/**
 * Of Cloudflare's API what `wrangler deploy` and `wrangler d1 migrations apply` ask for one Worker and one database, on a
 * loopback port. It remembers what it was told, as Cloudflare does: https://developers.cloudflare.com/api/.
 */
export async function startCloudflareApi(): Promise<CloudflareApi> {
  const databases = new Map<string, DatabaseSync>()
  const queues: { queue_id: string; queue_name: string; producers: object[]; consumers: object[] }[] = []
  const api: Omit<CloudflareApi, 'url' | typeof Symbol.asyncDispose> = {
    calls: [],
    unknown: [],
    databases,
    uploads: [],
    crons: [],
    refusesUploads: false,
  }

  const theDatabase = (): Answer => {
    const [name] = databases.keys()
    return name === undefined ? missing(7404) : found({ uuid: DATABASE_ID, name })
  }
  const theWorker = (result: unknown): Answer => (api.uploads.length === 0 ? missing(10007) : found(result))
  const upload = async (request: IncomingMessage, result: unknown): Promise<Answer> => {
    const form = await formOf(request)
    if (api.refusesUploads) return refused(10021, 'Uncaught SyntaxError: the test refuses this script')
    const [metadata, script] = await Promise.all([form.get('metadata'), form.get('worker.js')].map(textOf))
    const uploaded = { metadata: JSON.parse(metadata ?? ''), script: script ?? '' } as CloudflareApi['uploads'][number]
    const isDatabase = ({ type, id }: Binding) => type !== 'd1' || (databases.size > 0 && id === DATABASE_ID)
    if (!uploaded.metadata.bindings.every(isDatabase)) return refused(10021, 'a d1 binding must have a valid `id`')
    api.uploads.push(uploaded)
    return found(result)
  }
  const version = { id: VERSION_ID, resources: { script: { etag: 'e' } }, startup_time_ms: 5 }

  const answers: Readonly<Record<string, (request: IncomingMessage) => Answer | Promise<Answer>>> = {
    'GET /workers/services/marrow': () =>
      theWorker({
        default_environment: {
          environment: 'production',
          script: { tag: 't', tags: null, last_deployed_from: 'wrangler' },
        },
      }),
    'GET /workers/scripts/marrow/secrets': () => theWorker([]),
    'GET /workers/scripts/marrow/settings': () => theWorker({ bindings: api.uploads.at(-1)?.metadata.bindings ?? [] }),
    'GET /workers/scripts/marrow/deployments': () =>
      theWorker({ deployments: [{ id: 'x', versions: [{ version_id: VERSION_ID, percentage: 100 }] }] }),
    'PUT /workers/scripts/marrow': (request) =>
      upload(request, { id: 'marrow', deployment_id: VERSION_ID.replaceAll('-', ''), startup_time_ms: 5 }),
    'POST /workers/scripts/marrow/versions': (request) => upload(request, version),
    'POST /workers/scripts/marrow/deployments': () => theWorker({ id: 'y' }),
    'PATCH /workers/scripts/marrow/script-settings': () => theWorker({}),

    'GET /workers/subdomain': () => found({ subdomain: 'tester' }),
    'GET /workers/workers/marrow': () => theWorker({ subdomain: { enabled: true, previews_enabled: false } }),
    'POST /workers/scripts/marrow/subdomain': () => theWorker({ enabled: true, previews_enabled: false }),
    'PUT /workers/scripts/marrow/schedules': async (request) => {
      const crons: { cron: string }[] = JSON.parse(await readText(request))
      api.crons = crons.map(({ cron }) => cron)
      return theWorker({})
    },

    'GET /queues': () => found(queues),
    'POST /queues': async (request) => {
      const { queue_name }: { queue_name: string } = JSON.parse(await readText(request))
      if (queues.some((queue) => queue.queue_name === queue_name)) return refused(11009, 'this queue exists already')
      queues.push({ queue_id: `id-of-${queue_name}`, queue_name, producers: [], consumers: [] })
      return found(queues.at(-1))
    },
    'GET /queues/id-of-marrow-visits/consumers': () => found(queues[0]?.consumers),
    'POST /queues/id-of-marrow-visits/consumers': () => {
      queues[0]?.consumers.push({ consumer_id: 'c', service: 'marrow', environment: 'production', type: 'worker' })
      return found({})
    },
    'PUT /queues/id-of-marrow-visits/consumers/c': () => found({}),

    'GET /d1/database': () => found([...databases.keys()].map((name) => ({ uuid: DATABASE_ID, name }))),
    'GET /d1/database/marrow': theDatabase,
    [`GET /d1/database/${DATABASE_ID}`]: theDatabase,
    'POST /d1/database': async (request) => {
      const { name }: { name: string } = JSON.parse(await readText(request))
      if (databases.has(name)) return refused(7502, 'A database with that name already exists')
      databases.set(name, new DatabaseSync(':memory:'))
      return found({ uuid: DATABASE_ID, name })
    },
    [`POST /d1/database/${DATABASE_ID}/query`]: async (request) => {
      const { sql }: { sql: string } = JSON.parse(await readText(request))
      const [database] = databases.values()
      if (database === undefined) return missing(7404)
      return run(database, sql)
    },
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const call = `${request.method} ${pathname.replace(`/client/v4/accounts/${ACCOUNT}`, '')}`
    api.calls.push(call)
    const known = request.headers.authorization === `Bearer ${TOKEN}` ? answers[call] : undefined
    if (known === undefined) api.unknown.push(call)
    const { status, body } = known === undefined ? missing(7003) : await known(request)
    request.resume()
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return Object.assign(api, {
    url: `http://127.0.0.1:${address.port}/client/v4`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  })
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

const found = (result: unknown): Answer => ({ status: 200, body: { success: true, errors: [], messages: [], result } })
const failed = (status: number, code: number, message: string): Answer => ({
  status,
  body: { success: false, errors: [{ code, message }], messages: [], result: null },
})
const missing = (code: number) => failed(404, code, 'There is nothing at this address.')
const refused = (code: number, message: string) => failed(400, code, message)

/** wrangler sends one SELECT, or statements that are carried out all or not at all. */
function run(database: DatabaseSync, sql: string): Answer {
  const answer = (results: unknown[]) => found([{ success: true, meta: {}, results }])
  try {
    if (sql.startsWith('SELECT')) return answer(database.prepare(sql).all())
    database.exec(`BEGIN; ${sql}; COMMIT`)
    return answer([])
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    return refused(7500, String(error))
  }
}

const formOf = async (request: IncomingMessage): Promise<FormData> =>
  new Response(await readBytes(request), {
    headers: { 'Content-Type': request.headers['content-type'] ?? '' },
  }).formData()

async function readBytes(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Uint8Array.from(Buffer.concat(chunks))
}

const textOf = async (part: File | string | null): Promise<string | null> => (part instanceof File ? part.text() : part)
