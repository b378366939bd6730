import { vi } from 'vitest'
import { app } from '../../src/app.ts'
import { CLAIM_LIMITS, type CollectStep } from '../../src/collect/collecting.ts'
import { READER } from '../../src/collect/reader.gen.ts'
import type { Env } from '../../src/env.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import worker from '../../src/worker.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { localRequest } from '../local-requests.ts'

// The database has every table already, and only wrangler reads the .sql files.
vi.mock('../../src/store/migrate.ts', () => ({ migrate: async () => [], pendingMigrations: async () => [] }))

/** The Worker in this process, with a database in memory. What it queues runs when `playQueue` is called. */
export function offlineWorld(origin: string, vars: Partial<Record<keyof Env, unknown>>) {
  const queued: CollectStep[] = []
  const VISITS = {
    sendBatch: async (messages: Iterable<{ readonly body: CollectStep }>) =>
      void queued.push(...[...messages].map(({ body }) => body)),
  }
  const DB = sqliteDatabase()
  const env = { DB, EMAIL: undefined, PLAN: 'paid', VISITS, ...vars } as unknown as Env
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
  const ask = async (request: Request): Promise<Response> =>
    app.fetch(request, env, context as unknown as ExecutionContext)
  /** The cron at a time, and what it queues. */
  async function runCron(scheduledTime: number) {
    await worker.scheduled({ scheduledTime, cron: '*/5 * * * *', noRetry: () => undefined }, env)
    await playQueue()
  }
  return {
    DB,
    ask,
    get: async (path: string) => (await ask(localRequest(origin + path))).text(),
    async post(path: string, fields: Readonly<Record<string, string>> = {}) {
      const answer = await ask(localRequest(origin + path, { method: 'POST', body: new URLSearchParams(fields) }))
      if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    },
    runCron,
    /** The same, and it is that time from then on. */
    async tick(at: string) {
      vi.setSystemTime(at)
      await runCron(Date.parse(at))
    },
    /** A mail from outside to one of the mail sources. */
    async receive(to: string, mail: string) {
      const raw = new Blob([mail]).stream()
      const message = { from: 'bounce@mta.example', to, raw, rawSize: mail.length, setReject: () => undefined }
      await worker.email(message as unknown as ForwardableEmailMessage, env)
      await playQueue()
    },
    playQueue,
    endReading,
  }

  /** As the platform does it: one message, one invocation. */
  async function playQueue(most = Number.POSITIVE_INFINITY) {
    for (let n = 0; n < most; n++) {
      const step = queued.shift()
      if (step === undefined) return
      await worker.queue({ messages: [{ body: step }], retryAll: () => undefined } as unknown as MessageBatch, env)
    }
  }

  /** The platform ends the Worker each time it begins the next reading in the queue, until that is given up. */
  async function endReading() {
    const step = queued.shift()
    if (step?.do !== 'read') throw new Error('nothing is to be read')
    const collecting = d1Collecting(env.DB)
    for (let attempt = 0; attempt <= CLAIM_LIMITS.attempts; attempt++)
      await collecting.claimDocument(
        step.document,
        READER,
        new Date(Date.now() + attempt * CLAIM_LIMITS.askAgainMinutes * 60_000),
      )
  }
}
