import { parseFeed } from 'feedsmith'
import PostalMime from 'postal-mime'
import type { CollectStep } from '../../src/collect/collecting.ts'
import type { Env } from '../../src/env.ts'
import { migrate } from '../../src/store/migrate.ts'
import worker from '../../src/worker.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { recordedDatabase, replayedDatabase } from '../database/replayed.ts'

/** What one invocation of the Worker is asked to do. */
export type BenchStep =
  | { readonly do: 'tick'; readonly at: string }
  | { readonly do: 'visit' | 'receive' | 'parse' | 'cut' | 'summarize'; readonly document: BenchDocument }

export interface BenchDocument {
  readonly form: 'feed' | 'mail'
  readonly base64: string
}

/** A step, and the answers of the database to it: with them it runs anywhere, and waits for nothing. */
export interface RecordedStep {
  readonly step: BenchStep
  readonly message: CollectStep | null
  readonly answers: readonly unknown[]
  readonly statements: number
  readonly subrequests: number
}

const FEED = 'https://news.example/feed'
const SECRET = 'a'.repeat(32)
const SOURCES = 200
const DOCUMENTS = 90

const DIGEST = {
  title: 'Weekly',
  url: 'https://digest.example',
  from: 'Weekly <weekly@digest.example>',
  reply_to: 'Weekly <hello@digest.example>',
  postal_address: '1 Example Street, Paris',
  schedule: '0 7 * * MON',
  time_zone: 'Europe/Paris',
  mailer: 'outbox',
  recipients: ['ada@reader.example'],
}
const DIGESTS = { weekly: DIGEST }

/** `/record` runs a step on D1, `/play` on its answers. `/peer` only takes the document apart, and `/nothing` takes the request in. */
export default {
  async fetch(request: Request, { DB }: { readonly DB?: D1Database }): Promise<Response> {
    const path = new URL(request.url).pathname
    const given = await request.json()
    if (path === '/record' && DB !== undefined) return Response.json(await record(DB, given as BenchStep))
    if (path === '/peer') await takeApart(given as BenchDocument)
    if (path === '/play') {
      const { step, message, answers } = given as RecordedStep
      await run(step, message, replayedDatabase(answers))
    }
    return new Response('done')
  },
}

async function takeApart({ form, base64 }: BenchDocument): Promise<unknown> {
  const bytes = Uint8Array.fromBase64(base64)
  return form === 'mail' ? PostalMime.parse(bytes) : parseFeed(new TextDecoder().decode(bytes))
}

async function record(db: D1Database, step: BenchStep): Promise<RecordedStep> {
  await migrate(db)
  const message = await prepare(db, step)
  const { db: recorder, answers, counted } = recordedDatabase(db)
  const subrequests = await run(step, message, recorder)
  return { step, message, answers, statements: counted.statements, subrequests }
}

/** Answers the message of the queue that asks for the step. */
async function prepare(db: D1Database, step: BenchStep): Promise<CollectStep | null> {
  if (step.do === 'tick') {
    await run({ do: 'tick', at: '2026-10-01T00:00:00Z' }, null, db)
    await addManySources(db)
    return null
  }
  const source = await addFeed(db, FEED, new Date('2000-01-01T00:00:00Z'))
  if (step.document.form === 'mail') {
    await db.prepare("UPDATE source SET kind = 'mail', address = ?1").bind(SECRET).run()
    if (step.do !== 'receive') await run({ do: 'receive', document: step.document }, null, db)
  }
  if (step.do === 'receive') return null
  const visit = { do: 'visit' as const, source }
  if (step.do === 'visit') return visit
  if (step.document.form === 'feed') await run({ do: 'visit', document: step.document }, visit, db)
  await db.prepare("UPDATE document SET state = 'new' WHERE state = 'quarantined'").run()
  const document = await db.prepare('SELECT id FROM document ORDER BY bytes DESC LIMIT 1').first<string>('id')
  if (document === null) return null
  const read = { do: 'read' as const, document }
  const before = step.do === 'cut' ? 1 : step.do === 'summarize' ? STEPS_BEFORE[step.document.form] : 0
  for (let n = 0; n < before; n++) await run(step, read, db)
  return read
}

/** Steps of reading before the last one. */
const STEPS_BEFORE = { feed: 1, mail: 2 } as const

/** Two hundred feeds of as many hosts that are due at once, and as many documents as a tick asks for. */
async function addManySources(db: D1Database): Promise<void> {
  for (let n = 0; n < SOURCES; n++)
    await addFeed(db, `https://site-${n}.example/feed`, new Date('2026-10-01T00:00:00Z'))
  await db
    .prepare(
      `INSERT INTO document (id, source, form, title, state, came_at, bytes, body)
       SELECT id, id, 'entry', 'one', 'new', 0, 1, 'x' FROM source LIMIT ?1`,
    )
    .bind(DOCUMENTS)
    .run()
}

/** Answers how many requests it made besides those to the database. */
async function run(step: BenchStep, message: CollectStep | null, db: D1Database): Promise<number> {
  let subrequests = 0
  const VISITS = { sendBatch: async () => void subrequests++ }
  const env = { DB: db, VISITS, DIGESTS, PLAN: 'free' } as unknown as Env
  if (step.do === 'tick') {
    await worker.scheduled({ scheduledTime: Date.parse(step.at), cron: '', noRetry: () => {} }, env)
    return subrequests
  }
  const bytes = Uint8Array.fromBase64(step.document.base64)
  if (step.do === 'receive') {
    const { readable, writable } = new FixedLengthStream(bytes.length)
    const writer = writable.getWriter()
    void writer.write(bytes).then(() => writer.close())
    const mail = { to: `${SECRET}@in.example`, raw: readable, rawSize: bytes.length, setReject: () => {} }
    await worker.email(mail as unknown as ForwardableEmailMessage, env)
    return subrequests
  }
  globalThis.fetch = async (address) => {
    subrequests++
    if (String(address).startsWith('https://news.example/')) return new Response(bytes)
    return Response.json({ Answer: String(address).includes('type=AAAA') ? [] : [{ type: 1, data: '93.184.215.14' }] })
  }
  await worker.queue({ messages: [{ body: message }], retryAll: () => {} } as unknown as MessageBatch, env)
  return subrequests
}
