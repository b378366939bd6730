import type { Context } from 'hono'
import { isMigrated } from '../deps.ts'
import { type Health, type HealthFigures, judgeHealth } from '../jobs/judge-health.ts'
import type { AppEnv } from './app-env.ts'

/** The last answer and its time, so that monitors and strangers cause few database queries. */
const answered = new WeakMap<D1Database, { readonly at: number; readonly figures: HealthFigures }>()

const KEEP_MS = 30_000

/**
 * For monitors: 200 when Marrow runs by itself, 503 when the owner has to look. Open to everybody, so it contains figures only: no
 * names, addresses or settings.
 */
export async function health(c: Context<AppEnv>): Promise<Response> {
  const answer = await findHealth(c)
  c.header('Cache-Control', 'no-store')
  return c.json(answer, answer.ok ? 200 : 503)
}

async function findHealth(c: Context<AppEnv>): Promise<Health> {
  const { settings, readHealth, now } = c.get('deps')
  const at = now()
  const state = { digests: settings.digests.length, mistakes: settings.errors.length, now: at }
  if (!(await isMigrated(c.env))) return judgeHealth(null, state)
  const before = answered.get(c.env.DB)
  const figures =
    before !== undefined && at.getTime() - before.at < KEEP_MS && at.getTime() >= before.at
      ? before.figures
      : await readHealth()
  if (figures !== before?.figures) answered.set(c.env.DB, { at: at.getTime(), figures })
  return judgeHealth(figures, state)
}
